import { ENGLISH } from '../words/index.js';
import { LONGEST_ENTRY, MOST_ENTRIES } from './limits.js';
import type { ProfileField, Visibility } from './profile.js';
import type { Section } from './sections.js';

const { say } = ENGLISH;

export const formTitles: Readonly<Record<Section, string>> = {
  who: say('profile.form.who'),
  help: say('profile.form.help'),
  practical: say('profile.form.practical'),
};

export const formSubmit = say('profile.form.submit');

/** What each field is asked with. */
export const formFields: Readonly<Record<ProfileField, { readonly label: string; readonly hint: string }>> = {
  who: { label: say('profile.ask.who'), hint: say('profile.ask.who-hint') },
  aim: { label: say('profile.ask.aim'), hint: say('profile.ask.aim-hint') },
  interests: {
    label: say('profile.ask.interests'),
    hint: say('profile.ask.interests-hint', { most: MOST_ENTRIES }),
  },
  link: { label: say('profile.ask.link'), hint: say('profile.ask.link-hint') },
  story: { label: say('profile.ask.story'), hint: say('profile.ask.story-hint') },
  skills: { label: say('profile.ask.skills'), hint: say('profile.ask.skills-hint', { most: MOST_ENTRIES }) },
  knowledge: {
    label: say('profile.ask.knowledge'),
    hint: say('profile.ask.knowledge-hint', { most: MOST_ENTRIES }),
  },
  relationships: { label: say('profile.ask.relationships'), hint: say('profile.ask.relationships-hint') },
  role: { label: say('profile.ask.role'), hint: say('profile.ask.role-hint') },
  organisation: { label: say('profile.ask.organisation'), hint: say('profile.ask.organisation-hint') },
  languages: { label: say('profile.ask.languages'), hint: say('profile.ask.languages-hint') },
  zone: { label: say('profile.ask.zone'), hint: say('profile.ask.zone-hint') },
  hours: { label: say('profile.ask.hours'), hint: say('profile.ask.hours-hint') },
};

export const formProblems = {
  text: say('profile.problem.text'),
  who: say('profile.problem.who'),
  aim: say('profile.problem.aim'),
  long: (most: number) => say('profile.problem.long', { most }),
  longEntry: (entry: string) =>
    say('profile.problem.long-entry', { most: LONGEST_ENTRY, beginning: [...entry].slice(0, 30).join('') }),
  manyEntries: (count: number) => say('profile.problem.many-entries', { most: MOST_ENTRIES, count }),
  link: say('profile.problem.link'),
  linkWithPassword: say('profile.problem.link-with-password'),
  zone: say('profile.problem.zone'),
  hours: say('profile.problem.hours'),
  sameHours: say('profile.problem.same-hours'),
  sight: say('profile.problem.sight'),
};

export const sightTitles: Readonly<Record<Section, string>> = {
  who: say('profile.sight.who'),
  help: say('profile.sight.help'),
  practical: say('profile.sight.practical'),
};

/** What each field is called where one says who sees it. */
export const fieldNames: Readonly<Record<ProfileField, string>> = {
  who: say('profile.field.who'),
  aim: say('profile.field.aim'),
  interests: say('profile.field.interests'),
  link: say('profile.field.link'),
  story: say('profile.field.story'),
  skills: say('profile.field.skills'),
  knowledge: say('profile.field.knowledge'),
  relationships: say('profile.field.relationships'),
  role: say('profile.field.role'),
  organisation: say('profile.field.organisation'),
  languages: say('profile.field.languages'),
  zone: say('profile.field.zone'),
  hours: say('profile.field.hours'),
};

export const sightOptions: Readonly<Record<Visibility, string>> = {
  everyone: say('profile.sight.everyone'),
  'after-yes': say('profile.sight.after-yes'),
  never: say('profile.sight.never'),
};
