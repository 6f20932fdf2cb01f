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
export const kindDoesNotFit = (kind: number, purpose: Purpose): Lack =>
  purpose === 'rooms'
    ? {
        right: 'A text channel',
        how: `This is ${KIND_NAMES[kind] ?? 'another kind of channel'}; private threads can only hang on a text channel. Choose one.`,
      }
    : {
        right: 'A text or announcement channel',
        how: `This is ${KIND_NAMES[kind] ?? 'another kind of channel'}; I can only post in text and announcement channels. Choose one.`,
      };
