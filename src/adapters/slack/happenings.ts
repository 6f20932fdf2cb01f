import type { App } from '@slack/bolt';
import type { z } from 'zod';
import type { Happening } from '../../core/places.js';
import { type CommunityId, memberId, placeId } from '../../core/shared/ids.js';
import { type Arrived, type OnceDeps, once } from './once.js';
import { ChannelChanged, MemberMoved, UserChanged } from './payloads.js';
import type { SlackPeople } from './people.js';
import type { SlackPlaces } from './places.js';

export interface HappeningDeps extends OnceDeps {
  readonly people: SlackPeople;
  readonly places: SlackPlaces;
  readonly onHappening: (happening: Happening) => Promise<void>;
}

/** Hints that a channel or a person is worth a look. That a channel was made private Slack tells only those who may read it. */
export function listenToHappenings(app: App, deps: HappeningDeps): void {
  const place = (arrived: Arrived): Promise<void> => placeChanged(deps, arrived);
  app.event('channel_archive', place);
  app.event('channel_deleted', place);
  app.event('channel_left', place);
  app.event('channel_rename', place);
  app.event('channel_unarchive', place);
  app.event('group_archive', place);
  app.event('group_deleted', place);
  app.event('group_left', place);
  app.event('group_rename', place);
  app.event('group_unarchive', place);
  app.event('member_joined_channel', (arrived) => memberMoved(deps, arrived, 'came'));
  app.event('member_left_channel', (arrived) => memberMoved(deps, arrived, 'left'));
  app.event('user_change', (arrived) =>
    onceHere(deps, arrived, UserChanged, async ({ user }, community) => {
      const member = memberId(community, user.id);
      deps.people.forget(member);
      await deps.onHappening({ kind: 'person', member });
    }),
  );
}

const placeChanged = (deps: HappeningDeps, arrived: Arrived): Promise<void> =>
  onceHere(deps, arrived, ChannelChanged, async ({ channel }, community) => {
    const place = placeId(community, channel);
    deps.places.forget(place);
    await deps.onHappening({ kind: 'place', place });
  });

/** When it is Kith itself that came or went, it is the channel that changed. */
const memberMoved = (deps: HappeningDeps, arrived: Arrived, kind: 'came' | 'left'): Promise<void> =>
  onceHere(deps, arrived, MemberMoved, async ({ channel, user }, community) => {
    const place = placeId(community, channel);
    if (user !== arrived.context.botUserId)
      return deps.onHappening({ kind, place, member: memberId(community, user) });
    deps.places.forget(place);
    await deps.onHappening({ kind: 'place', place });
  });

/** Of workspaces where Kith is not installed nothing is heard. */
async function onceHere<T>(
  deps: HappeningDeps,
  arrived: Arrived,
  shape: z.ZodType<T>,
  act: (payload: T, community: CommunityId) => Promise<void>,
): Promise<void> {
  if (arrived.context.botUserId !== undefined) await once(deps, arrived, shape, act);
}
