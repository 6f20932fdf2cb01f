import { createHash } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { SECOND } from '../../src/core/shared/time.js';
import type { Persona, SeenMessage } from '../../src/sandbox/persona.js';
import type { RoundTown } from './round-towns.js';

/** What people can be asked, and how they answer. */
const QUESTIONS = [
  { yes: 'Yes, introduce us', no: 'Not this time', never: 'Don’t pair us again' },
  { yes: 'Yes, count me in', no: 'Not this time', never: 'Not this time' },
] as const;
const LOOKS_EVERY = 300;
const PATIENCE = 4 * SECOND;
const AT_ONCE = 32;

/** People who answer what they are shown, again and again until somebody hears it. */
export interface Crowd {
  /** How many still want to answer something, as they saw it last. */
  waiting(): number;
  answered(): number;
  /** Nobody answers for a while; comes back once nobody is in the middle of it. */
  hold(): Promise<void>;
  goOn(): void;
  stop(): Promise<void>;
}

export function crowdOf(towns: readonly RoundTown[], seed: number): Crowd {
  const people = new Map(
    towns.flatMap(({ spots }) => spots.flatMap(({ people: all }) => all)).map((one) => [one.id, one]),
  );
  const busy = new Map<string, Promise<void>>();
  let over = false;
  let changed = true;
  let held = false;
  let answered = 0;
  // Until they have looked for the first time, nobody knows.
  let waiting = Number.POSITIVE_INFINITY;

  async function answers(who: Persona, ask: SeenMessage, label: string): Promise<void> {
    await who.press(label, ask).catch(() => pause(LOOKS_EVERY));
    const until = Date.now() + PATIENCE;
    const heard = () => !who.sees().some(({ id, buttons }) => id === ask.id && buttons.includes(label));
    while (!heard()) {
      if (over || Date.now() > until) return;
      await pause(LOOKS_EVERY);
    }
    answered += 1;
  }
  async function look(): Promise<void> {
    let found = 0;
    for (const who of people.values()) {
      const wish = busy.has(who.id) ? undefined : wishOf(who, seed);
      if (wish === undefined) continue;
      found += 1;
      if (busy.size >= AT_ONCE) continue;
      const one = answers(who, wish.ask, wish.label).finally(() => busy.delete(who.id));
      busy.set(who.id, one);
    }
    waiting = Math.max(found, busy.size);
    if (waiting > 0) changed = true;
  }
  const stops = towns.map((town) =>
    town.onChange(() => {
      changed = true;
    }),
  );
  async function live(): Promise<void> {
    while (!over) {
      if (!held && (changed || busy.size > 0)) {
        changed = false;
        await look();
      }
      await pause(LOOKS_EVERY);
    }
    for (const stop of stops) stop();
    await Promise.all(busy.values());
  }
  const living = live();
  return {
    waiting: () => waiting,
    answered: () => answered,
    async hold() {
      held = true;
      await Promise.all(busy.values());
    },
    goOn() {
      held = false;
      changed = true;
      waiting = Number.POSITIVE_INFINITY;
    },
    stop: () => {
      over = true;
      return living;
    },
  };
}

/** The newest question that they want to answer, and how. */
function wishOf(
  who: Persona,
  seed: number,
): { readonly ask: SeenMessage; readonly label: string } | undefined {
  for (const ask of who.sees().toReversed()) {
    const question = QUESTIONS.find(({ yes }) => ask.buttons.includes(yes));
    if (question === undefined || ask.kind !== 'direct') continue;
    const choice = choiceOf(`${seed}|${who.name}|${subjectOf(ask)}`);
    if (choice !== 'nothing') return { ask, label: question[choice] };
  }
  return undefined;
}

/** The same in a question and in its reminder. */
const subjectOf = ({ text }: SeenMessage): string =>
  /You are (?:paired|in a group) with .* this time/i.exec(text)?.[0].toLowerCase() ?? text;

/** Yes by most; the same person says the same to the same question, however often it is looked at. */
function choiceOf(about: string): 'yes' | 'no' | 'never' | 'nothing' {
  const chance = createHash('sha256').update(about).digest().readUInt32BE() / 2 ** 32;
  if (chance < 0.76) return 'yes';
  if (chance < 0.86) return 'no';
  return chance < 0.9 ? 'never' : 'nothing';
}
