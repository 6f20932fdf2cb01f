import { createStores } from '../../../../src/adapters/mongo/index.js';
import { createBackground } from '../../../../src/background.js';
import { parseActionKey } from '../../../../src/core/conversation/action-key.js';
import type { Form, FormAnswers } from '../../../../src/core/conversation/form.js';
import type { Interaction } from '../../../../src/core/conversation/interaction.js';
import type { Message } from '../../../../src/core/conversation/message.js';
import type { Reply } from '../../../../src/core/conversation/reply.js';
import type { Route } from '../../../../src/core/conversation/route.js';
import { channelsSeenBy, type InterestChannel } from '../../../../src/core/interest-channels/index.js';
import type { Person } from '../../../../src/core/members/index.js';
import type { Notice } from '../../../../src/core/outbox/index.js';
import {
  type ChatId,
  communityId,
  type MemberId,
  memberId,
  type PlaceId,
  placeId,
} from '../../../../src/core/shared/ids.js';
import {
  relayChat,
  type StandingChat,
  type StandingChatDeps,
  standingChatRoutes,
  takesPartIn,
} from '../../../../src/core/standing-chats/index.js';
import { readyDatabase } from '../../../support/ready-database.js';
import { recordingLog } from '../../../support/recording-log.js';

export interface Somebody {
  readonly member: MemberId;
  readonly name: string;
}

/** Standing chats over a real database, with a clock that is set by hand and notices that are read instead of sent. */
export async function chatWorld(start = '2026-11-23T09:00:00Z') {
  const database = await readyDatabase();
  const here = communityId('slack', 'T1');
  let now = Date.parse(start);
  const clock = () => now;
  const people = new Map<MemberId, Person>();
  const { log } = recordingLog();
  const background = createBackground(log);
  const stores = createStores(database.connection, { encryptionKey: undefined, clock });
  const replanned: StandingChat[] = [];
  const owed = new Map<string, Notice>();
  let publicUrl: string | undefined = 'https://kith.example';
  const elsewhere = new Map<MemberId, readonly PlaceId[]>();
  let nonce = 0;

  const deps: StandingChatDeps = {
    ...stores,
    outbox: {
      ...stores.outbox,
      put: async (notices) => {
        for (const notice of notices) if (!owed.has(notice.key)) owed.set(notice.key, notice);
        await stores.outbox.put(notices);
      },
    },
    people: {
      find: async (member) =>
        people.get(member) ?? { member, name: 'someone', standing: 'departed', leads: false },
    },
    clock,
    random: (length) => {
      nonce += 1;
      return `${nonce}abcdefghij234567abcdefghij234567abcd`.slice(0, length);
    },
    log,
    soon: background.soon,
    deliverSoon: () => {},
    publicUrl: () => publicUrl,
    channelsSeenBy: (channels, by, typedIn) =>
      channelsSeenBy(
        {
          ...deps,
          channelMemberships: stores.channelMemberships,
          takesPartIn: async (member) => [
            ...(await takesPartIn(deps, member)),
            ...(elsewhere.get(member) ?? []),
          ],
        },
        channels,
        by,
        typedIn,
      ),
    replanned: async (chat) => {
      replanned.push(chat);
    },
  };
  const routes = standingChatRoutes(deps);
  const actor = ({ member, name }: Somebody) => ({ member, community: here, name });

  async function handle(interaction: Interaction): Promise<Reply> {
    const reply = await answer(routes, interaction);
    await background.settled();
    return reply;
  }

  const world = {
    here,
    deps,
    stores,
    replanned,
    now: clock,
    at(instant: string) {
      now = Date.parse(instant);
    },
    withoutPublicUrl() {
      publicUrl = undefined;
    },
    somebody(name: string, facts: Partial<Person> = {}): Somebody {
      const member = memberId(here, `U${name.toUpperCase()}`);
      people.set(member, { member, name, standing: 'member', leads: false, ...facts });
      return { member, name };
    },
    /** Something else that runs in these channels counts them in. */
    takesPartElsewhere(who: Somebody, ...channels: readonly PlaceId[]) {
      elsewhere.set(who.member, channels);
    },
    change(who: Somebody, facts: Partial<Person>) {
      const before = people.get(who.member);
      if (before) people.set(who.member, { ...before, ...facts });
    },
    async channel(name: string, caretaker: Somebody, facts: Partial<InterestChannel> = {}): Promise<PlaceId> {
      const id = placeId(here, `C${name.toUpperCase()}`);
      const channel: InterestChannel = {
        id,
        community: here,
        name,
        features: ['chats'],
        hashtag: name,
        zone: 'Europe/Lisbon',
        topics: [],
        hosts: 'everyone',
        guests: false,
        private: false,
        caretaker: caretaker.member,
        state: { kind: 'well' },
        checkAt: now,
        events: [],
        version: 0,
        ...facts,
      };
      await stores.interestChannels.insert(channel, now);
      return id;
    },
    async changeChannel(id: PlaceId, facts: Partial<InterestChannel>) {
      const channel = await stores.interestChannels.find(id);
      if (channel) await stores.interestChannels.save({ ...channel, ...facts }, now);
    },
    command: (who: Somebody, verb: string | undefined, words = '', place?: PlaceId) =>
      handle({
        kind: 'command',
        command: 'chats',
        ...(verb !== undefined && { verb }),
        people: [],
        words,
        ...(place !== undefined && { place }),
        by: actor(who),
      }),
    async press(who: Somebody, label: string, on: Reply | Message): Promise<Reply> {
      const button = buttonsOf(messageOf(on)).find((one) => one.label === label);
      if (button === undefined) throw new Error(`${who.name} was never shown “${label}”: ${wordsOf(on)}`);
      return world.pressKey(who, button.key);
    },
    pressKey: (who: Somebody, key: string) =>
      handle({ kind: 'press', action: actionOf(key), by: actor(who) }),
    submit: (who: Somebody, on: Reply, answers: FormAnswers) =>
      handle({
        kind: 'submission',
        action: actionOf(formOf(on).key),
        answers: { ...answersIn(formOf(on)), ...answers },
        by: actor(who),
      }),
    /** From `/chats new` to a chat that runs. */
    async begins(
      host: Somebody,
      title: string,
      when: string,
      answers: FormAnswers = {},
    ): Promise<StandingChat> {
      const form = await world.command(host, 'new', when);
      const draft = await world.submit(host, form, { title, ...answers });
      await world.press(host, 'Begin this chat', draft);
      const all = await stores.standingChats.all(here);
      const chat = all.find((one) => one.title === title);
      if (chat === undefined) throw new Error(`“${title}” did not begin: ${wordsOf(draft)}`);
      return chat;
    },
    async chat(id: ChatId): Promise<StandingChat> {
      const chat = await stores.standingChats.find(id);
      if (chat === undefined) throw new Error('no such chat');
      return chat;
    },
    relay: async (id: ChatId) => relayChat(deps, await world.chat(id)),
    /** What was told to somebody, or posted in a channel, so far. */
    owed: (to?: Somebody | PlaceId): readonly Notice[] =>
      [...owed.values()].filter(({ delivery }) => {
        if (to === undefined) return true;
        return 'to' in delivery && delivery.to === (typeof to === 'string' ? to : to.member);
      }),
    told: (to: Somebody | PlaceId): readonly string[] =>
      world
        .owed(to)
        .map(({ delivery }) => ('message' in delivery ? delivery.message.summary : delivery.kind)),
    log: async () =>
      (await stores.changeLog.latest(here, 100)).map(
        ({ what, before, after }) => `${what}: ${before} → ${after}`,
      ),
    settle: () => background.settled(),
    close: () => database.drop(),
  };
  return world;
}

export type ChatWorld = Awaited<ReturnType<typeof chatWorld>>;

async function answer(routes: readonly Route[], interaction: Interaction): Promise<Reply> {
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
  throw new Error(`nobody answers to ${JSON.stringify(interaction)}`);
}

function actionOf(key: string) {
  const action = parseActionKey(key);
  if (action === undefined) throw new Error(`no such key: ${key}`);
  return action;
}

export function formOf(reply: Reply): Form {
  if (reply.kind === 'ask' || reply.kind === 'correct') return reply.form;
  throw new Error(`no form opened: ${wordsOf(reply)}`);
}

/** What a form holds when it opens: what somebody sends who changes nothing. */
const answersIn = (form: Form): FormAnswers =>
  Object.fromEntries(
    form.fields.flatMap((field) =>
      'value' in field && field.value !== undefined ? [[field.name, field.value]] : [],
    ),
  );

export function messageOf(on: Reply | Message): Message {
  if ('blocks' in on) return on;
  if ('message' in on) return on.message;
  throw new Error(`no message: ${on.kind}`);
}

const buttonsOf = (message: Message) =>
  message.blocks.flatMap((block) => (block.kind === 'buttons' ? block.buttons : []));

export const labelsOf = (on: Reply | Message): readonly string[] =>
  buttonsOf(messageOf(on)).map(({ label }) => label);

/** Everything that is said, as one plain text; moments as ISO instants. */
export function wordsOf(on: Reply | Message): string {
  if ('kind' in on && (on.kind === 'correct' || on.kind === 'ask')) return JSON.stringify(on);
  return messageOf(on)
    .blocks.flatMap((block) => {
      if (block.kind === 'list') return block.items.map(textOf);
      if (block.kind === 'paragraph' || block.kind === 'note') return [textOf(block.text)];
      if (block.kind === 'heading') return [block.text];
      return [];
    })
    .join('\n');
}

type Spans = Extract<Message['blocks'][number], { kind: 'paragraph' }>['text'];

const textOf = (text: Spans): string =>
  text
    .map((span) => {
      if (typeof span === 'string') return span;
      if (span.kind === 'time') return new Date(span.at).toISOString().replace(':00.000Z', 'Z');
      return 'text' in span ? span.text : span.name;
    })
    .join('');

/** What a notice says. */
export function messageIn(notice: Notice | undefined): Message {
  if (notice !== undefined && 'message' in notice.delivery) return notice.delivery.message;
  throw new Error('no message is owed');
}

export const errorsOf = (reply: Reply): Readonly<Record<string, string>> =>
  reply.kind === 'correct' ? reply.errors : {};
