import type { Words } from '../words/index.js';
import { REASONS } from './introduction.js';

/** Equal and short for everybody: nobody has to read, or write, a sales letter. */
export const LINE_LIMIT = 500;

export const formWords = ({ say }: Words) => ({
  meet: { title: say('introduction.form.meet'), submit: say('introduction.form.submit') },
  connect: { title: say('introduction.form.connect'), submit: say('introduction.form.submit') },
  person: {
    meet: { label: say('introduction.form.whom') },
    connect: { label: say('introduction.form.who'), hint: say('introduction.form.who-hint') },
  },
  reason: { label: say('introduction.form.reason') },
  /** As the requester says it; the person asked reads the same words. */
  reasons: REASONS.map((value) => ({ value, label: say(`introduction.reason.${value}`) })),
  offer: { label: say('introduction.form.offer'), hint: say('introduction.form.offer-hint') },
  hope: { label: say('introduction.form.hope'), hint: say('introduction.form.hope-hint') },
  why: { label: say('introduction.form.why'), hint: say('introduction.form.why-hint') },
});

export const problemWords = ({ say }: Words) => ({
  empty: say('introduction.form.empty'),
  long: say('introduction.form.long', { limit: LINE_LIMIT }),
  onePerson: say('introduction.form.one-person'),
  twoPeople: say('introduction.form.two-people'),
  reason: say('introduction.form.no-reason'),
});
