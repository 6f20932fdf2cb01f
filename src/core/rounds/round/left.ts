import { quietUntil } from '../../members/index.js';
import type { MemberId } from '../../shared/ids.js';
import type { RoundsDeps } from '../deps.js';
import { matchesAround } from '../match/reach.js';
import type { Round, RoundUnderWay } from '../round.js';
import type { Around } from './around.js';
import { leftKey } from './keys.js';
import { CHUNK } from './put.js';
import { leftOverMessage } from './round-messages.js';

/** Whom a draw left over is told, once in a round. */
export async function tellLeftOver(
  deps: RoundsDeps,
  round: RoundUnderWay,
  { channel }: Pick<Around, 'channel'>,
  left: readonly MemberId[],
): Promise<void> {
  const now = deps.clock();
  const message = leftOverMessage(round, channel);
  for (let from = 0; from < left.length; from += CHUNK) {
    const some = left.slice(from, from + CHUNK);
    const { reach } = await matchesAround(deps, channel.id, some);
    await deps.outbox.put(
      some.flatMap((to) => {
        const person = reach(to);
        if (person === undefined) return [];
        return {
          key: leftKey(round.id, to),
          community: round.community,
          delivery: { kind: 'tell' as const, to, message },
          notBefore: quietUntil(person.member, person.zone, now),
          lostAnswer: 'never' as const,
        };
      }),
    );
  }
}

/**
 * While a round is under way, whoever goes first keeps that, whatever becomes of their match: the second draw may need
 * it. At the end it is only theirs whom this round left over, or who did not take part in it.
 */
export async function goFirstNextTime(
  { participants }: Pick<RoundsDeps, 'participants'>,
  { channel, id }: Round,
  left: readonly MemberId[],
  matched: ReadonlySet<MemberId> = new Set(),
): Promise<void> {
  const all = await participants.in(channel);
  const before = all
    .filter(({ leftOut, member }) => leftOut !== undefined && !matched.has(member))
    .map(({ member }) => member);
  await participants.noteLeftOut(channel, id, [...new Set([...left, ...before])]);
}
