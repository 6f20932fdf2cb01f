/** Light first questions for people who have just met; the whole library comes with profiles. */
const STARTERS = [
  'What first brought you into your line of work?',
  'What about your work turned out differently from what you expected?',
  'Which part of your work do you enjoy most?',
  'What are you busy with at the moment?',
  'What would you like to work on next?',
  'Where do you call home, and what should a visitor see there?',
  'What have you learned lately that was worth it?',
  'Where do you most like to spend a free week?',
] as const;

export const LAST_QUESTION = 'How could I be of help to you?';

/** One starter, the same each time for the same seed. */
export function starterQuestion(seed: string): string {
  return STARTERS[numberFrom(seed) % STARTERS.length] ?? STARTERS[0];
}

/** The same number for the same text, well spread (FNV-1a, 32 bit). */
export function numberFrom(seed: string): number {
  let hash = 0x811c9dc5;
  for (const letter of seed) hash = Math.imul(hash ^ (letter.codePointAt(0) ?? 0), 0x01000193);
  return hash >>> 0;
}
