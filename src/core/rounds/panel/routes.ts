import type { Actor } from '../../conversation/interaction.js';
import { panel, type Reply, say } from '../../conversation/reply.js';
import type { Route } from '../../conversation/route.js';
import { FIRST_PAGE, helpHere, readPage } from '../../interest-channels/index.js';
import type { PlaceId } from '../../shared/ids.js';
import type { RoundsDeps } from '../deps.js';
import { showWaiting } from '../home/waiting.js';
import { detailOf } from './detail.js';
import { helpMessage } from './help-messages.js';
import { listPage } from './list.js';
import { myRounds, soonestOf, standingIn } from './next.js';
import { nextMessage } from './next-messages.js';
import { roundsPress } from './route.js';
import { namedIn, roundsSeenBy } from './which.js';

const DATES_SHOWN = 10;

/** All rounds in one panel that changes in place; one channel's own page; one's next dates; help. */
export const panelRoutes = (deps: RoundsDeps): readonly Route[] => [
  {
    on: 'command',
    command: 'rounds',
    pace: 'asks',
    handle: async ({ by, words, place: typedIn }): Promise<Reply> => {
      if (words.trim() === '') return panel(await listPage(deps, by, { ...FIRST_PAGE, typedIn }));
      const { named, rest } = namedIn(words, await roundsSeenBy(deps, by, typedIn));
      return named === undefined || named === 'unknown' || rest !== ''
        ? help(deps, by, typedIn, words.trim())
        : panel(await detailOf(deps, named, by));
    },
  },
  {
    on: 'command',
    command: 'rounds',
    verb: 'list',
    pace: 'asks',
    handle: async ({ by, place: typedIn }) => panel(await listPage(deps, by, { ...FIRST_PAGE, typedIn })),
  },
  {
    on: 'press',
    action: 'rounds.all',
    pace: 'asks',
    handle: async ({ by }) => panel(await listPage(deps, by, FIRST_PAGE)),
  },
  {
    on: 'press',
    action: 'rounds.page',
    pace: 'does',
    handle: async ({ by, action }) => panel(await listPage(deps, by, readPage(action.id, by.community))),
  },
  roundsPress(deps, {
    action: 'rounds.more',
    pace: 'asks',
    act: async (placed, by) => panel(await detailOf(deps, placed, by)),
  }),
  {
    on: 'press',
    action: 'rounds.waiting',
    pace: 'does',
    handle: ({ by, action }) => showWaiting(deps, by, action.id),
  },
  {
    on: 'command',
    command: 'rounds',
    verb: 'next',
    pace: 'does',
    handle: async ({ by }) => {
      const now = deps.clock();
      const mine = await myRounds(deps, by);
      const away = mine.filter((one) => standingIn(one, now).kind === 'rests');
      return say(nextMessage(soonestOf(mine, now, DATES_SHOWN), mine, away));
    },
  },
  {
    on: 'command',
    command: 'rounds',
    verb: 'help',
    pace: 'does',
    handle: ({ by, place }) => help(deps, by, place),
  },
];

async function help(
  deps: RoundsDeps,
  by: Actor,
  typedIn: PlaceId | undefined,
  misunderstood?: string,
): Promise<Reply> {
  const here = await helpHere(deps, by, typedIn);
  const rounds = here.channel && (await deps.channelRounds.find(here.channel.id));
  return say(helpMessage({ ...here, rounds }, misunderstood));
}
