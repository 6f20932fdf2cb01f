import type { LocalDate } from '../../cadence/index.js';
import type { InterestChannel } from '../../interest-channels/index.js';
import type { Pause } from '../../members/index.js';
import type { MemberId } from '../../shared/ids.js';
import type { Instant } from '../../shared/time.js';
import { type Participant, type Rest, rests } from '../participant.js';

/** How somebody stands to the rounds of a channel, now. */
export type Standing =
  | { readonly kind: 'out' }
  | { readonly kind: 'in' }
  /** In, but not in the round of the coming date. */
  | { readonly kind: 'skips' }
  | { readonly kind: 'rests'; readonly rest: Rest };

export function standingOf(
  participant: Participant | undefined,
  coming: LocalDate | undefined,
  now: Instant,
): Standing {
  if (participant === undefined) return { kind: 'out' };
  if (participant.rest !== undefined && rests(participant, now))
    return { kind: 'rests', rest: participant.rest };
  return coming !== undefined && participant.skips === coming ? { kind: 'skips' } : { kind: 'in' };
}

export const newParticipant = (
  { id, community }: InterestChannel,
  member: MemberId,
  now: Instant,
): Participant => ({ channel: id, member, community, joinedAt: now, silent: 0, version: 0 });

/** Leaves out the round of this date; said again, it is taken back. */
export function toggledSkip(participant: Participant, date: LocalDate): Participant {
  const { skips, ...rest } = participant;
  return skips === date ? rest : { ...rest, skips: date };
}

export const resting = (participant: Participant, pause: Exclude<Pause, { kind: 'none' }>): Participant => ({
  ...participant,
  rest: pause.kind === 'until' ? { kind: 'until', at: pause.at } : { kind: 'until-back' },
});

/** Back from any break, with nothing held against them. */
export function back(participant: Participant): Participant {
  if (participant.rest === undefined && participant.silent === 0) return participant;
  const { rest: _rest, ...awake } = participant;
  return { ...awake, silent: 0 };
}

/** Whether the round of this moment may count them in. */
export const isThere = ({ skips, rest }: Participant, date: LocalDate, at: Instant): boolean =>
  skips !== date && !(rest !== undefined && (rest.kind !== 'until' || at < rest.at));
