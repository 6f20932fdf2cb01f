import { createStores } from '../../../src/adapters/mongo/index.js';
import { parseActionKey } from '../../../src/core/conversation/action-key.js';
import type { Form, FormAnswers } from '../../../src/core/conversation/form.js';
import type { Interaction } from '../../../src/core/conversation/interaction.js';
import type { Message } from '../../../src/core/conversation/message.js';
import type { Reply } from '../../../src/core/conversation/reply.js';
import type { Route } from '../../../src/core/conversation/route.js';
import {
  advanceDueChannels,
  type InterestChannelDeps,
  interestChannelRoutes,
} from '../../../src/core/interest-channels/index.js';
import type { Person } from '../../../src/core/members/index.js';
import { DeliveryFailure } from '../../../src/core/messenger.js';
import type { Lack, Place, PlaceStanding, Places } from '../../../src/core/places.js';
import {
  communityId,
  type MemberId,
  memberId,
  type PlaceId,
  type Platform,
  placeId,
} from '../../../src/core/shared/ids.js';
import { relayCommunities, stewardRoutes } from '../../../src/core/stewards/index.js';
import type { FreshDatabase } from '../../support/mongo.js';
import { empty, readyDatabase } from '../../support/ready-database.js';
import { recordingLog } from '../../support/recording-log.js';

export interface Somebody {
  readonly member: MemberId;
  readonly name: string;
}

/** A channel of a platform that can be played with. */
export interface Channel {
  name: string;
  standing: PlaceStanding;
  private: boolean;
  /** Kith can't go in by itself. */
  closed: boolean;
  /** The platform refuses to let anybody in. */
  cannotBeEntered?: boolean;
  lacks: readonly Lack[];
  pages: readonly (readonly MemberId[])[];
  /** Breaks off after so many pages. */
  breaksAfter?: number;
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
export const strikeStage = async (): Promise<void> => (await shared)?.drop();

/** Stewards and interest channels over a real database; the platform is a table that tests write into. */
export async function stage(platform: Platform = 'slack') {
  const database = await emptied();
  const here = communityId(platform, 'T1');
  let now = Date.parse('2026-11-23T09:00:00Z');
  const clock = () => now;
  const people = new Map<MemberId, Person>();
  const channels = new Map<PlaceId, Channel>();
  const stores = createStores(database.connection, { encryptionKey: undefined, clock });
  const logs = recordingLog();
  const hooks: { lost: PlaceId[]; found: PlaceId[] } = { lost: [], found: [] };
  const chatting = new Map<MemberId, readonly PlaceId[]>();
  const heard: { to: MemberId; message: Message; key: string }[] = [];
  const platformIs = { away: false };

  const answering = () => {
    if (platformIs.away) throw new DeliveryFailure('try-later', 'away');
  };
  const find = async (place: PlaceId): Promise<Place> => {
    answering();
    const channel = channels.get(place);
    return channel === undefined
      ? { place, name: '', standing: 'gone', private: false }
      : { place, name: channel.name, standing: channel.standing, private: channel.private };
  };
  const places: Places = {
    find,
    async enter(place) {
      answering();
      if (channels.get(place)?.cannotBeEntered) throw new DeliveryFailure('undeliverable', 'is_closed');
      return channels.get(place)?.closed ? 'must-be-invited' : 'in';
    },
    async lacks(place) {
      answering();
      return channels.get(place)?.lacks ?? [];
    },
    membersOf: (place) => (platform === 'discord' ? undefined : pagesOf(channels.get(place))),
    roomsHaveParent: () => platform === 'discord',
  };

  const deps: InterestChannelDeps = {
    ...stores,
    people: {
      find: async (member) =>
        people.get(member) ?? { member, name: 'someone', standing: 'departed', leads: false },
    },
    places,
    clock,
    log: logs.log,
    soon: (_what, work) => void work(),
    deliverSoon: () => undefined,
    takesPartIn: async (member) => chatting.get(member) ?? [],
    channelLost: async (place) => void hooks.lost.push(place),
    channelFound: async (place) => void hooks.found.push(place),
  };
  const routes: readonly Route[] = [...stewardRoutes(deps), ...interestChannelRoutes(deps)];
  const actor = ({ member, name }: Somebody) => ({ member, community: here, name });

  async function ticks(): Promise<number> {
    return (await relayCommunities(deps)) + (await advanceDueChannels(deps));
  }

  return {
    here,
    deps,
    stores,
    hooks,
    channels,
    /** In which channels a chat counts somebody in. */
    chatting,
    platformIs,
    logs,
    now: clock,
    ticks,
    somebody(name: string, facts: Partial<Person> = {}): Somebody {
      const member = memberId(here, `U${name.toUpperCase()}`);
      people.set(member, { member, name, standing: 'member', leads: false, ...facts });
      return { member, name };
    },
    channel(name: string, facts: Partial<Channel> = {}): PlaceId {
      const place = placeId(here, `C${name.toUpperCase().replace(/[^A-Z0-9]/g, '')}`);
      channels.set(place, {
        name,
        standing: 'well',
        private: false,
        closed: false,
        lacks: [],
        pages: [],
        ...facts,
      });
      return place;
    },
    /** Something changes on the platform, and nobody has told Kith yet. */
    turns(place: PlaceId, facts: Partial<Channel>) {
      const channel = channels.get(place);
      if (channel) Object.assign(channel, facts);
    },
    async walk(ms: number) {
      now += ms;
      await ticks();
    },
    command: (who: Somebody, verb: string, place?: PlaceId): Promise<Reply> =>
      dispatch(routes, {
        kind: 'command',
        command: 'kith',
        verb,
        people: [],
        words: '',
        ...(place !== undefined && { place }),
        by: actor(who),
      }),
    press(who: Somebody, label: string, on: Reply): Promise<Reply> {
      const button = buttonsOf(on).find((one) => one.label === label);
      if (button === undefined) throw new Error(`${who.name} was never shown “${label}”`);
      return pressKey(button.key, who);
    },
    pressKey: (who: Somebody, key: string) => pressKey(key, who),
    submit: (who: Somebody, form: Reply | string, answers: FormAnswers): Promise<Reply> =>
      dispatch(routes, {
        kind: 'submission',
        action: actionOf(typeof form === 'string' ? form : formOf(form).key),
        answers,
        by: actor(who),
      }),
    /** What somebody was told privately, oldest first. */
    async told(who: Somebody): Promise<readonly string[]> {
      const claimed = await stores.outbox.claim({ now, lease: 1_000_000_000_000, limit: 1_000 });
      for (const { delivery, key } of claimed) {
        if (delivery.kind === 'tell') heard.push({ to: delivery.to, message: delivery.message, key });
      }
      return heard.filter(({ to }) => to === who.member).map(({ message }) => message.summary);
    },
    log: () => stores.changeLog.latest(here, 100),
    listed: async () =>
      (await stores.interestChannels.all(here)).filter(({ state }) => state.kind !== 'removed'),
    known: async (place: PlaceId) => {
      const channel = await stores.interestChannels.find(place);
      if (channel === undefined) throw new Error('no such channel is known');
      return channel;
    },
  };

  function pressKey(key: string, who: Somebody): Promise<Reply> {
    return dispatch(routes, { kind: 'press', action: actionOf(key), by: actor(who) });
  }
}

export type Stage = Awaited<ReturnType<typeof stage>>;

async function* pagesOf(channel: Channel | undefined): AsyncIterable<readonly MemberId[]> {
  for (const [at, page] of (channel?.pages ?? []).entries()) {
    if (channel?.breaksAfter === at) throw new DeliveryFailure('try-later', 'in the middle of a list');
    yield page;
  }
}

function actionOf(key: string) {
  const action = parseActionKey(key);
  if (action === undefined) throw new Error(`no such key: ${key}`);
  return action;
}

async function dispatch(routes: readonly Route[], interaction: Interaction): Promise<Reply> {
  for (const route of routes) {
    if (route.on === 'command' && interaction.kind === 'command' && route.verb === interaction.verb)
      return route.handle(interaction);
    if (route.on === 'press' && interaction.kind === 'press' && route.action === interaction.action.name)
      return route.handle(interaction);
    if (
      route.on === 'submission' &&
      interaction.kind === 'submission' &&
      route.action === interaction.action.name
    )
      return route.handle(interaction);
  }
  throw new Error(`nothing answers to ${JSON.stringify(interaction)}`);
}

export const buttonsOf = (reply: Reply) =>
  'message' in reply
    ? reply.message.blocks.flatMap((block) => (block.kind === 'buttons' ? block.buttons : []))
    : [];

export const labelsOf = (reply: Reply): readonly string[] => buttonsOf(reply).map(({ label }) => label);

export function formOf(reply: Reply): Form {
  if ('form' in reply) return reply.form;
  throw new Error(`no form, but: ${said(reply)}`);
}

export const filledIn = (reply: Reply, name: string): unknown => {
  const field = formOf(reply).fields.find((one) => one.name === name);
  return field && 'value' in field ? field.value : undefined;
};

export const problemsIn = (reply: Reply) => (reply.kind === 'correct' ? reply.errors : {});

/** Everything a reply says, as one plain text. */
export const wordsOf = (reply: Reply): string =>
  'message' in reply ? JSON.stringify(reply.message) : JSON.stringify(reply);

export const said = (reply: Reply): string => ('message' in reply ? reply.message.summary : reply.kind);

/** Text as nobody should have to see it. */
export const HOSTILE: readonly string[] = [
  'x'.repeat(4_000),
  '@everyone <!channel> <@U1>',
  '<script>alert("x")</script>',
  '\u202Eright to left, \u0000 and a null',
];
