// What a test file imports: TypeScript, jest's words, and its own copies of whatever else stands below test/.
import { load as loadTypescript, resolve as resolveTypescript } from '../typescript-loader.js';

const TESTS = new URL('../../', import.meta.url).href;
const WORDS = new URL('./words-of-jest.js', import.meta.url).href;

export async function resolve(specifier, context, next) {
  const file = /\?file=\d+$/.exec(context.parentURL ?? '')?.[0];
  if (file === undefined) return resolveTypescript(specifier, context, next);
  if (specifier === '@jest/globals') return { url: WORDS + file, shortCircuit: true };
  const found = await resolveTypescript(specifier, context, next);
  return found.url.startsWith(TESTS) ? { ...found, url: found.url + file } : found;
}

export const load = loadTypescript;
