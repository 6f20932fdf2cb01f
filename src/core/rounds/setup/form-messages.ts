import type { Consent } from '../channel-rounds.js';
import { cadenceProblems } from './cadence-messages.js';

const consents: Readonly<Record<Consent, string>> = {
  match: 'Everybody sees who they could meet, then says yes',
  round: 'Before each round I ask “are you in?”, and bring together those who are',
};

/** The stewards' form. */
export const setupWords = {
  form: { title: 'Pairing rounds', submit: 'Show me the dates' },
  when: {
    label: 'When are people paired up?',
    hint: 'every second Tuesday 10:00 · every Monday 9:30 · first Tuesday of the month 17:00',
  },
  size: { label: 'How many meet at a time?' },
  sizeLabel: (groups: string) => groups.charAt(0).toUpperCase() + groups.slice(1),
  consent: { label: 'How do people say yes?' },
  consents,
  ticks: { label: 'Anything else?' },
  tickLabels: {
    across: 'Only people from different organisations meet',
    preview: 'Stewards look at every draw before anybody hears of it',
  },
  problems: {
    when: cadenceProblems.nothing,
    long: 'Please keep it under 200 characters.',
    size: 'Please choose how many meet.',
    consent: 'Please choose how people say yes.',
    ticks: 'Please tick what you want.',
  },
} as const;
