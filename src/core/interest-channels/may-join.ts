import type { Person } from '../members/index.js';
import type { InterestChannel } from './interest-channel.js';
import { type NoPart, whyNoPart } from './who-may.js';

export type NoJoining = 'resting' | NoPart;

/** Why this person can't be counted in to this channel now; undefined: they can. */
export const whyNotJoin = (
  channel: InterestChannel,
  person: Pick<Person, 'standing'>,
): NoJoining | undefined =>
  whyNoPart(person, channel) ?? (channel.state.kind === 'well' ? undefined : 'resting');
