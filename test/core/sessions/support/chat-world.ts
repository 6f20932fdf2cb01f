import { randomUUID } from 'node:crypto';
import { createStores } from '../../../../src/adapters/mongo/index.js';
import { createBackground } from '../../../../src/background.js';
import { nextOccurrence } from '../../../../src/core/cadence/index.js';
import { parseActionKey } from '../../../../src/core/conversation/action-key.js';
import type { Message } from '../../../../src/core/conversation/message.js';
import type { Reply } from '../../../../src/core/conversation/reply.js';
import type { Route } from '../../../../src/core/conversation/route.js';
import type { InterestChannel } from '../../../../src/core/interest-channels/index.js';
import type { Member, Person } from '../../../../src/core/members/index.js';
import { deliverDue } from '../../../../src/core/outbox/index.js';
import {
  advanceDueChats,
  advanceDueSessions,
  reconcileSessions,
  type Session,
  type SessionDeps,
  sessionRoutes,
} from '../../../../src/core/sessions/index.js';
import {
  chatId,
  communityId,
  type MemberId,
  memberId,
  type PlaceId,
  placeId,
  sessionId,
} from '../../../../src/core/shared/ids.js';
import {
  ALL_REMINDERS,
  changeChat,
  dueAt,
  type Reminders,
  type StandingChat,
} from '../../../../src/core/standing-chats/index.js';
import type { FreshDatabase } from '../../../support/mongo.js';
import { empty, readyDatabase } from '../../../support/ready-database.js';
import { recordingLog } from '../../../support/recording-log.js';
import { recordingMessenger } from './heard.js';

export const HERE = communityId('slack', 'T1');
export const GARDEN = placeId(HERE, 'CGARDEN');

/** Every Tuesday at noon in Lisbon, for an hour; the first on 1 December 2026. */
export const TUESDAYS: StandingChat = {
  id: chatId(HERE, 'tuesdays1'),
  community: HERE,
  channel: GARDEN,
  title: 'Garden lunch',
  hashtag: 'gardenlunch',
  host: memberId(HERE, 'UHANA'),
  hostName: 'Hana',
  cadence: {
    pattern: { kind: 'weekly', every: 1, weekdays: [2] },
    start: '2026-12-01',
    slots: [{ time: '12:00', zone: 'Europe/Lisbon' }],
    skip: [],
    moved: [],
  },
  phrase: 'every Tuesday 12:00',
  minutes: 60,
  topics: [{ words: 'Winter vegetables' }],
  questions: [
    { words: 'What grows at your place?' },
    { words: 'What would you never plant again?' },
    { words: 'Who taught you?' },
  ],
  asked: [],
  state: { kind: 'running' },
  sequence: 0,
  createdAt: 0,
  events: [],
  version: 0,
};

const CHANNEL: InterestChannel = {
  id: GARDEN,
  community: HERE,
  name: 'garden',
  features: ['chats'],
  hashtag: 'garden',
  zone: 'Europe/Lisbon',
  topics: [],
  hosts: 'everyone',
  guests: false,
  private: false,
  caretaker: memberId(HERE, 'UCARE'),
  state: { kind: 'well' },
  checkAt: Date.parse('2030-01-01T00:00:00Z'),
  events: [],
  version: 0,
};

export interface Somebody {
  readonly member: MemberId;
  readonly name: string;
}

let shared: Promise<FreshDatabase> | undefined;

/** One database for a file of tests, emptied for each: indexes take longer than everything else. */
async function emptyDatabase(): Promise<FreshDatabase> {
  shared ??= readyDatabase();
  const database = await shared;
  await empty(database.connection);
  return database;
}

/** Call it in `afterAll`. */
export const endOfWorlds = async (): Promise<void> => (await shared)?.drop();

/** Standing chats over a real database, with any number of processes at it, and a clock that is set by hand. */
export async function chatWorld(begin = '2026-11-30T09:00:00Z') {
  const database = await emptyDatabase();
  let now = Date.parse(begin);
  const clock = () => now;
  const stores = createStores(database.connection, { encryptionKey: undefined, clock });
  const recorded = recordingMessenger();
  const logs = recordingLog();
  const people = new Map<MemberId, Person>();
  const troubled: PlaceId[] = [];

  /** One of the processes that work at the same database. */
  function startProcess(changes: Partial<SessionDeps> = {}) {
    const background = createBackground(logs.log);
    const deps: SessionDeps = {
      ...stores,
      people: {
        find: async (member) =>
          people.get(member) ?? { member, name: 'someone', standing: 'departed', leads: false },
      },
      clock,
      random: (length) => randomUUID().replaceAll('-', '').slice(0, length),
      log: logs.log,
      soon: background.soon,
      deliverSoon: () => {},
      publicUrl: () => undefined,
      channelsSeenBy: async (channels) => channels,
      replanned: (chat) => reconcileSessions(deps, chat),
      channelTrouble: async (place) => void troubled.push(place),
      ...changes,
    };
    const routes: readonly Route[] = sessionRoutes(deps);
    return {
      deps,
      settled: () => background.settled(),
      chats: () => advanceDueChats(deps),
      sessions: () => advanceDueSessions(deps),
      deliver: () =>
        deliverDue({ ...stores, messenger: recorded.messenger, clock, log: logs.log, count: () => {} }),
      async press({ member, name }: Somebody, key: string): Promise<Reply> {
        const action = parseActionKey(key);
        const route = routes.find((one) => one.on === 'press' && one.action === action?.name);
        if (action === undefined || route?.on !== 'press') throw new Error(`no route for ${key}`);
        return route.handle({ kind: 'press', action, by: { member, name, community: HERE } });
      },
      async pick(
        { member, name }: Somebody,
        message: { id: string; thread?: string; author?: MemberId; words?: string },
      ) {
        const route = routes.find(({ on }) => on === 'pick');
        if (route?.on !== 'pick') throw new Error('no route for picks');
        return route.handle({
          kind: 'pick',
          entry: 'pick-answer',
          by: { member, name, community: HERE },
          message: {
            place: GARDEN,
            message: message.id,
            words: message.words ?? 'Leeks!',
            url: `https://slack.example/${message.id}`,
            ...(message.thread !== undefined && { thread: message.thread }),
            ...(message.author !== undefined && { author: message.author }),
          },
        });
      },
    };
  }

  const kith = startProcess();
  const world = {
    stores,
    database,
    kith,
    startProcess,
    logs,
    troubled,
    ...recorded,
    now: clock,
    /** Moves the clock and nothing else. */
    setClock: (at: string) => {
      now = Date.parse(at);
    },
    /** Lets everything due happen, until nothing is. */
    async settle(): Promise<void> {
      for (let round = 0; round < 50; round += 1) {
        const done = (await kith.chats()) + (await kith.sessions()) + (await kith.deliver());
        await kith.settled();
        if (done === 0) return;
      }
      throw new Error('it never came to rest');
    },
    async at(moment: string): Promise<void> {
      world.setClock(moment);
      await world.settle();
    },
    somebody(name: string, facts: Partial<Person> = {}): Somebody {
      const member = memberId(HERE, `U${name.toUpperCase()}`);
      people.set(member, { member, name, standing: 'member', leads: false, ...facts });
      return { member, name };
    },
    async settings({ member }: Somebody, change: Partial<Member>): Promise<void> {
      await stores.members.save({ ...(await stores.members.get(member)), ...change });
    },
    async begin(
      changes: Partial<StandingChat> = {},
      channel: Partial<InterestChannel> = {},
    ): Promise<StandingChat> {
      world.somebody('Hana');
      await stores.interestChannels.insert({ ...CHANNEL, ...channel }, CHANNEL.checkAt);
      const chat = withNext({ ...TUESDAYS, ...changes });
      await stores.standingChats.insert(chat, dueAt(chat, now));
      return chat;
    },
    join: ({ member }: Somebody, reminders: Reminders = ALL_REMINDERS, chat = TUESDAYS.id) =>
      stores.chatMemberships.join({ chat, member, joinedAt: now, reminders }),
    /** As an edit does: the dates change, the next one is looked for anew, and the sessions follow. */
    async edit(change: Partial<StandingChat> | ((chat: StandingChat) => StandingChat)): Promise<void> {
      const edited = await changeChat(kith.deps, TUESDAYS.id, (chat) =>
        withNext(typeof change === 'function' ? change(chat) : { ...chat, ...change }),
      );
      if (edited !== undefined) await reconcileSessions(kith.deps, edited.after);
      await world.settle();
    },
    cadence: (change: Partial<StandingChat['cadence']>) =>
      world.edit((chat) => ({ ...chat, cadence: { ...chat.cadence, ...change } })),
    chat: async (): Promise<StandingChat> => present(await stores.standingChats.find(TUESDAYS.id)),
    session: (date = '2026-12-01'): Promise<Session | undefined> =>
      stores.sessions.find(sessionId(TUESDAYS.id, date)),
    stateOf: async (date = '2026-12-01') => (await world.session(date))?.state.kind,
    /** What stands in the channel. */
    posts: () => recorded.all.filter(({ at }) => at === GARDEN),
    /** What stands in the thread under the first (or the given) post. */
    thread: (post = world.posts()[0]) => recorded.all.filter(({ at }) => at === post?.id),
    told: ({ member }: Somebody) => recorded.all.filter(({ at }) => at === member),
  };

  function withNext({ next: _, ...chat }: StandingChat): StandingChat {
    const next = nextOccurrence(chat.cadence, now);
    return next === undefined || chat.state.kind === 'ended' ? chat : { ...chat, next };
  }
  return world;
}

export type ChatWorld = Awaited<ReturnType<typeof chatWorld>>;

export function present<T>(value: T | undefined): T {
  if (value === undefined) throw new Error('it is not there');
  return value;
}

export const keyOf = (message: Message | undefined, label: string): string => {
  const all = message?.blocks.flatMap((block) => (block.kind === 'buttons' ? block.buttons : [])) ?? [];
  return present(all.find((button) => button.label === label)).key;
};

export const labelsOf = (message: Message | undefined): readonly string[] =>
  message?.blocks.flatMap((block) =>
    block.kind === 'buttons' ? block.buttons.map(({ label }) => label) : [],
  ) ?? [];

/** Everything a message says, in plain text. */
export const wordsOf = (message: Message | readonly Message[] | undefined): string =>
  JSON.stringify(message ?? '');

/** What somebody got back, in one sentence. */
export const said = (reply: Reply): string => ('message' in reply ? reply.message.summary : reply.kind);
