import { ChannelType } from 'discord.js';
import type { Lack, Purpose } from '../../core/places.js';

/** A right that Kith lacks, by Discord’s own name for it, and how somebody gives it. */
export const lackIn = (where: 'channel' | 'server', right: string): Lack => ({
  right,
  how:
    where === 'server'
      ? `Server Settings → Roles → Kith: allow “${right}”.`
      : `Server Settings → Roles → Kith, or this channel’s settings → Permissions → Kith: allow “${right}”.`,
});
export const channelIsGone: Lack = {
  right: 'The channel itself',
  how: 'It has been deleted, or it belongs to another server. Choose another one.',
};

const KIND_NAMES: Readonly<Record<number, string>> = {
  [ChannelType.GuildVoice]: 'a voice channel',
  [ChannelType.GuildStageVoice]: 'a stage',
  [ChannelType.GuildForum]: 'a forum',
  [ChannelType.GuildMedia]: 'a media channel',
  [ChannelType.GuildCategory]: 'a category',
  [ChannelType.GuildAnnouncement]: 'an announcement channel',
};

const FITTING: Readonly<Record<Purpose, readonly [right: string, why: string]>> = {
  chats: [
    'A text or announcement channel',
    'standing chats do not fit in there. They need a text or announcement channel.',
  ],
  service: [
    'A text, announcement or forum channel',
    'service projects and needs do not fit in there. They need a text, announcement or forum channel.',
  ],
  rooms: ['A text channel', 'private threads can only hang on a text channel.'],
  events: ['Another channel', 'entries in the list of events cannot name it.'],
};

export function kindDoesNotFit(kind: number, purpose: Purpose): Lack {
  const [right, why] = FITTING[purpose];
  return { right, how: `This is ${KIND_NAMES[kind] ?? 'another kind of channel'}; ${why} Choose one.` };
}
