import type { Locator, Page } from 'playwright-core';
import type { Platform } from '../../src/core/shared/ids.js';
import { eventually } from '../support/eventually.js';

const NAMES: Readonly<Record<Platform, string>> = { slack: 'Slack', discord: 'Discord' };

/** Where the page opens with this pane in front, and this person acting in it. */
export const opensWith = (address: string, platform: Platform, person = 'Ada'): string =>
  `${address}#${platform}=${person}&front=${platform}`;

export const paneOf = (page: Page, platform: Platform): Locator =>
  page.getByRole('region', { name: NAMES[platform], exact: true });

/** The form or window that is open in this pane. */
export const dialogOf = (pane: Locator): Locator => pane.getByRole('dialog');

export async function type(pane: Locator, words: string): Promise<void> {
  const line = pane.getByRole('combobox', { name: 'type a command' });
  await line.fill(words);
  await line.press('Enter');
}

/** From now on this pane acts as somebody. */
export async function become(pane: Locator, name: string): Promise<void> {
  await pane.getByLabel('Acting as').selectOption(name);
  await pane.locator(`[data-person="${name}"]`).waitFor();
}

/** Opens a conversation; on a small screen the list of them is opened first. */
export async function goTo(pane: Locator, name: string | RegExp): Promise<void> {
  await pane.getByLabel('Acting as').waitFor();
  const list = pane.getByRole('button', { name: /^Conversations/, expanded: false });
  if (await list.isVisible()) await list.click();
  await pane.getByRole('navigation').getByRole('button', { name }).click();
}

/** The message in this pane that has these words. */
export const card = (pane: Locator, words: string): Locator =>
  pane.getByRole('article').filter({ hasText: words });

/** Fills in the open form by the words on it. */
export async function fillIn(pane: Locator, answers: Readonly<Record<string, string>>): Promise<void> {
  for (const [label, answer] of Object.entries(answers)) {
    const field = dialogOf(pane).getByLabel(label);
    if ((await field.evaluate(({ tagName }) => tagName)) === 'SELECT')
      await field.selectOption({ label: answer });
    else await field.fill(answer);
  }
}

export const isTooWide = (page: Page): Promise<boolean> =>
  page.evaluate('document.documentElement.scrollWidth > document.documentElement.clientWidth');

/** Closes whatever forms and windows are open, one after the other. */
export async function leaves(pane: Locator): Promise<void> {
  const dialog = dialogOf(pane);
  while (await dialog.isVisible()) {
    const open = await dialog.innerHTML();
    await dialog.press('Escape');
    await eventually(
      async () => !(await dialog.isVisible()) || (await dialog.innerHTML({ timeout: 500 })) !== open,
    );
  }
}

/** Sends the open form, whatever its button is called. */
export const sendsForm = (pane: Locator): Promise<void> =>
  dialogOf(pane)
    .getByRole('button', { name: /^(Save|Submit|Show me.*|Add them|Choose)$/ })
    .click();

/** Presses the last button of that name, where somebody sees it. */
export const presses = (pane: Locator, name: string | RegExp): Promise<void> =>
  pane.getByRole('button', { name, exact: true }).last().click();

/** Lets time pass by a button of the clock; gives what came of it. */
export async function walks(page: Page, how: string): Promise<string> {
  const clock = page.getByRole('region', { name: 'Clock' });
  await clock.getByRole('button', { name: how }).click();
  const outcome = clock.getByRole('status').filter({ hasText: /^(?!Time is passing)./ });
  await outcome.waitFor({ timeout: 60_000 });
  return (await outcome.textContent()) ?? '';
}
