import { describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { become, card, dialogOf, fillIn, goTo, isTooWide, sendsForm, type } from './page-acts.js';
import { graveFaults } from './page-sights.js';
import { onStage, PHONE, PLATFORMS, WIDE } from './page-stage.js';

const stage = onStage();

// The other two are in long/.
describe.each([
  { colorScheme: 'light' as const, size: WIDE, where: 'by day on a wide screen' },
  { colorScheme: 'dark' as const, size: PHONE, where: 'by night on a narrow screen' },
])('axe-core, $where,', ({ colorScheme, size }) => {
  it.each(PLATFORMS)('finds no serious fault on %s', async (platform) => {
    const { page, pane } = await stage.opens(platform, 'Ada', size);
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    expect(await graveFaults({ page, pane, platform })).toEqual([]);
  });
});

/** Whatever one can press or fill in, but which no scrolling down brings into sight; the strip of commands has its own. */
const outOfReach = (page: Page): Promise<readonly string[]> =>
  page.evaluate(`[...document.querySelectorAll('button, input, select, textarea, summary')]
    .filter((one) => one.checkVisibility() && one.closest('[inert], .skip, .quick') === null)
    .filter((one) => {
      const { left, right } = one.getBoundingClientRect();
      return left < -1 || right > document.documentElement.clientWidth + 1;
    })
    .map((one) => one.outerHTML.slice(0, 80))`);

it.each(PLATFORMS)('a whole introduction on %s fits a narrow screen at every step', async (platform) => {
  const { page, pane } = await stage.opens(platform, 'Ada', PHONE);
  const fits = async (step: string) =>
    expect([step, await isTooWide(page), await outOfReach(page)]).toEqual([step, false, []]);
  const line = pane.getByRole('combobox', { name: 'type a command' });
  await line.waitFor();
  await fits('at the start');
  await page.getByRole('button', { name: 'Clock and more' }).click();
  await fits('the clock');
  await page.getByRole('button', { name: 'Clock and more' }).click();
  await page.getByRole('button', { name: 'Skip the tour' }).click();
  await line.fill('/intro @B');
  await pane.getByRole('listbox', { name: 'What may follow' }).waitFor();
  await fits('the completion');

  await type(pane, '/intro @Ben maps of the harbour');
  await dialogOf(pane).getByRole('heading', { name: 'Meet someone' }).waitFor();
  await fits('the form');
  await sendsForm(pane);
  await dialogOf(pane).getByText('Please fill this in.').first().waitFor();
  await fits('the form with errors');
  await fillIn(pane, {
    'Why them?': 'I think I could help you',
    'What could you offer them first?': 'A map',
  });
  await sendsForm(pane);
  await pane.getByText('This is what Ben will see').waitFor();
  await fits('the last look');
  await pane.getByRole('button', { name: 'Send the request' }).click();
  await pane.getByText('Sent. Ben will be asked.').first().waitFor();
  await fits('the answer');
  if (platform === 'slack') await dialogOf(pane).getByRole('button', { name: 'Close' }).click();

  await become(pane, 'Ben');
  await goTo(pane, /^Kith/);
  await fits('the ask');
  await card(pane, 'Ada would like to meet you').getByRole('button', { name: 'Yes, introduce us' }).click();
  await card(pane, 'Ada and Ben, meet each other').waitFor();
  await fits('the room');
  await pane.getByRole('button', { name: /^Conversations/ }).click();
  await pane
    .getByRole('navigation')
    .getByRole('button', { name: /^People/ })
    .click();
  await fits('the list of conversations and people');
  await page.getByRole('button', { name: /^Conversations/ }).click();
  await pane.getByRole('button', { name: /^Wire log/ }).click();
  await pane
    .getByRole('log', { name: /^Wire log/ })
    .getByRole('button')
    .last()
    .click();
  await fits('the wire log');
});
