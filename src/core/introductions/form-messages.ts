import type { Reason } from './introduction.js';

/** Equal and short for everybody: nobody has to read, or write, a sales letter. */
export const LINE_LIMIT = 500;

/** As the requester says it; the person asked reads the same words. */
export const REASON_WORDS: Readonly<Record<Reason, string>> = {
  inspires: 'Your work interests or inspires me',
  resonates: 'Your posts resonate with me',
  'fresh-perspective': 'Your experience would give me a fresh perspective',
  'can-help': 'I think I could help you',
  other: 'Something else (I say so below)',
};

export const formWords = {
  meet: { title: 'Meet someone', submit: 'Show me the request' },
  connect: { title: 'Introduce two people', submit: 'Show me the request' },
  resume: 'Go on with your request',
  person: {
    meet: { label: 'Whom would you like to meet?' },
    connect: { label: 'Who should meet?', hint: 'Two people. Each is asked, and both must say yes.' },
  },
  reason: { label: 'Why them?' },
  offer: {
    label: 'What could you offer them first?',
    hint: 'A contact, an idea, half an hour, a good story: something that is in it for them.',
  },
  hope: { label: 'What do you hope for?', hint: 'One open line. They read it before they answer.' },
  why: { label: 'Why should they meet?', hint: 'One line. Both read it before they answer.' },
  problems: {
    empty: 'A few words, please.',
    long: (limit: number) => `Please keep it under ${limit} characters.`,
    people: (count: number) => (count === 1 ? 'Please pick one person.' : 'Please pick two people.'),
    reason: 'Please pick a reason.',
  },
} as const;
