import type { Actor } from '../../conversation/interaction.js';
import type { PlaceId } from '../../shared/ids.js';
import type { RoundsDeps } from '../deps.js';
import type { Placed } from './parts.js';

/** Which rounds a command may be about: all that one may see, or those that one is in. */
export type Among = 'all' | 'joined';

export type Which =
  | { readonly kind: 'one'; readonly placed: Placed; readonly rest: string }
  | { readonly kind: 'several'; readonly all: readonly Placed[] }
  | { readonly kind: 'none'; readonly among: Among }
  | { readonly kind: 'unknown'; readonly words: string; readonly all: readonly Placed[] };

const MOST_READ = 200;

/** The rounds that have not ended and whose channel this person may see, by name. @param typedIn where they asked */
export async function roundsSeenBy(
  deps: Pick<RoundsDeps, 'channelRounds' | 'interestChannels' | 'channelsSeenBy'>,
  by: Pick<Actor, 'member' | 'community'>,
  typedIn?: PlaceId,
): Promise<readonly Placed[]> {
  const [all, channels] = await Promise.all([
    deps.channelRounds.of(by.community),
    deps.interestChannels.all(by.community),
  ]);
  const held = new Map(all.map((rounds) => [rounds.id, rounds]));
  const seen = await deps.channelsSeenBy(
    channels.filter(({ id, state }) => held.has(id) && state.kind !== 'removed'),
    by,
    typedIn,
  );
  return seen
    .flatMap((channel): readonly Placed[] => {
      const rounds = held.get(channel.id);
      return rounds === undefined ? [] : [{ rounds, channel }];
    })
    .sort((one, other) => one.channel.name.localeCompare(other.channel.name));
}

/**
 * Reads which rounds a command means: those of the hashtag or channel that is named, else those of the channel in which
 * it was typed, else the only ones. `rest` is what was typed besides.
 * @param rest whether anything but a name may be typed
 */
export async function whichRounds(
  deps: RoundsDeps,
  by: Actor,
  { words, place }: { readonly words: string; readonly place?: PlaceId | undefined },
  among: Among,
  rest: 'nothing-else' | 'is-read' = 'nothing-else',
): Promise<Which> {
  const all = await roundsSeenBy(deps, by, place);
  const said = namedIn(words, all);
  if (said.named === 'unknown' || (said.named === undefined && said.rest !== '' && rest === 'nothing-else'))
    return { kind: 'unknown', words: words.trim(), all };
  if (said.named !== undefined) return { kind: 'one', placed: said.named, rest: said.rest };
  const choice = among === 'all' ? all : await joinedOf(deps, by, all);
  const [only, ...more] = choice;
  if (only === undefined) return { kind: 'none', among };
  const here = choice.find(({ rounds }) => rounds.id === place) ?? (more.length === 0 ? only : undefined);
  return here === undefined
    ? { kind: 'several', all: choice }
    : { kind: 'one', placed: here, rest: said.rest };
}

/** A word with `#` anywhere, or the first word if it is a hashtag or the name of a channel. */
export function namedIn<T extends Pick<Placed, 'channel'>>(
  words: string,
  all: readonly T[],
): { readonly named: T | 'unknown' | undefined; readonly rest: string } {
  const tokens = words
    .slice(0, MOST_READ)
    .trim()
    .split(/[\s,]+/);
  const marked = tokens.findIndex((token) => token.startsWith('#'));
  const at = Math.max(marked, 0);
  const tag = (tokens[at] ?? '').replace(/^#+/, '').normalize('NFC').toLowerCase();
  const named =
    tag === ''
      ? undefined
      : (all.find(({ channel }) => channel.hashtag === tag) ??
        all.find(({ channel }) => channel.name.toLowerCase() === tag));
  if (named === undefined && marked < 0) return { named: undefined, rest: words.trim() };
  return { named: named ?? 'unknown', rest: tokens.filter((_, index) => index !== at).join(' ') };
}

async function joinedOf(
  { participants }: RoundsDeps,
  { member }: Actor,
  all: readonly Placed[],
): Promise<readonly Placed[]> {
  const joined = new Set((await participants.of(member)).map(({ channel }) => channel));
  return all.filter(({ rounds }) => joined.has(rounds.id));
}
