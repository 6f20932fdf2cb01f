import { ENGLISH } from '../words/index.js';

const { say } = ENGLISH;

/** The words of the stewards' forms. */
export const setupWords = {
  choose: { title: say('setup.form.choose'), submit: say('setup.form.save') },
  places: { label: say('setup.form.places'), hint: say('setup.form.places-hint') },
  what: { title: say('setup.form.what'), submit: say('setup.form.save') },
  features: { label: say('setup.form.features'), hint: say('setup.form.features-hint') },
  hashtag: { label: say('setup.form.hashtag'), hint: say('setup.form.hashtag-hint') },
  topics: { label: say('setup.form.topics'), hint: say('setup.form.topics-hint') },
  hosts: { label: say('setup.form.hosts') },
  guests: { label: say('setup.form.guests') },
  guestsYes: say('setup.form.guests-yes'),
  guestsNo: say('setup.form.guests-no'),
  hours: { title: say('setup.form.hours'), submit: say('setup.form.save') },
  zone: { label: say('setup.form.zone'), hint: say('setup.form.zone-hint') },
  quietHours: { label: say('setup.form.quiet-hours'), hint: say('setup.form.quiet-hours-hint') },
  problems: {
    places: say('setup.problem.places'),
    meanwhile: say('setup.problem.meanwhile'),
    meanwhileJoined: say('setup.problem.meanwhile-joined'),
    features: say('setup.problem.features'),
    hashtag: say('setup.problem.hashtag'),
    taken: (name: string) => say('setup.problem.taken', { name }),
    takenBySomebody: say('setup.problem.taken-by-somebody'),
    topics: say('setup.problem.topics'),
    choice: say('setup.problem.choice'),
    zone: say('setup.problem.zone'),
    quietHours: say('setup.problem.quiet-hours'),
  },
} as const;
