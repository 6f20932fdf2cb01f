import type { Person } from '../members/index.js';
import type { InterestChannel } from './interest-channel.js';

export type NoJoining = 'resting' | 'guest' | 'external' | 'no-person';

/** Why this person can't be counted in to this channel now; undefined: they can. */
export function whyNotJoin(
  { state, guests }: InterestChannel,
  { standing }: Pick<Person, 'standing'>,
): NoJoining | undefined {
  if (standing === 'bot' || standing === 'departed') return 'no-person';
  if (standing === 'external') return 'external';
  if (standing === 'guest' && !guests) return 'guest';
  return state.kind === 'well' ? undefined : 'resting';
}
