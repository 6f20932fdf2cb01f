import { Temporal } from 'temporal-polyfill';
import type { Block, Button } from '../conversation/message.js';
import { place, type Span, type Text, time } from '../conversation/text.js';
import type { PlaceId } from '../shared/ids.js';
import { ENGLISH } from '../words/index.js';
import type { ProjectTime } from './project.js';

const { say } = ENGLISH;

export const paragraph = (text: Text): Block => ({ kind: 'paragraph', text });
export const note = (text: Text): Block => ({ kind: 'note', text });
export const buttons = (...all: readonly Button[]): Block => ({ kind: 'buttons', buttons: all });

/** A way there, whatever the channel is called by now. */
export const itsChannel = (channel: PlaceId): Span => place(channel, say('project.its-channel'));

/** On one line of at most so many letters. */
export const short = (text: string, most = 60): string => {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length <= most ? line : `${line.slice(0, most - 1).trimEnd()}…`;
};

/** A number as people read it: 1,200. */
export const figure = (count: number): string => count.toLocaleString('en-GB');

export const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** "Saturday 5 December 2026". */
export const dayWords = (date: string): string =>
  Temporal.PlainDate.from(date)
    .toLocaleString('en-GB', { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' })
    .replace(',', '');

/** As the channel's own clocks show it: "Saturday 5 December 2026, 10:00 Lisbon time". */
export const whenWords = (when: ProjectTime): string =>
  when.kind === 'ongoing'
    ? say('project.when.ongoing-within')
    : say('project.when.at', {
        day: dayWords(when.local.slice(0, 10)),
        hour: when.local.slice(11, 16),
        zone: zoneWords(when.zone),
      });

/** As each reader's own clocks show it. */
export const whenText = (when: ProjectTime): Text => [
  when.kind === 'ongoing' ? say('project.when.ongoing') : time(when.at),
];

/** Lisbon time for Europe/Lisbon; UTC and its like stay as they are. */
const zoneWords = (zone: string): string =>
  zone.includes('/') && !zone.startsWith('Etc/')
    ? say('project.when.zone', { city: zone.slice(zone.lastIndexOf('/') + 1).replaceAll('_', ' ') })
    : zone;

/** third, 12th. */
export const rankWords = (line: number): string => say('project.rank', { line });
