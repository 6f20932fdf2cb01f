import type { ProfileField } from './profile.js';

export const MOST_ENTRIES = 10;
export const LONGEST_ENTRY = 60;
/** Ten of the longest, with what stands between them. */
const LIST = MOST_ENTRIES * (LONGEST_ENTRY + 2);

/** How much fits into each field, in characters as they are typed. */
export const LONGEST: Readonly<Record<ProfileField, number>> = {
  who: 300,
  aim: 300,
  interests: LIST,
  skills: LIST,
  knowledge: LIST,
  relationships: LIST,
  role: 80,
  organisation: 80,
  languages: LIST,
  zone: 60,
  hours: 30,
  link: 200,
  story: 600,
};
