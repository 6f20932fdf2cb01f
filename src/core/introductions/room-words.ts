import { localeOf } from '../members/index.js';
import { type Words, wordsIn, wordsShared } from '../words/index.js';
import type { IntroductionDeps } from './deps.js';
import { findAll } from './find-all.js';
import type { Introduction } from './introduction.js';

/** What stands in a room is read by all of them: it is in the language that they share, else in English. */
export async function wordsOfRoom(
  { people, members }: Pick<IntroductionDeps, 'people' | 'members'>,
  { parties }: Pick<Introduction, 'parties'>,
): Promise<Words> {
  const ids = parties.map(({ member }) => member);
  const [found, stored] = await Promise.all([findAll(people, ids), members.getAll(ids)]);
  return wordsShared(stored.map((member, at) => wordsIn(localeOf(member, found[at]?.locale))));
}
