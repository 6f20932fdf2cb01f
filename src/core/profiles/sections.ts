import type { ProfileField } from './profile.js';

/** The three short forms in which a profile is filled in; no form asks more than five things. */
export const SECTIONS = ['who', 'help', 'practical'] as const;
export type Section = (typeof SECTIONS)[number];

export const FIELDS_OF: Readonly<Record<Section, readonly ProfileField[]>> = {
  who: ['who', 'aim', 'interests', 'link', 'story'],
  help: ['skills', 'knowledge', 'relationships'],
  practical: ['role', 'organisation', 'languages', 'zone', 'hours'],
};
