import { type Message, plain } from '../conversation/message.js';
import type { Words } from '../words/index.js';

export const PRESSES = [
  'not-yours',
  'unknown',
  'closed',
  'answered-yes',
  'answered-no',
  'introduced-already',
  'too-late-to-take-back',
  'closed-kindly',
  'draft-gone',
  'begun-gone',
  'sent-before',
  'only-one-or-two',
] as const;
type Press = (typeof PRESSES)[number];

/** Private sentences for presses that come too late, from the wrong person, or a second time. */
export const pressMessage = (words: Words, press: Press): Message =>
  plain(words.say(`introduction.press.${press}`));

export const tooLongWords = (words: Words, limit: number): Message =>
  plain(words.say('introduction.press.too-long', { limit }));
