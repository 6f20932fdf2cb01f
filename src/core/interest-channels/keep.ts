import type { PlaceId } from '../shared/ids.js';
import { untilSaved } from '../shared/stale-write.js';
import { type Duration, type Instant, SECOND } from '../shared/time.js';
import type { InterestChannelDeps } from './deps.js';
import type { InterestChannel } from './interest-channel.js';

/** Whoever saves a channel goes on with it at once; only if they do not, a tick finds it after so long. */
const NET: Duration = 10 * SECOND;

/** When something next falls due in this channel by itself; undefined when nothing ever will. */
export function dueAt({ events, state, checkAt }: InterestChannel, now: Instant): Instant | undefined {
  if (events.length > 0) return now + NET;
  return state.kind === 'removed' ? undefined : checkAt;
}

/**
 * Loads a channel, lets a rule decide, and saves state and events in one write; decides again when somebody else was
 * faster. A rule that gives back a word has refused, and that word is given back. Undefined: no such channel is known.
 */
export const changeChannel = <Refused extends string = never>(
  { interestChannels, clock }: Pick<InterestChannelDeps, 'interestChannels' | 'clock'>,
  id: PlaceId,
  rule: (channel: InterestChannel) => InterestChannel | Refused | Promise<InterestChannel | Refused>,
): Promise<InterestChannel | Refused | 'hashtag-taken' | undefined> =>
  untilSaved(async () => {
    const before = await interestChannels.find(id);
    if (before === undefined) return undefined;
    const after = await rule(before);
    if (typeof after === 'string' || after === before) return after;
    return interestChannels.save(after, dueAt(after, clock()));
  });
