import { afterAll, expect, test } from '@jest/globals';
import type { OwnPrompt } from '../../../src/core/prompts/index.js';
import { type ChatWorld, chatWorld, endOfWorlds, present } from '../sessions/support/chat-world.js';

afterAll(endOfWorlds);

const anOwn = async (world: ChatWorld, words: string, topic: string): Promise<void> => {
  const { community, host } = present(await world.chat());
  const prompt: OwnPrompt = {
    id: `${community}:${topic}00000000`,
    community,
    words,
    topic,
    depth: 1,
    addedBy: host,
    at: 0,
  };
  await world.stores.ownPrompts.add(prompt);
};

test('a session for which nobody has a question asks what the stewards added for the channel’s topic', async () => {
  const world = await chatWorld();
  await world.begin({ questions: [] }, { topics: ['compost'] });
  await anOwn(world, 'What grows in your heap?', 'compost');
  await anOwn(world, 'How would you found a company?', 'entrepreneurship');
  await world.at('2026-12-01T12:00:00Z');
  await world.at('2026-12-01T12:00:06Z');
  expect(world.thread().map(({ message }) => message.summary)).toEqual([
    'Question 1 of 5: What grows in your heap?',
  ]);
  const { asked } = await world.chat();
  expect(asked).toHaveLength(4);
  expect(asked[0]).toBe('What grows in your heap?');
  expect(asked).not.toContain('How would you found a company?');
});
