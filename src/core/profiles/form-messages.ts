import { LONGEST_ENTRY, MOST_ENTRIES } from './limits.js';
import type { ProfileField, Visibility } from './profile.js';
import type { Section } from './sections.js';

export const formTitles: Readonly<Record<Section, string>> = {
  who: 'Who you are',
  help: 'How you can help',
  practical: 'Practical things',
};

export const formSubmit = 'Save';

/** What each field is asked with. */
export const formFields: Readonly<Record<ProfileField, { readonly label: string; readonly hint: string }>> = {
  who: { label: 'Who are you?', hint: 'In a sentence or two. It stands first on your card.' },
  aim: { label: 'What are you trying to achieve?', hint: 'This month or this year, at work or beside it.' },
  interests: {
    label: 'What interests you?',
    hint: `Up to ${MOST_ENTRIES}, with commas between: compost, old maps, chess`,
  },
  link: { label: 'A link', hint: 'A page of yours. It begins with https://' },
  story: { label: 'A short story about you', hint: 'How you came to do what you do, for example.' },
  skills: {
    label: 'What can you do for others?',
    hint: `Up to ${MOST_ENTRIES}, with commas between: mending bicycles, translating from Polish`,
  },
  knowledge: {
    label: 'What do you know about?',
    hint: `Up to ${MOST_ENTRIES}, with commas between: grant applications, soil`,
  },
  relationships: {
    label: 'Whom do you know who could help others?',
    hint: 'In general words, no names: printers in town, the school board',
  },
  role: { label: 'Your role', hint: 'If empty, your title here stands on your card, where there is one.' },
  organisation: { label: 'Your organisation', hint: 'Where you work, study or help.' },
  languages: { label: 'Languages you speak', hint: 'With commas between: English, Portuguese' },
  zone: {
    label: 'Your time zone',
    hint: 'For example Europe/Lisbon. If empty, I go by your profile here, where it names one.',
  },
  hours: { label: 'When is a good time to meet?', hint: 'By your own clock, for example 9:00-17:30.' },
};

export const formProblems = {
  text: 'Please write a few words here.',
  who: 'A few words, please: nobody can say yes to someone they know nothing about.',
  aim: 'A few words, please: others can only help with what they know of.',
  long: (most: number) => `Please keep it under ${most} characters.`,
  longEntry: (entry: string) =>
    `Please keep each under ${LONGEST_ENTRY} characters, with commas between them: “${[...entry].slice(0, 30).join('')}…” is longer.`,
  manyEntries: (count: number) => `At most ${MOST_ENTRIES}, please; these are ${count}.`,
  link: 'Please write the whole address of a page. It begins with https://',
  linkWithPassword: 'There is a name or password in this address. Please leave it out.',
  zone: 'I don’t know this zone. It is written like Europe/Lisbon or America/New_York.',
  hours: 'Please write it like 9:00-17:30.',
  sameHours: 'It begins and ends at the same time. Please write it like 9:00-17:30.',
  sight: 'Please pick one.',
};

export const sightTitles: Readonly<Record<Section, string>> = {
  who: 'Who sees who you are',
  help: 'Who sees how you help',
  practical: 'Who sees the rest',
};

/** What each field is called where one says who sees it. */
export const fieldNames: Readonly<Record<ProfileField, string>> = {
  who: 'Who you are',
  aim: 'What you are trying to achieve',
  interests: 'Your interests',
  link: 'Your link',
  story: 'Your story',
  skills: 'What you can do',
  knowledge: 'What you know about',
  relationships: 'Whom you know',
  role: 'Your role',
  organisation: 'Your organisation',
  languages: 'Your languages',
  zone: 'Your time zone',
  hours: 'Your good times to meet',
};

export const sightOptions: Readonly<Record<Visibility, string>> = {
  everyone: 'Everybody who gets my card',
  'after-yes': 'Only once we have both said yes',
  never: 'Nobody',
};
