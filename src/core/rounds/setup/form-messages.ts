import { ENGLISH as words } from '../../words/index.js';
import { LONGEST_PHRASE } from './cadence.js';
import { cadenceProblems } from './cadence-messages.js';

/** The stewards' form. */
export const setupWords = {
  form: { title: words.say('rounds.form.title'), submit: words.say('rounds.form.submit') },
  when: { label: words.say('rounds.form.when'), hint: words.say('rounds.form.when-hint') },
  size: { label: words.say('rounds.form.size') },
  sizeLabel: (size: number) => words.say('rounds.form.size-option', { size }),
  consent: { label: words.say('rounds.form.consent') },
  consents: {
    match: words.say('rounds.form.consent-match'),
    round: words.say('rounds.form.consent-round'),
  },
  ticks: { label: words.say('rounds.form.ticks') },
  tickLabels: {
    across: words.say('rounds.form.tick-across'),
    preview: words.say('rounds.form.tick-preview'),
  },
  problems: {
    when: cadenceProblems.nothing,
    long: words.say('rounds.form.problem.long', { limit: LONGEST_PHRASE }),
    size: words.say('rounds.form.problem.size'),
    consent: words.say('rounds.form.problem.consent'),
    ticks: words.say('rounds.form.problem.ticks'),
  },
} as const;
