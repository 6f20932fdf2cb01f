import { type CareDeps, careRoutes } from './care/index.js';
import { say } from './conversation/reply.js';
import type { Conversation, Route } from './conversation/route.js';
import { createSwitchboard } from './conversation/switchboard.js';
import { homeRoutes, olderVersionMessage, outOfOrderMessage } from './home/index.js';
import {
  advanceDueChannels,
  checkChannel,
  hearOf,
  type InterestChannelDeps,
  interestChannelRoutes,
} from './interest-channels/index.js';
import {
  advanceDueIntroductions,
  askWaiting,
  type IntroductionDeps,
  introductionRoutes,
  onBlock,
} from './introductions/index.js';
import { type DeliveryDeps, deliverDue } from './outbox/index.js';
import type { Happening } from './places.js';
import {
  advanceDueChats,
  advanceDueSessions,
  reconcileSessions,
  type SessionDeps,
  sessionRoutes,
} from './sessions/index.js';
import {
  type CalendarFeed,
  calendarOf,
  pauseChatsOf,
  personLeft,
  resumeChatsOf,
  standingChatRoutes,
  takesPartIn,
} from './standing-chats/index.js';
import { relayCommunities, stewardRoutes } from './stewards/index.js';

/** Everything the product needs from outside. */
export type AppDeps = IntroductionDeps &
  Omit<InterestChannelDeps, 'channelLost' | 'channelFound' | 'takesPartIn'> &
  Omit<SessionDeps, 'replanned' | 'channelTrouble'> &
  Pick<DeliveryDeps, 'count'>;

export interface App extends Conversation {
  /** What falls due by itself; each may run anywhere, at any time, twice at once. */
  readonly ticks: readonly Tick[];
  /** A platform told something unasked. Throws when what is true could not be asked: the daily look comes to it. */
  noticed(happening: Happening): Promise<void>;
  /** What is behind a calendar's secret address; undefined when there is no such address. */
  calendar(secret: string): Promise<CalendarFeed | undefined>;
}

export interface Tick {
  readonly name: string;
  /** @returns how much was done */
  readonly run: () => Promise<number>;
}

/** The table of contents: every route and every tick. */
export function createApp(outside: AppDeps): App {
  const deps = withHooks(outside);
  const switchboard = createSwitchboard(routesOf(deps));
  return {
    ticks: [
      { name: 'introductions', run: () => advanceDueIntroductions(deps) },
      { name: 'communities', run: () => relayCommunities(deps) },
      { name: 'channels', run: () => advanceDueChannels(deps) },
      { name: 'chats', run: () => advanceDueChats(deps) },
      { name: 'sessions', run: () => advanceDueSessions(deps) },
      { name: 'notices', run: () => deliverDue(deps) },
    ],
    noticed: async (happening) => {
      await hearOf(deps, happening);
      if (happening.kind !== 'person') return;
      const { standing } = await deps.people.find(happening.member);
      if (standing === 'departed') await personLeft(deps, happening.member);
    },
    calendar: (secret) => calendarOf(deps, secret),
    pace: (interaction) => switchboard.pace(interaction) ?? 'does',
    handle: async (interaction) => {
      try {
        return (await switchboard.handle(interaction)) ?? say(olderVersionMessage);
      } catch (error) {
        const reference = deps.random(6);
        const route = switchboard.nameOf(interaction);
        deps.log.error({ reference, route, err: error }, 'an interaction failed');
        return say(outOfOrderMessage(reference));
      }
    },
  };
}

type Deps = AppDeps & CareDeps & InterestChannelDeps & SessionDeps;

/** Where a feature's news reaches those that stand above it. */
function withHooks(outside: AppDeps): Deps {
  const deps: Deps = {
    ...outside,
    reachableAgain: (member) => deps.soon('reachable again', () => askWaiting(deps, member)),
    blocked: (blocker, blocked) => onBlock(deps, blocker, blocked),
    takesPartIn: (member) => takesPartIn(deps, member),
    channelLost: (place) => pauseChatsOf(deps, place),
    channelFound: (place) => resumeChatsOf(deps, place),
    channelTrouble: async (place) => void (await checkChannel(deps, place)),
    replanned: (chat) => reconcileSessions(deps, chat),
  };
  return deps;
}

const routesOf = (deps: Deps): readonly Route[] => [
  ...introductionRoutes(deps),
  ...stewardRoutes(deps),
  ...interestChannelRoutes(deps),
  ...standingChatRoutes(deps),
  ...sessionRoutes(deps),
  ...careRoutes(deps),
  ...homeRoutes(deps),
];
