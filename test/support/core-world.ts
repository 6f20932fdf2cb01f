import { createStores } from '../../src/adapters/mongo/index.js';
import { createBackground, createPump } from '../../src/background.js';
import { type App, createApp, DEFAULT_POLICY, type Policy } from '../../src/core/app.js';
import { parseActionKey } from '../../src/core/conversation/action-key.js';
import type { FormAnswers } from '../../src/core/conversation/form.js';
import type { Command } from '../../src/core/conversation/interaction.js';
import type { Message } from '../../src/core/conversation/message.js';
import type { Reply } from '../../src/core/conversation/reply.js';
import type { Person } from '../../src/core/members/index.js';
import type { DeliveryFailure } from '../../src/core/messenger.js';
import type { Outcome } from '../../src/core/outbox/index.js';
import { planPool } from '../../src/core/pairing/index.js';
import type { Place } from '../../src/core/places.js';
import { changeProfile, type Profile } from '../../src/core/profiles/index.js';
import { communityId, type MemberId, memberId, type PlaceId, placeId } from '../../src/core/shared/ids.js';
import { runUntilQuiet } from '../../src/jobs/ticks.js';
import { readyDatabase } from './ready-database.js';
import { recordingLog } from './recording-log.js';
import { type Heard, recordingMessenger } from './recording-messenger.js';

export type { Heard } from './recording-messenger.js';

/** The core over a real database, with people who can be read like open books: no platform, a clock that is set by hand. */
export async function coreWorld(changes: Partial<Policy> = {}) {
  const database = await readyDatabase();
  const here = communityId('slack', 'T1');
  let now = Date.parse('2026-11-23T09:00:00Z');
  const clock = () => now;
  const people = new Map<MemberId, Person>();
  const places = new Map<PlaceId, Place>();
  const deliveries: Outcome['kind'][] = [];
  const logs = recordingLog();
  const background = createBackground(logs.log);

  const { messenger, heard, failures, rooms, threads, events } = recordingMessenger(here, clock);

  const stores = createStores(database.connection, { encryptionKey: undefined, clock });
  let nonce = 0;
  const app: App = createApp({
    ...stores,
    breath: async () => undefined,
    drawPlan: async (pool) => planPool(pool, clock),
    people: {
      find: async (member) =>
        people.get(member) ?? { member, name: 'someone', standing: 'departed', leads: false },
    },
    messenger,
    places: {
      find: async (place) => places.get(place) ?? { place, name: 'gone', standing: 'gone', private: false },
      enter: async () => 'in',
      lacks: async () => [],
      membersOf: () => undefined,
      roomsHaveParent: () => false,
    },
    publicUrl: () => 'https://kith.example',
    othersTurn: async () => undefined,
    policy: { ...DEFAULT_POLICY, ...changes },
    clock,
    random: (length) => {
      nonce += 1;
      return `${nonce}abcdefghij234567abcdefgh`.slice(0, Math.max(length, 8));
    },
    log: logs.log,
    count: (outcome) => deliveries.push(outcome),
    soon: background.soon,
    deliverSoon: createPump(
      background,
      async () => app.ticks.find(({ name }) => name === 'notices')?.run(),
      1,
    ),
  });

  /** Profiles that are being written; whoever does something waits for them. */
  let written: Promise<unknown> = Promise.resolve();

  /** Everybody has said who they are, unless their profile is `none`. */
  function somebody(name: string, facts: Partial<Person> = {}, profile: Says | 'none' = {}): Somebody {
    const member = memberId(here, `U${name.toUpperCase()}`);
    people.set(member, { member, name, standing: 'member', leads: false, ...facts });
    if (profile !== 'none') says({ member, name }, { who: `I am ${name}`, ...profile });
    return { member, name };
  }

  function says({ member }: Somebody, profile: Says): void {
    const before = written;
    written = before.then(() =>
      changeProfile({ profiles: stores.profiles, clock }, member, (earlier) => ({ ...earlier, ...profile })),
    );
  }

  function channel(name: string): PlaceId {
    const place = placeId(here, `C${name.toUpperCase().replace(/\W/g, '')}`);
    places.set(place, { place, name, standing: 'well', private: false });
    return place;
  }

  const actor = ({ member, name }: Somebody) => ({ member, community: here, name });

  async function settle(): Promise<void> {
    await written;
    await background.settled();
  }

  const world = {
    here,
    stores,
    app,
    logs,
    rooms,
    /** What threads are called, by the message they hang on. */
    threads,
    /** What stands in the platform's list of events. */
    events,
    deliveries,
    database,
    somebody,
    /** What they say of themselves from now on. */
    says,
    channel,
    /** Something becomes of a channel; Kith is not told. */
    becomes(place: PlaceId, facts: Partial<Place>) {
      const before = places.get(place);
      if (before) places.set(place, { ...before, ...facts });
    },
    now: clock,
    /** Walks the clock and lets everything due happen. */
    async walk(ms: number) {
      await written;
      now += ms;
      await runUntilQuiet(app.ticks, logs.log);
      await settle();
      await runUntilQuiet(app.ticks, logs.log);
    },
    change(who: Somebody, facts: Partial<Person>) {
      const before = people.get(who.member);
      if (before) people.set(who.member, { ...before, ...facts });
    },
    fail(matches: (key: string) => boolean, error: DeliveryFailure, { times = 1, before = true } = {}) {
      failures.push({ matches, error, times, before });
    },
    async command(who: Somebody, command: Command): Promise<Reply> {
      await written;
      const reply = await app.handle({ kind: 'command', ...command, by: actor(who) });
      await settle();
      return reply;
    },
    async submit(who: Somebody, key: string, answers: FormAnswers): Promise<Reply> {
      const action = parseActionKey(key);
      if (action === undefined) throw new Error(`no such key: ${key}`);
      await written;
      const reply = await app.handle({ kind: 'submission', action, answers, by: actor(who) });
      await settle();
      return reply;
    },
    /** Presses the button in what the person was last told, or in the given message. */
    async press(who: Somebody, label: string, on?: Message): Promise<Reply> {
      const shown = on ? [on] : [...(heard.get(who.member) ?? [])].reverse().map(({ message }) => message);
      const button = shown.flatMap(buttonsOf).find((one) => one.label === label);
      if (button === undefined) throw new Error(`${who.name} was never shown “${label}”`);
      return world.pressKey(who, button.key);
    },
    async pressKey(who: Somebody, key: string): Promise<Reply> {
      const action = parseActionKey(key);
      if (action === undefined) throw new Error(`no such key: ${key}`);
      await written;
      const reply = await app.handle({ kind: 'press', action, by: actor(who) });
      await settle();
      return reply;
    },
    async visit(who: Somebody) {
      await written;
      return app.handle({ kind: 'visit', by: actor(who) });
    },
    told: (who: Somebody | PlaceId): readonly Heard[] =>
      heard.get(typeof who === 'string' ? who : who.member) ?? [],
    settle,
    close: () => database.drop(),

    /** From `/intro` to "Sent." in three steps. */
    async asks(from: Somebody, to: Somebody, hope = 'To hear about your work'): Promise<Reply> {
      const drafted = await world.submit(from, 'v1:introduction.draft|', {
        people: [to.member],
        reason: 'inspires',
        offer: 'An hour of mine',
        hope,
      });
      return drafted.kind === 'say' && buttonsOf(drafted.message).length > 0
        ? world.press(from, 'Send the request', drafted.message)
        : drafted;
    },
    async connects(by: Somebody, one: Somebody, other: Somebody): Promise<Reply> {
      const drafted = await world.submit(by, 'v1:introduction.draft-connection|', {
        people: [one.member, other.member],
        hope: 'You both mend things',
      });
      return drafted.kind === 'say' && buttonsOf(drafted.message).length > 0
        ? world.press(by, 'Send the request', drafted.message)
        : drafted;
    },
  };
  return world;
}

export type CoreWorld = Awaited<ReturnType<typeof coreWorld>>;

export interface Somebody {
  readonly member: MemberId;
  readonly name: string;
}

export type Says = Partial<Omit<Profile, 'member' | 'community' | 'version' | 'changedAt'>>;

export const buttonsOf = (message: Message) =>
  message.blocks.flatMap((block) => (block.kind === 'buttons' ? block.buttons : []));

/** Everything a message says, as one plain text. */
export const wordsOf = (message: Message): string =>
  [message.summary, ...message.blocks.map((block) => JSON.stringify(block))].join('\n');

/** What somebody got back, in words. */
export const said = (reply: Reply): string => ('message' in reply ? reply.message.summary : reply.kind);
