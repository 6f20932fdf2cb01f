import type { Message } from '../conversation/message.js';
import type { Notice } from '../outbox/index.js';
import { logEntriesOf, stewardNotices } from '../stewards/index.js';
import { sightInWords, whatOf } from './change-messages.js';
import type { InterestChannelDeps } from './deps.js';
import type { ChannelEvent, InterestChannel } from './interest-channel.js';
import { changeChannel } from './keep.js';
import {
  foundMessage,
  hiddenMessage,
  lostMessage,
  renamedMessage,
  visibleMessage,
} from './notice-messages.js';

/**
 * Writes what happened into the log, tells the stewards what nobody of them did, lets what runs there rest or go on,
 * and forgets it only then. Run twice, or by two processes at once, it says nothing twice.
 * @returns the channel as it is then
 */
export async function relayChannel(
  deps: InterestChannelDeps,
  channel: InterestChannel,
): Promise<InterestChannel> {
  const { id, community, events } = channel;
  if (events.length === 0) return channel;
  await deps.changeLog.write(logEntriesOf(community, id, events));
  const notices = await Promise.all(events.map((event) => noticesOf(deps, channel, event)));
  if (notices.flat().length > 0) await deps.outbox.put(notices.flat());
  if (events.some(touchesWhatRuns)) await letFollow(deps, channel);
  const relayed = new Set(events.map(({ number }) => number));
  const after = await changeChannel<never>(deps, id, (current) => {
    const left = current.events.filter(({ number }) => !relayed.has(number));
    return left.length === current.events.length ? current : { ...current, events: left };
  });
  if (notices.flat().length > 0) deps.deliverSoon();
  return after === undefined || after === 'hashtag-taken' ? channel : after;
}

/** For where a person waits: what can't be done just now is done by a tick, and what they changed holds anyway. */
export async function relayOrLeave(
  deps: InterestChannelDeps,
  channel: InterestChannel,
): Promise<InterestChannel> {
  try {
    return await relayChannel(deps, channel);
  } catch (error) {
    deps.log.warn({ place: channel.id, err: error }, 'a change of a channel is left to a tick');
    return channel;
  }
}

/** A new name changes nothing in what runs there. */
const touchesWhatRuns = ({ what }: ChannelEvent): boolean => what !== whatOf.name;

/** By what holds now, not by what happened: so that an event that is relayed late undoes nothing newer. */
const letFollow = (deps: InterestChannelDeps, { id, state, features }: InterestChannel): Promise<void> =>
  state.kind === 'well' && features.includes('chats') ? deps.channelFound(id) : deps.channelLost(id);

async function noticesOf(
  deps: InterestChannelDeps,
  channel: InterestChannel,
  event: ChannelEvent,
): Promise<readonly Notice[]> {
  const message = event.by === undefined ? wordFor(channel, event) : undefined;
  if (message === undefined) return [];
  const { id, community, caretaker } = channel;
  return stewardNotices(deps, { community, also: [caretaker], key: `${id}|told|${event.number}`, message });
}

function wordFor(channel: InterestChannel, event: ChannelEvent): Message | undefined {
  switch (event.kind) {
    case 'lost':
      return lostMessage(channel, event.why);
    case 'found':
      return foundMessage(channel);
    case 'removed':
      return undefined;
    case 'set':
      if (event.what === whatOf.name) return renamedMessage(channel, event.before, event.after);
      return event.after === sightInWords(true) ? hiddenMessage(channel) : visibleMessage(channel);
  }
}
