import { createStores } from '../../../../src/adapters/mongo/index.js';
import { createBackground } from '../../../../src/background.js';
import { parseActionKey } from '../../../../src/core/conversation/action-key.js';
import type { FormAnswers } from '../../../../src/core/conversation/form.js';
import type { Interaction } from '../../../../src/core/conversation/interaction.js';
import type { Message } from '../../../../src/core/conversation/message.js';
import type { Reply } from '../../../../src/core/conversation/reply.js';
import { createSwitchboard } from '../../../../src/core/conversation/switchboard.js';
import type { InterestChannel } from '../../../../src/core/interest-channels/index.js';
import type { Person } from '../../../../src/core/members/index.js';
import type { Messenger } from '../../../../src/core/messenger.js';
import { deliverDue } from '../../../../src/core/outbox/index.js';
import {
  advanceDueProjects,
  advanceDuePrompts,
  type Project,
  type ProjectDeps,
  personLeftProjects,
  serviceProjectRoutes,
} from '../../../../src/core/service-projects/index.js';
import {
  communityId,
  type MemberId,
  memberId,
  type PlaceId,
  type ProjectId,
  placeId,
} from '../../../../src/core/shared/ids.js';
import { runUntilQuiet } from '../../../../src/jobs/ticks.js';
import { readyDatabase } from '../../../support/ready-database.js';
import { recordingLog } from '../../../support/recording-log.js';

export interface Somebody {
  readonly member: MemberId;
  readonly name: string;
}

interface Heard {
  readonly id: string;
  readonly key: string;
  message: Message;
  edits: number;
}

/** Service projects over a real database, with a clock that is set by hand and messages that can be read. */
export async function projectWorld({ review = false, openProposals = 2 } = {}) {
  const database = await readyDatabase();
  const here = communityId('slack', 'T1');
  let now = Date.parse('2026-11-23T09:00:00Z');
  let nonce = 0;
  let counter = 0;
  const people = new Map<MemberId, Person>();
  const heard = new Map<string, Heard[]>();
  const threads = new Map<string, string>();
  const logs = recordingLog();
  const background = createBackground(logs.log);

  function hear(at: string, key: string, message: Message) {
    counter += 1;
    const entry: Heard = { id: `m${counter}`, key, message, edits: 0 };
    heard.set(at, [...(heard.get(at) ?? []), entry]);
    return { place: placeId(here, at.split(':').at(-1) ?? at), message: entry.id };
  }

  const unused = async () => {
    throw new Error('service projects do not do this');
  };
  const messenger: Messenger = {
    tell: async (to, message, key) => hear(to, key, message),
    post: async (to, message, key) => hear(to, key, message),
    amend: async ({ message: id }, message) => {
      const entry = [...heard.values()].flat().find((one) => one.id === id);
      if (entry) Object.assign(entry, { message, edits: entry.edits + 1 });
    },
    openThread: async ({ message }, name) => void threads.set(message, name),
    reply: async (under, message, key) => ({ ...hear(under.message, key, message), place: under.place }),
    listEvent: unused,
    unlistEvent: unused,
    openRoom: unused,
    closeRoom: unused,
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
  function process(soon = background.soon): ProjectDeps {
    return {
      ...createStores(database.connection, { encryptionKey: undefined, clock: () => now }),
      othersTurn: async () => undefined,
      people: {
        find: async (member) =>
          people.get(member) ?? { member, name: 'someone', standing: 'departed', leads: false },
      },
      clock: () => now,
      random: (length) => {
        nonce += 1;
        return `${nonce}abcdefghij234567abcdefgh`.slice(0, Math.max(length, 8));
      },
      log: logs.log,
      soon,
      deliverSoon: () => undefined,
      needsReview: async () => review,
      channelsSeenBy: async (channels, { member }, typedIn) =>
        channels.filter((one) => !one.private || one.id === typedIn || one.caretaker === member),
      policy: { openProposals },
    };
  }

  const deps = process();
  const ticks = [
    { name: 'projects', run: () => advanceDueProjects(deps) },
    { name: 'prompts', run: () => advanceDuePrompts(deps) },
    { name: 'notices', run: () => deliverDue(delivery) },
  ];
  const switchboard = createSwitchboard(serviceProjectRoutes(deps));
  const other = createSwitchboard(serviceProjectRoutes(process()));
  /** A process that dies right after each answer. */
  const mortal = createSwitchboard(serviceProjectRoutes(process(() => undefined)));
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
    logs,
    threads,
    now: () => now,
    quiet,
    somebody(name: string, facts: Partial<Person> = {}): Somebody {
      const member = memberId(here, `U${name.toUpperCase()}`);
      people.set(member, { member, name, standing: 'member', leads: false, ...facts });
      return { member, name };
    },
    change(who: Somebody, facts: Partial<Person>) {
      const before = people.get(who.member);
      if (before) people.set(who.member, { ...before, ...facts });
    },
    async channel(
      name: string,
      caretaker: Somebody,
      facts: Pick<InterestChannel, 'quietHours'> & { readonly private?: boolean } = {},
    ): Promise<PlaceId> {
      const id = placeId(here, `C${name.toUpperCase()}`);
      await stores.interestChannels.insert(
        {
          id,
          community: here,
          name,
          private: false,
          features: ['service'],
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
    /** Walks the clock and lets everything due happen. */
    async walk(ms: number) {
      now += ms;
      await quiet();
    },
    async command(who: Somebody, verb: string, words = '', place?: PlaceId): Promise<Reply> {
      const reply = await handle({
        kind: 'command',
        command: 'serve',
        verb,
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
      const shown = on ? [on] : [...(heard.get(who.member) ?? [])].reverse().map(({ message }) => message);
      const button = shown.flatMap(buttonsOf).find((one) => one.label === label);
      if (button === undefined) throw new Error(`${who.name} was never shown “${label}”`);
      return world.pressKey(who, button.key);
    },
    told: (who: Somebody | PlaceId | string): readonly Heard[] =>
      heard.get(typeof who === 'string' ? who : who.member) ?? [],
    /** What the person was told last, in one string. */
    lastWord: (who: Somebody): string => JSON.stringify(world.told(who).at(-1)?.message ?? ''),
    left: (who: Somebody) => personLeftProjects(deps, who.member),
    async found(id: ProjectId): Promise<Project> {
      const project = await stores.projects.find(id);
      if (project === undefined) throw new Error('there is no such project');
      return project;
    },
    /** From `/serve propose` to the post, in two steps. */
    async proposes(who: Somebody, channel: PlaceId, facts: FormAnswers = {}): Promise<ProjectId> {
      const form = formOf(await world.command(who, 'propose', '', channel));
      const preview = messageOf(await world.submit(who, form.key, { ...PAINTING, ...facts }));
      const posted = messageOf(
        await world.press(who, review ? 'Send it to the stewards' : 'Post it', preview),
      );
      const id = buttonsOf(posted)[0]?.key.split('|')[1];
      const project = (await stores.projects.aliveHostedBy(who.member)).find((one) => one.id === id);
      if (project === undefined) throw new Error(`not posted: ${posted.summary}`);
      return project.id;
    },
    close: () => database.drop(),
  };
  return world;
}

export type ProjectWorld = Awaited<ReturnType<typeof projectWorld>>;

export const PAINTING: FormAnswers = {
  title: 'Paint the youth club',
  need: 'The youth club on Mill Lane has not been painted for twenty years.',
  when: '2026-12-05 10:00',
  where: '12 Mill Lane',
  roles: 'Painters: 1\nCooks: 2',
};

const buttonsOf = ({ blocks }: Message) =>
  blocks.flatMap((block) => (block.kind === 'buttons' ? block.buttons : []));

export const labelsOf = (message: Message) => buttonsOf(message).map(({ label }) => label);

export function messageOf(reply: Reply): Message {
  if ('message' in reply) return reply.message;
  throw new Error(`no message, but ${JSON.stringify(reply)}`);
}

export const saidIn = (reply: Reply): string => messageOf(reply).summary;

export function formOf(reply: Reply) {
  if ('form' in reply) return reply.form;
  throw new Error(`no form, but ${JSON.stringify(reply)}`);
}

export const errorsOf = (reply: Reply) => (reply.kind === 'correct' ? reply.errors : undefined);
