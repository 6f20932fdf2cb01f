import type { Locator, Page } from 'playwright-core';
import type { Platform } from '../../src/core/shared/ids.js';

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
