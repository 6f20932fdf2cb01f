import { nextOccurrence } from '../../cadence/index.js';
import type { Actor } from '../../conversation/interaction.js';
import type { PlaceId } from '../../shared/ids.js';
import { untilSaved } from '../../shared/stale-write.js';
import { type Instant, MINUTE } from '../../shared/time.js';
import { ENGLISH as words } from '../../words/index.js';
import type { ChannelRounds } from '../channel-rounds.js';
import type { RoundsDeps } from '../deps.js';
import { comingDate, nameOf, type Placed } from '../panel/parts.js';
import { nextLookAt } from '../round/due.js';

type Keeping = Pick<RoundsDeps, 'channelRounds' | 'clock'>;

/** A date so short ago may not have been looked at yet. */
const JUST_NOW = 5 * MINUTE;

/**
 * Loads, lets a rule decide and saves; again if somebody else was faster. A rule that gives back a word has refused, and
 * that word is given back. Undefined in, undefined out: there are none, and none are wanted.
 */
export const changeRounds = <Refused extends string = never>(
  { channelRounds, clock }: Keeping,
  id: PlaceId,
  rule: (rounds: ChannelRounds | undefined) => ChannelRounds | Refused | undefined,
): Promise<
  { readonly before: ChannelRounds | undefined; readonly after: ChannelRounds } | Refused | undefined
> =>
  untilSaved(async () => {
    const before = await channelRounds.find(id);
    const after = rule(before);
    if (after === undefined || typeof after === 'string') return after;
    if (after === before) return { before, after };
    return { before, after: await channelRounds.save(after, lookAt(before, after, clock())) };
  });

/** What fell due just now and has not been looked at yet stays due. */
function lookAt(before: ChannelRounds | undefined, after: ChannelRounds, now: Instant): Instant | undefined {
  const recent = before && comingDate(before, now - JUST_NOW);
  const stays =
    recent !== undefined &&
    recent.at <= now &&
    nextOccurrence(after.cadence, recent.at - 1)?.at === recent.at &&
    after.state.kind === 'on';
  return stays ? now : nextLookAt(after, now);
}

/** One line in the log of who changed what. */
export const logRounds = (
  { changeLog, clock }: Pick<RoundsDeps, 'changeLog' | 'clock'>,
  { rounds: { id, community, version }, channel }: Placed,
  { member }: Pick<Actor, 'member'>,
  said: { readonly before: string; readonly after: string },
): Promise<void> =>
  changeLog.write([
    {
      id: `${id}|rounds|${version}`,
      community,
      at: clock(),
      by: member,
      what: words.say('rounds.log.what', { channel: nameOf(channel) }),
      ...said,
    },
  ]);
