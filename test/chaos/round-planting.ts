import { Temporal } from 'temporal-polyfill';
import type { Stores } from '../../src/adapters/mongo/index.js';
import type { InterestChannel } from '../../src/core/interest-channels/index.js';
import { newMember } from '../../src/core/members/index.js';
import { emptyProfile } from '../../src/core/profiles/profile.js';
import type { ChannelRounds, Consent, Participant } from '../../src/core/rounds/index.js';
import {
  type MemberId,
  memberId,
  type PlaceId,
  placeId,
  type RoundId,
  roundId,
} from '../../src/core/shared/ids.js';
import { DAY, type Instant } from '../../src/core/shared/time.js';
import type { RoundSpot, RoundTown } from './round-towns.js';

/** The rounds of one channel, and who is special there. */
export interface PlantedRounds {
  readonly town: RoundTown;
  readonly spot: RoundSpot;
  readonly channel: PlaceId;
  readonly consent: Consent;
  readonly size: number;
  readonly zone: string;
  /** The first and the second round. */
  readonly rounds: readonly [RoundId, RoundId];
  readonly members: readonly MemberId[];
  /** Take part in neither round. */
  readonly resting: readonly MemberId[];
  /** Not in the first round. */
  readonly skips: MemberId;
  /** Counted in only after the first draw. */
  readonly late: MemberId;
  readonly apart: readonly (readonly [MemberId, MemberId])[];
}

/** Of every channel in its turn. */
const KINDS = [
  { consent: 'match', size: 2 },
  { consent: 'round', size: 2 },
  { consent: 'match', size: 2 },
  { consent: 'match', size: 3 },
  { consent: 'round', size: 2 },
] as const;
const ZONES = ['Europe/Lisbon', 'America/New_York', 'Asia/Kolkata', 'Pacific/Auckland'] as const;
const LIKED = ['compost', 'maps', 'choirs', 'bees', 'bridges', 'radio'];
const AT_ONCE = 32;

/** Rounds in every channel, all drawn at this very moment, whatever their clocks show then; and again a week later. */
export const roundsIn = (towns: readonly RoundTown[], at: Instant): readonly PlantedRounds[] =>
  towns.flatMap((town) => town.spots.map((spot, index) => planned(town, spot, index, at)));

function planned(town: RoundTown, spot: RoundSpot, index: number, at: Instant): PlantedRounds {
  const { consent, size } = KINDS[index % KINDS.length] ?? KINDS[0];
  const channel = placeId(spot.community, spot.channel);
  const members = spot.people.map(({ id }) => memberId(spot.community, id));
  const one = (place: number): MemberId => members[place] ?? memberId(spot.community, 'nobody');
  const first = dateOf(index, at);
  return {
    town,
    spot,
    channel,
    consent,
    size,
    zone: zoneOf(index),
    rounds: [roundId(channel, first.toString()), roundId(channel, first.add({ weeks: 1 }).toString())],
    members,
    resting: [one(0), one(1)],
    skips: one(2),
    late: one(3),
    apart: [
      [one(4), one(5)],
      [one(6), one(7)],
      [one(8), one(9)],
    ],
  };
}

const zoneOf = (index: number): string => ZONES[index % ZONES.length] ?? 'UTC';
const dateOf = (index: number, at: Instant) =>
  Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(zoneOf(index)).toPlainDate();

/** Puts the channels, their rounds and all people straight into the stores. */
export async function plantRounds(
  stores: Stores,
  planted: readonly PlantedRounds[],
  at: Instant,
): Promise<void> {
  const now = Date.now();
  for (const [index, one] of planted.entries()) {
    await stores.interestChannels.insert(channelFor(one, index), now + 400 * DAY);
    await inTurn(one.members, (member) => plantPerson(stores, one, member, now));
  }
  // The rounds last: from here on things begin to happen.
  for (const one of planted) await stores.channelRounds.save(roundsFor(one, at), now);
}

/** Those who come late have come. */
export const lateOnesCome = async (
  { participants }: Stores,
  planted: readonly PlantedRounds[],
): Promise<void> => {
  for (const { channel, late, spot } of planted)
    await participants.save(participantFor(channel, late, spot, Date.now()));
};

const participantFor = (
  channel: PlaceId,
  member: MemberId,
  { community }: RoundSpot,
  joinedAt: Instant,
): Participant => ({ channel, member, community, joinedAt, silent: 0, version: 0 });

async function plantPerson(
  stores: Stores,
  planted: PlantedRounds,
  id: MemberId,
  now: Instant,
): Promise<void> {
  const { spot, channel, members, resting, skips, late, apart } = planted;
  const place = members.indexOf(id);
  const blank = await stores.members.get(id);
  // Somebody of two channels was there already.
  if (blank.version === 0) {
    const unwanted = apart.filter(([one]) => one === id).map(([, other]) => other);
    const declines = apart.indexOf(apart.find(([one]) => one === id) ?? apart[0] ?? [id, id]) === 1;
    await stores.members.save({
      ...newMember(id, spot.community),
      ...(id === resting[1] && { pause: { kind: 'until-resumed' as const } }),
      blocked: declines ? [] : unwanted,
      notFrom: declines ? unwanted.map((member) => ({ member })) : [],
    });
    await stores.profiles.save({
      ...emptyProfile(id, spot.community),
      who: 'Somebody with a garden.',
      interests: [LIKED[place % LIKED.length] ?? '', LIKED[(place * 5 + 1) % LIKED.length] ?? ''],
      changedAt: now,
    });
  }
  if (id === late) return;
  const participant = participantFor(channel, id, spot, now - DAY);
  await stores.participants.save({
    ...participant,
    ...(id === resting[0] && { rest: { kind: 'until-back' as const } }),
    ...(id === skips && { skips: dateIn(planted) }),
  });
}

const dateIn = ({ rounds: [first] }: PlantedRounds): string => first.slice(first.lastIndexOf('.') + 1);

const channelFor = ({ channel, spot, zone }: PlantedRounds, index: number): InterestChannel => ({
  id: channel,
  community: spot.community,
  name: `garden-${index}`,
  features: ['rounds'],
  hashtag: `garden-${index}`,
  zone,
  topics: [],
  hosts: 'everyone',
  guests: false,
  private: false,
  caretaker: memberId(spot.community, spot.people[0]?.id ?? ''),
  state: { kind: 'well' },
  checkAt: Date.now() + 400 * DAY,
  events: [],
  version: 0,
});

function roundsFor({ channel, spot, consent, size, zone }: PlantedRounds, at: Instant): ChannelRounds {
  const start = Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(zone);
  const weekday = ([1, 2, 3, 4, 5, 6, 7] as const)[start.dayOfWeek - 1] ?? 1;
  return {
    id: channel,
    community: spot.community,
    cadence: {
      pattern: { kind: 'weekly', every: 1, weekdays: [weekday] },
      start: start.toPlainDate().toString(),
      slots: [{ time: start.toPlainTime().toString(), zone }],
      skip: [],
      moved: [],
    },
    size,
    consent,
    acrossOrganisations: false,
    preview: false,
    caretaker: memberId(spot.community, spot.people[0]?.id ?? ''),
    state: { kind: 'on' },
    version: 0,
  };
}

async function inTurn<T>(all: readonly T[], work: (one: T) => Promise<void>): Promise<void> {
  const left = [...all];
  const runner = async () => {
    for (let one = left.pop(); one !== undefined; one = left.pop()) await work(one);
  };
  await Promise.all(Array.from({ length: AT_ONCE }, runner));
}
