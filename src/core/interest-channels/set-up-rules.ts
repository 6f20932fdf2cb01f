import type { QuietHours } from '../members/index.js';
import type { Place } from '../places.js';
import { communityOf, type MemberId } from '../shared/ids.js';
import type { Instant } from '../shared/time.js';
import {
  featuresInWords,
  hostsInWords,
  hoursInWords,
  OFF_LIST,
  ON_LIST,
  whatOf,
  yesOrNo,
} from './change-messages.js';
import { nextCheck, numbered, withEvent } from './channel-rules.js';
import type { InterestChannel } from './interest-channel.js';

/** What a steward sets with "What happens here". */
export type What = Pick<InterestChannel, 'features' | 'hashtag' | 'topics' | 'hosts' | 'guests'>;

export interface Hours {
  readonly zone: string;
  readonly quietHours: QuietHours | undefined;
}

type Who = { readonly by: MemberId; readonly now: Instant };

/** A channel that was never on the list: standing chats may run, everybody may host, guests only watch. */
export function newChannel(place: Place, hashtag: string, zone: string, { by, now }: Who): InterestChannel {
  const bare: InterestChannel = {
    id: place.place,
    community: communityOf(place.place),
    name: place.name,
    features: ['chats'],
    hashtag,
    zone,
    topics: [],
    hosts: 'everyone',
    guests: false,
    private: place.private,
    caretaker: by,
    state: { kind: 'well' },
    checkAt: nextCheck(place.place, now),
    events: [],
    version: 0,
  };
  const change = numbered(bare, now, { what: whatOf.list(place.name), before: '', after: ON_LIST }, by);
  return withEvent(bare, { kind: 'found', ...change });
}

/** Back on the list, as it was set up before. */
export function putBack(
  channel: InterestChannel,
  place: Place,
  hashtag: string,
  { by, now }: Who,
): InterestChannel {
  if (channel.state.kind !== 'removed') return channel;
  const said = { what: whatOf.list(place.name), before: OFF_LIST, after: ON_LIST };
  return {
    ...withEvent(channel, { kind: 'found', ...numbered(channel, now, said, by) }),
    name: place.name,
    private: place.private,
    hashtag,
    state: { kind: 'well' },
    caretaker: by,
    checkAt: nextCheck(channel.id, now),
  };
}

/** Off the list. What was set is kept for another time. */
export function takeOff(channel: InterestChannel, { by, now }: Who): InterestChannel {
  if (channel.state.kind === 'removed') return channel;
  const said = { what: whatOf.list(channel.name), before: ON_LIST, after: OFF_LIST };
  return {
    ...withEvent(channel, { kind: 'removed', ...numbered(channel, now, said, by) }),
    state: { kind: 'removed', at: now },
    caretaker: by,
  };
}

export function setWhat(channel: InterestChannel, what: What, who: Who): InterestChannel {
  const { name } = channel;
  return set(channel, { ...channel, ...what }, who, [
    [whatOf.features(name), featuresInWords(channel.features), featuresInWords(what.features)],
    [whatOf.hashtag(name), `#${channel.hashtag}`, `#${what.hashtag}`],
    [whatOf.topics(name), channel.topics.join(', '), what.topics.join(', ')],
    [whatOf.hosts(name), hostsInWords(channel.hosts), hostsInWords(what.hosts)],
    [whatOf.guests(name), yesOrNo(channel.guests), yesOrNo(what.guests)],
  ]);
}

export function setHours(channel: InterestChannel, { zone, quietHours }: Hours, who: Who): InterestChannel {
  const { quietHours: before, ...rest } = channel;
  return set(channel, { ...rest, zone, ...(quietHours && { quietHours }) }, who, [
    [whatOf.zone(channel.name), channel.zone, zone],
    [whatOf.quietHours(channel.name), hoursInWords(before), hoursInWords(quietHours)],
  ]);
}

/** One line of the log for each thing that is another one now. The same object: nothing is. */
function set(
  channel: InterestChannel,
  next: InterestChannel,
  { by, now }: Who,
  all: readonly (readonly [what: string, before: string, after: string])[],
): InterestChannel {
  const changed = all.filter(([, before, after]) => before !== after);
  if (changed.length === 0) return channel;
  return changed.reduce<InterestChannel>(
    (current, [what, before, after]) =>
      withEvent(current, { kind: 'set', ...numbered(current, now, { what, before, after }, by) }),
    { ...next, caretaker: by },
  );
}
