import { keyWords } from '../shared/key-words.js';
import type { InterestChannel } from './interest-channel.js';

const FEWEST_LETTERS = 3;
/** Words in the names of channels that say nothing about an interest. */
const COMMON = new Set(['chat', 'channel', 'general', 'random']);

const wordsIn = (text: string): readonly string[] =>
  keyWords(text).filter((word) => word.length >= FEWEST_LETTERS && !COMMON.has(word));

/** Whether what somebody says about themselves and what a channel is about have something in common. */
export function perhapsFor(about: string | undefined): (channel: InterestChannel) => boolean {
  const own = new Set(wordsIn(about ?? ''));
  return ({ name, hashtag, topics }) => {
    const whole = topics.map(wordsIn).filter((words) => words.length > 0);
    const single = wordsIn(`${name} ${hashtag}`);
    return (
      whole.some((words) => words.every((word) => own.has(word))) || single.some((word) => own.has(word))
    );
  };
}
