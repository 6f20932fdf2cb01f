import type { Action } from '../conversation/action-key.js';
import type { Actor } from '../conversation/interaction.js';
import type { Block } from '../conversation/message.js';
import { panel, type Reply, say } from '../conversation/reply.js';
import type { Route } from '../conversation/route.js';
import { communityOf, type PlaceId, parsePlaceId } from '../shared/ids.js';
import type { InterestChannelDeps } from './deps.js';
import type { InterestChannel } from './interest-channel.js';
import { listChannels } from './list-channels.js';
import { channelWords, joinedNews, leftNews, listMessage, noJoiningMessage } from './list-messages.js';
import { whyNotJoin } from './may-join.js';
import { FIRST_PAGE, type Page, readPage } from './page-key.js';
import { isListed } from './runs-in.js';

/** The interest channels as members see them: a list, one tap in, one tap out. */
export const listRoutes = (deps: InterestChannelDeps): readonly Route[] => [
  {
    on: 'command',
    command: 'kith',
    verb: 'channels',
    pace: 'asks',
    handle: ({ by, place: typedIn }) => show(deps, by, { ...FIRST_PAGE, typedIn }),
  },
  { on: 'press', action: 'channels.open', pace: 'asks', handle: ({ by }) => show(deps, by, FIRST_PAGE) },
  {
    on: 'press',
    action: 'channels.list',
    pace: 'asks',
    handle: ({ by, action }) => show(deps, by, readPage(action.id, by.community)),
  },
  {
    on: 'press',
    action: 'channels.join',
    pace: 'asks',
    handle: ({ by, action }) => about(deps, by, action, (channel) => join(deps, by, channel)),
  },
  {
    on: 'press',
    action: 'channels.leave',
    pace: 'asks',
    handle: ({ by, action }) =>
      about(deps, by, action, async (channel) => {
        const wasIn = await deps.channelMemberships.leave(channel.id, by.member);
        return show(deps, by, channel.id, leftNews(channel, wasIn));
      }),
  },
];

async function show(
  deps: InterestChannelDeps,
  by: Actor,
  where: Page | PlaceId,
  news: readonly Block[] = [],
): Promise<Reply> {
  return panel(listMessage(await listChannels(deps, by, where), news));
}

async function join(deps: InterestChannelDeps, by: Actor, channel: InterestChannel): Promise<Reply> {
  const why = whyNotJoin(channel, await deps.people.find(by.member));
  if (why !== undefined) return say(noJoiningMessage(why, channel));
  const joinedAt = deps.clock();
  const isNew = await deps.channelMemberships.join({
    channel: channel.id,
    member: by.member,
    joinedAt,
    seenThere: false,
  });
  return show(deps, by, channel.id, joinedNews(channel, !isNew));
}

async function about(
  { interestChannels }: InterestChannelDeps,
  by: Actor,
  action: Action,
  act: (channel: InterestChannel) => Promise<Reply>,
): Promise<Reply> {
  const place = parsePlaceId(action.id);
  const known = place !== undefined && communityOf(place) === by.community;
  const channel = known ? await interestChannels.find(place) : undefined;
  return channel !== undefined && isListed(channel) ? act(channel) : say(channelWords.unknown);
}
