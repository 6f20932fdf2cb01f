import { describe, expect, test } from '@jest/globals';
import type { Form } from '../../../src/core/conversation/form.js';
import type { Message } from '../../../src/core/conversation/message.js';
import { LOCALES } from '../../../src/core/words/index.js';
import { onDiscord } from '../../adapters/picture-book/on-discord.js';
import { onSlack } from '../../adapters/picture-book/on-slack.js';
import { isForm } from '../../fixtures/book.js';
import { castOn } from '../../fixtures/cast.js';
import { introductionsIn } from '../../fixtures/messages-in-other-languages.js';

const PAINT = { slack: onSlack, discord: onDiscord } as const;

/** What is longer than a platform can show, as `what: words`. */
const tooLong = (shown: Message | Form): readonly string[] =>
  isForm(shown) ? inForm(shown) : inMessage(shown);

const over = (most: number, what: string, words = ''): readonly string[] =>
  words.length > most ? [`${what}: ${words}`] : [];

const inForm = ({ title, submit, fields }: Form) => [
  ...over(24, 'title', title),
  ...over(24, 'submit', submit),
  ...fields.flatMap((field) => [
    ...over(45, 'label', field.label),
    ...over(100, 'hint', field.hint),
    ...('options' in field ? field.options.flatMap(({ label }) => over(75, 'option', label)) : []),
  ]),
];

const inMessage = ({ blocks }: Message) =>
  blocks.flatMap((block) =>
    block.kind === 'buttons' ? block.buttons.flatMap(({ label }) => over(75, 'button', label)) : [],
  );

describe.each(LOCALES)('introductions in %s', (locale) => {
  const pages = introductionsIn(castOn('slack'), locale);

  test.each(pages.map((page) => [page.name, page] as const))('%s fits', (_name, { shows }) => {
    expect(tooLong(shows)).toEqual([]);
    if (!isForm(shows)) expect(shows.summary.length).toBeLessThanOrEqual(200);
  });

  test.each(['slack', 'discord'] as const)('%s shows them all', (platform) => {
    const cast = castOn(platform);
    const paint = PAINT[platform](cast);
    const problems = introductionsIn(cast, locale).map((page) => [page.name, paint(page).problems] as const);
    expect(problems.filter(([, found]) => found.length > 0)).toEqual([]);
  });

  test('nothing of it is left in English', () => {
    if (locale === 'en') return;
    const said = JSON.stringify(pages.map(({ shows }) => shows));
    expect(said).not.toMatch(/\b(introduced|request|your room|would like|the room|Send|Thank you)\b/);
  });
});
