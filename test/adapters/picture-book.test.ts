import { readdirSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import type { Page } from '../fixtures/book.js';
import { castOn } from '../fixtures/cast.js';
import { everyMessage } from '../fixtures/every-message.js';
import { catalogue } from './picture-book/catalogue.js';
import { goldenFolder, readOrEmpty, UPDATING } from './picture-book/golden.js';
import { onDiscord } from './picture-book/on-discord.js';
import { onSlack } from './picture-book/on-slack.js';
import { PARTS, PARTS_ONLY, READS } from './picture-book/parts.js';
import type { Paint } from './picture-book/picture.js';

const PAINT = { slack: onSlack, discord: onDiscord } as const;
type Platform = keyof typeof PAINT;
const PLATFORMS: readonly Platform[] = ['slack', 'discord'];

const pagesOn = (platform: Platform): readonly Page[] =>
  everyMessage(castOn(platform)).filter(({ only = platform }) => only === platform);
const paintOn = (platform: Platform): Paint => PAINT[platform](castOn(platform));
const filesOf = ({ name }: Page) => [`${name}.json`, `${name}.txt`];

describe.each(PLATFORMS)('the picture book on %s', (platform) => {
  const golden = goldenFolder(platform);
  const pages = pagesOn(platform);
  const paint = paintOn(platform);

  test.each(pages.map((page) => [page.name, page] as const))('%s looks as it should', (name, page) => {
    const { payload, text, problems } = paint(page);
    expect(problems).toEqual([]);
    const files = { [`${name}.json`]: `${JSON.stringify(payload, null, 2)}\n`, [`${name}.txt`]: `${text}\n` };
    for (const [file, content] of Object.entries(files)) {
      if (UPDATING) golden.write(file, content);
      expect(golden.read(file)).toBe(content);
    }
  });

  test('there is no picture of a message that is no more', () => {
    const expected = pages.flatMap(filesOf);
    if (UPDATING) golden.removeAllBut(expected);
    expect(golden.files()).toEqual([...expected].sort());
  });
});

describe('the catalogue of messages', () => {
  test('docs/every-message.md says what people read', () => {
    const path = join(import.meta.dirname, '../../docs/every-message.md');
    const texts = new Map(
      PLATFORMS.map((platform) => {
        const paint = paintOn(platform);
        return [platform, new Map(pagesOn(platform).map((page) => [page.name, paint(page).text]))] as const;
      }),
    );
    const content = catalogue(
      everyMessage(castOn('slack')).map((page) => ({
        page,
        slack: texts.get('slack')?.get(page.name),
        discord: texts.get('discord')?.get(page.name),
      })),
    );
    if (UPDATING) writeFileSync(path, content);
    expect(readOrEmpty(path)).toBe(content);
  });

  test('every page has a name of its own', () => {
    const names = everyMessage(castOn('slack')).map(({ name }) => name);
    expect(names.filter((name, at) => names.indexOf(name) !== at)).toEqual([]);
  });
});

describe('the picture book is complete', () => {
  const SRC = join(import.meta.dirname, '../../src');
  const files = readdirSync(SRC, { recursive: true, encoding: 'utf8' })
    .filter((file) => /^(core\/.*-(messages|forms?)|adapters\/.*-messages)\.ts$/.test(file))
    .filter((file) => !PARTS_ONLY.test(file))
    .sort();

  const pictured = new Set(everyMessage(castOn('slack')).map(({ by }) => by));

  test('it knows where the words are', () => {
    expect(files.map((file) => basename(file))).toEqual(
      expect.arrayContaining([
        'ask-messages.ts',
        'intro-form.ts',
        'setup-forms.ts',
        'opening-messages.ts',
        'discord-messages.ts',
      ]),
    );
  });

  test.each(files)('%s: each message and form is in it', async (file) => {
    const exported: Record<string, unknown> = await import(join(SRC, file));
    const missing = Object.entries(exported).flatMap(([name, value]) =>
      showing(name, value).filter(([key, one]) => !pictured.has(one) && !PARTS.has(one) && !READS.test(key)),
    );
    expect(missing.map(([name]) => name)).toEqual([]);
  });
});

/** The exports that people get to see: messages, tables of messages, and whatever makes them. */
function showing(name: string, value: unknown): readonly (readonly [string, unknown])[] {
  if (typeof value === 'function') return [[name, value]];
  if (typeof value !== 'object' || value === null) return [];
  if ('summary' in value && 'blocks' in value) return [[name, value]];
  return Object.entries(value).flatMap(([key, one]) =>
    typeof one === 'function' || (typeof one === 'object' && one !== null && 'summary' in one)
      ? [[`${name}.${key}`, one] as const]
      : [],
  );
}
