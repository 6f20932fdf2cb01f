import type { Weekday } from './weeks.js';

/** Twenty zones, each with a weekday and a time at which its clocks change, if they do. */
export const ZONES: readonly (readonly [zone: string, weekday: Weekday, time: string])[] = [
  ['America/New_York', 7, '02:30'],
  ['America/St_Johns', 7, '02:30'],
  ['America/Santiago', 7, '00:30'],
  ['America/Nuuk', 6, '23:30'],
  ['America/Sao_Paulo', 7, '00:00'],
  ['Atlantic/Azores', 7, '00:30'],
  ['Europe/Lisbon', 7, '01:30'],
  ['Europe/London', 7, '01:15'],
  ['Europe/Berlin', 7, '02:30'],
  ['Africa/Casablanca', 7, '02:30'],
  ['Africa/Cairo', 5, '00:30'],
  ['Africa/Lagos', 2, '12:00'],
  ['Asia/Beirut', 7, '00:30'],
  ['Asia/Jerusalem', 5, '02:30'],
  ['Asia/Kolkata', 7, '02:30'],
  ['Asia/Kathmandu', 3, '18:45'],
  ['Australia/Lord_Howe', 7, '02:15'],
  ['Australia/Sydney', 7, '02:30'],
  ['Pacific/Chatham', 7, '02:50'],
  ['Pacific/Apia', 5, '23:59'],
];
export const CHANGING =
  /New_York|St_Johns|Santiago|Nuuk|Azores|Lisbon|London|Berlin|Casablanca|Cairo|Beirut|Jerusalem|Lord_Howe|Sydney|Chatham/;
