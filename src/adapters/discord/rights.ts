import { PermissionFlagsBits as Bits, ChannelType } from 'discord.js';
import type { Purpose } from '../../core/places.js';

/** A permission by the name that Discord's own settings show. */
export type Right = readonly [name: string, bit: bigint];

const VIEW: Right = ['View Channel', Bits.ViewChannel];
const SEND: Right = ['Send Messages', Bits.SendMessages];
const EMBED: Right = ['Embed Links', Bits.EmbedLinks];
const HISTORY: Right = ['Read Message History', Bits.ReadMessageHistory];
const PUBLIC_THREADS: Right = ['Create Public Threads', Bits.CreatePublicThreads];
const PRIVATE_THREADS: Right = ['Create Private Threads', Bits.CreatePrivateThreads];
const IN_THREADS: Right = ['Send Messages in Threads', Bits.SendMessagesInThreads];
/** The same permissions are called otherwise in forums. */
const POSTS: Right = ['Create Posts', Bits.SendMessages];
const IN_POSTS: Right = ['Send Messages in Posts', Bits.SendMessagesInThreads];
const EVENTS: Right = ['Create Events', Bits.CreateEvents];

/** Without these Kith is not in a channel in any way that helps. */
export const TO_BE_IN: readonly Right[] = [VIEW, SEND];

/** What Kith must be allowed in a channel for each purpose, and nothing that it does not use. */
export const NEEDED: Readonly<Record<Purpose, readonly Right[]>> = {
  // What is too long for a message stands in an embed.
  chats: [VIEW, SEND, PUBLIC_THREADS, IN_THREADS, EMBED],
  service: [VIEW, SEND, PUBLIC_THREADS, IN_THREADS, EMBED],
  // Reading the history is how a room that was made before is found again.
  rooms: [VIEW, PRIVATE_THREADS, IN_THREADS, HISTORY],
  events: [EVENTS],
};

/** The same for a forum; reading the history is how a post that was made before is found again. */
const NEEDED_IN_FORUM: readonly Right[] = [VIEW, POSTS, IN_POSTS, EMBED, HISTORY];

export const neededIn = (kind: number, purpose: Purpose): readonly Right[] =>
  kind === ChannelType.GuildForum && purpose === 'service' ? NEEDED_IN_FORUM : NEEDED[purpose];

/** Discord gives rights for events to whole servers, not to channels. */
export const IN_WHOLE_SERVER: readonly Purpose[] = ['events'];

/** Where each purpose can be served at all: private threads hang on text channels only. */
export const KINDS: Readonly<Partial<Record<Purpose, readonly number[]>>> = {
  chats: [ChannelType.GuildText, ChannelType.GuildAnnouncement],
  service: [ChannelType.GuildText, ChannelType.GuildAnnouncement, ChannelType.GuildForum],
  rooms: [ChannelType.GuildText],
};

/** All that Kith asks for when it is added to a server. */
export const ASKED_FOR: readonly Right[] = [...new Set([...NEEDED.chats, ...NEEDED.rooms, ...NEEDED.events])];
/** The `permissions` of the link by which Kith is added. */
export const INVITE_PERMISSIONS: bigint = ASKED_FOR.reduce((sum, [, bit]) => sum | bit, 0n);

export const missing = (held: bigint, needed: readonly Right[]): string[] =>
  needed.filter(([, bit]) => (held & bit) === 0n).map(([name]) => name);
