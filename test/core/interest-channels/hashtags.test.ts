import { describe, expect, test } from '@jest/globals';
import { hashtagFor, readHashtag } from '../../../src/core/interest-channels/hashtag.js';
import { perhapsFor } from '../../../src/core/interest-channels/perhaps-for-you.js';
import { newChannel } from '../../../src/core/interest-channels/set-up-rules.js';
import { communityId, memberId, placeId } from '../../../src/core/shared/ids.js';
import { HOSTILE } from './stage.js';

const HERE = communityId('discord', '7');

describe('a hashtag', () => {
  test.each([
    ['#CommsChat', 'commschat'],
    [' Cartografía ', 'cartografía'],
    ['Cartografi\u0301a', 'cartografía'],
    ['long_walks-2', 'long_walks-2'],
    ['東京', '東京'],
  ])('“%s” is kept as %s', (typed, kept) => {
    expect(readHashtag(typed)).toBe(kept);
  });

  test.each(['', '#', 'two words', 'a'.repeat(31), '##double', 'emoji🎉', ...HOSTILE])(
    '“%s” is none',
    (typed) => {
      expect(readHashtag(typed)).toBeUndefined();
    },
  );

  test.each([
    ['general', 'general'],
    ['🎉-party time', 'party-time'],
    ['🎉', 'channel'],
    ['x'.repeat(100), 'x'.repeat(30)],
  ])('made of the name “%s” is %s', (name, tag) => {
    expect(hashtagFor(name, new Set())).toBe(tag);
    expect(readHashtag(tag)).toBe(tag);
  });

  test('made of a name that others have already stays within its length and is one nobody has', () => {
    const taken = new Set<string>();
    for (let turn = 0; turn < 120; turn += 1) {
      const tag = hashtagFor('x'.repeat(100), taken);
      expect(readHashtag(tag)).toBe(tag);
      expect(taken.has(tag)).toBe(false);
      taken.add(tag);
    }
  });
});

describe('perhaps for you', () => {
  const channel = {
    ...newChannel(
      { place: placeId(HERE, '1'), name: 'general-maps', standing: 'well', private: false },
      'cartography',
      'Etc/UTC',
      { by: memberId(HERE, '2'), now: 0 },
    ),
    topics: ['long walks', 'tea'],
  };

  test.each([
    ['I draw a map of every town', true],
    ['CARTOGRAPHY!', true],
    ['walks that are long', true],
    ['tea', true],
    ['short walks', false],
    ['a general word', false],
    ['', false],
  ])('somebody who says “%s”: %s', (about, fits) => {
    expect(perhapsFor(about)(channel)).toBe(fits);
  });

  test('somebody who says nothing: never', () => {
    expect(perhapsFor(undefined)(channel)).toBe(false);
  });
});
