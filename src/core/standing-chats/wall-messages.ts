import { Temporal } from 'temporal-polyfill';
import {
  type Cadence,
  describe,
  type LocalDate,
  type LocalDateTime,
  type Occurrence,
} from '../cadence/index.js';
import { ENGLISH } from '../words/index.js';

const { say } = ENGLISH;

/** "Tuesday 1 December 2026". */
export const dateWords = (date: LocalDate): string =>
  Temporal.PlainDate.from(date)
    .toLocaleString('en-GB', {
      weekday: 'long',
      day: 'numeric',
      month: 'long',
      year: 'numeric',
    })
    .replace(',', '');

/** "Tue 1 December 2026", where there is little room. */
export const shortDateWords = (date: LocalDate): string =>
  Temporal.PlainDate.from(date)
    .toLocaleString('en-GB', {
      weekday: 'short',
      day: 'numeric',
      month: 'long',
      year: 'numeric',
    })
    .replace(',', '');

/** "Tuesday 1 December 2026, 12:00 Lisbon time". */
export const wallWords = ({ local, zone }: Pick<Occurrence, 'local' | 'zone'>): string =>
  say('chat.wall.moment', {
    date: dateWords(dateOf(local)),
    time: timeOf(local),
    zone: zoneWords(zone),
  });

/** The same with a short weekday, at most 75 characters for any zone that IANA has. */
export const shortWallWords = ({ local, zone }: Pick<Occurrence, 'local' | 'zone'>): string =>
  say('chat.wall.moment', {
    date: shortDateWords(dateOf(local)),
    time: timeOf(local),
    zone: zoneWords(zone),
  });

/** Lisbon time for Europe/Lisbon; UTC and its like stay as they are. */
export const zoneWords = (zone: string): string =>
  zone.includes('/') && !zone.startsWith('Etc/')
    ? say('cadence.zone', { city: zone.slice(zone.lastIndexOf('/') + 1).replaceAll('_', ' ') })
    : zone;

export const dateOf = (local: LocalDateTime): LocalDate => local.slice(0, 10);
export const timeOf = (local: LocalDateTime): string => local.slice(11, 16);

/** The rhythm in words, without what is left out or moved: "every second Tuesday at 12:00, Lisbon time". */
export const rhythmWords = (cadence: Cadence): string => describe({ ...cadence, skip: [], moved: [] });
