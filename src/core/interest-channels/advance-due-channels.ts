import type { PlaceId } from '../shared/ids.js';
import { checkChannel } from './check-channel.js';
import type { InterestChannelDeps } from './deps.js';
import { relayChannel } from './relay-channel.js';

const AT_MOST = 200;

/** The tick: channels in which something is not told yet, and those whose daily look is due; at most 200 of them. */
export async function advanceDueChannels(deps: InterestChannelDeps): Promise<number> {
  const due = await deps.interestChannels.due(deps.clock(), AT_MOST);
  for (const place of due) {
    await advanceChannel(deps, place).catch((error: unknown) => {
      deps.log.warn({ place, err: error }, 'a channel could not be advanced; it will be tried again');
    });
  }
  return due.length;
}

async function advanceChannel(deps: InterestChannelDeps, place: PlaceId): Promise<void> {
  const channel = await deps.interestChannels.find(place);
  if (channel === undefined) return;
  const { checkAt } = await relayChannel(deps, channel);
  if (checkAt <= deps.clock()) await checkChannel(deps, place);
}
