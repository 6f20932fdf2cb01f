import { draw, type Random } from '../src/core/matching/index.js';
import type { Entrant, Meeting } from '../src/core/pairing/index.js';

const TOPICS = [
  'compost',
  'bees',
  'solar power',
  'maps',
  'bread',
  'chess',
  'tea',
  'choirs',
  'tides',
  'looms',
];
const WEEK = 7 * 24 * 60 * 60 * 1000;
const MOST_PEOPLE = 1_000_000;

/** Those who are here this week, by their places; `ids` says who they are. */
export interface People {
  readonly ids: readonly number[];
  readonly entrants: readonly Entrant[];
  readonly history: readonly Meeting[];
  /** keyOf of two places. */
  readonly met: ReadonlySet<number>;
  readonly now: number;
}

export const keyOf = (a: number, b: number): number => Math.min(a, b) * MOST_PEOPLE + Math.max(a, b);

/** A group with its memory. Who leaves is replaced by somebody new. */
export function townOf(n: number, random: Random) {
  const newcomer = (): Entrant => ({
    interests: TOPICS.filter(() => random() < 0.3),
    offers: TOPICS.filter(() => random() < 0.2),
    aim: `learn about ${TOPICS[Math.floor(random() * TOPICS.length)]}`,
    languages: random() < 0.2 ? ['English', 'Deutsch'] : ['English'],
    organisation: `house ${Math.floor(random() * 4)}`,
    hours: [hoursFrom(Math.floor(random() * 4))],
    goesFirst: false,
  });
  let next = n;
  const members = Array.from({ length: n }, (_, id) => ({ id, entrant: newcomer() }));
  const met: { readonly one: number; readonly other: number; readonly week: number }[] = [];
  return {
    replace(places: Iterable<number>) {
      for (const place of places) members[place] = { id: next++, entrant: newcomer() };
    },
    meet(pairs: readonly (readonly [number, number])[], week: number) {
      for (const [one, other] of pairs) met.push({ one, other, week });
    },
    here(away: ReadonlySet<number>, goFirst: readonly number[], week: number): People {
      const here = members.filter((_, place) => !away.has(place));
      const placeOf = new Map(here.map(({ id }, place) => [id, place]));
      const history = met.flatMap(({ one, other, week: at }): Meeting[] => {
        const [a, b] = [placeOf.get(one), placeOf.get(other)];
        return a === undefined || b === undefined ? [] : [{ a, b, at: at * WEEK, went: 'met' }];
      });
      return {
        ids: here.map(({ id }) => id),
        entrants: here.map(({ id, entrant }) => ({ ...entrant, goesFirst: goFirst.includes(id) })),
        history,
        met: new Set(history.map(({ a, b }) => keyOf(a, b))),
        now: week * WEEK,
      };
    },
  };
}

const hoursFrom = (zone: number): readonly [number, number] => [zone * 240, zone * 240 + 480];

/** The most pairs of people who have not met, by Edmonds' search. */
export function unmetPairs({ ids, met }: People, seed: number): readonly (readonly [number, number])[] {
  const [a, b]: [number[], number[]] = [[], []];
  for (let one = 0; one < ids.length; one++) {
    for (let other = one + 1; other < ids.length; other++) {
      if (met.has(keyOf(one, other))) continue;
      a.push(one);
      b.push(other);
    }
  }
  const edges = { a: Int32Array.from(a), b: Int32Array.from(b), weight: new Float64Array(a.length).fill(1) };
  const instance = { n: ids.length, edges, size: 2, seed, maxCardinality: true };
  const { groups } = draw(instance, { budgetMs: 5_000, clock: () => performance.now() });
  return groups.map(([one = 0, other = 0]) => [one, other]);
}

/** If as many as can be are to be paired. */
export const fewestRepeats = (people: People): number =>
  Math.floor(people.ids.length / 2) - unmetPairs(people, 1).length;
