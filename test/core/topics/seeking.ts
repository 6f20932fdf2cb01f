import type { CoreWorld, Somebody } from '../../support/core-world.js';
import { buttonsOf, said, wordsOf } from '../../support/core-world.js';

/** From `/intro topic` to a search that is under way, in two steps. */
export async function seeks(world: CoreWorld, who: Somebody, words: string) {
  const drafted = await world.submit(who, 'v1:topic.draft|', {
    words,
    offer: 'Apples of mine',
    hope: 'To learn',
  });
  return drafted.kind === 'say' && buttonsOf(drafted.message).length > 0
    ? world.press(who, 'Look for somebody', drafted.message)
    : drafted;
}

export const summaries = (world: CoreWorld, who: Somebody) =>
  world.told(who).map(({ message }) => message.summary);

/** How often somebody was asked to meet somebody. */
export const timesAsked = (world: CoreWorld, who: Somebody): number =>
  world.told(who).filter(({ key }) => key.includes('|asked|')).length;

export const listOf = (world: CoreWorld, who: Somebody) =>
  world.command(who, { command: 'intro', verb: 'list', people: [], words: '' });

export const listed = async (world: CoreWorld, who: Somebody): Promise<string> => {
  const reply = await listOf(world, who);
  return 'message' in reply ? wordsOf(reply.message) : said(reply);
};
