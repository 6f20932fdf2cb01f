import { nextOccurrence } from '../cadence/index.js';
import type { Actor } from '../conversation/interaction.js';
import { panel, type Reply, say } from '../conversation/reply.js';
import type { Route } from '../conversation/route.js';
import { FIRST_PAGE, helpHere, readPage } from '../interest-channels/index.js';
import type { PlaceId } from '../shared/ids.js';
import { pressRoute } from './chat-route.js';
import type { StandingChatDeps } from './deps.js';
import { helpMessage } from './help-messages.js';
import {
  joinedBlocks,
  joinedTwiceMessage,
  mayNotJoinMessage,
  membershipWords,
} from './membership-messages.js';
import { joinChat } from './membership-routes.js';
import { comingDates, listPage } from './overview.js';
import { comingMessage } from './overview-messages.js';

const DATES_SHOWN = 10;

/** All chats in one panel that changes in place; one's own next dates; help. */
export const overviewRoutes = (deps: StandingChatDeps): readonly Route[] => [
  {
    on: 'command',
    command: 'chats',
    pace: 'asks',
    handle: async ({ by, words, place: typedIn }): Promise<Reply> =>
      words.trim() === ''
        ? panel(await listPage(deps, by, { ...FIRST_PAGE, typedIn }))
        : help(deps, by, typedIn, words.trim()),
  },
  {
    on: 'command',
    command: 'chats',
    verb: 'list',
    pace: 'asks',
    handle: async ({ by, place: typedIn }) => panel(await listPage(deps, by, { ...FIRST_PAGE, typedIn })),
  },
  {
    on: 'press',
    action: 'chats.all',
    pace: 'asks',
    handle: async ({ by }) => panel(await listPage(deps, by, FIRST_PAGE)),
  },
  {
    on: 'press',
    action: 'chats.page',
    pace: 'does',
    handle: async ({ by, action }) => panel(await listPage(deps, by, readPage(action.id, by.community))),
  },
  pressRoute(deps, {
    action: 'chats.panel-join',
    pace: 'does',
    who: 'everyone',
    act: async (chat, by, page) => {
      const joined = await joinChat(deps, chat, by);
      const next = nextOccurrence(chat.cadence, deps.clock());
      const above = {
        joined: () => joinedBlocks(chat, next),
        already: () => joinedTwiceMessage(chat, next).blocks,
        'may-not': () => mayNotJoinMessage(chat).blocks,
      }[joined]();
      return panel(await listPage(deps, by, readPage(page, by.community), above));
    },
  }),
  pressRoute(deps, {
    action: 'chats.panel-leave',
    pace: 'does',
    who: 'everyone',
    act: async (chat, by, page) => {
      const left = await deps.chatMemberships.leave(chat.id, by.member);
      const { blocks } = left ? membershipWords.left(chat) : membershipWords.notIn(chat);
      const above = blocks.filter(({ kind }) => kind !== 'buttons');
      return panel(await listPage(deps, by, readPage(page, by.community), above));
    },
  }),
  {
    on: 'command',
    command: 'chats',
    verb: 'next',
    pace: 'does',
    handle: async ({ by }) => {
      const { chats, dates } = await comingDates(deps, by.member, DATES_SHOWN);
      return say(comingMessage(dates, chats.length));
    },
  },
  {
    on: 'command',
    command: 'chats',
    verb: 'help',
    pace: 'does',
    handle: ({ by, place }) => help(deps, by, place),
  },
];

async function help(
  deps: StandingChatDeps,
  by: Actor,
  typedIn: PlaceId | undefined,
  misunderstood?: string,
): Promise<Reply> {
  const where = await helpHere(deps, by, typedIn);
  const all = where.channel === undefined ? [] : await deps.standingChats.all(by.community);
  const here = all.filter(({ channel }) => channel === where.channel?.id);
  return say(helpMessage({ ...where, here }, misunderstood));
}
