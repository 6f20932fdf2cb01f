import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import {
  type CardReader,
  cardBlock,
  cardOf,
  DEFAULT_VISIBILITY,
  interestsOf,
  offersOf,
  PROFILE_FIELDS,
  type ProfileField,
  profileWords,
  VISIBILITIES,
  type Visibility,
} from '../../../src/core/profiles/index.js';
import { previewMessage } from '../../../src/core/profiles/panel-messages.js';
import { keyWords } from '../../../src/core/shared/key-words.js';
import { adaHerself, adaOnThePlatform, everythingSaid, MARKS } from './everything-said.js';

const READERS: readonly CardReader[] = ['ask', 'room'];
const SEEN: Readonly<Record<Visibility, readonly CardReader[]>> = {
  everyone: ['ask', 'room'],
  'after-yes': ['room'],
  never: [],
};
const rows = PROFILE_FIELDS.flatMap((field) =>
  VISIBILITIES.flatMap((visibility) =>
    READERS.map((reader) => ({ field, visibility, reader, shown: SEEN[visibility].includes(reader) })),
  ),
);

const shownTo = (reader: CardReader, visibility: Partial<Record<ProfileField, Visibility>>, more = '') =>
  cardBlock(cardOf(everythingSaid(visibility, more), adaOnThePlatform, adaHerself, reader));

const anySight = fc.constantFrom(...VISIBILITIES);
const anyVisibility = fc.record({
  who: anySight,
  aim: anySight,
  interests: anySight,
  skills: anySight,
  knowledge: anySight,
  relationships: anySight,
  role: anySight,
  organisation: anySight,
  languages: anySight,
  zone: anySight,
  hours: anySight,
  link: anySight,
  story: anySight,
});

describe('who sees what', () => {
  test.each(rows)(
    '$field for $visibility, read at a $reader: $shown',
    ({ field, visibility, reader, shown }) => {
      const card = cardOf(everythingSaid({ [field]: visibility }), adaOnThePlatform, adaHerself, reader);
      expect(card.fields.some((one) => one.field === field)).toBe(shown);
      expect(JSON.stringify(cardBlock(card)).includes(MARKS[field])).toBe(shown);
    },
  );

  test.each(PROFILE_FIELDS)('%s: as usual, until somebody says otherwise', (field) => {
    for (const reader of READERS)
      expect(JSON.stringify(shownTo(reader, {})).includes(MARKS[field])).toBe(
        SEEN[DEFAULT_VISIBILITY[field]].includes(reader),
      );
  });

  test('no word of a hidden field is anywhere on a card or in a preview', () => {
    fc.assert(
      fc.property(anyVisibility, fc.constantFrom('', ' and more'.repeat(40)), (visibility, more) => {
        const own = {
          profile: everythingSaid(visibility, more),
          person: adaOnThePlatform,
          member: adaHerself,
        };
        const [asked, met] = previewMessage(own, 'Ben').blocks.filter(({ kind }) => kind === 'card');
        const whole = JSON.stringify(previewMessage(own, 'Ben'));
        expect(asked).toEqual(shownTo('ask', visibility, more));
        expect(met).toEqual(shownTo('room', visibility, more));
        for (const field of PROFILE_FIELDS) {
          const mark = MARKS[field];
          if (visibility[field] !== 'everyone') expect(JSON.stringify(asked)).not.toContain(mark);
          if (visibility[field] === 'never') expect(whole).not.toContain(mark);
        }
      }),
      { numRuns: 150 },
    );
  });

  test('what the platform says of a role and a zone is hidden with the field', () => {
    const quiet = { ...everythingSaid({ role: 'never', zone: 'never' }) };
    const { role: _r, ...untitled } = quiet;
    const card = cardOf(untitled, { name: 'Ada', role: 'Chief Gardener', zone: 'Asia/Tokyo' }, {}, 'room');
    expect(JSON.stringify(card)).not.toMatch(/Chief Gardener|Tokyo/);
    const open = cardOf(
      { ...untitled, visibility: {} },
      { name: 'Ada', role: 'Chief Gardener', zone: 'Asia/Tokyo' },
      {},
      'ask',
    );
    expect(JSON.stringify(open)).toMatch(/Chief Gardener.*Tokyo/);
  });

  test('one’s own words go before the platform’s', () => {
    const card = JSON.stringify(
      cardOf(everythingSaid(), { name: 'Ada', role: 'Intern', zone: 'Asia/Tokyo' }, adaHerself, 'ask'),
    );
    expect(card).toContain(MARKS.role);
    expect(card).not.toMatch(/Intern\b|Tokyo/);
  });

  test('offers and interests are found by what others see at some time, and by nothing else', () => {
    fc.assert(
      fc.property(anyVisibility, (visibility) => {
        const profile = everythingSaid(visibility);
        const words = profileWords(profile);
        for (const field of ['interests', 'skills', 'knowledge', 'relationships'] as const) {
          expect(words.includes(keyWords(MARKS[field])[0] ?? '')).toBe(visibility[field] !== 'never');
          const given = field === 'interests' ? interestsOf : offersOf;
          for (const reader of READERS)
            expect(given(profile, reader).includes(MARKS[field])).toBe(
              SEEN[visibility[field]].includes(reader),
            );
        }
        expect(words).not.toContain(keyWords(MARKS.story)[0]);
      }),
      { numRuns: 50 },
    );
  });
});
