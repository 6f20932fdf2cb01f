import { describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { eventually } from '../support/eventually.js';
import { become, card, dialogOf, goTo, paneOf, type } from './page-acts.js';
import { onStage, PLATFORMS } from './page-stage.js';

const stage = onStage();
/** Room for one pane, so that the switch is there. */
const MIDDLING = { width: 900, height: 800 };
const LINE = 'Write, or type a command';

/** What the keyboard is on, as a screen reader would say it. */
const focused = (page: Page): Promise<string> =>
  page.evaluate(`(() => {
    const { activeElement: one } = document;
    const named = document.getElementById(one.getAttribute('aria-labelledby'));
    const words = one.getAttribute('aria-label') ?? (named ?? one.labels?.[0] ?? one).textContent;
    return words.trim();
  })()`);

const isInside = (page: Page, selector: string): Promise<boolean> =>
  page.evaluate(`document.activeElement.closest(${JSON.stringify(selector)}) !== null`);

const MOST_STOPS = 120;

/** Tabs until the keyboard is there. */
async function tabsTo(page: Page, name: RegExp, key = 'Tab'): Promise<void> {
  const passed: string[] = [];
  for (let stops = 0; stops < MOST_STOPS; stops += 1) {
    const here = await focused(page);
    if (name.test(here)) return;
    passed.push(here.slice(0, 30));
    await page.keyboard.press(key);
  }
  throw new Error(`The keyboard never comes to ${name}, only to ${passed.join(' | ')}`);
}

async function activates(page: Page, name: RegExp, key = 'Tab'): Promise<void> {
  await tabsTo(page, name, key);
  await page.keyboard.press('Enter');
}

describe.each(PLATFORMS)('without a mouse, on %s', (platform) => {
  it('the first steps of the tour lead from completion to a room', async () => {
    const { page, pane } = await stage.opens(platform, 'Ada', MIDDLING);
    const line = pane.getByRole('combobox', { name: 'type a command' });
    const tour = page.getByRole('complementary', { name: 'Guided tour' });
    await tour.getByRole('heading', { name: '1 of 5: Ask to meet someone' }).waitFor();
    await line.waitFor();
    await page.keyboard.press('Tab');
    expect(await focused(page)).toBe('Skip to the command line');
    await page.keyboard.press('Enter');
    expect(await focused(page)).toBe(LINE);

    const offers = pane.getByRole('listbox', { name: 'What may follow' });
    const chosen = offers.getByRole('option', { selected: true });
    await page.keyboard.type('/in');
    expect(await chosen.textContent()).toMatch(/^\/intro/);
    await page.keyboard.press('Enter');
    expect(await line.inputValue()).toBe('/intro ');
    await page.keyboard.type('@b');
    expect(await chosen.textContent()).toMatch(/^@Ben/);
    await page.keyboard.press('ArrowDown');
    expect(await chosen.textContent()).toMatch(/^@Bruno/);
    const active = (await line.getAttribute('aria-activedescendant')) ?? '';
    expect(await page.locator(`[id="${active}"]`).textContent()).toMatch(/^@Bruno/);
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('Tab');
    expect([await line.inputValue(), await focused(page)]).toEqual(['/intro @Ben ', LINE]);
    await page.keyboard.type('we both love maps');
    await page.keyboard.press('Enter');

    await dialogOf(pane).getByRole('heading', { name: 'Meet someone' }).waitFor();
    expect(await isInside(page, 'dialog')).toBe(true);
    await tabsTo(page, /^Why them/);
    await page.keyboard.type('I think');
    await tabsTo(page, /^What could you offer/);
    await page.keyboard.type('An old map of the harbour');
    // What lies below the form is out of reach; everything else is not.
    for (let stops = 0; stops < 30; stops += 1) {
      await page.keyboard.press('Tab');
      expect(await isInside(page, '.workspace')).toBe(false);
    }
    await activates(page, /^(Show me the request|Submit)$/);

    await pane.getByText('This is what Ben will see').waitFor();
    await eventually(async () => expect(await focused(page)).not.toBe(''));
    await activates(page, /^Send the request/, platform === 'slack' ? 'Tab' : 'Shift+Tab');
    await pane.getByText('Sent. Ben will be asked.').first().waitFor();
    if (platform === 'slack') {
      await page.keyboard.press('Escape');
      await dialogOf(pane).waitFor({ state: 'hidden' });
      expect(await focused(page)).toBe(LINE);
    }

    await tour.getByRole('heading', { name: '2 of 5: Say yes, as Ben' }).waitFor();
    await activates(page, /^Become Ben on/, 'Shift+Tab');
    await card(pane, 'Ada would like to meet you').waitFor();
    await activates(page, /^Yes, introduce us/);
    await card(pane, 'Ada and Ben, meet each other').waitFor();
    await tour.getByRole('heading', { name: '3 of 5: Join a standing chat' }).waitFor();
    await become(pane, 'Ada');
    await goTo(pane, /^Ben/);
    await card(pane, 'Ada and Ben, meet each other').waitFor();
  });

  it('a menu opens on a name, and gives the keyboard back', async () => {
    const { page, pane } = await stage.opens(platform, 'Cleo', MIDDLING);
    await goTo(pane, /^#gardening/);
    await card(pane, 'Snails 14').getByRole('heading', { name: 'Paul' }).waitFor();
    await tabsTo(page, /^Paul$/);
    await page.keyboard.press('Enter');
    const about = pane.getByRole('paragraph').filter({ hasText: 'Retired plumber' });
    await about.waitFor();
    await page.keyboard.press('Tab');
    expect(await focused(page)).toBe(platform === 'slack' ? 'Become Paul' : 'Introduce me');
    await page.keyboard.press('Escape');
    await about.waitFor({ state: 'hidden' });
    expect(await focused(page)).toBe('Paul');
  });

  it('the other pane is a key away, and what was sent comes back with the arrow', async () => {
    const { page, pane } = await stage.opens(platform, 'Dmitri', MIDDLING);
    const other = platform === 'slack' ? 'discord' : 'slack';
    await goTo(pane, /^#general/);
    await type(pane, 'Ahoy');
    await card(pane, 'Ahoy').waitFor();
    await page.keyboard.press('ArrowUp');
    expect(await pane.getByRole('combobox', { name: 'type a command' }).inputValue()).toBe('Ahoy');
    await page.keyboard.press('ArrowDown');
    await activates(page, new RegExp(`^${other}`, 'i'), 'Shift+Tab');
    await paneOf(page, other).getByRole('combobox', { name: 'type a command' }).waitFor();
    expect(await pane.isVisible()).toBe(false);
    await activates(page, new RegExp(`^${platform}`, 'i'), 'Shift+Tab');
    await card(pane, 'Ahoy').waitFor();
  });
});
