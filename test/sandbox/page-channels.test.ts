import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import type { Platform } from '../../src/core/shared/ids.js';
import { launchBrowser, type TestBrowser } from '../support/browser.js';
import { eventually } from '../support/eventually.js';
import { become, card, dialogOf, isTooWide, type } from './page-acts.js';
import { type BareSandbox, openBareSandbox } from './page-bare-app.js';
import { HOSTILE } from './page-forms.js';

let world: BareSandbox;
let browser: TestBrowser;

beforeAll(async () => {
  world = await openBareSandbox();
  browser = await launchBrowser();
}, 60_000);

afterEach(() => browser.closePages());
afterAll(async () => {
  await browser?.close();
  await world?.close();
});

const platforms: readonly Platform[] = ['slack', 'discord'];
const phone = { width: 360, height: 640 };
const goTo = (page: Page, name: string | RegExp) =>
  page.getByRole('navigation').getByRole('button', { name }).click();

describe.each(platforms)('the channels on the page, on %s', (platform) => {
  it('take words, and so do the threads in them, on a small screen too', async () => {
    const opening = `Today: compost on ${platform} ${HOSTILE}`;
    await world.say(platform, opening);
    const { page, complaints } = await browser.open(`${world.address}#${platform}/Ada`, phone);
    await goTo(page, /^#gardening/);
    await type(page, 'Good morning, gardeners');
    await card(page, 'Good morning, gardeners').getByRole('heading', { name: 'Ada' }).waitFor();
    expect(await card(page, 'The first question').count()).toBe(0);

    await card(page, 'Today: compost')
      .getByRole('button', { name: /^Thread: 1 reply/ })
      .click();
    await card(page, 'The first question').waitFor();
    expect(await card(page, 'Today: compost').count()).toBe(1);
    await type(page, HOSTILE);
    await page.getByRole('article').filter({ hasText: '<script>' }).nth(1).waitFor();
    expect(await isTooWide(page)).toBe(false);

    await become(page, 'Ben');
    await goTo(page, /^Thread: Today: compost/);
    await card(page, HOSTILE).getByRole('heading', { name: 'Ada' }).waitFor();
    await page.getByRole('button', { name: 'Back to #gardening' }).click();
    await card(page, 'Good morning, gardeners').waitFor();
    expect(await page.locator('img, main script, nav script').count()).toBe(0);
    expect(await page.title()).toBe('Kith sandbox');
    expect([await isTooWide(page), ...complaints]).toEqual([false]);
  });

  it('have a menu on every message that somebody wrote, which the keyboard reaches', async () => {
    await world.say(platform, 'What grows in the shade?');
    const { page, complaints } = await browser.open(`${world.address}#${platform}/Cleo`, phone);
    await goTo(page, /^#gardening/);
    await type(page, 'Ferns do');
    const answer = card(page, 'Ferns do');
    await answer.getByLabel('More about the message by Cleo').focus();
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await eventually(() => expect(world.heard.at(-1)).toMatch(/Ferns do/));
    await answer.getByRole('button', { name: 'Pick this answer' }).waitFor({ state: 'hidden' });
    expect(await card(page, 'What grows').getByLabel('More about').count()).toBe(0);
    expect([await isTooWide(page), ...complaints]).toEqual([false]);
  });

  it('stand in a panel that changes in place, under the hand that presses', async () => {
    const { page, complaints } = await browser.open(`${world.address}#${platform}/Fatima`, phone);
    await page.getByRole('button', { name: '/chats' }).click();
    const button = page.getByRole('button', { name: 'Join channel 20' });
    await button.focus();
    const buttons = page.getByRole('button', { name: /^(Join|Leave) channel/ });
    const before = await buttons.allTextContents();
    expect(before).toHaveLength(24);
    const scrolled = () => dialogOf(page).evaluate(({ scrollTop }) => scrollTop);
    const at = platform === 'slack' ? await scrolled() : 0;
    await page.keyboard.press('Enter');
    const leave = page.getByRole('button', { name: 'Leave channel 20' });
    await leave.waitFor();
    expect(await leave.evaluate((one) => one === one.ownerDocument.activeElement)).toBe(true);
    expect(await buttons.allTextContents()).toEqual(
      before.map((words) => words.replace('Join channel 20', 'Leave channel 20')),
    );
    if (platform === 'slack') expect([at > 0, await scrolled()]).toEqual([true, at]);
    expect([await isTooWide(page), ...complaints]).toEqual([false]);
  });

  it('and choices can be ticked in a form', async () => {
    const { page, complaints } = await browser.open(`${world.address}#${platform}/Hana`, phone);
    await page.getByRole('button', { name: '/kith setup' }).click();
    const where = dialogOf(page).getByRole('group', { name: 'Which channels?' });
    expect(await where.getByLabel('#gardening').isChecked()).toBe(true);
    await where.getByLabel('#gardening').uncheck();
    await where.getByLabel('#repair-cafe').check();
    await where.getByLabel('#general').check();
    await dialogOf(page).getByLabel('Where do rooms open?').selectOption({ label: '#introductions' });
    const what = dialogOf(page).getByRole('group', { name: 'What runs here?' });
    expect(await what.getByLabel('Introductions').isChecked()).toBe(true);
    await what.getByLabel('Chats, standing').check();
    expect(await what.getByText('<img src=x').count()).toBe(1);
    expect(await isTooWide(page)).toBe(false);
    await dialogOf(page)
      .getByRole('button', { name: /Save|Submit/ })
      .click();
    await dialogOf(page).waitFor({ state: 'hidden' });
    const sent = world.heard.at(-1);
    const chosen = {
      slack: ['CGENERAL', 'CREPAIRCAFE'],
      discord: ['100000000000000010', '100000000000000013'],
    };
    expect(sent).toContain(JSON.stringify(chosen[platform]));
    expect(sent).toContain('"Chats, sta"');
    expect(complaints).toEqual([]);
  });
});

describe('Slack’s own commands on the page', () => {
  it('let somebody join a channel, bring Kith in, and leave again', async () => {
    const { page } = await browser.open(`${world.address}#slack/Emeka`);
    await page.getByRole('navigation').getByRole('button', { name: '#gardening' }).waitFor();
    await type(page, '/join #book-club');
    await goTo(page, '#book-club');
    await type(page, '/invite @Kith');
    await eventually(() => expect(world.heard.at(-1)).toContain('member_joined_channel'));
    await type(page, '/leave');
    await page
      .getByRole('navigation')
      .getByRole('button', { name: '#book-club' })
      .waitFor({ state: 'hidden' });
  });
});
