import { describe, expect, it } from '@jest/globals';
import type { Locator } from 'playwright-core';
import { become, card, dialogOf, fillIn, goTo, leaves, presses, sendsForm, type } from '../page-acts.js';
import { onStage, PLATFORMS } from '../page-stage.js';

const stage = onStage();

/** Hana lets projects run in #gardening. */
async function setsUp(pane: Locator): Promise<void> {
  await become(pane, 'Hana');
  await type(pane, '/kith setup');
  await presses(pane, 'Choose channels');
  await dialogOf(pane).getByRole('group', { name: 'Which channels?' }).getByLabel('#gardening').check();
  await sendsForm(pane);
  await presses(pane, 'Change #gardening');
  await presses(pane, 'What happens here');
  await dialogOf(pane)
    .getByRole('group', { name: 'What may happen here' })
    .getByLabel(/^Service projects/)
    .first()
    .check();
  await sendsForm(pane);
  await pane.getByText('Saved').first().waitFor();
  await leaves(pane);
}

const toGardening = (pane: Locator) => goTo(pane, /^#gardening/);

describe.each(PLATFORMS)('on %s, the page', (platform) => {
  it('takes a project from the proposal to full seats and a line', async () => {
    const { pane } = await stage.opens(platform);
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
    await sendsForm(pane);
    await pane.getByText('This is how it will look').waitFor();
    await presses(pane, 'Post it');
    await pane.getByText('is on its way into').waitFor();
    await leaves(pane);

    await toGardening(pane);
    const board = card(pane, `Dig a pond (${platform})`).filter({ hasText: 'Last day to volunteer' });
    await board.getByText('0 of 1 seat taken, 1 free').waitFor();
    const comers = [
      ['Ben', 'You have a seat: Diggers'],
      ['Cleo', 'You are first in line'],
      ['Dmitri', 'You are second in line'],
    ] as const;
    for (const [name, words] of comers) {
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
  }, 60_000);
});
