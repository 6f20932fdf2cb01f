import { describe, expect, test } from '@jest/globals';
import { LAST_QUESTION, libraryPrompts } from '../../../src/core/prompts/index.js';
import { programmeOf, withoutProgramme } from '../../../src/core/standing-chats/index.js';
import { aChat } from './support/a-chat.js';

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

  test('a host who queued the last question has it once, at the end', () => {
    const { questions } = programmeOf(aChat({ questions: words(LAST_QUESTION, '1?') }), []);
    expect(questions).toEqual(['1?', LAST_QUESTION]);
  });
});
