import { describe, expect, test } from '@jest/globals';
import { LAST_QUESTION, libraryPrompts, type OwnPrompt } from '../../../src/core/prompts/index.js';
import { programmeOf, withoutProgramme } from '../../../src/core/standing-chats/index.js';
import { aChat } from './support/a-chat.js';

const anOwn = (question: string, topic: string): OwnPrompt => {
  const { id, community, host } = aChat({});
  return { id: `${id}${topic}`, community, words: question, topic, depth: 1, addedBy: host, at: 0 };
};
const words = (...all: string[]) => all.map((one) => ({ words: one }));

describe('what a session is about', () => {
  test('the first topic, and up to four questions that wait; the last one is always the same', () => {
    const chat = aChat({ topics: words('Maps', 'Books'), questions: words('1?', '2?', '3?', '4?', '5?') });
    expect(programmeOf(chat, [])).toEqual({
      topic: 'Maps',
      questions: ['1?', '2?', '3?', '4?', LAST_QUESTION],
    });
  });

  test('what has had its session is taken off, and doing so twice takes nothing more', () => {
    const chat = aChat({ topics: words('Maps', 'Books'), questions: words('1?', '2?', '3?', '4?', '5?') });
    const programme = programmeOf(chat, []);
    const after = withoutProgramme(chat, programme);
    expect(after).toMatchObject({ topics: words('Books'), questions: words('5?') });
    expect(withoutProgramme(after, programme)).toBe(after);
  });

  test('without questions, the library asks, nothing deeper than personal, and nothing twice before all is used up', () => {
    let chat = aChat({});
    const library = libraryPrompts(2);
    const asked: string[] = [];
    for (let session = 0; session < Math.floor(library.length / 4); session += 1) {
      const programme = programmeOf(chat, []);
      expect(programme.topic).toBeUndefined();
      expect(programme.questions).toHaveLength(5);
      asked.push(...programme.questions.slice(0, -1));
      chat = withoutProgramme(chat, programme);
      expect(withoutProgramme(chat, programme)).toEqual(chat);
    }
    expect(new Set(asked).size).toBe(asked.length);
    expect(asked.every((one) => library.includes(one))).toBe(true);
    for (let session = 0; session < 20; session += 1) {
      const programme = programmeOf(chat, []);
      expect(new Set(programme.questions).size).toBe(5);
      chat = withoutProgramme(chat, programme);
    }
  });

  test('the topics of the channel come first', () => {
    const { questions } = programmeOf(aChat({}), ['Learning']);
    expect(questions.slice(0, 2).every((one) => /learn|study|mistake/i.test(one))).toBe(true);
  });

  test('stewards’ own questions are asked where they fit: for anywhere, or on a topic of the channel', () => {
    const own = [
      anOwn('What grows in your heap?', 'compost'),
      anOwn('How would you found a company?', 'entrepreneurship'),
      anOwn('Who brings the cake?', 'general'),
      { ...anOwn('What do you owe this place?', 'general'), depth: 3 } as const,
    ];
    let chat = aChat({});
    const asked: string[] = [];
    for (let session = 0; session < 30; session += 1) {
      const programme = programmeOf(chat, ['compost'], own);
      asked.push(...programme.questions);
      chat = withoutProgramme(chat, programme, own);
      expect(withoutProgramme(chat, programme, own)).toBe(chat);
    }
    expect(asked[0]).toBe('What grows in your heap?');
    expect(asked).toContain('Who brings the cake?');
    expect(asked).not.toContain('How would you found a company?');
    expect(asked).not.toContain('What do you owe this place?');
    expect(asked.slice(0, 60).filter((one) => one === 'What grows in your heap?')).toHaveLength(1);
  });

  test('a host who queued the last question has it once, at the end', () => {
    const { questions } = programmeOf(aChat({ questions: words(LAST_QUESTION, '1?') }), []);
    expect(questions).toEqual(['1?', LAST_QUESTION]);
  });
});
