import type { InterestChannel } from '../../interest-channels/index.js';
import { quietUntil } from '../../members/index.js';
import type { Notice } from '../../outbox/index.js';
import type { MemberId, PlaceId } from '../../shared/ids.js';
import type { Instant } from '../../shared/time.js';
import type { RoundsDeps } from '../deps.js';
import type { Participant } from '../participant.js';
import { type Candidate, whoMay } from '../plan/who-may.js';
import type { Round } from '../round.js';
import { aroundOf } from './around.js';
import { inAskKey } from './keys.js';
import { putInChunks } from './put.js';
import { inThisTimeMessage } from './round-messages.js';

/** "In this time?", to all who may take part. Asked again, nobody is asked twice. */
export async function askWhoIsIn(deps: RoundsDeps, round: Round): Promise<void> {
  const around = await aroundOf(deps, round);
  if (around === undefined) return;
  await askThese(deps, round, around.channel, await deps.participants.in(round.channel));
}

/** Somebody joined, or is back: if a round is gathering just now, they are asked too. */
export async function askLateComer(deps: RoundsDeps, channel: PlaceId, member: MemberId): Promise<void> {
  const [participant, rounds] = await Promise.all([
    deps.participants.find(channel, member),
    deps.rounds.unfinished(channel),
  ]);
  for (const round of rounds) {
    if (participant === undefined || round.consent !== 'round' || round.state.kind !== 'gathering') continue;
    const around = await aroundOf(deps, round);
    if (around !== undefined) await askThese(deps, round, around.channel, [participant]);
  }
}

async function askThese(
  deps: RoundsDeps,
  round: Round,
  channel: InterestChannel,
  participants: readonly Participant[],
): Promise<void> {
  const now = deps.clock();
  const candidates = await whoMay(deps, round, channel, participants);
  await putInChunks(
    deps,
    candidates.map((candidate) => askNotice(round, channel, candidate, now)),
  );
}

const askNotice = (
  round: Round,
  channel: InterestChannel,
  { member, person }: Candidate,
  now: Instant,
): Notice => ({
  key: inAskKey(round.id, member.id),
  community: round.community,
  delivery: { kind: 'tell', to: member.id, message: inThisTimeMessage(round, channel) },
  notBefore: quietUntil(member, person.zone, now),
  lostAnswer: 'twice',
});
