import { describe, expect, it } from '@jest/globals';
import { clip } from '../../../src/adapters/discord/clip.js';
import { commandDefinitions } from '../../../src/adapters/discord/command-definitions.js';
import { escaped } from '../../../src/adapters/discord/escape.js';
import { renderAnswer } from '../../../src/adapters/discord/render-answer.js';
import { renderDelivered } from '../../../src/adapters/discord/render-delivered.js';
import { renderText } from '../../../src/adapters/discord/render-text.js';
import { actionKey } from '../../../src/core/conversation/action-key.js';
import type { Block, Message } from '../../../src/core/conversation/message.js';
import { member, time } from '../../../src/core/conversation/text.js';
import { communityId, memberId } from '../../../src/core/shared/ids.js';

const ada = memberId(communityId('discord', '100000000000000000'), '200000000000000000');
const messageOf = (...blocks: Block[]): Message => ({ summary: 'In short.', blocks });
const longText = (letters: number): Block => ({ kind: 'paragraph', text: ['word '.repeat(letters / 5)] });

describe('a message on Discord', () => {
  it('keeps what people typed as they typed it', () => {
    expect(escaped('**bold** _x_ `c` ||s|| <@1> <t:1> [a](b)')).toBe(
      '\\*\\*bold\\*\\* \\_x\\_ \\`c\\` \\|\\|s\\|\\| \\<@1\\> \\<t:1\\> \\[a\\](b)',
    );
    expect(escaped('# a\n- b\n1. c\n> d\n-# e')).toBe('\\# a\n\\- b\n1\\. c\n\\> d\n\\-# e');
    expect(escaped('see https://a.org/x_y, ok')).toBe('see <https://a.org/x_y>, ok');
  });

  it('shows times in each reader’s own zone, and names that notify nobody', () => {
    expect(renderText([time(1_800_000_000_000), ' ', member(ada, 'Ada_L')])).toBe(
      '<t:1800000000:F> [Ada\\_L](<https://discord.com/users/200000000000000000>)',
    );
    expect(renderText([member(ada, 'Ada')], [ada])).toBe('<@200000000000000000>');
    expect(renderText([{ kind: 'link', text: 'x', url: 'javascript:alert(1)' }])).toBe('x');
  });

  it('is cut between letters, never inside an emoji or an escape', () => {
    expect(clip('👩‍👩‍👧‍👦👩‍👩‍👧‍👦', 13)).toBe('👩‍👩‍👧‍👦…');
    expect(clip('abc\\*def', 5)).toBe('abc…');
    expect(clip('see <https://a.org> now', 10)).toBe('see…');
  });

  it('is plain content while it fits, and the summary over an embed when it does not', () => {
    expect(renderDelivered(messageOf({ kind: 'heading', text: 'Hi' }, longText(100))).embeds).toEqual([]);
    const long = renderDelivered({ ...messageOf(longText(3000)), notify: [ada] });
    expect(long.content).toBe('In short. <@200000000000000000>');
    expect(long.embeds?.[0]?.description).toHaveLength(2999 + 1);
    expect(long.allowed_mentions).toEqual({ parse: [], users: ['200000000000000000'] });
  });

  it('stays within what Discord takes, however much there is', () => {
    const crowd: Block[] = Array.from({ length: 30 }, (_, at) => [
      longText(300),
      { kind: 'divider' } as const,
      {
        kind: 'buttons',
        buttons: [{ key: actionKey('a.b', `${at}`), label: 'x'.repeat(120), tone: 'plain' }],
      } as const,
    ]).flat();
    const { components } = renderAnswer(messageOf(...crowd));
    const parts = components.flatMap((part) => ('components' in part ? [part, ...part.components] : [part]));
    const letters = parts.reduce((sum, part) => sum + ('content' in part ? part.content.length : 0), 0);
    expect(parts.length).toBeLessThanOrEqual(40);
    expect(letters).toBeLessThanOrEqual(4000);
    expect(JSON.stringify(components.at(-1))).toContain('There is more');
    expect(renderDelivered(messageOf(...crowd)).components).toHaveLength(5);
  });

  it('keeps every button beside what it is about in an answer', () => {
    const kinds = renderAnswer(
      messageOf(
        { kind: 'card', title: 'Ada', lines: ['Maps'] },
        { kind: 'buttons', buttons: [{ key: actionKey('a.b', '1'), label: 'Yes', tone: 'primary' }] },
        { kind: 'note', text: ['small'] },
      ),
    ).components.map(({ type }) => type);
    expect(kinds).toEqual([17, 1, 10]);
  });

  it('offers its commands in other languages once there are any', () => {
    const [intro] = commandDefinitions(() => ({ de: 'Auf Deutsch' }));
    expect(intro).toMatchObject({
      description_localizations: { de: 'Auf Deutsch' },
      contexts: [0],
      integration_types: [0],
    });
  });
});
