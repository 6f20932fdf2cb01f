import { readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { CHOSEN, FEATURES } from '../../scripts/docs-pictures/chosen.js';
import { pairsOf } from '../../scripts/docs-pictures/shots.js';

const ROOT = join(import.meta.dirname, '../..');
const PAGES = ['README.md', 'docs/messages.md'];
const MOST_BYTES = 3.5 * 1024 ** 2;

/** Every picture that a page shows, by its path from the root. */
const shownIn = (page: string) =>
  [
    ...readFileSync(join(ROOT, page), 'utf8').matchAll(/!\[(?<says>(?:\\.|[^\]\\])*)\]\((?<path>[^)]+)\)/g),
  ].map(({ groups }) => ({
    says: groups?.says ?? '',
    path: normalize(join(dirname(page), groups?.path ?? '')),
  }));
const shown = PAGES.flatMap(shownIn);
const taken = readdirSync(join(ROOT, 'docs/pictures')).map((file) => `docs/pictures/${file}`);

describe('the pictures of the docs', () => {
  it('are all there, all shown, and together small', () => {
    expect([...new Set(shown.map(({ path }) => path))].sort()).toEqual(taken.sort());
    const bytes = taken.reduce((sum, file) => sum + statSync(join(ROOT, file)).size, 0);
    expect(bytes).toBeLessThan(MOST_BYTES);
  });

  it('say in words what is to be seen', () => {
    expect(shown.filter(({ says }) => says.trim().length < 3)).toEqual([]);
  });
});

describe('docs/messages.md', () => {
  it('shows messages that are in the picture book on both platforms', () => {
    expect(pairsOf(CHOSEN).map(({ entry }) => entry)).toEqual(CHOSEN.map(({ entry }) => entry));
    expect(new Set(CHOSEN.map(({ entry }) => entry)).size).toBe(CHOSEN.length);
  });

  it('shows all that were chosen, in their order', () => {
    const page = readFileSync(join(ROOT, 'docs/messages.md'), 'utf8');
    const titles = FEATURES.flatMap(({ title, shows }) => [title, ...shows.map((one) => one.title)]);
    expect([...page.matchAll(/^##+ (?:<a id="[^"]+"><\/a>)?(.+)$/gm)].map(([, title]) => title)).toEqual(
      titles,
    );
    expect(shownIn('docs/messages.md').map(({ path }) => path)).toEqual(
      CHOSEN.map(({ entry }) => `docs/pictures/${entry}.png`),
    );
  });
});
