import type { MemberId, PlaceId } from '../../shared/ids.js';
import type { RoundsDeps } from '../deps.js';

/**
 * Somebody left the community: they are not drawn any more. What waits for their answer comes to nothing by itself, as
 * by silence. May be called again for the same person.
 */
export async function personLeftRounds(
  { participants }: Pick<RoundsDeps, 'participants'>,
  member: MemberId,
): Promise<void> {
  for (const { channel } of await participants.of(member)) await participants.remove(channel, member);
}

/** The channels in whose rounds this person takes part. */
export async function roundsTakesPartIn(
  { participants, channelRounds }: Pick<RoundsDeps, 'participants' | 'channelRounds'>,
  member: MemberId,
): Promise<readonly PlaceId[]> {
  const all = await participants.of(member);
  const rounds = await Promise.all(all.map(({ channel }) => channelRounds.find(channel)));
  return rounds.flatMap((one) => (one === undefined || one.state.kind === 'ended' ? [] : [one.id]));
}
