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
  type IntroductionPolicy,
  introductionRoutes,
  onBlock,
} from './introductions/index.js';
import { noteLocale } from './members/index.js';
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
import { profileRoutes } from './profiles/index.js';
import { promptRoutes } from './prompts/index.js';
import {
  advanceDueChannelRounds,
  advanceDueMatches,
  advanceDueRounds,
  metInRound,
  pauseRoundsOf,
  personLeftRounds,
  type RoundsDeps,
  resumeRoundsOf,
  roundsBlocked,
  roundsRoutes,
  roundsTakesPartIn,
} from './rounds/index.js';
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
import { advanceDueSearches, searchMovesOn, type TopicDeps, topicRoutes } from './topics/index.js';

/** Everything the product needs from outside. */
export type AppDeps = Omit<TopicDeps, 'policy' | 'searchMovesOn' | 'searchExists' | 'metBefore'> &
  Omit<InterestChannelDeps, 'channelLost' | 'channelFound' | 'takesPartIn'> &
  Omit<SessionDeps, 'channelsSeenBy' | 'replanned' | 'channelTrouble'> &
  Omit<ProjectDeps, 'channelsSeenBy' | 'needsReview' | 'policy'> &
  Omit<NeedDeps, 'channelsSeenBy' | 'needRaised' | 'policy'> &
  Omit<RoundsDeps, 'channelsSeenBy'> &
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
      { name: 'searches', run: () => advanceDueSearches(deps) },
      { name: 'communities', run: () => relayCommunities(deps) },
      { name: 'channels', run: () => advanceDueChannels(deps) },
      { name: 'chats', run: () => advanceDueChats(deps) },
      { name: 'sessions', run: () => advanceDueSessions(deps) },
      { name: 'channel-rounds', run: () => advanceDueChannelRounds(deps) },
      { name: 'rounds', run: () => advanceDueRounds(deps) },
      { name: 'matches', run: () => advanceDueMatches(deps) },
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
      await personLeftRounds(deps, happening.member);
      await personLeftProjects(deps, happening.member);
      await personLeftNeeds(deps, happening.member);
    },
    calendar: (secret) => calendarOf(deps, secret),
    pace: (interaction) => switchboard.pace(interaction) ?? 'does',
    handle: async (interaction) => {
      deps.soon('a language', () => noteLocale(deps.members, interaction.by));
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

type Deps = AppDeps &
  CareDeps &
  TopicDeps &
  InterestChannelDeps &
  SessionDeps &
  RoundsDeps &
  ProjectDeps &
  NeedDeps;

/** Where a feature's news reaches those that stand above it. */
function withHooks(outside: AppDeps): Deps {
  const deps: Deps = {
    ...outside,
    reachableAgain: (member) => deps.soon('reachable again', () => askWaiting(deps, member)),
    blocked: async (blocker, blocked) => {
      await onBlock(deps, blocker, blocked);
      await roundsBlocked(deps, blocker, blocked);
    },
    searchExists: async (search) => (await deps.topicSearches.find(search)) !== undefined,
    searchMovesOn: (search) => searchMovesOn(deps, search),
    metBefore: (community, members) => metInRound(deps, community, members),
    takesPartIn: async (member) => [
      ...(await takesPartIn(deps, member)),
      ...(await roundsTakesPartIn(deps, member)),
      ...(await deps.projects.aliveWith(member)).map(({ channel }) => channel),
    ],
    channelsSeenBy: (channels, by, typedIn) => channelsSeenBy(deps, channels, by, typedIn),
    needsReview: async (place) => {
      const channel = await deps.interestChannels.find(place);
      return channel !== undefined && runsIn(channel, 'service-review');
    },
    needRaised: (place) => promptAnswered(deps, place),
    channelLost: async (place) => {
      await pauseChatsOf(deps, place);
      await pauseRoundsOf(deps, place);
    },
    channelFound: async (place) => {
      await resumeChatsOf(deps, place);
      await resumeRoundsOf(deps, place);
    },
    channelTrouble: async (place) => void (await checkChannel(deps, place)),
    replanned: (chat) => reconcileSessions(deps, chat),
  };
  return deps;
}

const routesOf = (deps: Deps): readonly Route[] => [
  ...profileRoutes(deps),
  ...introductionRoutes(deps),
  ...topicRoutes(deps),
  ...promptRoutes(deps),
  ...stewardRoutes(deps),
  ...interestChannelRoutes(deps),
  ...standingChatRoutes(deps),
  ...sessionRoutes(deps),
  ...roundsRoutes(deps),
  ...serviceProjectRoutes(deps),
  ...needRoutes(deps),
  ...serveRoutes(deps),
  ...careRoutes(deps),
  ...homeRoutes(deps),
];
