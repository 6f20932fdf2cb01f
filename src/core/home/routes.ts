import { settingsBlocks } from '../care/index.js';
import type { Actor } from '../conversation/interaction.js';
import type { Reply } from '../conversation/reply.js';
import { say } from '../conversation/reply.js';
import type { Route } from '../conversation/route.js';
import { channelBlocks, helpHere, type InterestChannelDeps } from '../interest-channels/index.js';
import { type IntroductionStore, introductionBlocks, isAskedOf } from '../introductions/index.js';
import { wordsFor } from '../members/index.js';
import type { NeedDeps } from '../needs/index.js';
import { isEmpty, type ProfileDeps, profileBlocks } from '../profiles/index.js';
import { type RoundsDeps, roundsBlocks } from '../rounds/index.js';
import { serveBlocks } from '../serve/index.js';
import type { ProjectDeps } from '../service-projects/index.js';
import { chatBlocks, type StandingChatDeps } from '../standing-chats/index.js';
import { searchBlocks, type TopicDeps } from '../topics/index.js';
import { helpMessage } from './help-messages.js';
import { homeMessage } from './home-messages.js';

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
  {
    on: 'command',
    command: 'kith',
    verb: 'help',
    pace: 'does',
    handle: async ({ by, place }) => say(helpMessage(await helpHere(deps, by, place))),
  },
  {
    on: 'command',
    command: 'kith',
    pace: 'does',
    handle: async ({ by, words, place }) =>
      words.trim() === ''
        ? asMessage(await home(deps, by))
        : say(helpMessage(await helpHere(deps, by, place), words.trim())),
  },
];

async function home(deps: HomeDeps, by: Actor): Promise<Reply> {
  const [words, introductions, searches, self, profile, rounds, chats, service, channels] = await Promise.all(
    [
      wordsFor(deps, by),
      deps.introductions.listFor(by.member, LIST_LENGTH),
      deps.topicSearches.listFor(by.member, LIST_LENGTH),
      deps.members.get(by.member),
      deps.profiles.get(by.member),
      roundsBlocks(deps, by),
      chatBlocks(deps, by.member),
      serveBlocks(deps, by),
      channelBlocks(deps, by),
    ],
  );
  const asked = introductions.filter((one) => isAskedOf(one, by.member));
  const others = introductions.filter((one) => !asked.includes(one));
  return {
    kind: 'home',
    message: homeMessage({
      asked: introductionBlocks(words, asked, by.member),
      waiting: rounds.waiting,
      introductions: [...introductionBlocks(words, others, by.member), ...searchBlocks(searches)],
      rooms: [chats, rounds.rounds, service, channels],
      card: { blocks: profileBlocks(profile), written: !isEmpty(profile) },
      settings: settingsBlocks(self),
    }),
  };
}

const asMessage = (reply: Reply): Reply => (reply.kind === 'home' ? say(reply.message) : reply);
