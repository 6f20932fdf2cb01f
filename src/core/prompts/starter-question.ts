import { smallHash } from '../stewards/index.js';

/** Light first questions for people who have just met; until rooms choose theirs with nextQuestion. */
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

/** One starter, the same each time for the same seed. */
export function starterQuestion(seed: string): string {
  return STARTERS[smallHash(seed) % STARTERS.length] ?? STARTERS[0];
}
