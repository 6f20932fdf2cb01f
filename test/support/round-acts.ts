import { afterEach, expect, jest } from '@jest/globals';
import { nextOccurrence, readCadence } from '../../src/core/cadence/index.js';
import type { InterestChannel } from '../../src/core/interest-channels/index.js';
import type { Profile } from '../../src/core/profiles/index.js';
import type { ChannelRounds, Match } from '../../src/core/rounds/index.js';
import { type PlaceId, parseMatchId, placeId } from '../../src/core/shared/ids.js';
import { DAY, HOUR, type Instant } from '../../src/core/shared/time.js';
import type { Persona, SeenMessage } from '../../src/sandbox/persona.js';
import { eventually } from './eventually.js';
import { onEachPlatform, presses, screenOf } from './journey-acts.js';
import type { Channel, JourneyWorld, PlatformName } from './journey-world.js';
import { here, idOf, storesOf, told, walkTo } from './session-acts.js';

/** The same stories on each platform; what was set up for one of them is out of the way for the next. */
export function roundsOnEachPlatform(
  stories: (world: () => JourneyWorld, name: PlatformName) => void,
  platforms?: readonly PlatformName[],
): void {
  // Weeks pass in these stories, and a busy machine lets them pass slowly.
  jest.setTimeout(90_000);
  onEachPlatform((world, name) => {
    afterEach(() => forgetRounds(world()));
    stories(world, name);
  }, platforms);
}

const OF_ROUNDS = ['interest_channels', 'channel_rounds', 'rounds', 'matches', 'round_participants'];

async function forgetRounds({ database }: JourneyWorld): Promise<void> {
  await Promise.all(OF_ROUNDS.map((name) => database.collection(name).deleteMany({})));
  await database.collection('outbox').deleteMany({ open: true });
}

export interface Rounds {
  readonly channel: Channel;
  readonly id: PlaceId;
  /** Of the first round. */
  readonly at: Instant;
}

interface Plan {
  readonly steward: Persona;
  /** Who takes part. */
  readonly members: readonly Persona[];
  /** Without one, every week at the moment that is `ahead` of now, a day if it is not said. */
  readonly phrase?: string;
  readonly ahead?: number;
  readonly zone?: string;
  readonly facts?: Partial<Pick<ChannelRounds, 'size' | 'consent' | 'preview' | 'acrossOrganisations'>>;
}

/** A channel with pairing rounds, as if a steward had set them up and people had counted themselves in since. */
export async function pairingRounds(world: JourneyWorld, plan: Plan): Promise<Rounds> {
  made += 1;
  const { steward, members, zone = 'Etc/UTC', facts = {} } = plan;
  const channel = world.channel(`beds-${made}`);
  const id = placeId(here(world), channel.id);
  const stored: InterestChannel = {
    id,
    community: here(world),
    name: channel.name,
    features: ['rounds'],
    hashtag: channel.name,
    zone,
    topics: [],
    hosts: 'everyone',
    guests: false,
    private: false,
    caretaker: idOf(world, steward),
    state: { kind: 'well' },
    checkAt: world.now() + 400 * DAY,
    events: [],
    version: 0,
  };
  const { interestChannels, channelRounds } = storesOf(world);
  expect(await interestChannels.insert(stored, stored.checkAt)).toBe('inserted');
  const first = new Date(world.now() + (plan.ahead ?? DAY));
  const weekly = `every ${DAYS[first.getUTCDay()]} ${first.toISOString().slice(11, 16)}`;
  const from = (plan.phrase === undefined ? first : new Date(world.now())).toISOString().slice(0, 10);
  const read = readCadence(plan.phrase ?? weekly, { zone, from });
  const next = read.kind === 'problem' ? undefined : nextOccurrence(read.cadence, world.now());
  if (read.kind === 'problem' || next === undefined) throw new Error(`"${plan.phrase}" has no dates`);
  const rounds: ChannelRounds = {
    id,
    community: here(world),
    cadence: read.cadence,
    size: 2,
    consent: 'match',
    acrossOrganisations: false,
    preview: false,
    caretaker: idOf(world, steward),
    state: { kind: 'on' },
    version: 0,
    ...facts,
  };
  for (const one of members) await countsIn(world, id, one);
  await world.ready();
  await channelRounds.save(rounds, world.now());
  await world.quiet();
  return { channel, id, at: next.at };
}

let made = 0;
const DAYS = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'] as const;

/** As if they had counted themselves in just now. */
export async function countsIn(world: JourneyWorld, channel: PlaceId, who: Persona): Promise<void> {
  await storesOf(world).participants.save({
    channel,
    member: idOf(world, who),
    community: here(world),
    joinedAt: world.now(),
    silent: 0,
    version: 0,
  });
}

/** As if they had filled in more of their card. */
export async function tells(world: JourneyWorld, who: Persona, facts: Partial<Profile>): Promise<void> {
  await world.ready();
  const { profiles } = storesOf(world);
  await profiles.save({ ...(await profiles.get(idOf(world, who))), ...facts });
}

/** Lets everything on the way happen in its time, up to the draw of the `nth` week. */
export const toDraw = (world: JourneyWorld, { at }: Rounds, week = 0): Promise<void> =>
  walkTo(world, at + week * 7 * DAY);

/** To the end of the first wave, with the second draw; or to the end of the round. */
export const toSecondDraw = (world: JourneyWorld, { at }: Rounds): Promise<void> =>
  walkTo(world, at + 3 * DAY);
export const toEnd = (world: JourneyWorld, { at }: Rounds): Promise<void> =>
  walkTo(world, at + 5 * DAY + HOUR);

/** Privately told that nobody was found for them. */
export const toldLeftOver = (who: Persona): number => told(who, /no match|found nobody/i).length;

const YES = 'Yes, introduce us';
const asksOf = (who: Persona): readonly SeenMessage[] =>
  who.sees().filter(({ kind, buttons }) => kind === 'direct' && buttons.includes(YES));

/** "You are paired with …": the newest that waits for their answer. */
export const theAsk = (who: Persona): Promise<SeenMessage> =>
  eventually(() => {
    const found = asksOf(who).at(-1);
    if (found === undefined) throw new Error(`${who.name} is not asked, but\n${screenOf(who)}`);
    return found;
  });

/** How many questions wait for them, reminders included. */
export const waitingFor = (who: Persona): number => asksOf(who).length;

/** Of these, those whom somebody is to meet, by the newest question. */
export async function drawnWith(who: Persona, among: readonly Persona[]): Promise<readonly Persona[]> {
  const { text } = await theAsk(who);
  const names = /You are (?:paired|in a group) with (.*) this time/.exec(text)?.[1] ?? '';
  return among.filter((one) => one !== who && new RegExp(`\\b${one.name}\\b`).test(names));
}

export type Pair = readonly [Persona, Persona];

/** The pairs of a draw as their people read them, each once; whoever is not asked is in none. */
export async function pairsAmong(people: readonly Persona[]): Promise<readonly Pair[]> {
  const pairs: Pair[] = [];
  for (const who of people.filter((one) => waitingFor(one) > 0)) {
    const [partner, ...more] = await drawnWith(who, people);
    if (partner === undefined || more.length > 0) throw new Error(`${who.name} is in no pair`);
    const back = await drawnWith(partner, people);
    expect(back.map(({ name }) => name)).toEqual([who.name]);
    if (!pairs.some((pair) => pair.includes(who))) pairs.push([who, partner]);
  }
  return pairs;
}

export const saysYes = async (world: JourneyWorld, who: Persona): Promise<SeenMessage> =>
  presses(world, who, YES, /You said yes|said yes\. Your room/, await theAsk(who));

export const refuses = async (world: JourneyWorld, who: Persona): Promise<SeenMessage> =>
  presses(world, who, 'Not this time', /You said not this time/, await theAsk(who));

/** The moments that stand on a message, in whatever zone its reader is. */
export const momentsOn = ({ payload }: SeenMessage): readonly Instant[] =>
  [...JSON.stringify(payload).matchAll(/(?:<!date\^|<t:|"timestamp":)(\d+)/g)].map(
    ([, seconds]) => Number(seconds) * 1000,
  );

/** Rooms of these two have been opened so often; on Slack two people have one conversation for good. */
const openingsOf = (world: JourneyWorld, pair: Pair): number =>
  world.roomsOf(...pair).reduce((sum, { messages }) => sum + messages.length, 0);

/** Both say yes, and only then their room opens. */
export async function bothSayYes(world: JourneyWorld, pair: Pair): Promise<void> {
  const before = openingsOf(world, pair);
  await saysYes(world, pair[0]);
  expect(openingsOf(world, pair)).toBe(before);
  await saysYes(world, pair[1]);
  await eventually(() => openingsOf(world, pair) === before + 1);
}

/** What Kith has sent into this channel since then, as it went over the wire. */
export function saidIn({ slack, discord }: JourneyWorld, { id }: Channel, since = 0): readonly string[] {
  const onSlack = slack?.double.calls
    .slice(since)
    .filter(({ method, args }) => method.startsWith('chat.') && args.channel === id);
  const onDiscord = discord?.double.calls
    .slice(since)
    .filter(({ method, path }) => method !== 'GET' && path.startsWith(`/channels/${id}/`));
  return [...(onSlack ?? []).map(({ args }) => args), ...(onDiscord ?? []).map(({ body }) => body)].map(
    (sent) => JSON.stringify(sent),
  );
}

/** Everything that Kith has sent to anybody since then. */
export const everythingSent = ({ slack, discord }: JourneyWorld, since = 0): string =>
  JSON.stringify([
    ...(slack?.double.calls.slice(since).map(({ args }) => args) ?? []),
    ...(discord?.double.calls.slice(since).map(({ body }) => body ?? null) ?? []),
  ]);

/** The matches of all rounds of a channel, as they are stored, oldest first. */
export async function matchesOf(world: JourneyWorld, { id }: Rounds): Promise<readonly Match[]> {
  const stored = await world.database.collection('matches').find({ channel: id }).sort({ _id: 1 }).toArray();
  const found = await Promise.all(
    stored.map(({ _id }) => {
      const match = parseMatchId(String(_id));
      return match === undefined ? undefined : storesOf(world).matches.find(match);
    }),
  );
  return found.flatMap((match) => match ?? []);
}

/** How rounds of a channel stand, oldest first. */
export const roundsOf = async (world: JourneyWorld, { id }: Rounds) =>
  world.database.collection('rounds').find({ channel: id }).sort({ at: 1 }).toArray();
