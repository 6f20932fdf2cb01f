import { keyWords } from '../shared/key-words.js';
import type { Entrant } from './pool.js';

/** What the price needs of a person, as numbers: the same word is the same number for everybody. */
export interface Traits {
  readonly interests: readonly number[];
  /** Each offer as its key words. */
  readonly offers: readonly (readonly number[])[];
  readonly aim: ReadonlySet<number>;
  readonly languages: readonly number[];
  readonly organisation: number | undefined;
  readonly hours: readonly (readonly [number, number])[] | undefined;
  /** One bit for each of 32 kinds of words: where none is in both, no offer can meet the aim. */
  readonly offerMarks: number;
  readonly aimMarks: number;
}

export function readTraits(people: readonly Entrant[]): readonly Traits[] {
  const phrases = numbering();
  const words = numbering();
  const plain = numbering();
  const offerWords = remembered((offer) => keyWords(offer).map(words));
  const topic = remembered((text) => phrases(topicOf(text)));
  return people.map((person) => {
    const offers = person.offers.map(offerWords);
    const aim = new Set(person.aim === undefined ? [] : keyWords(person.aim).map(words));
    return {
      interests: [...new Set(person.interests.map(topic))],
      offers,
      aim,
      languages: [...new Set(person.languages.map((language) => plain(plainly(language))))],
      organisation: person.organisation === undefined ? undefined : plain(plainly(person.organisation)),
      hours: person.hours,
      offerMarks: marksOf(offers.flat()),
      aimMarks: marksOf(aim),
    };
  });
}

/** The same topic however it is written; what has no key words is compared as it stands. */
export const topicOf = (text: string): string => keyWords(text).join(' ') || plainly(text);

export const plainly = (text: string): string => text.normalize('NFKC').trim().toLowerCase();

/** One or two words must all be in the aim, of a longer offer at least two. */
export function meets<Word>(offer: readonly Word[], aim: ReadonlySet<Word>): boolean {
  if (offer.length === 0) return false;
  let found = 0;
  for (const word of offer) if (aim.has(word)) found++;
  return found >= Math.min(2, offer.length);
}

function numbering(): (text: string) => number {
  const known = new Map<string, number>();
  return (text) => {
    const number = known.get(text) ?? known.size;
    known.set(text, number);
    return number;
  };
}

/** Reads a text once, however often it comes. */
export function remembered<T>(read: (text: string) => T): (text: string) => T {
  const known = new Map<string, T>();
  return (text) => {
    const found = known.get(text) ?? read(text);
    known.set(text, found);
    return found;
  };
}

function marksOf(words: Iterable<number>): number {
  let marks = 0;
  for (const word of words) marks |= 1 << (word & 31);
  return marks;
}
