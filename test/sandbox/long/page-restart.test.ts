import { expect, it } from '@jest/globals';
import { pageOutlivesKith } from '../page-restart-story.js';

it(
  'a page on Slack takes up where it was after kill -9 and a start',
  async () => expect(await pageOutlivesKith('slack')).toEqual([]),
  120_000,
);
