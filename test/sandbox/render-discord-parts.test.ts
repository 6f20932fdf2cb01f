import { describe, expect, it } from '@jest/globals';
import { renderAnswer } from '../../src/adapters/discord/render-answer.js';
import { nativeOf } from '../../src/core/shared/ids.js';
import { isForm } from '../fixtures/book.js';
import { MONDAY } from '../fixtures/cast.js';
import { everyMessage } from '../fixtures/every-message.js';
import { drawAll } from './camera.js';
import { spaced } from './discord-reading.js';
import { cast, held, shot } from './discord-shots.js';
import { oneCamera } from './one-camera.js';

const { open } = oneCamera();

/** What a picture of one message alone would show. */
async function draw(payload: object) {
  const { page } = await open();
  const [reads = ''] = await drawAll(page, [shot(payload)]);
  const again = () => page.evaluate<string>("document.getElementById('shot-0').innerText");
  return {
    ...{ page, reads: spaced(reads) },
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

  it('leaves code as it is, and no empty line below it', async () => {
    const { page } = await written('```js\n**let** x\n\n  y\n```\nAfter `*z*`, and ``` never closed');
    expect(await page.locator('pre').textContent()).toBe('**let** x\n\n  y');
    expect(await page.locator('#shot-0 .dc-text').textContent()).toMatch(
      /yAfter \*z\*, and ``` never closed$/,
    );
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
