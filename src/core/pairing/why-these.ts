import { keyWords } from '../shared/key-words.js';
import type { Entrant } from './pool.js';
import { meets, plainly, remembered, topicOf } from './traits.js';
import type { Why } from './why.js';

const MOST_REASONS = 3;
const MOST_WORDS = 3;

/** What somebody wrote, as it is compared: worked out once, however many it is compared with. */
interface Words {
  /** By their topic, as they wrote it first. */
  readonly interests: ReadonlyMap<string, string>;
  readonly languages: ReadonlyMap<string, string>;
  readonly offers: readonly { readonly offer: string; readonly words: readonly string[] }[];
  readonly aim: ReadonlySet<string>;
}

/** Tells why people are a good match; see `whyThese`. To be kept while many groups are told of. */
export type WhyReader = (people: readonly Entrant[]) => readonly Why[];

/** A reader that works out what a word is about once, whoever wrote it, and however often. */
export function whyReader(): WhyReader {
  const [topics, words] = [remembered(topicOf), remembered(keyWords)];
  const read = ({ interests, languages, offers, aim }: Entrant): Words => ({
    interests: firstOfEach(interests, topics),
    languages: firstOfEach(languages, plainly),
    offers: offers.map((offer) => ({ offer, words: words(offer) })),
    aim: new Set(aim === undefined ? [] : keyWords(aim)),
  });
  return (people) => reasons(people.map(read));
}

/**
 * Why these people are a good match: at most three reasons, each true by what they wrote, in the words of the first.
 * A language that all of them share is a reason only where they share several: one is likely everybody's here.
 */
export const whyThese: WhyReader = (people) => whyReader()(people);

function reasons(people: readonly Words[]): readonly Why[] {
  const interests = inAll(people.map((one) => one.interests)).slice(0, MOST_WORDS);
  const languages = inAll(people.map((one) => one.languages)).slice(0, MOST_WORDS);
  const found: Why[] = interests.length > 0 ? [{ kind: 'interests', words: interests }] : [];
  found.push(...offers(people).slice(0, MOST_REASONS - found.length));
  if (languages.length > 1) found.push({ kind: 'languages', words: languages });
  return found.slice(0, MOST_REASONS);
}

/** What everyone of them wrote, as the first wrote it. */
function inAll([first, ...others]: readonly ReadonlyMap<string, string>[]): readonly string[] {
  if (first === undefined || others.length === 0) return [];
  return [...first].flatMap(([key, text]) => (others.every((other) => other.has(key)) ? [text] : []));
}

/** One offer at most for each who has an aim. */
function offers(people: readonly Words[]): readonly Why[] {
  return people.flatMap(({ aim }, to): readonly Why[] => {
    for (const [from, person] of people.entries()) {
      if (from === to) continue;
      const found = person.offers.find(({ words }) => meets(words, aim));
      if (found !== undefined) return [{ kind: 'offers', from, to, offer: found.offer }];
    }
    return [];
  });
}

function firstOfEach(texts: readonly string[], alike: (text: string) => string): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const text of texts) {
    const key = alike(text);
    if (key !== '' && !found.has(key)) found.set(key, text);
  }
  return found;
}
