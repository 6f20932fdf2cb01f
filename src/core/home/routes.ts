import { settingsBlocks } from '../care/index.js';
import type { Actor } from '../conversation/interaction.js';
import type { Reply } from '../conversation/reply.js';
import { say } from '../conversation/reply.js';
import type { Route } from '../conversation/route.js';
import { channelBlocks, type InterestChannelDeps } from '../interest-channels/index.js';
import { type IntroductionStore, introductionBlocks } from '../introductions/index.js';
import { wordsFor } from '../members/index.js';
import type { NeedDeps } from '../needs/index.js';
import { type ProfileDeps, profileBlocks } from '../profiles/index.js';
import { type RoundsDeps, roundsBlocks } from '../rounds/index.js';
import { serveBlocks } from '../serve/index.js';
import type { ProjectDeps } from '../service-projects/index.js';
import { chatBlocks, type StandingChatDeps } from '../standing-chats/index.js';
import { searchBlocks, type TopicDeps } from '../topics/index.js';
import { helpMessage, homeMessage } from './home-messages.js';

type HomeDeps = InterestChannelDeps &
  StandingChatDeps &
  Pick<ProjectDeps, 'projects' | 'channelsSeenBy'> &
  Pick<NeedDeps, 'needs'> &
  RoundsDeps &
  ProfileDeps &
  Pick<TopicDeps, 'topicSearches'> & { readonly introductions: IntroductionStore };

const LIST_LENGTH = 15;

/** The front door: home, help, and what to say to words that no command knows. */
export const homeRoutes = (deps: HomeDeps): readonly Route[] => [
  { on: 'visit', pace: 'does', handle: ({ by }) => home(deps, by) },
  { on: 'command', command: 'kith', verb: 'home', pace: 'does', handle: ({ by }) => home(deps, by) },
  { on: 'command', command: 'kith', verb: 'help', pace: 'does', handle: async () => say(helpMessage()) },
  {
    on: 'command',
    command: 'kith',
    pace: 'does',
    handle: async ({ by, words }) =>
      words.trim() === '' ? asMessage(await home(deps, by)) : say(helpMessage(words.trim())),
  },
];

async function home(deps: HomeDeps, by: Actor): Promise<Reply> {
  const [words, introductions, searches, self, profile, rounds, chats, service, channels] = await Promise.all([
    wordsFor(deps, by),
    deps.introductions.listFor(by.member, LIST_LENGTH),
    deps.topicSearches.listFor(by.member, LIST_LENGTH),
    deps.members.get(by.member),
    deps.profiles.get(by.member),
    roundsBlocks(deps, by),
    chatBlocks(deps, by.member),
    serveBlocks(deps, by),
    channelBlocks(deps, by),
  ]);
  return {
    kind: 'home',
    message: homeMessage(
      [...introductionBlocks(words, introductions, by.member), ...searchBlocks(searches)],
      rounds,
      chats,
      service,
      channels,
      profileBlocks(profile),
      settingsBlocks(self),
    ),
  };
}

const asMessage = (reply: Reply): Reply => (reply.kind === 'home' ? say(reply.message) : reply);
