import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { Why } from '../../../src/core/pairing/index.js';
import {
  cardBlock,
  cardOf,
  emptyProfile,
  type Profile,
  type ProfileField,
  VISIBILITIES,
} from '../../../src/core/profiles/index.js';
import { matchAskMessage } from '../../../src/core/rounds/match/ask-messages.js';
import { whyOf } from '../../../src/core/rounds/match/why.js';
import { whyBlocks, whyText } from '../../../src/core/rounds/match/why-messages.js';
import { communityId } from '../../../src/core/shared/ids.js';
import { keyWords } from '../../../src/core/shared/key-words.js';
import { ADA, askedMatch, BEN, CLEO, HERE } from './support/some-match.js';

const WORDS = ['compost', 'bread', 'radios', 'sailing', 'maps', 'bees', 'mending radios', 'old maps'];
const LANGUAGES = ['English', 'Catalan', 'Polish'];
const OPEN: readonly ProfileField[] = [
  'interests',
  'skills',
  'knowledge',
  'relationships',
  'aim',
  'languages',
];

const someWords = (from: readonly string[]) => fc.uniqueArray(fc.constantFrom(...from), { maxLength: 4 });
const visibility = fc.record(
  Object.fromEntries(OPEN.map((field) => [field, fc.constantFrom(...VISIBILITIES)])),
);
const profile = fc.record({
  interests: someWords(WORDS),
  skills: someWords(WORDS),
  knowledge: someWords(WORDS),
  relationships: someWords(WORDS),
  languages: someWords(LANGUAGES),
  aim: fc.constantFrom(...WORDS).map((word) => `To learn ${word}`),
  visibility,
});

const asProfiles = (written: readonly Partial<Profile>[]): readonly Profile[] =>
  written.map((one, at) => ({ ...emptyProfile([ADA, BEN, CLEO][at] ?? ADA, HERE), ...one }));

/** What a reader sees on somebody's card, field by field. */
const seen = (one: Profile, reader: 'ask' | 'room') =>
  new Map(
    cardOf(one, { name: 'Somebody' }, {}, reader).fields.map(({ field, text }) => [field, text] as const),
  );
const entries = (text: string | undefined) => (text === undefined ? [] : text.split(', '));

function isTrue(why: Why, cards: readonly ReadonlyMap<string, string>[]): void {
  if (why.kind === 'offers') {
    const offered = ['skills', 'knowledge', 'relationships'].flatMap((field) =>
      entries(cards[why.from]?.get(field)),
    );
    expect(offered).toContain(why.offer);
    const aim = keyWords(cards[why.to]?.get('aim') ?? '');
    expect(keyWords(why.offer).some((word) => aim.includes(word))).toBe(true);
    return;
  }
  const alike = (word: string) => keyWords(word).join(' ');
  for (const card of cards) {
    expect(entries(card.get(why.kind)).map(alike)).toEqual(expect.arrayContaining(why.words.map(alike)));
  }
}

describe('why these people', () => {
  test.each(['ask', 'room'] as const)('is true, and nothing that their cards hide (%s)', (reader) => {
    fc.assert(
      fc.property(fc.array(profile, { minLength: 2, maxLength: 3 }), (written) => {
        const profiles = asProfiles(written);
        const cards = profiles.map((one) => seen(one, reader));
        for (const why of whyOf(profiles, reader)) isTrue(why, cards);
      }),
    );
  });

  test('is the same as if what is hidden had never been written', () => {
    fc.assert(
      fc.property(fc.array(profile, { minLength: 2, maxLength: 3 }), (written) => {
        const hidden = (one: Partial<Profile>, field: ProfileField) =>
          (one.visibility?.[field] ?? 'everyone') !== 'everyone';
        const withoutHidden = written.map((one) => ({
          ...one,
          ...(hidden(one, 'aim') && { aim: '' }),
          ...Object.fromEntries(
            OPEN.filter((field) => field !== 'aim' && hidden(one, field)).map((field) => [field, []]),
          ),
        }));
        expect(whyOf(asProfiles(written), 'ask')).toEqual(whyOf(asProfiles(withoutHidden), 'ask'));
      }),
    );
  });
});

describe('how it reads', () => {
  const names = ['Ada', 'Ben'];
  const offers = { kind: 'offers', from: 0, to: 1, offer: 'mending radios' } as const;

  test.each([
    [undefined, 'Ada offers what Ben is after: mending radios'],
    [0, 'You offer what Ben is after: mending radios'],
    [1, 'Ada offers what you are after: mending radios'],
  ])('an offer, to reader %s', (reader, line) => {
    expect(whyText(offers, names, reader)).toEqual([line]);
  });

  test('what people share', () => {
    const interests = { kind: 'interests', words: ['compost', 'bread'] } as const;
    const languages = { kind: 'languages', words: ['English', 'Catalan'] } as const;
    expect(whyText(interests, names, 0)).toEqual(['You both care about compost and bread']);
    expect(whyText(interests, [...names, 'Cleo'])).toEqual(['You all care about compost and bread']);
    expect(whyText(languages, names)).toEqual(['You both speak English and Catalan']);
  });

  test('one reason is a sentence, several are a list, none is nothing', () => {
    const interests = { kind: 'interests', words: ['bread'] } as const;
    expect(whyBlocks([], names)).toEqual([]);
    expect(whyBlocks([interests], names).map(({ kind }) => kind)).toEqual(['paragraph']);
    expect(whyBlocks([interests, offers], names).map(({ kind }) => kind)).toEqual(['paragraph', 'list']);
  });
});

describe('the question', () => {
  test('says on Discord who else could read the room', () => {
    const there = { ...askedMatch(), community: communityId('discord', '1') };
    const note = 'People who hold “Manage Threads” in this server could read it too';
    expect(JSON.stringify(matchAskMessage(there, ADA, 'compost'))).toContain(note);
    expect(JSON.stringify(matchAskMessage(askedMatch(), ADA, 'compost'))).not.toContain(note);
  });

  test('of a large group with long names stays within what a message can hold', () => {
    const field = { field: 'story', text: 'word '.repeat(120) } as const;
    const members = Array.from({ length: 8 }, (_, at) => ({
      member: at === 0 ? ADA : BEN,
      card: { name: `Somebody With A Long Name ${at}`, fields: [field, field] },
      answer: { kind: 'asked' } as const,
    }));
    const message = matchAskMessage(askedMatch([], { members }), ADA, 'compost');
    expect(message.summary.length).toBeLessThan(150);
    expect(JSON.stringify(message.blocks.filter(({ kind }) => kind === 'card')).length).toBeLessThan(3500);
    expect(cardBlock(members[0]?.card ?? { name: '', fields: [] }).kind).toBe('card');
  });
});
