import { settingsBlocks } from '../care/index.js';
import type { Actor } from '../conversation/interaction.js';
import type { Reply } from '../conversation/reply.js';
import { say } from '../conversation/reply.js';
import type { Route } from '../conversation/route.js';
import { type IntroductionStore, introductionBlocks } from '../introductions/index.js';
import type { MemberStore } from '../members/index.js';
import { helpMessage, homeMessage } from './home-messages.js';

interface HomeDeps {
  readonly introductions: IntroductionStore;
  readonly members: MemberStore;
}

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

async function home({ introductions, members }: HomeDeps, { member }: Actor): Promise<Reply> {
  const [mine, self] = await Promise.all([introductions.listFor(member, LIST_LENGTH), members.get(member)]);
  return { kind: 'home', message: homeMessage(introductionBlocks(mine, member), settingsBlocks(self)) };
}

const asMessage = (reply: Reply): Reply => (reply.kind === 'home' ? say(reply.message) : reply);
