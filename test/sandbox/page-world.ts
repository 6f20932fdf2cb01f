import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Locator, Page } from 'playwright-core';
import { readConfig } from '../../src/config.js';
import { startKith } from '../../src/main.js';
import { type Sandbox, startSandbox } from '../../src/sandbox/start-sandbox.js';
import { freshDatabase } from '../support/mongo.js';
import { type LogLine, recordingLog } from '../support/recording-log.js';

export interface OpenSandbox {
  readonly address: string;
  readonly port: number;
  readonly dataFolder: string;
  readonly sandbox: Sandbox;
  /** Everything the app was worried about. */
  worries(): readonly LogLine[];
  close(): Promise<void>;
}

/** What `npm start` without tokens opens, on a database of its own. */
export async function openSandbox(): Promise<OpenSandbox> {
  const database = await freshDatabase();
  const dataFolder = await mkdtemp(join(tmpdir(), 'kith-page-'));
  const { log, lines } = recordingLog();
  const sandbox = await startSandbox({ port: 0, dataFolder });
  const config = readConfig({ PORT: '0', MONGODB_URI: database.uri, KITH_DATA: dataFolder });
  const kith = await startKith({
    config: { ...config, slack: sandbox.slack, discord: sandbox.discord },
    log,
    pages: sandbox.pages,
    host: '127.0.0.1',
    identifyAtOnce: true,
    onFatal: (reason) => log.error({ code: reason }, 'fatal'),
  });
  sandbox.attach(kith.port);
  return {
    address: `http://localhost:${kith.port}/`,
    port: kith.port,
    dataFolder,
    sandbox,
    worries: () => lines.filter(({ level }) => level === 'warn' || level === 'error'),
    async close() {
      sandbox.hangUp();
      await kith.stop();
      await sandbox.stop();
      await database.drop();
      await rm(dataFolder, { recursive: true, force: true });
    },
  };
}

export const dialogOf = (page: Page): Locator => page.getByRole('dialog');

export async function type(page: Page, words: string): Promise<void> {
  await page.getByLabel('Type a command').fill(words);
  await page.getByLabel('Type a command').press('Enter');
}

/** From now on the page acts as this person. */
export async function become(page: Page, name: string): Promise<void> {
  await page.getByLabel('You are:').selectOption(name);
  await page
    .getByRole('listitem')
    .filter({ hasText: `${name} (you)` })
    .waitFor();
}

/** The card on the page that has these words. */
export const card = (page: Page, words: string): Locator =>
  page.getByRole('article').filter({ hasText: words });

/** Fills in the open form by the words on it. */
export async function fillIn(page: Page, answers: Readonly<Record<string, string>>): Promise<void> {
  for (const [label, answer] of Object.entries(answers)) {
    const field = dialogOf(page).getByLabel(label);
    if ((await field.evaluate(({ tagName }) => tagName)) === 'SELECT')
      await field.selectOption({ label: answer });
    else await field.fill(answer);
  }
}

export const isTooWide = (page: Page): Promise<boolean> =>
  page.evaluate('document.documentElement.scrollWidth > document.documentElement.clientWidth');
