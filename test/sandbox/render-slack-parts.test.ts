import { describe, expect, it } from '@jest/globals';
import { MONDAY } from '../fixtures/cast.js';
import { slackCamera } from './slack-shots.js';

const { draw } = slackCamera();
const marked = (text: string) => draw({ text, blocks: [] });
const rich = (...elements: readonly object[]) =>
  draw({ blocks: [{ type: 'rich_text', elements: [{ type: 'rich_text_section', elements }] }] });
const plain = (text: string) => ({ type: 'plain_text', text, emoji: false });

describe('Slack’s markup', () => {
  it('knows what is bold, slanted, struck, code and quoted, one within the other', async () => {
    const { page, reads } = await marked(
      'a *b _c_ ~d~* `*e*` 2*3*4 snake_case_word * f * *open\n&gt; said\n> again\n```\n*g*\n```\n>>> all\nthe rest',
    );
    expect(reads).toBe('a b c d *e* 2*3*4 snake_case_word * f * *open said again *g* all the rest');
    expect(await page.locator('b').allInnerTexts()).toEqual(['b c d']);
    expect(await page.locator('b i, b s').allInnerTexts()).toEqual(['c', 'd']);
    expect(await page.locator('code').allInnerTexts()).toEqual(['*e*']);
    expect(await page.locator('pre').allInnerTexts()).toEqual(['*g*']);
    expect(await page.locator('blockquote').allInnerTexts()).toEqual(['said\nagain', 'all\nthe rest']);
  });

  it('names people and places, links addresses only, and reads an escape once', async () => {
    const { page, reads, done } = await marked(
      '<@UADA> <@U0> <#CMAPS|old> <#C0> <!here> <!subteam^S1|@team> <https://a.example/x_y_z?b&amp;c|*this*> ' +
        'https://b.example/q. <mailto:a@b.example> <javascript:alert(1)|that> &lt;@UBEN&gt; &amp;lt; :wave: :nothing_like_it:',
    );
    expect(reads).toBe(
      '@Ada @unknown #maps-and-walks private channel @here @team *this* https://b.example/q. a@b.example that <@UBEN> &lt; 👋 :nothing_like_it:',
    );
    const links = page.locator('a');
    expect(await links.evaluateAll((all) => all.map((one) => one.getAttribute('href')))).toEqual([
      'https://a.example/x_y_z?b&c',
      'https://b.example/q',
      'mailto:a@b.example',
    ]);
    expect(await page.locator('a:not([rel="noreferrer"])').count()).toBe(0);
    await links.first().click();
    expect(await done()).toEqual(['https://a.example/x_y_z?b&c']);
  });

  it('is not read in plain words, nor in rich text', async () => {
    const { reads } = await draw({
      blocks: [
        { type: 'header', text: plain('*a* <@UADA> :wave:') },
        { type: 'context', elements: [plain('&lt;b&gt; `c`')] },
        { type: 'section', text: { type: 'plain_text', text: '_d_ :wave:' } },
        {
          type: 'rich_text',
          elements: [{ type: 'rich_text_section', elements: [{ type: 'text', text: '<!here> *e*' }] }],
        },
      ],
    });
    expect(reads).toBe('*a* <@UADA> :wave: &lt;b&gt; `c` _d_ 👋 <!here> *e*');
  });
});

describe('Slack’s moments', () => {
  const SOON = MONDAY / 1000 + 7200;
  it('are told by the reader’s clock and the sandbox’s day, each beginning with a capital', async () => {
    const formats = [
      ...['{date_num}', '{date_slash}', '{date}', '{date_pretty} at {time}', '{date_short}', '{date_long}'],
      ...[
        '{date_long_full}',
        '{date_long_pretty}',
        '{day_divider_pretty}',
        '{time_secs}',
        '{ago}',
        'by {time}',
      ],
    ];
    const { page, reads } = await marked(
      formats.map((format) => `<!date^${SOON}^${format}|then>`).join('\n'),
    );
    expect(await page.locator('time').allInnerTexts()).toEqual([
      ...['2026-11-23', '11/23/2026', 'November 23', 'Today at 4:30 PM', 'Nov 23', 'Monday, November 23'],
      ...['November 23, 2026', 'Today', 'Today', '4:30:00 PM', 'In 2 hours', 'By 4:30 PM'],
    ]);
    expect(await page.locator('time').first().getAttribute('title')).toBe(
      'Monday, November 23, 2026 at 4:30 PM',
    );
    expect(reads).not.toContain('then');
  });

  it('say the year where it is far, the neighbouring days by name, and fall back on what was sent', async () => {
    const date = (timestamp: unknown) => ({
      type: 'date',
      timestamp,
      format: '{date_short_pretty}',
      fallback: 'F',
    });
    const far = [-2, -1, 1, 2, 200].map((days) => date(SOON + days * 86_400));
    const { page } = await rich(...far, date('never'), date(9e15));
    expect(await page.locator('time').allInnerTexts()).toEqual([
      ...['Nov 21', 'Yesterday', 'Tomorrow', 'Nov 25', 'Jun 11, 2027'],
    ]);
    expect(await page.locator('time ~ bdi').allInnerTexts()).toEqual(['F', 'F']);
  });
});

describe('the buttons of a message', () => {
  const button = (label: string, more: object = {}) => ({ type: 'button', text: plain(label), ...more });

  it('say what they say to the eye, and more; pressed by their place among their like', async () => {
    const { page, done } = await draw({
      blocks: [
        {
          type: 'section',
          text: plain('One'),
          accessory: button('Take it back', { accessibility_label: 'Take it back: Ben' }),
        },
        {
          type: 'actions',
          elements: [button('Yes', { style: 'primary', accessibility_label: 'Agree with Ada' })],
        },
        {
          type: 'actions',
          elements: [button('Take it back', { accessibility_label: 'Cleo: take it back' }), button('No')],
        },
      ],
    });
    await page.getByRole('button', { name: 'Cleo: take it back', exact: true }).click();
    await page.getByRole('button', { name: 'Take it back: Ben', exact: true }).click();
    await page.getByRole('button', { name: 'Yes: Agree with Ada', exact: true }).press('Enter');
    await page.getByRole('button', { name: 'No', exact: true }).click();
    expect(await done()).toEqual([
      ['Take it back', 1],
      ['Take it back', 0],
      ['Yes', 0],
      ['No', 0],
    ]);
  });

  it('lead somewhere, open a menu, and close a window', async () => {
    const { page, done } = await draw({
      ...{ type: 'modal', title: plain('A window'), close: plain('Close'), submit: plain('Send') },
      blocks: [
        {
          type: 'actions',
          elements: [
            button('Read', { url: 'https://a.example/' }),
            button('Run', { url: 'javascript:alert(1)' }),
          ],
        },
        {
          type: 'actions',
          elements: [{ type: 'overflow', options: [{ text: plain('Leave'), value: 'l' }] }],
        },
      ],
    });
    await page.getByRole('link', { name: 'Read' }).click();
    await page.locator('summary').click();
    await page.getByRole('button', { name: 'Leave' }).click();
    await page.getByRole('button', { name: 'Close' }).click();
    await page.getByRole('button', { name: 'Send' }).click();
    expect(await done()).toEqual(['https://a.example/', ['Leave', 0], ['Close', 0], ['Send', 0]]);
    expect(await page.getByRole('heading').textContent()).toBe('A window');
    expect(await page.locator('a[href^="javascript"]').count()).toBe(0);
  });
});

describe('what Kith has not sent yet', () => {
  const option = (text: string) => ({ text: plain(text), value: text });
  const leaf = (text: string, style: object = {}) => ({ type: 'text', text, style });
  const part = (type: string, elements: readonly object[], more: object = {}) => ({
    type,
    elements,
    ...more,
  });
  const line = (text: string) => part('rich_text_section', [leaf(text)]);

  it('is drawn as far as Slack knows it, in words as they were sent', async () => {
    const { page, reads } = await draw({
      blocks: [
        { type: 'section', fields: [plain('Left'), { type: 'mrkdwn', text: '*Right*' }] },
        { type: 'image', image_url: 'https://evil.example/a.png', alt_text: 'A map', title: plain('Titled') },
        {
          type: 'context',
          elements: [{ type: 'image', image_url: 'https://evil.example/b.png', alt_text: 'A dot' }],
        },
        { type: 'markdown', text: '**m**' },
        part('actions', [
          { type: 'static_select', placeholder: plain('Pick'), options: [option('A')] },
          { type: 'users_select', initial_user: 'UADA' },
          { type: 'datepicker', initial_date: '2026-11-23' },
          { type: 'radio_buttons', options: [option('B'), option('C')], initial_option: option('C') },
        ]),
        {
          type: 'input',
          label: plain('Ask'),
          element: { type: 'plain_text_input' },
          hint: plain('Hint'),
          optional: true,
        },
        part('rich_text', [
          part('rich_text_list', [line('one'), line('two')], { style: 'ordered', indent: 1, offset: 2 }),
          part('rich_text_preformatted', [leaf('  code')]),
          part('rich_text_section', [
            { type: 'broadcast', range: 'here' },
            leaf(' b', { bold: true, italic: true, underline: true }),
            { type: 'emoji', name: 'bike', unicode: '1f6b4-1f3fd' },
            { type: 'channel', channel_id: 'CMAPS' },
          ]),
        ]),
      ],
    });
    expect(reads).toBe(
      'Left Right Titled A map A dot **m** Pick @Ada 2026-11-23 B C Ask (optional) Hint one two code @here b🚴🏽#maps-and-walks',
    );
    expect(await page.locator('ol[start="3"] > li').count()).toBe(2);
    expect(await page.getByLabel('C', { exact: true }).isChecked()).toBe(true);
    expect(await page.getByLabel('B', { exact: true }).isDisabled()).toBe(true);
  });

  it('is said where Slack does not know it either', async () => {
    const { reads } = await draw({
      blocks: [
        { type: 'video' },
        part('actions', [{ type: 'workflow_button' }]),
        { type: 'section', text: 'bare' },
        part('rich_text', [{ type: 'rich_text_poem' }, part('rich_text_section', [{ type: 'team' }])]),
        'block',
      ],
    });
    const unknown = (what: string) => `Slack would not know this: ${what}`;
    expect(reads).toBe(
      [
        'video',
        'workflow_button',
        'something without a type',
        'rich_text_poem',
        'team',
        'something without a type',
      ]
        .map(unknown)
        .join(' '),
    );
    expect((await draw({ type: 'workflow_step' })).reads).toBe(unknown('workflow_step'));
  });
});
