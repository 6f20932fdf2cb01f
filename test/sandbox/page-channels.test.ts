import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import type { Platform } from '../../src/core/shared/ids.js';
import { launchBrowser, type TestBrowser } from '../support/browser.js';
import { eventually } from '../support/eventually.js';
import { become, card, dialogOf, goTo, isTooWide, opensWith, paneOf, type } from './page-acts.js';
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

describe.each(platforms)('the channels on the page, on %s', (platform) => {
  it('take words, and so do the threads in them, on a small screen too', async () => {
    const opening = `Today: compost on ${platform} ${HOSTILE}`;
    await world.say(platform, opening);
    const { page, complaints } = await browser.open(opensWith(world.address, platform, 'Ada'), phone);
    const pane = paneOf(page, platform);
    await goTo(pane, /^#gardening/);
    await type(pane, 'Good morning, gardeners');
    await card(pane, 'Good morning, gardeners').getByRole('heading', { name: 'Ada' }).waitFor();
    expect(await card(pane, 'The first question').count()).toBe(0);

    await card(pane, 'Today: compost')
      .getByRole('button', { name: /^Thread: 1 reply/ })
      .click();
    await card(pane, 'The first question').waitFor();
    expect(await card(pane, 'Today: compost').count()).toBe(1);
    await type(pane, HOSTILE);
    await pane.getByRole('article').filter({ hasText: '<script>' }).nth(1).waitFor();
    expect(await isTooWide(page)).toBe(false);

    await become(pane, 'Ben');
    await goTo(pane, /^Thread: Today: compost/);
    await card(pane, HOSTILE).getByRole('heading', { name: 'Ada' }).waitFor();
    await pane.getByRole('button', { name: 'Back to #gardening' }).click();
    await card(pane, 'Good morning, gardeners').waitFor();
    expect(await page.locator('img, main script, nav script').count()).toBe(0);
    expect(await page.title()).toBe('Kith sandbox');
    expect([await isTooWide(page), ...complaints]).toEqual([false]);
  });

  it('have a menu on every message that somebody wrote, which the keyboard reaches', async () => {
    await world.say(platform, 'What grows in the shade?');
    const { page, complaints } = await browser.open(opensWith(world.address, platform, 'Cleo'), phone);
    const pane = paneOf(page, platform);
    await goTo(pane, /^#gardening/);
    await type(pane, 'Ferns do');
    const answer = card(pane, 'Ferns do');
    await answer.getByLabel('More about the message by Cleo').focus();
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await eventually(() => expect(world.heard.at(-1)).toMatch(/Ferns do/));
    await answer.getByRole('button', { name: 'Pick this answer' }).waitFor({ state: 'hidden' });
    expect(await card(pane, 'What grows').getByLabel('More about').count()).toBe(0);
    expect([await isTooWide(page), ...complaints]).toEqual([false]);
  });

  it('stand in a panel that changes in place, under the hand that presses', async () => {
    const { page, complaints } = await browser.open(opensWith(world.address, platform, 'Fatima'), phone);
    const pane = paneOf(page, platform);
    await pane.getByRole('button', { name: '/chats' }).click();
    const button = pane.getByRole('button', { name: 'Join channel 20' });
    await button.focus();
    const buttons = pane.getByRole('button', { name: /^(Join|Leave) channel/ });
    const before = await buttons.allTextContents();
    expect(before).toHaveLength(24);
    const scrolled = () => dialogOf(pane).evaluate(({ scrollTop }) => scrollTop);
    const at = platform === 'slack' ? await scrolled() : 0;
    await page.keyboard.press('Enter');
    const leave = pane.getByRole('button', { name: 'Leave channel 20' });
    await leave.waitFor();
    expect(await leave.evaluate((one) => one === one.ownerDocument.activeElement)).toBe(true);
    expect(await buttons.allTextContents()).toEqual(
      before.map((words) => words.replace('Join channel 20', 'Leave channel 20')),
    );
    if (platform === 'slack') expect([at > 0, await scrolled()]).toEqual([true, at]);
    expect([await isTooWide(page), ...complaints]).toEqual([false]);
  });

  it('and choices can be ticked in a form', async () => {
    const { page, complaints } = await browser.open(opensWith(world.address, platform, 'Hana'), phone);
    const pane = paneOf(page, platform);
    await pane.getByRole('button', { name: '/kith setup' }).click();
    const where = dialogOf(pane).getByRole('group', { name: 'Which channels?' });
    expect(await where.getByLabel('#gardening').isChecked()).toBe(true);
    await where.getByLabel('#gardening').uncheck();
    await where.getByLabel('#repair-cafe').check();
    await where.getByLabel('#general').check();
    await dialogOf(pane).getByLabel('Where do rooms open?').selectOption({ label: '#introductions' });
    const what = dialogOf(pane).getByRole('group', { name: 'What runs here?' });
    expect(await what.getByLabel('Introductions').isChecked()).toBe(true);
    await what.getByLabel('Chats, standing').check();
    expect(await what.getByText('<img src=x').count()).toBe(1);
    expect(await isTooWide(page)).toBe(false);
    await dialogOf(pane)
      .getByRole('button', { name: /Save|Submit/ })
      .click();
    await dialogOf(pane).waitFor({ state: 'hidden' });
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
    const { page } = await browser.open(opensWith(world.address, 'slack', 'Emeka'));
    const pane = paneOf(page, 'slack');
    await pane.getByRole('navigation').getByRole('button', { name: '#gardening' }).waitFor();
    await type(pane, '/join #book-club');
    await goTo(pane, '#book-club');
    await type(pane, '/invite @Kith');
    await eventually(() => expect(world.heard.at(-1)).toContain('member_joined_channel'));
    await type(pane, '/leave');
    await page
      .getByRole('navigation')
      .getByRole('button', { name: '#book-club' })
      .waitFor({ state: 'hidden' });
  });
});
