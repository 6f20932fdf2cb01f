import axe from 'axe-core';
import type { Locator, Page } from 'playwright-core';
import type { Platform } from '../../src/core/shared/ids.js';
import { card, dialogOf, goTo, leaves, presses, type } from './page-acts.js';

export interface Looker {
  readonly page: Page;
  readonly pane: Locator;
  readonly platform: Platform;
}

/** The states in which somebody meets the page, each beginning where the one before ended. */
const SIGHTS: readonly (readonly [string, (looker: Looker) => Promise<void>])[] = [
  [
    'the start with the tour',
    async ({ page, pane }) => {
      await page.getByRole('complementary', { name: 'Guided tour' }).waitFor();
      await pane.getByRole('combobox', { name: 'type a command' }).waitFor();
    },
  ],
  [
    'a conversation, with all that belongs to neither platform unfolded',
    async ({ page, pane }) => {
      const more = page.getByRole('button', { name: 'Clock and more' });
      if (await more.isVisible()) await more.click();
      await goTo(pane, /^#repair-cafe/);
      await card(pane, 'Repair café at the library').waitFor();
    },
  ],
  [
    'what may follow a slash',
    async ({ page, pane }) => {
      const more = page.getByRole('button', { name: 'Clock and more', expanded: true });
      if (await more.isVisible()) await more.click();
      await pane.getByRole('combobox', { name: 'type a command' }).fill('/');
      await pane.getByRole('listbox', { name: 'What may follow' }).waitFor();
    },
  ],
  [
    'a form with an error',
    async ({ pane }) => {
      await type(pane, '/intro');
      await presses(dialogOf(pane), /^(Show me the request|Submit)$/);
      await dialogOf(pane).getByText('Please fill this in.').first().waitFor();
    },
  ],
  [
    'what a command shows',
    async ({ pane }) => {
      await leaves(pane);
      await type(pane, '/chats');
      await pane.getByText('Compost and coffee').last().waitFor();
    },
  ],
  [
    'a menu on a name',
    async ({ pane }) => {
      await leaves(pane);
      await goTo(pane, /^#gardening/);
      await pane.getByRole('log').getByRole('button', { name: 'Paul', exact: true }).first().click();
      await pane.getByRole('button', { name: 'Become Paul' }).waitFor();
    },
  ],
  [
    'Home, and the wire log',
    async ({ pane }) => {
      await goTo(pane, 'Home');
      await pane.getByRole('article').first().waitFor();
      await pane.getByRole('button', { name: /^Wire log/ }).click();
      await pane
        .getByRole('log', { name: /^Wire log/ })
        .getByRole('button')
        .last()
        .click();
    },
  ],
];

/** What axe-core finds serious or critical, state by state. */
export async function graveFaults(looker: Looker): Promise<readonly string[]> {
  const { page } = looker;
  const faults: string[] = [];
  for (const [name, comesThere] of SIGHTS) {
    await comesThere(looker);
    await page.evaluate(axe.source);
    const { violations } = await page.evaluate<axe.AxeResults>(
      "axe.run(document, { resultTypes: ['violations'] })",
    );
    for (const { id, impact, nodes } of violations)
      if (impact === 'serious' || impact === 'critical')
        faults.push(`${name}: ${id} on ${nodes.map(({ html }) => html.slice(0, 160)).join(', ')}`);
  }
  return faults;
}
