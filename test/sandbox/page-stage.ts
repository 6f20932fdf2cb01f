import { afterAll, afterEach, beforeAll, expect } from '@jest/globals';
import type { Locator, Page } from 'playwright-core';
import type { Platform } from '../../src/core/shared/ids.js';
import { launchBrowser, type TestBrowser } from '../support/browser.js';
import { opensWith, paneOf } from './page-acts.js';
import { pageClient } from './page-client.js';
import { type OpenSandbox, openSandbox } from './page-world.js';

export const PLATFORMS: readonly Platform[] = ['slack', 'discord'];
export const PHONE = { width: 360, height: 640 };
export const WIDE = { width: 1400, height: 900 };

export interface Tab {
  readonly page: Page;
  /** The pane that the tab was opened for. */
  readonly pane: Locator;
}

export interface Stage {
  world(): OpenSandbox;
  opens(platform: Platform, person?: string, size?: typeof PHONE): Promise<Tab>;
}

/** One sandbox and one browser for all stories of a file; after each of them nothing may have been complained of. */
export function onStage(settings?: Readonly<Record<string, string>>): Stage {
  let world: OpenSandbox;
  let browser: TestBrowser;
  let heard: (readonly string[])[] = [];
  let atFirst = 0;

  beforeAll(async () => {
    [world, browser] = await Promise.all([openSandbox(settings), launchBrowser()]);
    atFirst = world.worries().length;
  }, 120_000);
  afterEach(async () => {
    const complaints = heard.flat();
    heard = [];
    await browser.closePages();
    const worries = world.worries().slice(atFirst);
    expect([...complaints, ...worries, ...(await problemsOf(world))]).toEqual([]);
  });
  afterAll(async () => {
    await browser?.close();
    await world?.close();
  }, 60_000);

  return {
    world: () => world,
    async opens(platform, person, size) {
      const { page, complaints } = await browser.open(opensWith(world.address, platform, person), size);
      heard.push(complaints);
      return { page, pane: paneOf(page, platform) };
    },
  };
}

/** What the platforms would not have taken of what Kith did. */
const problemsOf = async ({ address }: OpenSandbox): Promise<readonly string[]> =>
  (await Promise.all(PLATFORMS.map((platform) => pageClient(address).as(platform, 'Ada').problems()))).flat();
