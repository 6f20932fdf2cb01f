import { randomUUID } from 'node:crypto';
import { createStores } from '../../../../src/adapters/mongo/index.js';
import { createBackground } from '../../../../src/background.js';
import { parseActionKey } from '../../../../src/core/conversation/action-key.js';
import type { FormAnswers } from '../../../../src/core/conversation/form.js';
import type { Message } from '../../../../src/core/conversation/message.js';
import type { Reply } from '../../../../src/core/conversation/reply.js';
import type { InterestChannel } from '../../../../src/core/interest-channels/index.js';
import type { Member, Person } from '../../../../src/core/members/index.js';
import {
  advanceDueNeeds,
  DEFAULT_NEED_POLICY,
  type Need,
  type NeedDeps,
  needRoutes,
  personLeftNeeds,
} from '../../../../src/core/needs/index.js';
import { deliverDue } from '../../../../src/core/outbox/index.js';
import { type ServeDeps, serveRoutes } from '../../../../src/core/serve/index.js';
import {
  communityId,
  type MemberId,
  memberId,
  type PlaceId,
  parseNeedId,
  placeId,
} from '../../../../src/core/shared/ids.js';
import type { FreshDatabase } from '../../../support/mongo.js';
import { empty, readyDatabase } from '../../../support/ready-database.js';
import { recordingLog } from '../../../support/recording-log.js';
import { recordingMessenger } from '../../sessions/support/heard.js';

export const HERE = communityId('slack', 'T1');
export const DOGS = placeId(HERE, 'CDOGS');
export const CATS = placeId(HERE, 'CCATS');
export const SECRET = placeId(HERE, 'CSECRET');

const CHANNEL: InterestChannel = {
  id: DOGS,
  community: HERE,
  name: 'dogs',
  features: ['service'],
  hashtag: 'dogs',
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

/** What stands in the form of `/serve need` when somebody sends it. */
export const FOOD: FormAnswers = {
  what: 'dog food',
  amount: '500 tins',
  forWhom: 'The dogs’ home in Manchester. Bring it to the library.',
  until: '2026-12-05',
  channel: DOGS,
};

let shared: Promise<FreshDatabase> | undefined;

/** What the test before has left under way. */
const underWay: (() => Promise<unknown>)[] = [];

/** One database for a file of tests, emptied for each: indexes take longer than everything else. */
async function emptyDatabase(): Promise<FreshDatabase> {
  shared ??= readyDatabase();
  const database = await shared;
  await Promise.all(underWay.splice(0).map((settled) => settled()));
  await empty(database.connection);
  return database;
}

/** Call it in `afterAll`. */
export const endOfWorlds = async (): Promise<void> => (await shared)?.drop();

/** Needs over a real database, with any number of processes at it, and a clock that is set by hand. */
export async function needWorld(begin = '2026-11-23T09:05:00Z') {
  const database = await emptyDatabase();
  let now = Date.parse(begin);
  const clock = () => now;
  const recorded = recordingMessenger();
  const logs = recordingLog();
  const people = new Map<MemberId, Person>();
  const privacy = new Map<PlaceId, readonly MemberId[]>();
  const raisedIn: PlaceId[] = [];

  /** One of the processes that work at the same database. */
  function startProcess(change: (deps: NeedDeps) => NeedDeps = (deps) => deps) {
    const background = createBackground(logs.log);
    underWay.push(() => background.settled());
    const stores = createStores(database.connection, { encryptionKey: undefined, clock });
    const deps: NeedDeps & ServeDeps = {
      ...stores,
      ...change({
        ...stores,
        othersTurn: async () => undefined,
        people: {
          find: async (member) =>
            people.get(member) ?? { member, name: 'someone', standing: 'departed', leads: false },
        },
        clock,
        random: (length) => randomUUID().replaceAll('-', '').slice(0, length),
        log: logs.log,
        soon: background.soon,
        deliverSoon: () => {},
        channelsSeenBy: async (channels, { member }, typedIn) =>
          channels.filter(({ id }) => id === typedIn || (privacy.get(id)?.includes(member) ?? true)),
        needRaised: async (place) => void raisedIn.push(place),
        policy: DEFAULT_NEED_POLICY,
      }),
    };
    const routes = [...needRoutes(deps), ...serveRoutes(deps)];
    const by = ({ member, name }: Somebody) => ({ member, name, community: HERE });
    return {
      deps,
      settled: () => background.settled(),
      advance: () => advanceDueNeeds(deps),
      deliver: () =>
        deliverDue({ ...stores, messenger: recorded.messenger, clock, log: logs.log, count: () => {} }),
      async command(who: Somebody, line: string, place?: PlaceId): Promise<Reply> {
        const [verb = '', ...words] = line.split(' ');
        const route = routes.find((one) => one.on === 'command' && (one.verb ?? '') === verb);
        if (route?.on !== 'command') throw new Error(`no route for /serve ${line}`);
        const typed = { words: words.join(' '), ...(place !== undefined && { place }) };
        return route.handle({ kind: 'command', command: 'serve', verb, people: [], ...typed, by: by(who) });
      },
      async press(who: Somebody, key: string): Promise<Reply> {
        const action = parseActionKey(key);
        const route = routes.find((one) => one.on === 'press' && one.action === action?.name);
        if (action === undefined || route?.on !== 'press') throw new Error(`no route for ${key}`);
        return route.handle({ kind: 'press', action, by: by(who) });
      },
      async submit(who: Somebody, key: string, answers: FormAnswers): Promise<Reply> {
        const action = parseActionKey(key);
        const route = routes.find((one) => one.on === 'submission' && one.action === action?.name);
        if (action === undefined || route?.on !== 'submission') throw new Error(`no route for ${key}`);
        return route.handle({ kind: 'submission', action, answers, by: by(who) });
      },
    };
  }

  const kith = startProcess();
  const { deps } = kith;
  for (const [id, name] of [
    [DOGS, 'dogs'],
    [CATS, 'cats'],
  ] as const) {
    await deps.interestChannels.insert({ ...CHANNEL, id, name, hashtag: name }, CHANNEL.checkAt);
  }

  const world = {
    ...recorded,
    kith,
    startProcess,
    logs,
    raisedIn,
    needs: deps.needs,
    outbox: deps.outbox,
    changeLog: deps.changeLog,
    now: clock,
    /** Lets everything due happen, until nothing is. */
    async settle(): Promise<void> {
      for (let round = 0; round < 50; round += 1) {
        await kith.settled();
        const done = (await kith.advance()) + (await kith.deliver());
        if (done === 0) return;
      }
      throw new Error('it never came to rest');
    },
    async at(moment: string): Promise<void> {
      now = Date.parse(moment);
      await world.settle();
    },
    async walk(ms: number): Promise<void> {
      now += ms;
      await world.settle();
    },
    somebody(name: string, facts: Partial<Person> = {}): Somebody {
      const member = memberId(HERE, `U${name.toUpperCase()}`);
      people.set(member, { member, name, standing: 'member', leads: false, ...facts });
      return { member, name };
    },
    leaves: ({ member }: Somebody) => {
      people.delete(member);
      return personLeftNeeds(deps, member);
    },
    async settings({ member }: Somebody, change: Partial<Member>): Promise<void> {
      await deps.members.save({ ...(await deps.members.get(member)), ...change });
    },
    async channel(id: PlaceId, facts: Partial<InterestChannel>): Promise<void> {
      const found = await deps.interestChannels.find(id);
      if (found === undefined) {
        const name = id.slice(id.lastIndexOf(':') + 2).toLowerCase();
        await deps.interestChannels.insert(
          { ...CHANNEL, id, name, hashtag: name, ...facts },
          CHANNEL.checkAt,
        );
      } else await deps.interestChannels.save({ ...found, ...facts }, CHANNEL.checkAt);
    },
    async makePrivate(id: PlaceId, ...members: readonly Somebody[]): Promise<void> {
      await world.channel(id, { private: true });
      privacy.set(
        id,
        members.map(({ member }) => member),
      );
    },
    /** From the form to the post. */
    async raise(who: Somebody, answers: FormAnswers = FOOD): Promise<Need> {
      const asked = await kith.command(who, 'need');
      const preview = await kith.submit(who, formOf(asked).key, answers);
      const posted = await kith.press(who, keyOf(preview, 'Post it'));
      await world.settle();
      const id = parseActionKey(keyOf(posted, 'Manage'))?.id ?? '';
      return world.need(id);
    },
    async need(id: string): Promise<Need> {
      return present(await deps.needs.find(present(parseNeedId(id))));
    },
    pledge: (who: Somebody, { id }: Pick<Need, 'id'>, amount: string, process = kith): Promise<Reply> =>
      process.submit(who, `v1:need.pledge|${id}`, { amount }),
    /** What stands in a channel. */
    posts: (place: PlaceId = DOGS) => recorded.all.filter(({ at }) => at === place),
    /** What stands in the thread under the first post. */
    thread: () => recorded.all.filter(({ at }) => at === world.posts()[0]?.id),
    told: ({ member }: Somebody) => recorded.all.filter(({ at }) => at === member),
  };
  return world;
}

export type NeedWorld = Awaited<ReturnType<typeof needWorld>>;

export function present<T>(value: T | undefined): T {
  if (value === undefined) throw new Error('it is not there');
  return value;
}

const buttonsOf = (shown: Reply | Message | undefined) => {
  const message = shown === undefined ? undefined : 'message' in shown ? shown.message : shown;
  const blocks = message !== undefined && 'blocks' in message ? message.blocks : [];
  return blocks.flatMap((block) => (block.kind === 'buttons' ? block.buttons : []));
};

export const keyOf = (shown: Reply | Message | undefined, label: string): string =>
  present(buttonsOf(shown).find((button) => button.label === label)).key;

export const labelsOf = (shown: Reply | Message | undefined): readonly string[] =>
  buttonsOf(shown).map(({ label }) => label);

export function formOf(reply: Reply) {
  if ('form' in reply) return reply.form;
  throw new Error(`no form, but: ${said(reply)}`);
}

export const filledIn = (reply: Reply, name: string): unknown => {
  const field = formOf(reply).fields.find((one) => one.name === name);
  return field && 'value' in field ? field.value : undefined;
};

export const problemsIn = (reply: Reply) => (reply.kind === 'correct' ? reply.errors : {});

/** Everything a message or an answer says, in plain text. */
export const wordsOf = (shown: Reply | Message | undefined): string => JSON.stringify(shown ?? '');

/** What somebody got back, in one sentence. */
export const said = (reply: Reply): string => ('message' in reply ? reply.message.summary : reply.kind);
