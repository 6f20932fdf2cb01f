import type { World } from './world.js';

const escaped = /\\([\\`*_~|>#\-[\]()<:@.!+])/g;
/** Escaped characters wait in a private-use area until all markup is gone. */
const shelter = 0xe000;

/** Discord's markdown as the eye reads it: no asterisks, names for mentions, words for timestamps. */
export function plainText(world: World, source: string, guildId: string | undefined): string {
  return source
    .replace(escaped, (_, sign: string) => String.fromCharCode(shelter + sign.charCodeAt(0)))
    .replace(/^(?:>>> |> )/gm, '')
    .replace(/^(?:#{1,3} |-# )/gm, '')
    .replace(/\[([^\]\n]+)\]\(<?(?:https?|discord):[^)\s]+\)/g, '$1')
    .replace(/```(?:\w+\n)?([\s\S]*?)```/g, '$1')
    .replace(/`([^`\n]+)`/g, '$1')
    .replace(/\*\*\*([\s\S]+?)\*\*\*/g, '$1')
    .replace(/\*\*([\s\S]+?)\*\*/g, '$1')
    .replace(/__([\s\S]+?)__/g, '$1')
    .replace(/~~([\s\S]+?)~~/g, '$1')
    .replace(/\|\|([\s\S]+?)\|\|/g, '$1')
    .replace(/\*(\S(?:[^*\n]*\S)?)\*/g, '$1')
    .replace(/(?<!\w)_(\S(?:[^_\n]*\S)?)_(?!\w)/g, '$1')
    .replace(/<t:(-?\d+)(?::([tTdDfFRsS]))?>/g, (_, seconds: string, style: string | undefined) =>
      timeText(Number(seconds) * 1000, style ?? 'f', world.now()),
    )
    .replace(/<@!?(\d+)>/g, (_, id: string) => `@${nameOf(world, id, guildId)}`)
    .replace(/<@&(\d+)>/g, (_, id: string) => `@${roleName(world, id, guildId)}`)
    .replace(/<#(\d+)>/g, (_, id: string) => `#${world.channels.get(id)?.name ?? 'unknown'}`)
    .replace(/<(\/[^:>]+):\d+>/g, '$1')
    .replace(/<a?(:\w+:)\d+>/g, '$1')
    .replace(/[\ue000-\ue07f]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) - shelter));
}

/** What people call this user here. */
export function nameOf(world: World, userId: string, guildId: string | undefined): string {
  const nick = world.guilds.get(guildId ?? '')?.members.get(userId)?.nick;
  return nick ?? world.users.get(userId)?.name ?? 'unknown-user';
}

const roleName = (world: World, id: string, guildId: string | undefined) =>
  world.guilds.get(guildId ?? '')?.roles.get(id)?.name ?? 'unknown-role';

const formats: Readonly<Record<string, Intl.DateTimeFormatOptions>> = {
  t: { timeStyle: 'short' },
  T: { timeStyle: 'medium' },
  d: { dateStyle: 'short' },
  D: { dateStyle: 'long' },
  f: { dateStyle: 'long', timeStyle: 'short' },
  F: { dateStyle: 'full', timeStyle: 'short' },
  s: { dateStyle: 'short', timeStyle: 'short' },
  S: { dateStyle: 'short', timeStyle: 'medium' },
};

/** A `<t:…>` timestamp in words, as someone in UTC reads it. */
function timeText(at: number, style: string, now: number): string {
  if (style === 'R') return relative(at - now);
  return new Intl.DateTimeFormat('en-GB', { ...formats[style], timeZone: 'UTC' }).format(at);
}

const units: readonly (readonly [Intl.RelativeTimeFormatUnit, number])[] = [
  ['year', 31_536_000_000],
  ['month', 2_592_000_000],
  ['day', 86_400_000],
  ['hour', 3_600_000],
  ['minute', 60_000],
];

function relative(distance: number): string {
  const words = new Intl.RelativeTimeFormat('en');
  const [unit, size] = units.find(([, length]) => Math.abs(distance) >= length) ?? ['second', 1000];
  return words.format(Math.round(distance / size), unit);
}
