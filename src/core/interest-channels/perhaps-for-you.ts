import type { InterestChannel } from './interest-channel.js';

const FEWEST_LETTERS = 3;
/** Words that say nothing about an interest. */
const COMMON = new Set([
  'and',
  'the',
  'for',
  'with',
  'from',
  'chat',
  'chats',
  'channel',
  'general',
  'random',
]);

/** The words that carry something, without a plural's `s`. */
const wordsIn = (text: string): readonly string[] =>
  (
    text
      .normalize('NFC')
      .toLowerCase()
      .match(/[\p{L}\p{M}\p{N}]+/gu) ?? []
  )
    .filter((word) => word.length >= FEWEST_LETTERS && !COMMON.has(word))
    .map((word) => (word.length > FEWEST_LETTERS ? word.replace(/s$/, '') : word));

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
