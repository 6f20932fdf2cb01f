import { type CareDeps, careRoutes } from './care/index.js';
import { say } from './conversation/reply.js';
import type { Conversation, Route } from './conversation/route.js';
import { createSwitchboard } from './conversation/switchboard.js';
import { homeRoutes, olderVersionMessage, outOfOrderMessage } from './home/index.js';
import {
  advanceDueChannels,
  channelsSeenBy,
  checkChannel,
  hearOf,
  type InterestChannelDeps,
  interestChannelRoutes,
  runsIn,
} from './interest-channels/index.js';
import {
  advanceDueIntroductions,
  askWaiting,
  DEFAULT_POLICY as DEFAULT_INTRODUCTION_POLICY,
  type IntroductionDeps,
  type IntroductionPolicy,
  introductionRoutes,
  onBlock,
} from './introductions/index.js';
import {
  advanceDueNeeds,
  DEFAULT_NEED_POLICY,
  type NeedDeps,
  type NeedPolicy,
  needRoutes,
  personLeftNeeds,
} from './needs/index.js';
import { type DeliveryDeps, deliverDue } from './outbox/index.js';
import type { Happening } from './places.js';
import { serveRoutes } from './serve/index.js';
import {
  advanceDueProjects,
  advanceDuePrompts,
  DEFAULT_PROJECT_POLICY,
  type ProjectDeps,
  type ProjectPolicy,
  personLeftProjects,
  promptAnswered,
  serviceProjectRoutes,
} from './service-projects/index.js';
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
export type AppDeps = Omit<IntroductionDeps, 'policy'> &
  Omit<InterestChannelDeps, 'channelLost' | 'channelFound' | 'takesPartIn'> &
  Omit<SessionDeps, 'replanned' | 'channelTrouble'> &
  Omit<ProjectDeps, 'channelsSeenBy' | 'needsReview' | 'policy'> &
  Omit<NeedDeps, 'channelsSeenBy' | 'needRaised' | 'policy'> &
  Pick<DeliveryDeps, 'count'> & { readonly policy: Policy };

/** The numbers that an operator may set. */
export type Policy = IntroductionPolicy & ProjectPolicy & NeedPolicy;

export const DEFAULT_POLICY: Policy = {
  ...DEFAULT_INTRODUCTION_POLICY,
  ...DEFAULT_PROJECT_POLICY,
  ...DEFAULT_NEED_POLICY,
};

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
      { name: 'projects', run: () => advanceDueProjects(deps) },
      { name: 'prompts', run: () => advanceDuePrompts(deps) },
      { name: 'needs', run: () => advanceDueNeeds(deps) },
      { name: 'notices', run: () => deliverDue(deps) },
    ],
    noticed: async (happening) => {
      await hearOf(deps, happening);
      if (happening.kind !== 'person') return;
      const { standing } = await deps.people.find(happening.member);
      if (standing !== 'departed') return;
      await personLeft(deps, happening.member);
      await personLeftProjects(deps, happening.member);
      await personLeftNeeds(deps, happening.member);
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

type Deps = AppDeps & CareDeps & InterestChannelDeps & SessionDeps & ProjectDeps & NeedDeps;

/** Where a feature's news reaches those that stand above it. */
function withHooks(outside: AppDeps): Deps {
  const deps: Deps = {
    ...outside,
    reachableAgain: (member) => deps.soon('reachable again', () => askWaiting(deps, member)),
    blocked: (blocker, blocked) => onBlock(deps, blocker, blocked),
    takesPartIn: async (member) => [
      ...(await takesPartIn(deps, member)),
      ...(await deps.projects.aliveWith(member)).map(({ channel }) => channel),
    ],
    channelsSeenBy: (channels, by, typedIn) => channelsSeenBy(deps, channels, by, typedIn),
    needsReview: async (place) => {
      const channel = await deps.interestChannels.find(place);
      return channel !== undefined && runsIn(channel, 'service-review');
    },
    needRaised: (place) => promptAnswered(deps, place),
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
  ...serviceProjectRoutes(deps),
  ...needRoutes(deps),
  ...serveRoutes(deps),
  ...careRoutes(deps),
  ...homeRoutes(deps),
];
