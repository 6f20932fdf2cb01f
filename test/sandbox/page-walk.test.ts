import { expect, it } from '@jest/globals';
import type { Locator, Page } from 'playwright-core';
import { become, card, goTo, leaves, paneOf, presses, walks } from './page-acts.js';
import { onStage, PLATFORMS, WIDE } from './page-stage.js';

const stage = onStage();

/** Both panes at once, since one walk serves both. */
async function opensAsAda(): Promise<{ readonly page: Page; readonly panes: readonly Locator[] }> {
  const { page } = await stage.opens('slack', 'Ada', WIDE);
  return { page, panes: PLATFORMS.map((platform) => paneOf(page, platform)) };
}

const MOST_WALKS = 20;

/** Presses a button of the clock until it is so. */
async function walksUntil(page: Page, how: string, isSo: () => Promise<boolean>): Promise<void> {
  for (let walked = 0; walked < MOST_WALKS; walked += 1) {
    if (await isSo()) return;
    await walks(page, how);
  }
  throw new Error(`“${how}” does not lead there`);
}

/** Who takes part in the round and reads English; so many that two of them are always paired. */
const SPEAK_ENGLISH = ['Ada', 'Ben', 'Tomasz', 'Sanna', 'Yusuf', 'Mei', 'Goran', 'Samira'];
const theAsk = (pane: Locator) => card(pane, 'You are paired with').last();

/** Becomes somebody whose partner reads English too. */
async function findsPair(pane: Locator): Promise<readonly [string, string]> {
  for (const name of SPEAK_ENGLISH) {
    await become(pane, name);
    await goTo(pane, /^Kith/);
    await theAsk(pane).waitFor();
    const partner = /paired with (\p{L}+) this/u.exec((await theAsk(pane).textContent()) ?? '')?.[1] ?? '';
    if (SPEAK_ENGLISH.includes(partner)) return [name, partner];
  }
  throw new Error('nobody is paired with anybody who reads English');
}

it('the next morning brings the asks of a round; two say yes and are in a room', async () => {
  const { page, panes } = await opensAsAda();
  expect(await walks(page, 'Tomorrow 9:00')).toMatch(/^\d+ new messages, for /);
  for (const pane of panes) {
    const [one, other] = await findsPair(pane);
    await presses(theAsk(pane), /^Yes/);
    await card(pane, 'meet each other').waitFor({ state: 'detached' });
    await become(pane, other);
    await goTo(pane, /^Kith/);
    await presses(theAsk(pane), /^Yes/);
    await card(pane, 'meet each other').waitFor();
    await become(pane, one);
    await goTo(pane, new RegExp(`^${other}`));
    await card(pane, 'meet each other').waitFor();
  }
}, 120_000);

it('a chat that one joined by its button opens and closes in its channel', async () => {
  const { page, panes } = await opensAsAda();
  for (const pane of panes) {
    await goTo(pane, /^#gardening/);
    await presses(card(pane, 'A new standing chat'), /^Count me in/);
    await pane.getByText('You are counted in').first().waitFor();
    await leaves(pane);
    await goTo(pane, /^#gardening/);
  }
  const day = page.getByRole('region', { name: 'Clock' }).getByRole('time');
  await walksUntil(page, 'Tomorrow 9:00', async () => (await day.textContent())?.startsWith('Tue') === true);
  const showsOnBoth = (words: string) => async () =>
    (await Promise.all(panes.map((pane) => card(pane, words).count()))).every((count) => count > 0);
  await walksUntil(page, 'Next due thing', showsOnBoth('Come and go as you like'));
  for (const pane of panes) {
    await presses(card(pane, 'Come and go as you like'), /^I’m here/);
    await pane.getByText('Good that you’re here').first().waitFor();
    await leaves(pane);
    await goTo(pane, /^#gardening/);
  }
  await walksUntil(page, 'Next due thing', showsOnBoth('It was about'));
  for (const pane of panes) {
    await card(pane, 'It was about')
      .getByRole('button', { name: /^Thread/ })
      .click();
    await card(pane, 'That was it for today').waitFor();
    expect(await card(pane, 'Who was here').textContent()).toContain('Ada');
  }
}, 120_000);
