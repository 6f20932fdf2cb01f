import type { Actor } from '../../conversation/interaction.js';
import type { Block, Message } from '../../conversation/message.js';
import type { Page } from '../../interest-channels/index.js';
import { isSteward } from '../../stewards/index.js';
import type { RoundsDeps } from '../deps.js';
import { standingOf } from '../taking-part/rules.js';
import { emptyMessage, listMessage, type Shown } from './list-messages.js';
import { comingDate, type Placed } from './parts.js';
import { roundsSeenBy } from './which.js';

/** As many as Discord has room for, with their buttons. */
const ON_A_PAGE = 5;

/** All rounds that this person may know of, their own first, a few at a time. @param above what has just been done */
export async function listPage(
  deps: RoundsDeps,
  by: Actor,
  page: Page,
  above: readonly Block[] = [],
): Promise<Message> {
  const [all, mine] = await Promise.all([
    roundsSeenBy(deps, by, page.typedIn),
    deps.participants.of(by.member),
  ]);
  if (all.length === 0) return emptyMessage(await isSteward(deps, by.member), above);
  const parts = new Map(mine.map((participant) => [participant.channel, participant]));
  const isMine = ({ rounds }: Placed) => parts.has(rounds.id);
  const sorted = [...all.filter(isMine), ...all.filter((placed) => !isMine(placed))];
  const pages = Math.ceil(sorted.length / ON_A_PAGE);
  const at = Math.min(page.number, pages - 1);
  const here = sorted.slice(at * ON_A_PAGE, (at + 1) * ON_A_PAGE);
  const counts = await deps.participants.counts(here.map(({ rounds }) => rounds.id));
  const now = deps.clock();
  const shown = here.map((placed): Shown => {
    const coming = comingDate(placed.rounds, now);
    return {
      placed,
      coming,
      people: counts.get(placed.rounds.id) ?? 0,
      standing: standingOf(parts.get(placed.rounds.id), coming?.date, now),
    };
  });
  return listMessage({ shown, page: { ...page, number: at }, pages, above });
}
