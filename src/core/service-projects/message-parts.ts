import { Temporal } from 'temporal-polyfill';
import type { Block, Button } from '../conversation/message.js';
import { type Text, time } from '../conversation/text.js';
import type { ProjectTime } from './project.js';

export const paragraph = (...text: Text): Block => ({ kind: 'paragraph', text });
export const note = (...text: Text): Block => ({ kind: 'note', text });
export const buttons = (...all: readonly Button[]): Block => ({ kind: 'buttons', buttons: all });

/** On one line of at most so many letters. */
export const short = (text: string, most = 60): string => {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length <= most ? line : `${line.slice(0, most - 1).trimEnd()}…`;
};

/** A number as people read it: 1,200. */
export const figure = (count: number): string => count.toLocaleString('en-GB');

export const counted = (count: number, one: string, more: string): string =>
  count === 1 ? `one ${one}` : `${figure(count)} ${more}`;

export const people = (count: number): string => counted(count, 'person', 'people');

export const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** "Saturday 5 December 2026". */
export const dayWords = (date: string): string =>
  Temporal.PlainDate.from(date)
    .toLocaleString('en-GB', { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' })
    .replace(',', '');

/** As the channel's own clocks show it: "Saturday 5 December 2026, 10:00 Lisbon time". */
export const whenWords = (when: ProjectTime): string =>
  when.kind === 'ongoing'
    ? 'ongoing'
    : `${dayWords(when.local.slice(0, 10))}, ${when.local.slice(11, 16)} ${zoneWords(when.zone)}`;

/** As each reader's own clocks show it. */
export const whenText = (when: ProjectTime): Text =>
  when.kind === 'ongoing' ? ['Ongoing'] : [time(when.at)];

/** Lisbon time for Europe/Lisbon; UTC and its like stay as they are. */
const zoneWords = (zone: string): string =>
  zone.includes('/') && !zone.startsWith('Etc/')
    ? `${zone.slice(zone.lastIndexOf('/') + 1).replaceAll('_', ' ')} time`
    : zone;

const ORDINALS = [
  'first',
  'second',
  'third',
  'fourth',
  'fifth',
  'sixth',
  'seventh',
  'eighth',
  'ninth',
  'tenth',
];

/** third, 12th. */
export function ordinal(count: number): string {
  const teen = count % 100 >= 11 && count % 100 <= 13;
  const ending = teen ? 'th' : (['th', 'st', 'nd', 'rd'][count % 10] ?? 'th');
  return ORDINALS[count - 1] ?? `${count}${ending}`;
}
