import type { Actor } from '../conversation/interaction.js';
import { panel, type Reply, say } from '../conversation/reply.js';
import type { Route } from '../conversation/route.js';
import { nameOf } from '../members/index.js';
import { communityOf, type MemberId } from '../shared/ids.js';
import { ENGLISH } from '../words/index.js';
import type { ProfileDeps } from './deps.js';
import { editRoutes } from './edit-routes.js';
import { ownOf } from './own.js';
import { previewMessage, profilePanel } from './panel-messages.js';
import { notUnderstood, othersCards, profileHelp } from './profile-messages.js';
import { sightRoutes } from './sight-routes.js';

/** Everything people do with their own profile; nobody can reach anybody else's. */
export const profileRoutes = (deps: ProfileDeps): readonly Route[] => [
  {
    on: 'command',
    command: 'profile',
    pace: 'asks',
    handle: async ({ by, words, people }) => {
      if (words.trim() !== '') return say(notUnderstood(words.trim()));
      return people.length > 0 ? say(othersCards) : open(deps, by);
    },
  },
  // Where commands cannot stand alone.
  { on: 'command', command: 'profile', verb: 'show', pace: 'asks', handle: ({ by }) => open(deps, by) },
  { on: 'press', action: 'profile.open', pace: 'asks', handle: ({ by }) => open(deps, by) },
  {
    on: 'command',
    command: 'profile',
    verb: 'preview',
    pace: 'asks',
    handle: ({ by, people: [reader] }) => preview(deps, by, reader),
  },
  { on: 'press', action: 'profile.preview', pace: 'asks', handle: ({ by }) => preview(deps, by, undefined) },
  {
    on: 'command',
    command: 'profile',
    verb: 'help',
    pace: 'does',
    handle: async () => say(profileHelp()),
  },
  ...editRoutes(deps),
  ...sightRoutes(deps),
];

const open = async (deps: ProfileDeps, by: Actor): Promise<Reply> =>
  panel(profilePanel(await ownOf(deps, by)));

async function preview(deps: ProfileDeps, by: Actor, reader: MemberId | undefined): Promise<Reply> {
  const isSomebody = reader !== undefined && reader !== by.member && communityOf(reader) === by.community;
  const [own, name] = await Promise.all([
    ownOf(deps, by),
    isSomebody
      ? nameOf(deps, { member: reader, name: ENGLISH.say('profile.preview.this-person') })
      : undefined,
  ]);
  return panel(previewMessage(own, name));
}
