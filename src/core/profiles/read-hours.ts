import { readQuietHours } from '../members/index.js';
import { formProblems as problems } from './form-messages.js';
import type { Profile } from './profile.js';

/** `9:00-17:30`, `9 to 17`; over midnight too. */
export function readHours(
  words: string,
): { readonly value: NonNullable<Profile['hours']> } | { readonly problem: string } {
  const value = readQuietHours(words.replace(/(?<![:\d])(\d{1,2})(?![:\d])/g, '$1:00'));
  if (value === undefined) return { problem: problems.hours };
  return value.from === value.to ? { problem: problems.sameHours } : { value };
}
