import type { Consent } from './channel-rounds.js';
import { cadenceProblems } from './setup-cadence-messages.js';

const consents: Readonly<Record<Consent, string>> = {
  match: 'Each match is asked: both see who it is, then say yes',
  round: 'Each round is asked: “in this time?”, then they are drawn',
};

/** The stewards' form. */
export const setupWords = {
  form: { title: 'Pairing rounds', submit: 'Show me the dates' },
  when: {
    label: 'When are people paired up?',
    hint: 'every second Tuesday 10:00 · every Monday 9:30 · first Tuesday of the month 17:00',
  },
  size: { label: 'How many meet each other?' },
  sizeLabel: (groups: string) => groups.charAt(0).toUpperCase() + groups.slice(1),
  consent: { label: 'How do people say yes?' },
  consents,
  ticks: { label: 'Besides' },
  tickLabels: {
    across: 'Only people of different organisations meet',
    preview: 'Stewards look at every draw before it is sent',
  },
  problems: {
    when: cadenceProblems.nothing,
    long: 'Please keep it under 200 characters.',
    size: 'Please choose how many meet.',
    consent: 'Please choose how people say yes.',
    ticks: 'Please tick what you want.',
  },
} as const;
