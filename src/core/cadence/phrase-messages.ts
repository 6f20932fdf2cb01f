import { ENGLISH } from '../words/index.js';
import type { Problem } from './problem.js';

const { say } = ENGLISH;

const MOST_QUOTED = 40;

/** One sentence about what was not understood, with what would have been. */
export function problemWords(problem: Problem): string {
  const examples = say('cadence.examples');
  if (!('text' in problem)) return say(`cadence.problem.${problem.what}`, { examples });
  if (problem.what === 'date' && problem.text === '') return say('cadence.problem.no-date');
  return say(`cadence.problem.${problem.what}`, { quoted: quoted(problem.text), examples });
}

const quoted = (text: string): string =>
  text.length > MOST_QUOTED
    ? say('cadence.problem.quoted-shortened', { text: text.slice(0, MOST_QUOTED) })
    : say('cadence.problem.quoted', { text });
