import { types } from 'node:util';

/** Whether the operating system gave this code (`EEXIST`, `ENOENT` …) as the reason. */
export function hasCode(error: unknown, code: string): boolean {
  return typeof error === 'object' && error !== null && 'code' in error && error.code === code;
}

/** A failure's own words, for use inside a sentence. */
export function reasonOf(error: unknown): string {
  return types.isNativeError(error) ? error.message : 'it failed';
}
