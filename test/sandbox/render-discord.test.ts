import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { renderAnswer } from '../../src/adapters/discord/render-answer.js';
import { renderDelivered } from '../../src/adapters/discord/render-delivered.js';
import type { Rendered } from '../../src/adapters/discord/rendered.js';
import { nativeOf } from '../../src/core/shared/ids.js';
import { NASTY } from '../adapters/hostile/nasty.js';
import { isForm } from '../fixtures/book.js';
import { castOn, MONDAY } from '../fixtures/cast.js';
import { channelStoriesOf } from '../fixtures/channel-stories.js';
import { everyMessage } from '../fixtures/every-message.js';
import { launchBrowser, type TestBrowser } from '../support/browser.js';
import { type Camera, drawAll, type Shot, serveCamera } from './camera.js';
import { type Reader, readDiscord, spaced } from './discord-reading.js';
import { isTooWide } from './page-acts.js';

let camera: Camera;
let browser: TestBrowser;

beforeAll(async () => {
  camera = await serveCamera();
  browser = await launchBrowser();
}, 60_000);
afterEach(() => browser.closePages());
afterAll(async () => {
  await browser?.close();
  await camera?.close();
});

const cast = castOn('discord');
const { channel, bare, many } = channelStoriesOf(cast);
/** In Kolkata the clock is never put back, so its dates can be told by hand. */
const reader: Reader = {
  people: Object.fromEntries(cast.people.map(({ id, name }) => [nativeOf(id), name])),
  channels: Object.fromEntries([
    [nativeOf(cast.room), 'the room of two'],
    ...[channel, bare, ...many].map(({ id, name }) => [nativeOf(id), name]),
  ]),
  now: MONDAY,
  ahead: 330,
};

const shot = (payload: object): Shot => ({
  platform: 'discord',
  payload,
  people: reader.people,
  channels: reader.channels,
  zone: 'Asia/Kolkata',
  locale: 'en-US',
  now: MONDAY,
});

/** As the double holds it. */
const held = ({ content = '', embeds = [], components, flags = 0 }: Partial<Rendered>) => ({
  content,
  embeds,
  components: components ?? [],
  files: [],
  flags,
});

const open = (width = 700) => browser.open(camera.address, { width, height: 800 });

describe('the page shows what Discord was sent, and nothing else', () => {
  const book = everyMessage(cast).flatMap(({ name, shows, only = 'discord' }) =>
    isForm(shows) || only !== 'discord'
      ? []
      : [
          { name: `${name}, answered`, payload: held(renderAnswer(shows)) },
          { name: `${name}, delivered`, payload: held(renderDelivered(shows)) },
        ],
  );

  it('in every message of the picture book', async () => {
    const { page, complaints } = await open();
    const drawn = await drawAll(
      page,
      book.map(({ payload }) => shot(payload)),
    );
    const seen = book.map(({ name }, at) => ({ name, reads: spaced(drawn[at] ?? '') }));
    const sent = book.map(({ name, payload }) => ({ name, reads: readDiscord(payload, reader) }));
    expect(seen.filter(({ reads }, at) => reads !== sent[at]?.reads)).toEqual(
      sent.filter(({ reads }, at) => reads !== seen[at]?.reads),
    );
    expect(seen.length).toBeGreaterThan(1000);
    expect(complaints).toEqual([]);
  });
});

/** What a picture of one message alone would show. */
async function draw(payload: object, width?: number) {
  const { page, complaints } = await open(width);
  const [reads = ''] = await drawAll(page, [shot(payload)]);
  const again = () => page.evaluate<string>("document.getElementById('shot-0').innerText");
  return {
    ...{ page, complaints, reads: spaced(reads) },
    readAgain: async () => spaced(await again()),
    done: () => page.evaluate('done'),
  };
}
const written = (content: string) => draw({ content });

describe('Discord’s markdown', () => {
  it('knows headings, quotes, small print and lists, whatever stands before them', async () => {
    const { page } = await written(
      '> Said\n-# Small\n> Again\n## Two\n- one\n  1. inner\n- two\nAfter\n3. three',
    );
    expect(await page.locator('blockquote + small').textContent()).toBe('Small');
    expect(await page.locator('blockquote + h4').textContent()).toBe('Two');
    expect((await page.locator('h4 + ul > li').allInnerTexts()).map(spaced)).toEqual(['one inner', 'two']);
    expect(await page.locator('li > ol[start="1"] > li').allInnerTexts()).toEqual(['inner']);
    expect(await page.locator('ol[start="3"] > li').allInnerTexts()).toEqual(['three']);
  });

  it('begins no lines in the middle of one', async () => {
    const { page, reads } = await written('a - b # c > d\n**- e** \\- f\n\\# g\n## # h');
    expect(reads).toBe('a - b # c > d - e - f # g # h');
    expect(await page.locator('li, h3, blockquote').count()).toBe(0);
  });

  it('writes moments by the reader’s clock', async () => {
    const at = MONDAY / 1000 + 7200;
    const styles = ['t', 'T', 'd', 'D', 'f', 'F', 's', 'S', 'R'];
    const { page } = await written(styles.map((style) => `<t:${at}:${style}>`).join('\n'));
    expect((await page.locator('time').allInnerTexts()).map(spaced)).toEqual([
      '4:30 PM',
      '4:30:00 PM',
      '11/23/26',
      'November 23, 2026',
      'November 23, 2026 at 4:30 PM',
      'Monday, November 23, 2026 at 4:30 PM',
      '11/23/26, 4:30 PM',
      '11/23/26, 4:30:00 PM',
      'in 2 hours',
    ]);
    const titles = await page
      .locator('time')
      .evaluateAll((all) => all.map((one) => one.getAttribute('title')));
    expect(new Set(titles.map((title) => spaced(title ?? '')))).toEqual(
      new Set(['Monday, November 23, 2026 at 4:30 PM']),
    );
  });

  it('leaves a moment beyond all calendars as it was typed', async () => {
    expect((await written('<t:99999999999999:F>')).reads).toBe('<t:99999999999999:F>');
  });

  it('covers a spoiler until somebody wants to see it, by keyboard too', async () => {
    const { page, reads, readAgain } = await written('Ben said ||yes **at once**||!');
    expect(reads).toBe('Ben said !');
    await page.getByRole('button', { name: 'Spoiler' }).press('Enter');
    expect(await readAgain()).toBe('Ben said yes at once!');
  });

  it('makes links of web addresses only, and tells the page where they lead', async () => {
    const { page, done } = await written(
      '[Ada](<https://discord.com/users/11>) <https://a.example/b> https://c.example. [x](javascript:alert(1)) [https://d.example](https://e.example)',
    );
    const links = page.locator('a');
    expect(await links.allInnerTexts()).toEqual(['Ada', 'https://a.example/b', 'https://c.example']);
    expect(await page.locator('a:not([rel="noreferrer"])').count()).toBe(0);
    await links.first().click();
    expect(await done()).toEqual(['https://discord.com/users/11']);
  });

  it('shows the backslash of an escape within a link, as Discord does', async () => {
    expect((await written('[Ann\\_Lee](<https://a.example>) Ann\\_Lee')).reads).toBe('Ann\\_Lee Ann_Lee');
  });
});

describe('the buttons of a message', () => {
  const home = everyMessage(cast).find(({ name }) => name === 'home-full');
  const homePanel = () => {
    if (home === undefined || isForm(home.shows)) throw new Error('The book has no full home.');
    return held(renderAnswer(home.shows));
  };

  it('are told apart by what stands above them, and pressed by their place among their like', async () => {
    const { page, done } = await draw(homePanel());
    await page.getByRole('button', { name: 'Take it back: mending an old bicycle', exact: true }).click();
    await page.getByRole('button', { name: 'Take it back: Ben', exact: true }).click();
    await page.getByRole('button', { name: 'Open my card', exact: true }).press('Enter');
    expect(await done()).toEqual([
      ['Take it back', 1],
      ['Take it back', 0],
      ['Open my card', 0],
    ]);
  });

  it('lead somewhere, do nothing when they are off, and count only those that can be pressed', async () => {
    const go = (label: string, more: object) => ({ type: 2, style: 2, label, ...more });
    const { page, done } = await draw({
      components: [
        { type: 1, components: [go('Go', { disabled: true }), go('Go', { custom_id: 'b' })] },
        { type: 1, components: [{ type: 2, style: 5, label: 'Read', url: 'https://a.example/' }] },
        { type: 1, components: [{ type: 2, style: 5, label: 'Run', url: 'javascript:alert(1)' }] },
      ],
    });
    await page.getByRole('button', { name: 'Go' }).last().click();
    await page.getByRole('link', { name: 'Read' }).click();
    expect(await done()).toEqual([['Go', 0], 'https://a.example/']);
    expect(await page.getByRole('button', { name: 'Go' }).first().isDisabled()).toBe(true);
    expect(await page.getByRole('button', { name: 'Run' }).isDisabled()).toBe(true);
  });
});

describe('what Kith has not sent yet', () => {
  it('is drawn as far as Discord knows it', async () => {
    const { reads } = await draw({
      content: 'Content',
      files: [{ filename: 'notes.txt' }],
      embeds: [
        {
          ...{ author: { name: 'Author' }, title: 'A **title**', url: 'https://a.example', color: 255 },
          description: '# Said',
          fields: [{ name: 'Where', value: '*here*', inline: true }],
          footer: { text: 'Foot' },
        },
      ],
      components: [
        {
          type: 1,
          components: [{ type: 3, placeholder: 'Pick one', options: [{ label: 'A', value: 'a' }] }],
        },
        { type: 1, components: [{ type: 5, default_values: [{ id: nativeOf(cast.ada), type: 'user' }] }] },
        {
          ...{ type: 17, accent_color: 65280 },
          components: [
            { type: 9, components: [{ type: 10, content: 'Beside' }], accessory: { type: 2, label: 'Do' } },
            { type: 14, spacing: 2 },
            { type: 12, items: [{ media: { url: 'https://a.example/a.png' }, description: 'A map' }] },
            { type: 13, file: { url: 'attachment://plan.pdf' } },
          ],
        },
        { type: 99, content: 'new' },
      ],
    });
    expect(reads).toBe(
      'Content notes.txt Author A title Said Where here Foot Pick one @Ada Beside Do A map plan.pdf Discord would not know this: 99',
    );
  });

  it('says that Kith is thinking', async () => {
    expect((await draw({ content: '', flags: 128 + 64 })).reads).toBe('Kith is thinking…');
  });

  it('uncovers a covered box', async () => {
    const { page, reads, readAgain } = await draw({
      components: [{ type: 17, spoiler: true, components: [{ type: 10, content: 'The end' }] }],
    });
    expect(reads).toMatch(/^spoiler$/i);
    await page.getByRole('button', { name: 'Spoiler' }).click();
    expect(await readAgain()).toBe('The end');
  });
});

describe('hostile text', () => {
  const BAD = [
    ...Object.values(NASTY),
    '<script>globalThis.hurt = true</script><img src=/hurt onerror="globalThis.hurt = true"><svg onload=alert(1)>',
    '[a](javascript:globalThis.hurt=true) <javascript:alert(1)> [b](data:text/html,x) ![c](https://evil.example/c.png)',
    'w'.repeat(2000),
    '👩‍👩‍👧'.repeat(250),
    `\`\`\`${'x'.repeat(900)} never closed`,
    `**__~~||*_ ${'**'.repeat(300)}`,
    '- '.repeat(900),
    '> '.repeat(900),
    '['.repeat(1000) + ']('.repeat(400),
    '*'.repeat(4000),
    `[a](${'http://x['.repeat(300)}`,
    `https://evil.example/${'a'.repeat(1500)}`,
    '<t:1:R'.repeat(300),
    '\\'.repeat(1999),
  ];
  const everywhere = (bad: string) => ({
    content: bad,
    files: [{ filename: bad }],
    embeds: [
      {
        ...{ title: bad, url: bad, description: bad, color: bad, author: { name: bad, url: bad } },
        fields: [{ name: bad, value: bad, inline: true }],
        footer: { text: bad },
        image: { url: bad },
      },
    ],
    components: [
      { type: 10, content: bad },
      { type: 1, components: [{ type: 2, style: 5, label: bad, url: bad, emoji: { name: bad } }] },
      { type: 1, components: [{ type: 3, placeholder: bad, options: bad }] },
      { type: 17, accent_color: bad, components: bad },
      { type: bad, content: bad },
      bad,
    ],
    flags: bad,
  });

  it('is only text: nothing runs, nothing is fetched, nothing is too wide for a small screen', async () => {
    const { page, complaints } = await open(360);
    const before = camera.asked.length;
    const shots = BAD.map((bad) => ({
      ...shot(everywhere(bad)),
      people: { '900000000000000011': bad },
      channels: { '900000000000000021': bad },
    }));
    await drawAll(page, shots);
    const foreign = await page.evaluate<string[]>(
      "[...document.querySelectorAll('#album :is(script, img, svg, iframe, object, form, input, style, video)')].map(({ outerHTML }) => outerHTML)",
    );
    const attributes = await page.evaluate<string[]>(
      "[...new Set([...document.querySelectorAll('#album section *')].flatMap((one) => one.getAttributeNames()))].sort()",
    );
    const protocols = await page.evaluate<string[]>(
      "[...new Set([...document.querySelectorAll('#album a')].map(({ protocol }) => protocol))].sort()",
    );
    expect(foreign).toEqual([]);
    expect(attributes.filter((name) => !OWN_ATTRIBUTES.has(name))).toEqual([]);
    expect(protocols.filter((name) => !['http:', 'https:'].includes(name))).toEqual([]);
    expect(await page.evaluate('globalThis.hurt')).toBeUndefined();
    expect(camera.asked.slice(before).filter((url) => !OWN_FILES.test(url))).toEqual([]);
    expect(complaints).toEqual([]);
    expect(await isTooWide(page)).toBe(false);
  });

  const OWN_FILES = /^\/(?:sandbox\/(?:camera\.js|style\.css|icon\.svg))?$/;
  const OWN_ATTRIBUTES = new Set(
    'class href rel target type disabled role tabindex aria-label aria-hidden datetime title start style'.split(
      ' ',
    ),
  );

  it('turns no line but its own', async () => {
    const { page } = await written('\u202e\u2067 turned \u2066\nfirst and last');
    const lefts = await page.evaluate<number[]>(`['first', 'last'].map((word) => {
      const walk = document.createTreeWalker(document.getElementById('shot-0'), NodeFilter.SHOW_TEXT);
      while (walk.nextNode()) {
        const at = walk.currentNode.data.indexOf(word);
        if (at < 0) continue;
        const range = document.createRange();
        range.setStart(walk.currentNode, at);
        range.setEnd(walk.currentNode, at + word.length);
        return range.getBoundingClientRect().left;
      }
    })`);
    expect(lefts[0]).toBeLessThan(lefts[1] ?? 0);
  });
});
