import type { InterestChannel } from '../../interest-channels/index.js';
import type { MemberId } from '../../shared/ids.js';
import type { RoundsDeps } from '../deps.js';
import { isAlive, type Match } from '../match.js';
import type { Participant } from '../participant.js';
import type { Round } from '../round.js';
import { type Candidate, whoMay } from './who-may.js';

export interface ToBeDrawn {
  readonly candidates: readonly Candidate[];
  /** Groups of this round of whom no two may be together again. */
  readonly apart: readonly (readonly MemberId[])[];
}

/**
 * The first wave: all who may take part, and who said yes where each round is asked. The second: those of them whom
 * nobody holds a place for. Who was asked about a match and said nothing is left in peace.
 */
export async function whoIsToBeDrawn(
  deps: RoundsDeps,
  round: Round,
  channel: InterestChannel,
  wave: 0 | 1,
): Promise<ToBeDrawn> {
  const [all, answers, matches] = await Promise.all([
    deps.participants.in(channel.id),
    deps.roundAnswers.of(round.id),
    wave === 0 ? [] : deps.matches.of(round.id),
  ]);
  const taken = new Set(matches.filter(isAlive).flatMap(membersOf));
  const silent = new Set(matches.flatMap(silentIn));
  const wanted = ({ member }: Participant) =>
    !taken.has(member) &&
    (answers.get(member) === 'in' || (round.consent === 'match' && !silent.has(member)));
  return {
    candidates: await whoMay(deps, round, channel, all.filter(wanted)),
    apart: matches.map(membersOf),
  };
}

const membersOf = ({ members }: Match): readonly MemberId[] => members.map(({ member }) => member);

const silentIn = ({ members }: Match): readonly MemberId[] =>
  members.filter(({ answer }) => answer.kind === 'asked').map(({ member }) => member);
