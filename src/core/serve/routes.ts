import type { Actor } from '../conversation/interaction.js';
import type { Block } from '../conversation/message.js';
import { panel, type Reply, say } from '../conversation/reply.js';
import type { Route } from '../conversation/route.js';
import { FIRST_PAGE, helpHere, type Page, readPage } from '../interest-channels/index.js';
import type { PlaceId } from '../shared/ids.js';
import type { ServeDeps } from './deps.js';
import { type Offer, openOffers, ownOffers } from './offers.js';
import { emptyMessage, helpMessage, homeBlocks, listMessage, mineMessage } from './serve-messages.js';

const ON_A_PAGE = 6;
const ON_HOME = 5;

/** What is asked for here, what one is part of, and help. */
export const serveRoutes = (deps: ServeDeps): readonly Route[] => [
  {
    on: 'command',
    command: 'serve',
    pace: 'asks',
    handle: async ({ by, words, place }) =>
      words.trim() === ''
        ? list(deps, by, { number: 0, typedIn: place })
        : help(deps, by, place, words.trim()),
  },
  {
    on: 'command',
    command: 'serve',
    verb: 'list',
    pace: 'asks',
    handle: ({ by, place }) => list(deps, by, { number: 0, typedIn: place }),
  },
  { on: 'press', action: 'serve.open', pace: 'asks', handle: ({ by }) => list(deps, by, FIRST_PAGE) },
  {
    on: 'press',
    action: 'serve.list',
    pace: 'does',
    handle: ({ by, action }) => list(deps, by, readPage(action.id, by.community)),
  },
  {
    on: 'command',
    command: 'serve',
    verb: 'mine',
    pace: 'asks',
    handle: ({ by }) => mine(deps, by, FIRST_PAGE),
  },
  {
    on: 'press',
    action: 'serve.mine',
    pace: 'does',
    handle: ({ by, action }) => mine(deps, by, readPage(action.id, by.community)),
  },
  {
    on: 'command',
    command: 'serve',
    verb: 'help',
    pace: 'does',
    handle: ({ by, place }) => help(deps, by, place),
  },
];

async function list(deps: ServeDeps, by: Actor, wanted: Page): Promise<Reply> {
  const { offers, channels } = await openOffers(deps, by, wanted.typedIn);
  if (offers.length === 0) return panel(emptyMessage);
  const { shown, page, pages } = turnTo(offers, wanted);
  return panel(listMessage({ offers: shown, channels, page, pages }));
}

async function mine(deps: ServeDeps, by: Actor, wanted: Page): Promise<Reply> {
  const { shown, page, pages } = turnTo(await ownOffers(deps, by), wanted);
  return panel(mineMessage(shown, page, pages));
}

/** A page that is not there any more is the last. */
function turnTo(offers: readonly Offer[], wanted: Page) {
  const pages = Math.max(1, Math.ceil(offers.length / ON_A_PAGE));
  const page: Page = { ...wanted, number: Math.min(wanted.number, pages - 1) };
  const from = page.number * ON_A_PAGE;
  return { shown: offers.slice(from, from + ON_A_PAGE), page, pages };
}

/** For Home: what this person is part of. */
export async function serveBlocks(deps: ServeDeps, by: Pick<Actor, 'member'>): Promise<readonly Block[]> {
  const own = await ownOffers(deps, by);
  return homeBlocks(own.slice(0, ON_HOME), own.length);
}

async function help(
  deps: ServeDeps,
  by: Actor,
  typedIn: PlaceId | undefined,
  misunderstood?: string,
): Promise<Reply> {
  const here = await helpHere(deps, by, typedIn);
  const open =
    here.channel === undefined
      ? []
      : (await openOffers(deps, by, typedIn)).offers.filter(({ channel }) => channel === here.channel?.id);
  return say(helpMessage({ ...here, open: open.length }, misunderstood));
}
