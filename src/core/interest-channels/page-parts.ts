import { actionKey } from '../conversation/action-key.js';
import type { Block, Button } from '../conversation/message.js';
import { ENGLISH } from '../words/index.js';
import { type Page, pageText } from './page-key.js';

const { say } = ENGLISH;

/** The title of a list that may have several pages. */
export const pageHeading = (title: string, { number }: Page, pages: number): Block => ({
  kind: 'heading',
  text: pages > 1 ? say('channel.page.title', { title, page: number + 1, pages }) : title,
});

/** How a list begins: what was just done, and its title. */
export const pageHead = (
  title: string,
  page: Page,
  pages: number,
  above: readonly Block[],
): readonly Block[] => [
  ...(above.length === 0 ? [] : [...above, { kind: 'divider' } as const]),
  pageHeading(title, page, pages),
];

/** Back and on, where there is something. @param action shows the page that its key carries */
export const pageButtons = (action: string, page: Page, pages: number, more: string): readonly Button[] => [
  ...(page.number > 0 ? [turn(action, { ...page, number: page.number - 1 }, say('channel.page.back'))] : []),
  ...(page.number + 1 < pages ? [turn(action, { ...page, number: page.number + 1 }, more)] : []),
];

const turn = (action: string, to: Page, label: string): Button => ({
  key: actionKey(action, pageText(to)),
  label,
  tone: 'plain',
});
