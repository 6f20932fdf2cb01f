import type { RoundsDeps } from '../deps.js';
import type { Match, MatchEvent } from '../match.js';
import { changeMatch } from './keep.js';
import { type MatchContent, matchNotices, overtakenKeys } from './notices.js';
import { openingOf } from './opening.js';
import { matchesAround } from './reach.js';

/**
 * Turns what happened into notices owed, and forgets it only once they are stored. Run twice, or by two processes at
 * once, it owes nothing twice.
 * @returns the match as it is then
 */
export async function relayMatch(deps: RoundsDeps, match: Match): Promise<Match> {
  const { events, members, channel } = match;
  if (events.length === 0) return match;
  const around = await matchesAround(
    deps,
    channel,
    members.map(({ member }) => member),
  );
  const content: MatchContent = {
    match,
    around,
    ...(events.some(({ kind }) => kind === 'met') && { opening: await openingOf(deps, match) }),
  };
  if (content.opening !== undefined) await notePairs(deps, match);
  if (events.some(({ kind }) => OVERTAKES.includes(kind))) await deps.outbox.drop(overtakenKeys(match));
  await deps.outbox.put(events.flatMap((event) => matchNotices(content, event, deps.clock())));
  const relayed = new Set(events.map(({ number }) => number));
  const change = await changeMatch(deps, match, (current) => {
    const left = current.events.filter(({ number }) => !relayed.has(number));
    return left.length === current.events.length ? current : { ...current, events: left };
  });
  deps.deliverSoon();
  return change?.after ?? match;
}

const OVERTAKES: readonly MatchEvent['kind'][] = ['answered', 'met', 'ended'];

/** Everybody in it has been matched with everybody else. */
async function notePairs({ pairHistory }: RoundsDeps, match: Match): Promise<void> {
  const { state, round, community, members } = match;
  if (state.kind !== 'met') return;
  const pairs = members.flatMap(({ member: one }, index) =>
    members.slice(index + 1).map(({ member: other }) => ({
      members: [one, other] as const,
      round,
      at: state.at,
      went: 'unknown' as const,
    })),
  );
  await pairHistory.note(community, pairs);
}
