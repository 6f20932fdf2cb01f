import { DeliveryFailure } from '../messenger.js';
import type { PlaceId } from '../shared/ids.js';
import { askAgainLater, observe } from './channel-rules.js';
import type { InterestChannelDeps } from './deps.js';
import type { InterestChannel } from './interest-channel.js';
import { changeChannel } from './keep.js';
import { reconcileMembers } from './reconcile-members.js';
import { relayChannel } from './relay-channel.js';

/**
 * Asks the platform how a channel is and who is in it, and lets what is new have its consequences. A platform that
 * cannot be asked changes nothing; it is asked again in a while. Safe to run twice at once.
 * @returns the channel as it is then; undefined: it is not on the stewards' list
 */
export async function checkChannel(
  deps: InterestChannelDeps,
  place: PlaceId,
): Promise<InterestChannel | undefined> {
  const known = await deps.interestChannels.find(place);
  if (known === undefined || known.state.kind === 'removed') return undefined;
  try {
    // Asked between loading and saving, every time anew: so what is saved is never older than what it replaces.
    const seen = await changeChannel<never>(deps, place, async (channel) =>
      observe(channel, await deps.places.find(place), deps.clock()),
    );
    if (seen === undefined || seen === 'hashtag-taken') return undefined;
    const current = await relayChannel(deps, seen);
    if (current.state.kind === 'well') await reconcileMembers(deps, place);
    return current;
  } catch (error) {
    if (!(error instanceof DeliveryFailure)) throw error;
    deps.log.warn({ place, err: error }, 'a channel could not be looked at; it will be tried again');
    const later = await changeChannel<never>(deps, place, (channel) => askAgainLater(channel, deps.clock()));
    return later === 'hashtag-taken' ? known : later;
  }
}
