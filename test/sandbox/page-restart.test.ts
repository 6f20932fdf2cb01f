import { expect, it } from '@jest/globals';
import { pageOutlivesKith } from './page-restart-story.js';

// The same on Slack is in long/.
it(
  'a page on Discord takes up where it was after kill -9 and a start',
  async () => expect(await pageOutlivesKith('discord')).toEqual([]),
  120_000,
);
