import { expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { card, dialogOf, fillIn, goTo, isTooWide, leaves, presses, sendsForm, type } from './page-acts.js';
import { onStage, PHONE, PLATFORMS, type Tab } from './page-stage.js';

const stage = onStage();

// Turns around whatever follows it, unless it is kept apart.
const TURNING = '\u202Eelbissecca';
const HOSTILE = `<script>document.title='owned'</script><img src=https://evil.example/x onerror="alert(1)"> [a](javascript:alert(1)) <https://evil.example|b> @everyone ${'w'.repeat(300)} ${TURNING}`;
const SHORT = `<b onclick=alert(1)>${TURNING}`;

/** How often the turning words are on the page without anything around them that keeps them apart. */
const loose = (page: Page): Promise<readonly string[]> =>
  page.evaluate(`(() => {
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const loose = [];
    while (texts.nextNode()) {
      const { data, parentElement } = texts.currentNode;
      if (!data.includes('elbissecca') || parentElement.closest('select, textarea, .hidden') !== null) continue;
      let one = parentElement;
      const holds = () => /isolate|plaintext/.test(getComputedStyle(one).unicodeBidi);
      while (one !== document.body && !holds()) one = one.parentElement;
      if (one === document.body) loose.push(parentElement.outerHTML.slice(0, 200));
    }
    return loose;
  })()`);

/** That the words are only words; what the browser asked for and said is looked at after every story. */
async function staysInert({ page, pane }: Tab): Promise<void> {
  expect(await pane.locator('img, script, b[onclick], a[href^="javascript"]').count()).toBe(0);
  expect(await page.title()).toBe('Kith sandbox');
  expect([await isTooWide(page), ...(await loose(page))]).toEqual([false]);
}

it.each(PLATFORMS)(
  'hostile words on %s stay words in a message, a profile and a project',
  async (platform) => {
    const tab = await stage.opens(platform, 'Tala', PHONE);
    const { pane } = tab;
    await goTo(pane, /^#gardening/);
    await type(pane, HOSTILE);
    await card(pane, '</script>').getByRole('heading', { name: 'Tala' }).waitFor();
    await staysInert(tab);

    await type(pane, '/profile edit');
    await fillIn(pane, { 'Who are you?': HOSTILE, 'What interests you?': SHORT });
    await staysInert(tab);
    await sendsForm(pane);
    await pane.getByText('</script>').last().waitFor();
    await staysInert(tab);
    await leaves(pane);

    await goTo(pane, /^#gardening/);
    await type(pane, '/serve propose');
    await fillIn(pane, {
      'What is it called?': SHORT,
      'For whom, and what do they need?': HOSTILE,
      'When? (or “ongoing”)': 'ongoing',
      'Where, or how to meet online?': SHORT,
      'Who is needed? One role on each line': `${SHORT}: 2`,
    });
    await sendsForm(pane);
    await pane.getByText('This is how it will look').waitFor();
    await staysInert(tab);
    await presses(pane, 'Post it');
    await pane.getByText('is on its way into').waitFor();
    await leaves(pane);
    await goTo(pane, /^#gardening/);
    await card(pane, 'Last day to volunteer').waitFor();
    await staysInert(tab);
    expect(await dialogOf(pane).count()).toBe(0);
  },
);
