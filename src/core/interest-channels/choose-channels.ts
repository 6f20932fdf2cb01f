import type { Actor } from '../conversation/interaction.js';
import { DeliveryFailure } from '../messenger.js';
import type { Place } from '../places.js';
import type { PlaceId } from '../shared/ids.js';
import type { InterestChannelDeps } from './deps.js';
import { hashtagFor } from './hashtag.js';
import type { InterestChannel } from './interest-channel.js';
import { changeChannel, dueAt } from './keep.js';
import { relayOrLeave } from './relay-channel.js';
import { isListed } from './runs-in.js';
import { newChannel, putBack, takeOff } from './set-up-rules.js';
import { listAsShown } from './setup-forms.js';

/** What became of one channel that was chosen or taken away. */
export interface Chosen {
  readonly place: PlaceId;
  readonly name: string;
  readonly outcome: 'added' | 'taken-off' | 'must-be-invited' | 'archived' | 'gone' | 'unreachable';
}

/**
 * Makes the stewards' list what was picked. Only what differs from the list as it was shown is done, so that two
 * stewards at once undo nothing of each other; `meanwhile`: the list is another one by now.
 */
export async function chooseChannels(
  deps: InterestChannelDeps,
  by: Actor,
  picked: readonly PlaceId[],
  shown: string,
): Promise<readonly Chosen[] | 'meanwhile'> {
  const all = await deps.interestChannels.all(by.community);
  if (listAsShown(all) !== shown) return 'meanwhile';
  const listed = all.filter(isListed);
  const done: Chosen[] = [];
  for (const { id } of listed.filter((channel) => !picked.includes(channel.id))) {
    done.push(...(await takeOffList(deps, by, id)));
  }
  for (const place of picked.filter((id) => listed.every((channel) => channel.id !== id))) {
    done.push(await addChannel(deps, by, place));
  }
  return done;
}

/** Takes a channel off the list; empty: it was not on it. */
export async function takeOffList(
  deps: InterestChannelDeps,
  by: Actor,
  place: PlaceId,
): Promise<readonly Chosen[]> {
  const who = { by: by.member, now: deps.clock() };
  const after = await changeChannel<'off-already'>(deps, place, (channel) =>
    isListed(channel) ? takeOff(channel, who) : 'off-already',
  );
  if (after === undefined || typeof after === 'string') return [];
  await relayOrLeave(deps, after);
  return [{ place, name: after.name, outcome: 'taken-off' }];
}

/** Goes into a channel and puts it on the list, as new or as it was set up before. */
export async function addChannel(deps: InterestChannelDeps, by: Actor, place: PlaceId): Promise<Chosen> {
  try {
    const before = await deps.places.find(place);
    // Nobody can be let into an archived channel. One that looks deleted may be private, and is tried.
    if (before.standing === 'archived') return { place, name: before.name, outcome: 'archived' };
    const entered = await deps.places.enter(place);
    const found = await deps.places.find(place);
    if (entered === 'must-be-invited' || found.standing === 'outside')
      return { place, name: found.name, outcome: 'must-be-invited' };
    if (found.standing !== 'well') return { place, name: found.name, outcome: found.standing };
    await relayOrLeave(deps, await list(deps, by, found));
    return { place, name: found.name, outcome: 'added' };
  } catch (error) {
    if (!(error instanceof DeliveryFailure)) throw error;
    deps.log.warn({ place, err: error }, 'a channel could not be entered');
    return { place, name: '', outcome: 'unreachable' };
  }
}

/** Hashtags are looked for again when somebody else takes the same one meanwhile. */
async function list(deps: InterestChannelDeps, by: Actor, place: Place): Promise<InterestChannel> {
  const { interestChannels, clock } = deps;
  const zone = await zoneOf(deps, by);
  for (;;) {
    const now = clock();
    const who = { by: by.member, now };
    const others = (await interestChannels.all(by.community)).filter(({ id }) => id !== place.place);
    const taken = new Set(others.filter(isListed).map(({ hashtag }) => hashtag));
    const fresh = newChannel(place, hashtagFor(place.name, taken), zone, who);
    const inserted = await interestChannels.insert(fresh, dueAt(fresh, now) ?? now);
    if (inserted === 'inserted') return fresh;
    if (inserted === 'hashtag-taken') continue;
    const back = await changeChannel<never>(deps, place.place, (channel) =>
      putBack(channel, place, taken.has(channel.hashtag) ? fresh.hashtag : channel.hashtag, who),
    );
    if (back !== undefined && back !== 'hashtag-taken') return back;
  }
}

async function zoneOf({ members, people }: InterestChannelDeps, by: Actor): Promise<string> {
  const { zone } = await members.get(by.member);
  return zone ?? (await people.find(by.member)).zone ?? 'Etc/UTC';
}
