import { setTimeout as pause } from 'node:timers/promises';
import type { Persona } from '../../src/sandbox/persona.js';
import type { Pair } from './towns.js';

export type Plan = 'yes' | 'not now' | 'never' | 'nothing';

const BUTTON: Readonly<Record<Exclude<Plan, 'nothing'>, string>> = {
  yes: 'Yes, introduce us',
  'not now': 'Not now',
  never: 'Don’t ask again',
};
/** What somebody reads when their request, or their answer, has arrived. */
const HAS_SENT = /Sent\. |sent this already|already asked about|room is opening|been introduced/;
const HAS_ANSWERED: Readonly<Record<Exclude<Plan, 'nothing'>, RegExp>> = {
  yes: /You said yes|already said yes|been introduced/,
  'not now': /You said not now|already answered/,
  never: /You won’t be asked about|already answered/,
};
const LOOKS_EVERY = 200;
const PATIENCE = 6_000;

const reads = (person: Persona, words: RegExp) => person.sees().some(({ text }) => words.test(text));
const shown = (person: Persona, label: string) =>
  person.sees().some(({ buttons }) => buttons.includes(label));

/** Asks to meet somebody, as often as it takes to read that it was sent. False: gave up. */
export async function asks(
  { asker, asked }: Pick<Pair, 'asker' | 'asked'>,
  enough: () => boolean,
): Promise<boolean> {
  while (!enough()) {
    if (reads(asker, HAS_SENT)) return true;
    const before = standing(asker);
    await nextStep(asker, asked, before).catch(() => pause(LOOKS_EVERY));
    await wait(() => reads(asker, HAS_SENT) || standing(asker) !== before, enough);
  }
  return reads(asker, HAS_SENT);
}

type Standing = 'last look' | 'form' | 'nothing';

function standing(asker: Persona): Standing {
  if (shown(asker, 'Send the request')) return 'last look';
  return asker.form() === undefined ? 'nothing' : 'form';
}

async function nextStep(asker: Persona, asked: Persona, at: Standing): Promise<void> {
  if (at === 'last look') return asker.press('Send the request');
  if (at === 'nothing') {
    asker.dismiss();
    return asker.command('intro', { people: [asked], words: 'To hear about your work' });
  }
  const labels = new Set(asker.form()?.fields.map(({ label }) => label));
  const answers = {
    'Why them?': 'Your work interests or inspires me',
    'What could you offer them first?': 'An hour of mine',
    // Whoever asks for the first time is asked first who they are.
    'Who are you?': `I am ${asker.name}`,
    'What are you trying to achieve?': 'To meet somebody',
  };
  await asker.submit(Object.fromEntries(Object.entries(answers).filter(([label]) => labels.has(label))));
}

/** Answers once the request is there, as often as it takes to read that it was heard. False: gave up. */
export async function answers(
  asked: Persona,
  plan: Exclude<Plan, 'nothing'>,
  enough: () => boolean,
): Promise<boolean> {
  const told = () => reads(asked, HAS_ANSWERED[plan]);
  while (!enough()) {
    if (told()) return true;
    if (shown(asked, BUTTON[plan])) {
      await asked.press(BUTTON[plan]).catch(() => undefined);
      await wait(told, enough);
    } else await pause(3 * LOOKS_EVERY);
  }
  return told();
}

export const wasAsked = (asked: Persona): boolean => reads(asked, /would like to meet you|been introduced/);

async function wait(done: () => boolean, enough: () => boolean): Promise<void> {
  const end = Date.now() + PATIENCE;
  while (!done() && !enough() && Date.now() < end) await pause(LOOKS_EVERY);
}
