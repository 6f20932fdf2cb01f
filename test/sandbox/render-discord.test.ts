import { describe, expect, it } from '@jest/globals';
import axe from 'axe-core';
import { renderAnswer } from '../../src/adapters/discord/render-answer.js';
import { renderDelivered } from '../../src/adapters/discord/render-delivered.js';
import { NASTY } from '../adapters/hostile/nasty.js';
import { isForm } from '../fixtures/book.js';
import { everyMessage } from '../fixtures/every-message.js';
import { drawAll } from './camera.js';
import { readDiscord, spaced } from './discord-reading.js';
import { cast, held, reader, shot } from './discord-shots.js';
import { oneCamera } from './one-camera.js';
import { isTooWide } from './page-acts.js';

const { open, asked } = oneCamera();

const book = everyMessage(cast).flatMap(({ name, shows, only = 'discord' }) =>
  isForm(shows) || only !== 'discord'
    ? []
    : [
        { name: `${name}, answered`, payload: held(renderAnswer(shows)) },
        { name: `${name}, delivered`, payload: held(renderDelivered(shows)) },
      ],
);

describe('the page shows what Discord was sent, and nothing else', () => {
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

describe('who sees little, or hears the page', () => {
  it.each(['light', 'dark'] as const)('meets no serious fault in the %s', async (colorScheme) => {
    const { page } = await open();
    await page.emulateMedia({ colorScheme });
    const some = book.filter(({ name }) => /^(home-full|serve-own|ask-meet|opening-meet|setup),/.test(name));
    expect(some).toHaveLength(10);
    await drawAll(
      page,
      some.map(({ payload }) => shot(payload)),
    );
    await page.evaluate(axe.source);
    const { violations } = await page.evaluate<axe.AxeResults>('axe.run("#album")');
    const grave = violations.filter(({ impact }) => impact === 'serious' || impact === 'critical');
    expect(grave.map(({ id, nodes }) => ({ id, on: nodes[0]?.html }))).toEqual([]);
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
    const before = asked().length;
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
    expect(
      asked()
        .slice(before)
        .filter((url) => !OWN_FILES.test(url)),
    ).toEqual([]);
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
    const { page } = await open();
    await drawAll(page, [shot({ content: '\u202e\u2067 turned \u2066\nfirst and last' })]);
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
