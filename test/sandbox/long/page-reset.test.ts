import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Platform } from '../../../src/core/shared/ids.js';
import { eventually } from '../../support/eventually.js';
import { type PageClient, pageClient } from '../page-client.js';
import { type OpenSandbox, openSandbox } from '../page-world.js';

let world: OpenSandbox;
let page: PageClient;

beforeAll(async () => {
  world = await openSandbox();
  page = pageClient(world.address);
}, 120_000);
afterAll(() => world?.close());

const PLATFORMS: readonly Platform[] = ['slack', 'discord'];
const ASK = 'Goran would like to meet you';
const screens = () =>
  Promise.all(
    PLATFORMS.flatMap((platform) =>
      ['Ada', 'Cleo', 'Goran'].map(async (name) => (await page.as(platform, name).sees()).length),
    ),
  );

const POSTS = [
  'Nuria would like to meet you',
  'Compost and coffee',
  'Repair café at the library',
  'Jam jars',
];

/** Kith posts what people have begun only after they have moved in. */
const everythingIsPosted = () =>
  eventually(
    async () => {
      for (const platform of PLATFORMS) {
        const words = (await page.as(platform, 'Ada').sees()).map((one) => one.words).join();
        for (const post of POSTS) expect(words).toContain(post);
      }
    },
    { within: 30_000 },
  );

describe('a reset', () => {
  it('begins everything anew, at the same address', async () => {
    const tab = await page.listens();
    await everythingIsPosted();
    const atFirst = await screens();
    for (const platform of PLATFORMS) {
      await page.as(platform, 'Goran').asksToMeet('Cleo');
      await page.as(platform, 'Cleo').reads(ASK);
    }
    await page.walk('next-hour');
    await page.reset();
    await eventually(() => expect(tab.heard()).toContain('data: reset\n\n'));
    tab.hangUp();

    expect((await page.clock()).ahead).toBe(0);
    for (const platform of PLATFORMS) {
      const words = (await page.as(platform, 'Cleo').sees()).map((one) => one.words).join();
      expect(words).not.toContain(ASK);
    }
    await eventually(async () => expect(await screens()).toEqual(atFirst), { within: 15_000 });
  }, 120_000);

  it('can be done several times, also while people act, and everything works as before', async () => {
    await page.reset();
    const acting = Promise.allSettled(
      PLATFORMS.map((platform) => page.as(platform, 'Goran').act({ do: 'type', text: '/intro list' })),
    );
    await page.reset();
    await acting;
    for (const platform of PLATFORMS) {
      await page.as(platform, 'Goran').asksToMeet('Cleo');
      await page.as(platform, 'Cleo').press('Yes, introduce us', ASK);
      await page.as(platform, 'Goran').reads('Goran and Cleo, meet each other');
      expect(await page.as(platform, 'Ada').problems()).toEqual([]);
    }
  }, 120_000);

  it('is one at a time', async () => {
    const answers = await Promise.all([page.post('/sandbox/reset', {}), page.post('/sandbox/reset', {})]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 422]);
    expect(answers.map(({ text }) => text).join()).toContain('beginning anew already');
    expect(world.worries()).toEqual([]);
  }, 120_000);
});
