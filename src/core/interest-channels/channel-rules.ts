import type { Place } from '../places.js';
import type { MemberId, PlaceId } from '../shared/ids.js';
import { DAY, type Duration, HOUR, type Instant, MINUTE } from '../shared/time.js';
import { type Change, smallHash } from '../stewards/index.js';
import { ALL_IS_WELL, lossInWords, sightInWords, whatOf } from './change-messages.js';
import type { ChannelEvent, InterestChannel } from './interest-channel.js';

/** How long until a platform that could not be asked is asked again. */
const ASK_AGAIN: Duration = 15 * MINUTE;

/** Once a day each, but not all at the same moment. */
export const nextCheck = (id: PlaceId, now: Instant): Instant => now + DAY + (smallHash(id) % HOUR);

export const askAgainLater = (channel: InterestChannel, now: Instant): InterestChannel => ({
  ...channel,
  checkAt: now + ASK_AGAIN,
});

type Said = Pick<Change, 'what' | 'before' | 'after'>;

/** The next change in the log of this channel: counted by versions, so no number comes twice. */
export const numbered = (
  { version, events }: InterestChannel,
  now: Instant,
  said: Said,
  by?: MemberId,
): Change => ({
  number: `${version}.${events.length}`,
  at: now,
  ...(by !== undefined && { by }),
  ...said,
});

export const withEvent = (channel: InterestChannel, event: ChannelEvent): InterestChannel => ({
  ...channel,
  events: [...channel.events, event],
});

/** The channel as its platform shows it now. Only what is new becomes an event: asked twice, it is told once. */
export function observe(channel: InterestChannel, place: Place, now: Instant): InterestChannel {
  if (channel.state.kind === 'removed') return channel;
  const checked = { ...channel, checkAt: nextCheck(channel.id, now) };
  return seenBy(standingAs(namedAs(checked, place, now), place, now), place, now);
}

function namedAs(channel: InterestChannel, place: Place, now: Instant): InterestChannel {
  const known = place.standing === 'well' || place.standing === 'archived';
  if (!known || place.name === '' || place.name === channel.name) return channel;
  const said = { what: whatOf.name, before: `#${channel.name}`, after: `#${place.name}` };
  return { ...withEvent(channel, { kind: 'set', ...numbered(channel, now, said) }), name: place.name };
}

function standingAs(channel: InterestChannel, { standing }: Place, now: Instant): InterestChannel {
  const { state } = channel;
  const what = whatOf.state(channel.name);
  if (standing === 'well') {
    if (state.kind !== 'lost') return channel;
    const change = numbered(channel, now, { what, before: lossInWords(state.why), after: ALL_IS_WELL });
    return { ...withEvent(channel, { kind: 'found', ...change }), state: { kind: 'well' } };
  }
  if (state.kind === 'lost') {
    return state.why === standing ? channel : { ...channel, state: { ...state, why: standing } };
  }
  const change = numbered(channel, now, { what, before: ALL_IS_WELL, after: lossInWords(standing) });
  return {
    ...withEvent(channel, { kind: 'lost', why: standing, ...change }),
    state: { kind: 'lost', why: standing, at: now },
  };
}

/** Of a channel that Kith is not in a platform does not always know who can see it: what was known holds. */
function seenBy(channel: InterestChannel, place: Place, now: Instant): InterestChannel {
  if (place.standing !== 'well' || place.private === channel.private) return channel;
  const before = sightInWords(channel.private);
  const said = { what: whatOf.sight(channel.name), before, after: sightInWords(place.private) };
  return { ...withEvent(channel, { kind: 'set', ...numbered(channel, now, said) }), private: place.private };
}
