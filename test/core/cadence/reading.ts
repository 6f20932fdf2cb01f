import { type Cadence, readCadence } from '../../../src/core/cadence/index.js';

export const HERE = { zone: 'Europe/Lisbon', from: '2026-12-01' };

/** What a sound phrase says. */
export function cadenceOf(phrase: string): Cadence {
  const read = readCadence(phrase, HERE);
  if (read.kind === 'problem') throw new Error(`${phrase}: ${read.words}`);
  return read.cadence;
}
