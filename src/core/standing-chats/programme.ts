import { choosePrompts, LAST_QUESTION, libraryPrompts, type OwnPrompt } from '../prompts/index.js';
import type { StandingChat } from './standing-chat.js';

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

/** The first topic and the first questions that are waiting; without any, questions of the library and the stewards. */
export function programmeOf(
  chat: StandingChat,
  topicsOfChannel: readonly string[],
  own: readonly OwnPrompt[] = [],
): Programme {
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
          own,
        });
  const topic = chat.topics[0]?.words;
  return {
    ...(topic !== undefined && { topic }),
    questions: [...questions.filter((question) => question !== LAST_QUESTION), LAST_QUESTION],
  };
}

/** What has had its session is not asked again. Done twice, it changes nothing more. */
export function withoutProgramme(
  chat: StandingChat,
  { topic, questions }: Programme,
  own: readonly OwnPrompt[] = [],
): StandingChat {
  const had = new Set(questions);
  const topics = chat.topics.filter(({ words }) => words !== topic);
  const left = chat.questions.filter(({ words }) => !had.has(words));
  const asked = askedNow(chat, had, own);
  const same = topics.length === chat.topics.length && left.length === chat.questions.length;
  return same && asked === chat.asked ? chat : { ...chat, topics, questions: left, asked };
}

/** Latest last, so that what was asked longest ago comes first when all is used up. */
function askedNow(
  { asked }: StandingChat,
  had: ReadonlySet<string>,
  own: readonly OwnPrompt[],
): readonly string[] {
  const pool = new Set([...libraryPrompts(DEEPEST), ...own.map(({ words }) => words)]);
  const latest = [...had].filter((words) => pool.has(words));
  const now = [...asked.filter((words) => !latest.includes(words)), ...latest];
  return now.every((words, index) => words === asked[index]) ? asked : now;
}
