import type { ChannelRounds, Match } from '../../../../src/core/rounds/index.js';
import { type PlaceId, roundId } from '../../../../src/core/shared/ids.js';
import { DAY } from '../../../../src/core/shared/time.js';
import type { RoundsWorld, Somebody } from './rounds-world.js';

/** Tuesdays, 10:00 in Lisbon. */
export const TUESDAY = '2026-11-24';
export const AT = Date.parse('2026-11-24T10:00:00Z');
export const NEXT_TUESDAY = '2026-12-01';
export const SECOND_DRAW = AT + 3 * DAY;

export interface Gardening {
  readonly channel: PlaceId;
  readonly steward: Somebody;
  readonly people: readonly Somebody[];
}

/** An interest channel with rounds from Tuesday on, and people who take part in them. */
export async function gardening(
  world: RoundsWorld,
  names: readonly string[],
  facts: Partial<ChannelRounds> = {},
): Promise<Gardening> {
  const steward = await world.known('Stella', {}, { leads: true });
  const channel = await world.channel('gardening', steward);
  const people = await Promise.all(names.map((name) => world.known(name)));
  await world.takesPart(channel, ...people);
  await world.rounds(channel, steward, facts);
  return { channel, steward, people };
}

export const matchesOn = (world: RoundsWorld, channel: PlaceId, date: string): Promise<readonly Match[]> =>
  world.stores.matches.of(roundId(channel, date));

export const roundOn = async (world: RoundsWorld, channel: PlaceId, date: string) =>
  world.stores.rounds.find(roundId(channel, date));

/** `Ada+Ben`, in alphabetical order, for each match of these. */
export const pairsOf = (matches: readonly Match[]): readonly string[] =>
  matches
    .map(({ members }) =>
      members
        .map(({ card }) => card.name)
        .sort()
        .join('+'),
    )
    .sort();

/** The keys of what somebody was told, of one kind: `asked`, `left`, `in` … */
export const keysOf = (world: RoundsWorld, who: Somebody | PlaceId, what: string): readonly string[] =>
  world
    .told(who)
    .map(({ key }) => key)
    .filter((key) => key.split('|')[1] === what);

/** Who of them was asked about a match, and how often. */
export const timesAsked = (world: RoundsWorld, people: readonly Somebody[]): readonly number[] =>
  people.map((who) => keysOf(world, who, 'asked').length);

/** Everything that somebody has before them: the messages in order, as they read now. */
export const shownTo = (world: RoundsWorld, who: Somebody): string =>
  JSON.stringify(world.told(who).map(({ at, message, edits }) => ({ at, message, edits })));
