import { describe, expect, test } from '@jest/globals';
import { hashtagFrom, nearest, readHashtag } from '../../../src/core/standing-chats/hashtag.js';

describe('hashtags', () => {
  test.each([
    ['#CommsChat', 'commschat'],
    ['commschat', 'commschat'],
    [' ##Comms_Chat-2 ', 'comms_chat-2'],
    ['#Café', 'café'],
    ['Cafe\u0301', 'café'],
    ['#会話', '会話'],
  ])('%s is #%s', (text, tag) => {
    expect(readHashtag(text)).toBe(tag);
  });

  test.each(['', '#', 'two words', 'a.b', '@everyone', '---', 'x'.repeat(31), '<!channel>'])(
    '“%s” is none',
    (text) => {
      expect(readHashtag(text)).toBeUndefined();
    },
  );

  test('made from a title, it keeps the letters', () => {
    expect(hashtagFrom('Communications, over coffee!')).toBe('communicationsovercoffee');
    expect(hashtagFrom('𝒜'.repeat(40))).toHaveLength(60);
    expect(hashtagFrom('!!!')).toBeUndefined();
  });

  test('the nearest ones are found for a slip of the finger', () => {
    const all = [{ hashtag: 'books' }, { hashtag: 'maps' }, { hashtag: 'bookkeeping' }];
    expect(nearest('bokos', all, 3)).toEqual([{ hashtag: 'books' }]);
    expect(nearest('book', all, 3)).toEqual([{ hashtag: 'books' }, { hashtag: 'bookkeeping' }]);
    expect(nearest('zzzzzz', all, 3)).toEqual([]);
  });
});
