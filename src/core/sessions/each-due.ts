import { seededRandom, shuffled } from '../matching/index.js';
import type { RandomText } from '../shared/time.js';

/**
 * Works off what is due, several at once, in an order of chance: two processes that look at the same moment do not go
 * through the same list hand in hand.
 */
export async function eachDue<T>(
  due: readonly T[],
  { atOnce, random }: { readonly atOnce: number; readonly random: RandomText },
  work: (one: T) => Promise<void>,
): Promise<number> {
  const seed = [...random(8)].reduce((sum, letter) => Math.imul(sum, 31) + (letter.codePointAt(0) ?? 0), 7);
  const order = [...shuffled(due.length, seededRandom(seed))];
  const runner = async () => {
    for (let index = order.shift(); index !== undefined; index = order.shift()) {
      const one = due[index];
      if (one !== undefined) await work(one);
    }
  };
  await Promise.all(Array.from({ length: atOnce }, runner));
  return due.length;
}
