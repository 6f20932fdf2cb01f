import { keyWords } from '../shared/key-words.js';
import type { Entrant } from './pool.js';
import { meets, plainly, topicOf } from './traits.js';
import type { Why } from './why.js';

const MOST_REASONS = 3;
const MOST_WORDS = 3;

/**
 * Why these people are a good match: at most three reasons, each true by what they wrote, in the words of the first.
 * A language that all of them share is a reason only where they share several: one is likely everybody's here.
 */
export function whyThese(people: readonly Entrant[]): readonly Why[] {
  const interests = inAll(people, ({ interests }) => interests, topicOf).slice(0, MOST_WORDS);
  const languages = inAll(people, ({ languages }) => languages, plainly).slice(0, MOST_WORDS);
  const found: Why[] = interests.length > 0 ? [{ kind: 'interests', words: interests }] : [];
  found.push(...offers(people).slice(0, MOST_REASONS - found.length));
  if (languages.length > 1) found.push({ kind: 'languages', words: languages });
  return found.slice(0, MOST_REASONS);
}

/** What everyone of them wrote, as the first wrote it. */
function inAll(
  people: readonly Entrant[],
  wrote: (person: Entrant) => readonly string[],
  alike: (text: string) => string,
): readonly string[] {
  const [first, ...others] = people;
  if (first === undefined || others.length === 0) return [];
  const theirs = others.map((other) => new Set(wrote(other).map(alike)));
  const found = new Map<string, string>();
  for (const text of wrote(first)) {
    const key = alike(text);
    if (key !== '' && !found.has(key) && theirs.every((keys) => keys.has(key))) found.set(key, text);
  }
  return [...found.values()];
}

/** One offer at most for each who has an aim. */
function offers(people: readonly Entrant[]): readonly Why[] {
  return people.flatMap(({ aim }, to): readonly Why[] => {
    const wanted = new Set(aim === undefined ? [] : keyWords(aim));
    for (const [from, person] of people.entries()) {
      if (from === to) continue;
      const offer = person.offers.find((one) => meets(keyWords(one), wanted));
      if (offer !== undefined) return [{ kind: 'offers', from, to, offer }];
    }
    return [];
  });
}
