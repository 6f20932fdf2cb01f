import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from '@jest/globals';
import type { Platform } from '../../src/core/shared/ids.js';
import { launchBrowser } from '../support/browser.js';
import { eventually } from '../support/eventually.js';
import { type KithProcess, type Settings, startKithProcess } from '../support/kith-process.js';
import { freshDatabase } from '../support/mongo.js';
import { card, goTo, opensWith, paneOf } from './page-acts.js';
import { pageClient } from './page-client.js';

/** Open, with everybody moved in. */
async function opened(settings: Settings): Promise<KithProcess> {
  const kith = await (await startKithProcess(settings)).ready(60_000);
  await eventually(() => !kith.alive() || kith.words().includes('sandbox is open'), { within: 60_000 });
  return kith;
}

/**
 * Kith is killed with the page open and started again; the page is told nothing of it.
 * @returns what the browser complained of, besides that nobody answered for a while
 */
export async function pageOutlivesKith(platform: Platform): Promise<readonly string[]> {
  const [database, folder] = await Promise.all([freshDatabase(), mkdtemp(join(tmpdir(), 'kith-page-'))]);
  const browser = await launchBrowser();
  const settings = { MONGODB_URI: database.uri, KITH_DATA: folder };
  let kith = await opened(settings);
  try {
    await pageClient(kith.base).as(platform, 'Goran').asksToMeet('Cleo');
    const { page, complaints } = await browser.open(opensWith(`${kith.base}/`, platform, 'Cleo'));
    const pane = paneOf(page, platform);
    const line = pane.getByRole('combobox', { name: 'type a command' });
    const ask = card(pane, 'Goran would like to meet you');
    await goTo(pane, /^Kith/);
    await ask.waitFor();
    await line.fill('I was just saying');
    const before = await pane.getByRole('article').allTextContents();
    expect(complaints).toEqual([]);

    await kith.kill();
    const away = page.getByRole('status').filter({ hasText: 'The sandbox is not answering' });
    await away.waitFor();
    await line.press('Enter');
    await pane.getByRole('alert').filter({ hasText: 'Nothing that you typed is lost' }).waitFor();
    expect(await pane.getByRole('article').allTextContents()).toEqual(before);

    kith = await opened({ ...settings, PORT: new URL(kith.base).port });
    await away.waitFor({ state: 'detached', timeout: 30_000 });
    expect(await pane.getByRole('article').allTextContents()).toEqual(before);
    expect(await line.inputValue()).toBe('I was just saying');
    await ask.getByRole('button', { name: 'Yes, introduce us' }).click();
    await card(pane, 'Goran and Cleo, meet each other').waitFor();
    await line.press('Enter');
    await card(pane, 'I was just saying').getByRole('heading', { name: 'Cleo' }).waitFor();
    return complaints.filter((one) => !one.startsWith('Failed to load resource'));
  } finally {
    await browser.close();
    if (kith.alive()) await kith.kill();
    await database.drop();
    await rm(folder, { recursive: true, force: true });
  }
}
