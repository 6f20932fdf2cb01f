import { type InterestChannel, mayTakePart } from '../../interest-channels/index.js';
import { isPaused, type Member, type Person } from '../../members/index.js';
import type { Instant } from '../../shared/time.js';
import type { RoundsDeps } from '../deps.js';
import { type Participant, rests } from '../participant.js';
import type { Round } from '../round.js';

/** Somebody who may be drawn now. */
export interface Candidate {
  readonly participant: Participant;
  readonly member: Member;
  readonly person: Person;
}

type Looking = Pick<RoundsDeps, 'members' | 'people' | 'clock'>;

const AT_ONCE = 100;

/**
 * Who of these may take part in this round as things are now, in the order of their ids. Not: who rests or skips this
 * date, who has paused, who left, guests where the channel has none, people from elsewhere, bots.
 */
export async function whoMay(
  deps: Looking,
  { date }: Pick<Round, 'date'>,
  channel: InterestChannel,
  participants: readonly Participant[],
): Promise<readonly Candidate[]> {
  const now = deps.clock();
  const awake = participants
    .filter((participant) => !rests(participant, now) && participant.skips !== date)
    .sort((one, other) => (one.member < other.member ? -1 : 1));
  const found: Candidate[] = [];
  for (let from = 0; from < awake.length; from += AT_ONCE) {
    found.push(...(await mayOf(deps, channel, awake.slice(from, from + AT_ONCE), now)));
  }
  return found;
}

async function mayOf(
  { members, people }: Looking,
  channel: InterestChannel,
  participants: readonly Participant[],
  now: Instant,
): Promise<readonly Candidate[]> {
  const ids = participants.map(({ member }) => member);
  const [settings, persons] = await Promise.all([
    members.getAll(ids),
    Promise.all(ids.map((id) => people.find(id))),
  ]);
  return participants.flatMap((participant, index) => {
    const member = settings[index];
    const person = persons[index];
    if (member === undefined || person === undefined || isPaused(member, now)) return [];
    return mayTakePart(person.standing, channel) ? [{ participant, member, person }] : [];
  });
}
