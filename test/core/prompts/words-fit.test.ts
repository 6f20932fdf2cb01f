import { describe, expect, test } from '@jest/globals';
import { renderAnswer } from '../../../src/adapters/discord/render-answer.js';
import type { Message } from '../../../src/core/conversation/message.js';
import type { OwnPrompt } from '../../../src/core/prompts/index.js';
import { promptForm } from '../../../src/core/prompts/prompt-form-messages.js';
import {
  addedNews,
  goneNews,
  ownPromptsMessage,
  removeMessage,
} from '../../../src/core/prompts/prompt-messages.js';
import { ownPromptId } from '../../../src/core/prompts/same-question.js';
import { communityId, memberId } from '../../../src/core/shared/ids.js';

const community = communityId('discord', '9'.repeat(20));
const longest = (letter: string) =>
  Array.from({ length: 6 }, (_, at): OwnPrompt => {
    const words = `${letter.repeat(138)}${at}?`;
    return {
      id: ownPromptId(community, words),
      community,
      words,
      topic: letter.repeat(40),
      depth: 2,
      addedBy: memberId(community, '1'),
      at,
    };
  });

function fits(message: Message): void {
  const rendered = JSON.stringify(renderAnswer(message));
  for (const block of message.blocks) {
    if (block.kind !== 'buttons') continue;
    expect(block.buttons.length).toBeLessThanOrEqual(5);
    for (const { key, label, spoken = '' } of block.buttons) {
      expect(rendered).toContain(key);
      expect(Math.max(label.length, [...spoken].length)).toBeLessThanOrEqual(75);
    }
  }
  expect(message.summary).not.toBe('');
}

describe('in the longest case', () => {
  test.each(['w', '*', '@', '😀', '<'])('a page of questions made of %s fits whole on Discord', (letter) => {
    const prompts = longest(letter);
    const page = { prompts, number: 3, isLast: false, count: 300 };
    for (const prompt of prompts) {
      fits(ownPromptsMessage(page, addedNews(prompt)));
      fits(ownPromptsMessage(page, goneNews));
      fits(removeMessage(prompt, 49));
    }
  });

  test('the form is within bounds, and holds what was typed', () => {
    const typed = 'x'.repeat(300);
    const { title, submit, fields } = promptForm({ question: typed, topic: typed, depth: '3' });
    expect(Math.max(title.length, submit.length)).toBeLessThanOrEqual(24);
    for (const field of fields) {
      expect(field.label.length).toBeLessThanOrEqual(45);
      expect((field.hint ?? '').length).toBeLessThanOrEqual(100);
      if (field.kind === 'choice') expect(field.options.every(({ label }) => label.length <= 75)).toBe(true);
    }
    expect(fields.map((field) => 'value' in field && field.value)).toEqual([typed, typed, '3']);
  });
});
