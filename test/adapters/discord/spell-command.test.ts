import { describe, expect, test } from '@jest/globals';
import { spelled } from '../../../src/adapters/discord/spell-command.js';

describe('a command, as it is typed on Discord', () => {
  test.each([
    ['/chats', '/chats list'],
    ['/profile', '/profile show'],
    ['/kith', '/kith home'],
    ['/rounds skip', '/rounds skip'],
    ['/rounds pause 2w', '/rounds pause for:2w'],
    ['/chats new every second Tuesday 12:00', '/chats new for:every second Tuesday 12:00'],
    ['/kith block @ben', '/kith block person:@ben'],
    ['/intro', '/intro'],
    ['/intro list', '/intro show:list'],
    ['/intro topic', '/intro topic:'],
    ['/intro topic bread baking', '/intro topic:bread baking'],
    ['/intro @ben', '/intro person:@ben'],
    ['/intro @ben we both love maps', '/intro person:@ben why:we both love maps'],
    ['/intro @ada @ben you both mend bicycles', '/intro person:@ada and:@ben why:you both mend bicycles'],
  ])('%s is %s', (words, asTyped) => {
    expect(spelled(words)).toBe(asTyped);
  });

  test.each(['make me a sandwich', '/dance', '/chats sideways', '/kith\u0000', '', '/'])(
    '%j is not touched',
    (words) => {
      expect(spelled(words)).toBe(words);
    },
  );
});
