import type { Locator, Page } from 'playwright-core';

export const dialogOf = (page: Page): Locator => page.getByRole('dialog');

export async function type(page: Page, words: string): Promise<void> {
  await page.getByLabel('Type a command').fill(words);
  await page.getByLabel('Type a command').press('Enter');
}

/** From now on the page acts as this person. */
export async function become(page: Page, name: string): Promise<void> {
  await page.getByLabel('You are:').selectOption(name);
  await page
    .getByRole('listitem')
    .filter({ hasText: `${name} (you)` })
    .waitFor();
}

/** The card on the page that has these words. */
export const card = (page: Page, words: string): Locator =>
  page.getByRole('article').filter({ hasText: words });

/** Fills in the open form by the words on it. */
export async function fillIn(page: Page, answers: Readonly<Record<string, string>>): Promise<void> {
  for (const [label, answer] of Object.entries(answers)) {
    const field = dialogOf(page).getByLabel(label);
    if ((await field.evaluate(({ tagName }) => tagName)) === 'SELECT')
      await field.selectOption({ label: answer });
    else await field.fill(answer);
  }
}

export const isTooWide = (page: Page): Promise<boolean> =>
  page.evaluate('document.documentElement.scrollWidth > document.documentElement.clientWidth');
