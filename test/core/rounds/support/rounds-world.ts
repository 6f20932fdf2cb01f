import { createStores } from '../../../../src/adapters/mongo/index.js';
import { createBackground } from '../../../../src/background.js';
import { parseActionKey } from '../../../../src/core/conversation/action-key.js';
import type { FormAnswers } from '../../../../src/core/conversation/form.js';
import type { Interaction } from '../../../../src/core/conversation/interaction.js';
import type { Message } from '../../../../src/core/conversation/message.js';
import type { Reply } from '../../../../src/core/conversation/reply.js';
import { createSwitchboard } from '../../../../src/core/conversation/switchboard.js';
import { channelsSeenBy, type InterestChannel } from '../../../../src/core/interest-channels/index.js';
import type { Person } from '../../../../src/core/members/index.js';
import type { DeliveryFailure, Messenger, RoomRequest } from '../../../../src/core/messenger.js';
import { deliverDue } from '../../../../src/core/outbox/index.js';
import { planPool } from '../../../../src/core/pairing/index.js';
import { emptyProfile, type Profile, profileRoutes } from '../../../../src/core/profiles/index.js';
import {
  advanceDueChannelRounds,
  advanceDueMatches,
  advanceDueRounds,
  type ChannelRounds,
  type RoundsDeps,
  roundsRoutes,
  roundsTakesPartIn,
} from '../../../../src/core/rounds/index.js';
import {
  communityId,
  type MemberId,
  memberId,
  type PlaceId,
  placeId,
} from '../../../../src/core/shared/ids.js';
import { runUntilQuiet } from '../../../../src/jobs/ticks.js';
import type { FreshDatabase } from '../../../support/mongo.js';
import { empty, readyDatabase } from '../../../support/ready-database.js';
import { recordingLog } from '../../../support/recording-log.js';

export interface Somebody {
  readonly member: MemberId;
  readonly name: string;
}

interface Heard {
  readonly id: string;
  readonly key: string;
  readonly at: number;
  message: Message;
  edits: number;
}

interface Failing {
  readonly matches: (key: string) => boolean;
  readonly error: DeliveryFailure;
  times: number;
}

let shared: Promise<FreshDatabase> | undefined;

/** One database for all tests of a file, because making its indexes takes a while. */
async function emptied(): Promise<FreshDatabase> {
  shared ??= readyDatabase();
  const database = await shared;
  await empty(database.connection);
  return database;
}

/** For `afterAll`. */
export const closeRoundsWorld = async (): Promise<void> => (await shared)?.drop();

/**
 * Rounds over a real database, with a clock that is set by hand and messages that can be read. It is Monday,
 * 23 November 2026, 09:00 UTC.
 */
export async function roundsWorld() {
  const database = await emptied();
  const here = communityId('slack', 'T1');
  let now = Date.parse('2026-11-23T09:00:00Z');
  let nonce = 0;
  let counter = 0;
  const people = new Map<MemberId, Person>();
  const heard = new Map<string, Heard[]>();
  const rooms = new Map<string, { readonly place: PlaceId; readonly request: RoomRequest; times: number }>();
  const failures: Failing[] = [];
  const logs = recordingLog();
  const background = createBackground(logs.log);

  function fails(key: string) {
    const failure = failures.find(({ matches, times }) => times > 0 && matches(key));
    if (failure === undefined) return;
    failure.times -= 1;
    throw failure.error;
  }

  function hear(at: string, key: string, message: Message) {
    fails(key);
    counter += 1;
    const entry: Heard = { id: `m${counter}`, key, at: now, message, edits: 0 };
    heard.set(at, [...(heard.get(at) ?? []), entry]);
    return { place: placeId(here, at.split(':').at(-1) ?? at), message: entry.id };
  }

  const unused = async () => {
    throw new Error('rounds do not do this');
  };
  const messenger: Messenger = {
    tell: async (to, message, key) => hear(to, key, message),
    post: async (to, message, key) => hear(to, key, message),
    amend: async ({ message: id }, message) => {
      const entry = [...heard.values()].flat().find((one) => one.id === id);
      if (entry) Object.assign(entry, { message, edits: entry.edits + 1 });
    },
    openThread: unused,
    reply: async (under, message, key) => ({ ...hear(under.message, key, message), place: under.place }),
    listEvent: unused,
    unlistEvent: unused,
    openRoom: async (request) => {
      fails(request.key);
      const place = rooms.get(request.key)?.place ?? placeId(here, `ROOM${rooms.size + 1}`);
      rooms.set(request.key, { place, request, times: (rooms.get(request.key)?.times ?? 0) + 1 });
      return place;
    },
    closeRoom: async () => undefined,
    refusesCopies: () => false,
  };

  const stores = createStores(database.connection, { encryptionKey: undefined, clock: () => now });
  const delivery = {
    outbox: stores.outbox,
    messenger,
    clock: () => now,
    log: logs.log,
    count: () => undefined,
  };

  /** What one process has; two of them share the database only. */
  function process(soon = background.soon): RoundsDeps {
    const own = createStores(database.connection, { encryptionKey: undefined, clock: () => now });
    const deps: RoundsDeps = {
      ...own,
      othersTurn: async () => undefined,
      people: {
        find: async (member) =>
          people.get(member) ?? { member, name: 'someone', standing: 'departed', leads: false },
      },
      messenger,
      breath: async () => undefined,
      drawPlan: async (pool) => planPool(pool, () => performance.now()),
      clock: () => now,
      random: (length) => {
        nonce += 1;
        return `${nonce}abcdefghij234567abcdefgh`.slice(0, Math.max(length, 8));
      },
      log: logs.log,
      soon,
      deliverSoon: () => undefined,
      channelsSeenBy: (channels, by, typedIn) =>
        channelsSeenBy(
          { ...deps, takesPartIn: (member) => roundsTakesPartIn(deps, member) },
          channels,
          by,
          typedIn,
        ),
    };
    return deps;
  }

  const deps = process();
  const ticksOf = (those: RoundsDeps) => [
    { name: 'channel rounds', run: () => advanceDueChannelRounds(those) },
    { name: 'rounds', run: () => advanceDueRounds(those) },
    { name: 'matches', run: () => advanceDueMatches(those) },
    { name: 'notices', run: () => deliverDue(delivery) },
  ];
  const ticks = ticksOf(deps);
  const boardOf = (those: RoundsDeps) => createSwitchboard([...roundsRoutes(those), ...profileRoutes(those)]);
  const switchboard = boardOf(deps);
  const other = boardOf(process());
  /** A process that dies right after each answer. */
  const mortal = boardOf(process(() => undefined));
  const actor = ({ member, name }: Somebody) => ({ member, community: here, name });

  async function handle(interaction: Interaction, board = switchboard): Promise<Reply> {
    const reply = board.handle(interaction);
    if (reply === undefined) throw new Error(`nothing answers to ${board.nameOf(interaction)}`);
    return reply;
  }

  async function quiet(): Promise<void> {
    await background.settled();
    await runUntilQuiet(ticks, logs.log);
    await background.settled();
  }

  const actionOf = (key: string) => {
    const action = parseActionKey(key);
    if (action === undefined) throw new Error(`no such key: ${key}`);
    return action;
  };

  const world = {
    here,
    deps,
    stores,
    database,
    logs,
    rooms,
    people,
    /** Another process over the same database. */
    process,
    ticksOf,
    now: () => now,
    /** Only the clock; nothing that falls due is done. */
    setNow(at: number | string) {
      now = typeof at === 'number' ? at : Date.parse(at);
    },
    quiet,
    /** Walks the clock and lets everything due happen. */
    async walk(ms: number) {
      now += ms;
      await quiet();
    },
    async walkTo(at: number | string) {
      await world.walk((typeof at === 'number' ? at : Date.parse(at)) - now);
    },
    somebody(name: string, facts: Partial<Person> = {}): Somebody {
      const member = memberId(here, `U${name.toUpperCase()}`);
      people.set(member, { member, name, standing: 'member', leads: false, ...facts });
      return { member, name };
    },
    /** Somebody who has said who they are. */
    async known(name: string, says: Partial<Profile> = {}, facts: Partial<Person> = {}): Promise<Somebody> {
      const who = world.somebody(name, facts);
      const profile = { ...emptyProfile(who.member, here), who: `I am ${name}.`, aim: 'To meet people' };
      await stores.profiles.save({ ...profile, ...says });
      return who;
    },
    change(who: Somebody, facts: Partial<Person>) {
      const before = people.get(who.member);
      if (before) people.set(who.member, { ...before, ...facts });
    },
    /** The platform cannot do it, so many times. */
    fail(matches: (key: string) => boolean, error: DeliveryFailure, times = 1) {
      failures.push({ matches, error, times });
    },
    async channel(
      name: string,
      caretaker: Somebody,
      facts: Partial<Omit<InterestChannel, 'id' | 'community' | 'name' | 'version'>> = {},
    ): Promise<PlaceId> {
      const id = placeId(here, `C${name.toUpperCase().replace(/\W/g, '')}`);
      await stores.interestChannels.insert(
        {
          id,
          community: here,
          name,
          private: false,
          features: ['rounds'],
          hashtag: name,
          zone: 'Europe/Lisbon',
          topics: [],
          hosts: 'everyone',
          guests: false,
          caretaker: caretaker.member,
          state: { kind: 'well' },
          checkAt: now,
          events: [],
          version: 0,
          ...facts,
        },
        now,
      );
      return id;
    },
    /** Something becomes of a channel; nothing in it is told. */
    async becomes(place: PlaceId, facts: Partial<Omit<InterestChannel, 'id' | 'version'>>) {
      const before = await stores.interestChannels.find(place);
      if (before) await stores.interestChannels.save({ ...before, ...facts }, now);
    },
    /** Rounds of a channel as they are set up by `settled`, without anybody pressing: Tuesdays at 10:00, pairs. */
    async rounds(
      channel: PlaceId,
      caretaker: Somebody,
      facts: Partial<ChannelRounds> = {},
    ): Promise<ChannelRounds> {
      return stores.channelRounds.save(
        {
          id: channel,
          community: here,
          cadence: {
            pattern: { kind: 'weekly', every: 1, weekdays: [2] },
            start: '2026-11-24',
            slots: [{ time: '10:00', zone: 'Europe/Lisbon' }],
            skip: [],
            moved: [],
          },
          size: 2,
          consent: 'match',
          acrossOrganisations: false,
          preview: false,
          caretaker: caretaker.member,
          state: { kind: 'on' },
          version: 0,
          ...facts,
        },
        now,
      );
    },
    /** Counted in, without pressing. */
    async takesPart(channel: PlaceId, ...everybody: readonly Somebody[]) {
      for (const { member } of everybody) {
        await stores.participants.save({
          channel,
          member,
          community: here,
          joinedAt: now,
          silent: 0,
          version: 0,
        });
      }
    },
    async command(who: Somebody, verb?: string, words = '', place?: PlaceId): Promise<Reply> {
      const reply = await handle({
        kind: 'command',
        command: 'rounds',
        ...(verb !== undefined && { verb }),
        people: [],
        words,
        ...(place !== undefined && { place }),
        by: actor(who),
      });
      await quiet();
      return reply;
    },
    async submit(who: Somebody, key: string, answers: FormAnswers): Promise<Reply> {
      const reply = await handle({ kind: 'submission', action: actionOf(key), answers, by: actor(who) });
      await quiet();
      return reply;
    },
    /** Without waiting for anything but the answer; from the other process if wanted. */
    pressAtOnce: (who: Somebody, key: string, where: 'here' | 'elsewhere' | 'dying' = 'here') =>
      handle(
        { kind: 'press', action: actionOf(key), by: actor(who) },
        { here: switchboard, elsewhere: other, dying: mortal }[where],
      ),
    async pressKey(who: Somebody, key: string): Promise<Reply> {
      const reply = await world.pressAtOnce(who, key);
      await quiet();
      return reply;
    },
    /** Presses the button on this message, or else on what the person was told last. */
    async press(who: Somebody, label: string, on?: Message): Promise<Reply> {
      const shown = on ? [on] : [...world.told(who)].reverse().map(({ message }) => message);
      const button = shown.flatMap(buttonsOf).find((one) => one.label === label);
      if (button === undefined) throw new Error(`${who.name} was never shown “${label}”`);
      return world.pressKey(who, button.key);
    },
    told: (who: Somebody | PlaceId): readonly Heard[] =>
      heard.get(typeof who === 'string' ? who : who.member) ?? [],
    /** What the person was told last, in one string. */
    lastWord: (who: Somebody | PlaceId): string => JSON.stringify(world.told(who).at(-1)?.message ?? ''),
  };
  return world;
}

export type RoundsWorld = Awaited<ReturnType<typeof roundsWorld>>;

export const buttonsOf = ({ blocks }: Message) =>
  blocks.flatMap((block) => (block.kind === 'buttons' ? block.buttons : []));

export const labelsOf = (message: Message): readonly string[] => buttonsOf(message).map(({ label }) => label);

export function messageOf(reply: Reply): Message {
  if ('message' in reply) return reply.message;
  throw new Error(`no message, but ${JSON.stringify(reply)}`);
}

export const saidIn = (reply: Reply): string => messageOf(reply).summary;

/** The whole message as one string, for looking for words in it. */
export const wordsIn = (reply: Reply): string => JSON.stringify(messageOf(reply));

export function formOf(reply: Reply) {
  if ('form' in reply) return reply.form;
  throw new Error(`no form, but ${JSON.stringify(reply)}`);
}

export const errorsOf = (reply: Reply) => (reply.kind === 'correct' ? reply.errors : undefined);
