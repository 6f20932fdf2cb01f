import type { MemberId } from '../../shared/ids.js';
import { StaleWrite } from '../../shared/stale-write.js';
import type { RoundsDeps } from '../deps.js';
import { askKey } from '../match/notices.js';
import type { Match } from '../match.js';
import { type Participant, rests } from '../participant.js';
import { whoMay } from '../plan/who-may.js';
import type { Round } from '../round.js';
import type { Around } from './around.js';
import { inAskKey, silentKey } from './keys.js';
import { putInChunks } from './put.js';
import { restsNowMessage } from './round-messages.js';

/** So many silent rounds in a row, and Kith assumes that it does not suit them now. */
const ENOUGH = 3;
const AT_ONCE = 50;

/** Counts who was asked in this round and said nothing. Only what did reach them counts. */
export async function countSilence(
  deps: RoundsDeps,
  round: Round,
  around: Around,
  matches: readonly Match[],
): Promise<void> {
  const { answered, asked } =
    round.consent === 'match' ? saidToMatches(matches) : await saidToRound(deps, round, around);
  const silent = await reached(deps, asked);
  await deps.participants.countRound(round.channel, round.id, { silent, answered });
  await restSilentOnes(deps, round, around);
}

interface Said {
  readonly answered: readonly MemberId[];
  /** Those who said nothing, and the notices that asked them. */
  readonly asked: ReadonlyMap<MemberId, readonly string[]>;
}

function saidToMatches(matches: readonly Match[]): Said {
  const answered = new Set<MemberId>();
  const asked = new Map<MemberId, string[]>();
  for (const { id, members } of matches) {
    for (const { member, answer } of members) {
      if (answer.kind === 'asked') asked.set(member, [...(asked.get(member) ?? []), askKey(id, member)]);
      else answered.add(member);
    }
  }
  for (const member of answered) asked.delete(member);
  return { answered: [...answered], asked };
}

async function saidToRound(deps: RoundsDeps, round: Round, { channel }: Around): Promise<Said> {
  const [answers, all] = await Promise.all([
    deps.roundAnswers.of(round.id),
    deps.participants.in(round.channel),
  ]);
  const quiet = all.filter(({ member }) => !answers.has(member));
  const could = await whoMay(deps, round, channel, quiet);
  return {
    answered: [...answers.keys()],
    asked: new Map(could.map(({ member }) => [member.id, [inAskKey(round.id, member.id)]])),
  };
}

async function reached({ outbox }: RoundsDeps, asked: Said['asked']): Promise<readonly MemberId[]> {
  const all = [...asked];
  const found: MemberId[] = [];
  for (let from = 0; from < all.length; from += AT_ONCE) {
    const some = all.slice(from, from + AT_ONCE);
    const arrived = await Promise.all(
      some.map(async ([, keys]) => {
        const statuses = await Promise.all(keys.map((key) => outbox.status(key)));
        return statuses.some((status) => status?.state === 'sent');
      }),
    );
    found.push(...some.filter((_, index) => arrived[index]).map(([member]) => member));
  }
  return found;
}

/** They rest first, and are told then: somebody who is told can press "I'm back" at once. */
async function restSilentOnes(deps: RoundsDeps, round: Round, { channel }: Around): Promise<void> {
  const now = deps.clock();
  const resting: MemberId[] = [];
  for (const participant of await deps.participants.in(round.channel)) {
    if (participant.counted !== round.id || participant.silent < ENOUGH) continue;
    const already = participant.rest?.kind === 'silent';
    if (already || (!rests(participant, now) && (await restOne(deps, participant)))) {
      resting.push(participant.member);
    }
  }
  const message = restsNowMessage(channel);
  await putInChunks(
    deps,
    resting.map((to) => ({
      key: silentKey(round.id, to),
      community: round.community,
      delivery: { kind: 'tell', to, message },
      notBefore: now,
      lostAnswer: 'never',
    })),
  );
}

/** False: they did something in this very moment, and so are not silent; or another process was faster. */
async function restOne({ participants }: RoundsDeps, participant: Participant): Promise<boolean> {
  try {
    await participants.save({ ...participant, rest: { kind: 'silent' } });
    return true;
  } catch (error) {
    if (error instanceof StaleWrite) return false;
    throw error;
  }
}
