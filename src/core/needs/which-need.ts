import type { Actor } from '../conversation/interaction.js';
import { type Reply, say } from '../conversation/reply.js';
import { seenInChannels } from '../interest-channels/index.js';
import type { PlaceId } from '../shared/ids.js';
import type { NeedDeps } from './deps.js';
import type { Need } from './need.js';
import { takesPledges } from './pledge-rules.js';
import { whichMessage } from './which-messages.js';

const MOST_LOOKED_AT = 200;

interface Typed {
  /** As it was typed, if something like a number was. */
  readonly amount: string | undefined;
  readonly words: readonly string[];
}

/** Finds the open need that is meant by "10 tins"; without words, the one there is, if it is only one. */
export async function withNamed(
  deps: NeedDeps,
  by: Actor,
  text: string,
  place: PlaceId | undefined,
  act: (need: Need, amount: string | undefined) => Promise<Reply>,
): Promise<Reply> {
  const { amount, words } = readTyped(text);
  const now = deps.clock();
  const all = (await deps.needs.open(by.community, MOST_LOOKED_AT)).filter((one) => takesPledges(one, now));
  const choice = await seenInChannels(deps, all, by, place);
  const meant = withWords(choice, words);
  const here = meant.filter(({ channel }) => channel === place);
  const [only, ...more] = here.length === 1 ? here : meant;
  if (only !== undefined && more.length === 0) return act(only, amount);
  return say(whichMessage({ words: words.join(' '), amount, meant, choice }));
}

const LIKE_A_NUMBER = /^[-−+.,]?\s*[\d\uff10-\uff19]/u;

/** The number is the first word or the last. */
function readTyped(text: string): Typed {
  const words = text
    .trim()
    .split(/\s+/)
    .filter((word) => word !== '');
  const [first = '', last = ''] = [words[0], words.at(-1)];
  if (LIKE_A_NUMBER.test(first)) return { amount: first, words: words.slice(1) };
  if (words.length > 1 && LIKE_A_NUMBER.test(last)) return { amount: last, words: words.slice(0, -1) };
  return { amount: undefined, words };
}

/** Every word stands in what is needed, in its unit, or in for whom it is. */
function withWords(needs: readonly Need[], words: readonly string[]): readonly Need[] {
  const wanted = words.map(plainWord).filter((word) => word !== '');
  return needs.filter(({ what, unit, forWhom }) => {
    const own = `${what} ${unit} ${forWhom}`.normalize('NFC').toLowerCase();
    return wanted.every((word) => own.includes(word) || own.includes(word.replace(/e?s$/, '')));
  });
}

const plainWord = (word: string): string =>
  word
    .normalize('NFC')
    .toLowerCase()
    .replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '');
