import { describe, expect, it } from '@jest/globals';
import { become, card, goTo, paneOf, type } from './page-acts.js';
import { onStage, PLATFORMS } from './page-stage.js';

const stage = onStage();

describe.each(PLATFORMS)('two tabs on %s', (platform) => {
  it('show each other’s doings at once, each for its own person, and stay so when they are loaded anew', async () => {
    const { pane: hers } = await stage.opens(platform, 'Ada');
    const { page, pane: his } = await stage.opens(platform, 'Ben');
    for (const pane of [hers, his]) await goTo(pane, /^#general/);
    await type(hers, 'Is anybody awake?');
    await card(his, 'Is anybody awake?').getByRole('heading', { name: 'Ada' }).waitFor();
    await type(his, 'Half of me');
    await card(hers, 'Half of me').getByRole('heading', { name: 'Ben' }).waitFor();

    // Who is not looked at has something new; it goes once it was read in another tab.
    await become(hers, 'Cleo');
    await goTo(hers, /^#introductions/);
    await type(his, 'The other half sleeps');
    const badge = hers.getByRole('navigation').getByRole('button', { name: /^#general/ });
    await badge.filter({ hasText: /[1-9]/ }).waitFor();
    await become(his, 'Cleo');
    await goTo(his, /^#general/);
    await card(his, 'The other half sleeps').waitFor();
    await badge.filter({ hasNotText: /[1-9]/ }).waitFor();

    await page.reload();
    await card(his, 'The other half sleeps').waitFor();
    expect(await his.getByLabel('Acting as').inputValue()).toBe('Cleo');
  });
});

it('starting over in one tab is seen in the other', async () => {
  const { page } = await stage.opens('slack', 'Ada');
  const { page: other, pane: theirs } = await stage.opens('discord', 'Ben');
  await goTo(theirs, /^#general/);
  await type(theirs, 'Soon forgotten');
  await card(theirs, 'Soon forgotten').waitFor();

  const ask = page.getByRole('dialog', { name: 'Start over?' });
  const begin = page.getByRole('button', { name: 'Start over', exact: true });
  await begin.click();
  await page.keyboard.press('Escape');
  await ask.waitFor({ state: 'hidden' });
  expect(await begin.evaluate((one) => one === one.ownerDocument.activeElement)).toBe(true);
  await begin.click();
  await ask.getByRole('button', { name: 'Yes, start over' }).click();
  await ask.waitFor({ state: 'hidden', timeout: 60_000 });

  await card(theirs, 'Soon forgotten').waitFor({ state: 'detached' });
  await paneOf(other, 'slack').getByRole('combobox', { name: 'type a command' }).waitFor();
  await goTo(theirs, /^#general/);
  await type(theirs, 'A new page');
  await card(theirs, 'A new page').waitFor();
  await card(theirs, 'Welcome, everybody who is new').waitFor();
}, 120_000);
