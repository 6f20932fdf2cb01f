import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import type { Platform } from '../../src/core/shared/ids.js';
import {
  become,
  card,
  dialogOf,
  fillIn,
  goTo,
  opensWith,
  paneOf,
  type,
} from '../../test/sandbox/page-acts.js';
import type { TestBrowser } from '../../test/support/browser.js';
import { type Photograph, photograph, SHARPNESS } from './photograph.js';
import { openSandbox } from './sandbox.js';

const SMALL = { width: 480, height: 980 };
const WIDE = { width: 1360, height: 800 };
const LINE = '/intro @Ben we both love maps';
const WISH = {
  'Why them?': 'I think I could help you',
  'What could you offer them first?': 'An old map of the harbour, and an hour to look at it together',
};

/** The README’s walk through `/intro`, and its picture of the whole page. */
export async function takeWalk(browser: TestBrowser): Promise<readonly Photograph[]> {
  const sandbox = await openSandbox();
  try {
    const begin = await readFile(new URL('begin-on.js', import.meta.url), 'utf8');
    const open = async (url: string, size: typeof SMALL) => {
      const { page } = await browser.open('about:blank', size, {
        deviceScaleFactor: SHARPNESS,
        colorScheme: 'light',
      });
      page.setDefaultTimeout(60_000);
      await page.addInitScript(`${begin}; localStorage.setItem('kith-tour', 'over');`);
      await page.goto(url);
      return page;
    };
    const steps = await walkOnSlack(await open(opensWith(sandbox.address, 'slack'), SMALL));
    const same = await sameOnDiscord(await open(opensWith(sandbox.address, 'discord'), SMALL));
    const whole = await wholePage(await open(`${sandbox.address}#slack=Ada&discord=Ada`, WIDE));
    return [...steps, ...same, whole];
  } finally {
    await sandbox.close();
  }
}

async function walkOnSlack(page: Page): Promise<readonly Photograph[]> {
  const slack = paneOf(page, 'slack');
  const dialog = dialogOf(slack);
  const line = slack.getByRole('combobox', { name: 'type a command' });
  await goTo(slack, /introductions/);
  await line.pressSequentially('/intro');
  const typed = await photograph(slack, 'intro-1-type');
  await line.fill('');
  await type(slack, LINE);
  await dialog.getByRole('heading', { name: 'Meet someone' }).waitFor();
  await fillIn(slack, WISH);
  const form = await photograph(slack, 'intro-2-form');
  await dialog.getByRole('button', { name: 'Show me the request' }).click();
  await dialog.getByText('This is what Ben will see').waitFor();
  const look = await photograph(slack, 'intro-3-last-look');
  await dialog.getByRole('button', { name: 'Send the request' }).click();
  await dialog.getByText('Sent. Ben will be asked.').waitFor();
  await dialog.getByRole('button', { name: 'Close' }).click();
  return [typed, form, look, ...(await answered(page, 'slack', ['intro-4-asked', 'intro-5-room']))];
}

async function sameOnDiscord(page: Page): Promise<readonly Photograph[]> {
  const discord = paneOf(page, 'discord');
  await type(discord, LINE);
  await dialogOf(discord).getByRole('heading', { name: 'Meet someone' }).waitFor();
  await fillIn(discord, WISH);
  await dialogOf(discord).getByRole('button', { name: 'Submit' }).click();
  await card(discord, 'This is what Ben will see').getByRole('button', { name: 'Send the request' }).click();
  await card(discord, 'Sent. Ben will be asked.').waitFor();
  return answered(page, 'discord', [undefined, 'intro-6-room-on-discord']);
}

/** Ben reads what Ada wrote, and says yes. */
async function answered(
  page: Page,
  platform: Platform,
  [asked, room]: readonly [string | undefined, string],
) {
  const pane = paneOf(page, platform);
  await become(pane, 'Ben');
  await goTo(pane, /^Kith/);
  const ask = card(pane, 'Ada would like to meet you');
  await ask.waitFor();
  const first = asked === undefined ? [] : [await photograph(pane, asked)];
  await ask.getByRole('button', { name: 'Yes, introduce us' }).click();
  await card(pane, 'Ada and Ben, meet each other').waitFor();
  return [...first, await photograph(pane, room)];
}

async function wholePage(page: Page): Promise<Photograph> {
  await goTo(paneOf(page, 'slack'), /^Ben/);
  await goTo(paneOf(page, 'discord'), /repair-cafe/);
  await paneOf(page, 'discord').getByRole('article').first().waitFor();
  return photograph(page, 'sandbox');
}
