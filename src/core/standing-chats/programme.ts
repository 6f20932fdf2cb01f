import { choosePrompts, LAST_QUESTION, libraryPrompts } from '../prompts/index.js';
import type { StandingChat, Suggestion } from './standing-chat.js';

/** What a session is about. */
export interface Programme {
  readonly topic?: string;
  /** In order; the last one is always the same. */
  readonly questions: readonly string[];
}

/** Besides the last one; an hour holds no more. */
const MOST_QUESTIONS = 4;
/** Channels are public: nothing deeper is asked there. */
const DEEPEST = 2;

/** The first topic and the first questions that are waiting; without any, questions of the library. */
export function programmeOf(chat: StandingChat, topicsOfChannel: readonly string[]): Programme {
  const waiting = chat.questions.slice(0, MOST_QUESTIONS).map(({ words }) => words);
  const questions =
    waiting.length > 0
      ? waiting
      : choosePrompts({
          count: MOST_QUESTIONS,
          topics: topicsOfChannel,
          deepest: DEEPEST,
          asked: chat.asked,
          seed: chat.id,
        });
  const topic = chat.topics[0]?.words;
  return {
    ...(topic !== undefined && { topic }),
    questions: [...questions.filter((question) => question !== LAST_QUESTION), LAST_QUESTION],
  };
}

/** What has had its session is not asked again. Done twice, it changes nothing more. */
export function withoutProgramme(chat: StandingChat, { topic, questions }: Programme): StandingChat {
  const had = new Set(questions);
  const topics = chat.topics.filter(({ words }) => words !== topic);
  const left = chat.questions.filter(({ words }) => !had.has(words));
  const asked = askedNow(chat, had);
  const same = topics.length === chat.topics.length && left.length === chat.questions.length;
  return same && asked === chat.asked ? chat : { ...chat, topics, questions: left, asked };
}

/** When all of the library is used up, only the latest count as asked, so that they do not come again at once. */
function askedNow({ asked, questions }: StandingChat, had: ReadonlySet<string>): readonly string[] {
  const own = new Set(questions.map(({ words }: Suggestion) => words));
  const library = libraryPrompts(DEEPEST);
  const latest = library.filter((words) => had.has(words) && !own.has(words));
  const known = new Set([...asked, ...latest]);
  if (known.size === asked.length) return asked;
  return library.every((words) => known.has(words)) ? latest : [...known];
}
