import { describe, expect, it } from '@jest/globals';
import { renderMessage } from '../../src/adapters/slack/render-message.js';
import { inPrivate } from '../../src/adapters/slack/rendering.js';
import { NASTY } from '../adapters/hostile/nasty.js';
import { isForm } from '../fixtures/book.js';
import { castOn, WORDS, type Words } from '../fixtures/cast.js';
import { drawAll } from './camera.js';
import { isTooWide } from './page-acts.js';
import { readSlack, spaced } from './slack-reading.js';
import { onSlackCast, type SlackEntry, slackBook, slackCamera, slackShot } from './slack-shots.js';

const { open, asked } = slackCamera();

/** What people would have to read otherwise than it was sent. */
async function misread(book: readonly SlackEntry[]) {
  const { page, complaints } = await open();
  const sent = book.map((one) => ({ name: one.page.name, payload: one.payload(), reader: one.reader }));
  const drawn = await drawAll(
    page,
    sent.map(({ payload, reader: own }) => slackShot(payload, own)),
  );
  const wrong = sent.flatMap(({ name, payload, reader: own }, at) => {
    const [seen, expected] = [spaced(drawn[at] ?? ''), readSlack(payload, own)];
    return seen === expected ? [] : [{ name, seen, expected }];
  });
  return { page, wrong, complaints };
}

describe('the page shows what Slack was sent, and nothing else', () => {
  const book = slackBook(onSlackCast);

  it('in every message and form of the picture book', async () => {
    expect(book.length).toBeGreaterThan(800);
    const { page, wrong, complaints } = await misread(book);
    expect({ wrong, complaints }).toEqual({ wrong: [], complaints: [] });
    // Whoever speaks to their computer says what they see.
    const otherwise = await page.evaluate<string[]>(
      `[...document.querySelectorAll('#album [aria-label]')]
        .filter((one) => !one.ariaLabel.toLowerCase().includes(one.innerText.toLowerCase()))
        .map(({ outerHTML }) => outerHTML)`,
    );
    expect(otherwise).toEqual([]);
  });

  it('in what a notification says', async () => {
    const { page } = await open();
    const summaries = book.flatMap(({ page: { shows } }) => (isForm(shows) ? [] : [shows]));
    const drawn = await drawAll(
      page,
      summaries.map((message) => slackShot({ text: renderMessage(message, inPrivate).text, blocks: [] })),
    );
    expect(drawn.map(spaced)).toEqual(summaries.map(({ summary }) => spaced(summary)));
  });

  it('whatever people type and are called', async () => {
    const books = [0, 7, 14].map((from) => slackBook(castOn('slack', typedFrom(from))));
    const pages = book.flatMap((_, at) => books[at % books.length]?.[at] ?? []);
    expect(pages.length).toBe(book.length);
    const { wrong, complaints } = await misread(pages);
    expect({ wrong, complaints }).toEqual({ wrong: [], complaints: [] });
  });
});

/** Everything that people type is nasty, each thing in a way of its own. */
function typedFrom(first: number): Words {
  const all = Object.values(NASTY);
  let next = first;
  const nasty = () => all[next++ % all.length] ?? '';
  const somebody = () => ({ name: nasty(), role: nasty(), about: nasty() });
  const typed = Object.fromEntries(Object.keys(WORDS).map((key) => [key, nasty()]));
  return { ...WORDS, ...typed, ada: somebody(), ben: somebody(), cleo: somebody() };
}

describe('hostile text', () => {
  const BAD = [
    ...Object.values(NASTY),
    '<script>globalThis.hurt = true</script><img src=/hurt onerror="globalThis.hurt = true"><svg onload=alert(1)>',
    '<javascript:globalThis.hurt=true|a> <data:text/html,x|b> <https://evil.example/ onclick=alert(1)|c> <!date^0^{date}^javascript:alert(1)|d>',
    'w'.repeat(4000),
    '👩‍👩‍👧'.repeat(500),
    `\`\`\`${'x'.repeat(900)} never closed`,
    '*_~`'.repeat(1000),
    '<'.repeat(4000),
    '<a>'.repeat(1300),
    '>'.repeat(4000),
    '> '.repeat(1500),
    '>>>\n'.repeat(1000),
    ':'.repeat(4000),
    `https://evil.example/${'a'.repeat(3000)}`,
    '<!date^1^{time}'.repeat(250),
    '\uFFFC`a`'.repeat(800),
  ];

  const everywhere = (bad: string) => {
    const text = { type: 'mrkdwn', text: bad };
    const plain = { type: 'plain_text', text: bad };
    const options = [{ text: plain, description: text, value: bad, url: bad }];
    const leaf = {
      ...{ text: bad, url: bad, user_id: bad, channel_id: bad, usergroup_id: bad, range: bad, name: bad },
      ...{
        unicode: bad,
        value: bad,
        timestamp: bad,
        format: bad,
        fallback: bad,
        style: { code: true, bold: true },
      },
    };
    const leaves = 'text link user channel usergroup broadcast emoji date color'
      .split(' ')
      .map((type) => ({ ...leaf, type }));
    const elements = [
      { type: 'button', text: plain, url: bad, style: bad, accessibility_label: bad },
      { type: 'overflow', options },
      { type: 'checkboxes', options },
      { type: 'users_select', placeholder: plain, initial_user: bad },
      { type: 'image', image_url: '/hurt.png', alt_text: bad },
      { type: bad },
      bad,
    ];
    const rich = ['section', 'quote', 'preformatted'].map((kind) => ({
      type: `rich_text_${kind}`,
      elements: leaves,
    }));
    const items = { type: 'rich_text_list', style: bad, indent: bad, offset: bad, elements: rich };
    return {
      ...{ type: 'modal', title: plain, close: plain, submit: plain },
      blocks: [
        { type: 'header', text: plain },
        { type: 'section', text, fields: [text, plain, bad], accessory: elements[0] },
        { type: 'context', elements: [text, plain, ...elements] },
        { type: 'actions', elements },
        { type: 'image', image_url: '/hurt.png', alt_text: bad, title: plain },
        {
          type: 'input',
          label: plain,
          hint: plain,
          element: { type: 'plain_text_input', initial_value: bad },
        },
        { type: 'rich_text', elements: [...rich, items, bad] },
        { type: 'markdown', text: bad },
        { type: bad },
        bad,
      ],
    };
  };

  it('is only text: nothing runs, nothing is fetched, nothing is too wide for a small screen', async () => {
    const { page, complaints } = await open(360);
    const before = asked().length;
    const shots = BAD.flatMap((bad) => [everywhere(bad), { text: bad, blocks: [] }]).map((payload) =>
      slackShot(payload),
    );
    const named = BAD.map((bad) => ({
      ...slackShot({ text: '<@UADA> <#CMAPS>' }),
      people: { UADA: bad },
      channels: { CMAPS: bad },
    }));
    await drawAll(page, [...shots, ...named]);
    const foreign = await page.evaluate<string[]>(
      `[...document.querySelectorAll('#album :is(script, img, svg, iframe, object, embed, form, style, link, video)')].map(({ outerHTML }) => outerHTML)`,
    );
    const attributes = await page.evaluate<string[]>(
      `[...new Set([...document.querySelectorAll('#album section *')].flatMap((one) => one.getAttributeNames()))].sort()`,
    );
    const protocols = await page.evaluate<string[]>(
      `[...new Set([...document.querySelectorAll('#album a')].map(({ protocol }) => protocol))].sort()`,
    );
    expect(foreign).toEqual([]);
    expect(attributes.filter((name) => !OWN_ATTRIBUTES.has(name))).toEqual([]);
    expect(protocols.filter((name) => !['http:', 'https:', 'mailto:'].includes(name))).toEqual([]);
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
    'class dir href rel target type disabled checked aria-label datetime title start'.split(' '),
  );

  it('turns no line but its own', async () => {
    const { page } = await open();
    const turning = '\u202e\u2067 turned \u2066';
    const leaf = (text: string) => ({ type: 'text', text });
    await drawAll(page, [
      slackShot({ text: `first <@UADA> ${turning} <https://a.example|x> last` }),
      slackShot({
        blocks: [
          {
            type: 'rich_text',
            elements: [
              { type: 'rich_text_section', elements: [leaf('first '), leaf(turning), leaf(' last')] },
            ],
          },
        ],
      }),
    ]);
    const lefts = await page.evaluate<number[][]>(`[0, 1].map((at) => ['first', 'last'].map((word) => {
      const walk = document.createTreeWalker(document.getElementById('shot-' + at), NodeFilter.SHOW_TEXT);
      while (walk.nextNode()) {
        const from = walk.currentNode.data.indexOf(word);
        if (from < 0) continue;
        const range = document.createRange();
        range.setStart(walk.currentNode, from);
        range.setEnd(walk.currentNode, from + word.length);
        return range.getBoundingClientRect().left;
      }
    }))`);
    for (const [first = 0, last = 0] of lefts) expect(first).toBeLessThan(last);
  });
});
