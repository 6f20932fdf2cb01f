import type { Text } from '../conversation/text.js';
import type { Why } from '../pairing/index.js';

/**
 * Why these people, in one line.
 * @param names of the group, in its order
 * @param reader their place in it; absent where all of them read it
 */
export function whyText(_why: Why, _names: readonly string[], _reader?: number): Text {
  return [];
}
