import { afterEach, expect } from '@jest/globals';
import { createStores, type Stores } from '../../src/adapters/mongo/index.js';
import { readCadence } from '../../src/core/cadence/index.js';
import type { InterestChannel } from '../../src/core/interest-channels/index.js';
import {
  type ChatId,
  type CommunityId,
  chatId,
  communityId,
  type MemberId,
  memberId,
  parseSessionId,
  placeId,
} from '../../src/core/shared/ids.js';
import { DAY, type Instant, MINUTE } from '../../src/core/shared/time.js';
import {
  ALL_REMINDERS,
  dueAt,
  type Reminders,
  type StandingChat,
} from '../../src/core/standing-chats/index.js';
import { planned } from '../../src/core/standing-chats/rules.js';
import type { Persona, SeenMessage } from '../../src/sandbox/persona.js';
import { eventually } from './eventually.js';
import { onEachPlatform, screenOf } from './journey-acts.js';
import type { Channel, JourneyWorld, PlatformName } from './journey-world.js';

/** The same stories on each platform; what was set up for one of them is out of the way for the next. */
export function sessionsOnEachPlatform(
  stories: (world: () => JourneyWorld, name: PlatformName) => void,
  platforms?: readonly PlatformName[],
): void {
  onEachPlatform((world, name) => {
    afterEach(() => forgetChats(world()));
    stories(world, name);
  }, platforms);
}

const OF_CHATS = ['interest_channels', 'standing_chats', 'chat_memberships', 'sessions'];

async function forgetChats({ database }: JourneyWorld): Promise<void> {
  await Promise.all(OF_CHATS.map((name) => database.collection(name).deleteMany({})));
  await database.collection('outbox').deleteMany({ open: true });
}

export const storesOf = ({ database, now }: JourneyWorld): Stores =>
  createStores(database, { encryptionKey: undefined, clock: now });

export const here = ({ discord }: JourneyWorld): CommunityId =>
  discord === undefined ? communityId('slack', 'T1') : communityId('discord', discord.guild.id);

export const idOf = (world: JourneyWorld, { id }: Persona): MemberId => memberId(here(world), id);

export interface Plan {
  readonly channel: Channel;
  readonly host: Persona;
  /** "every Tuesday 12:00"; without one, every week at the moment that is `ahead` of now. */
  readonly phrase?: string;
  readonly zone?: string;
  readonly ahead?: number;
  /** From when the phrase is read. */
  readonly from?: string;
  readonly title?: string;
  readonly minutes?: number;
  readonly topics?: readonly string[];
  readonly questions?: readonly string[];
  /** Who is counted in. */
  readonly members?: readonly Persona[];
}

/** An interest channel, as if a steward had set it up. */
export async function interestChannel(
  world: JourneyWorld,
  { steward, ...facts }: { readonly steward: Persona } & Partial<Pick<InterestChannel, 'topics' | 'guests'>>,
): Promise<Channel> {
  made += 1;
  const channel = world.channel(`maps-${made}`);
  const stored: InterestChannel = {
    id: placeId(here(world), channel.id),
    community: here(world),
    name: channel.name,
    features: ['chats'],
    hashtag: channel.name,
    zone: 'Europe/Lisbon',
    topics: [],
    hosts: 'everyone',
    guests: false,
    private: false,
    ...facts,
    caretaker: idOf(world, steward),
    state: { kind: 'well' },
    checkAt: world.now() + 400 * DAY,
    events: [],
    version: 0,
  };
  expect(await storesOf(world).interestChannels.insert(stored, stored.checkAt)).toBe('inserted');
  return channel;
}

let made = 0;

/** With more of them a session takes longer on Slack, where a channel takes one message a second. */
const ONE_QUESTION = 'How could I be of help to you?';
export const THREE_QUESTIONS = ['Which map do you love?', 'Where did you get lost?', ONE_QUESTION];

/** A standing chat, as if its host had begun it and people had been counted in since. */
export async function standingChat(world: JourneyWorld, plan: Plan): Promise<StandingChat> {
  made += 1;
  const { channel, host, title = 'Map readers', minutes = 60, topics = [], members = [] } = plan;
  const { questions = ['Which map do you love?', 'Where did you get lost?', 'What do maps leave out?'] } =
    plan;
  const id = chatId(here(world), `chat${String(made).padStart(8, '0')}`);
  const chat: StandingChat = planned(
    {
      id,
      community: here(world),
      channel: placeId(here(world), channel.id),
      title,
      hashtag: `maps${made}`,
      host: idOf(world, host),
      hostName: host.name,
      cadence: cadenceOf(world, plan),
      phrase: plan.phrase ?? 'every week',
      minutes,
      topics: topics.map((words) => ({ words })),
      questions: questions.map((words) => ({ words })),
      asked: [],
      state: { kind: 'running' },
      sequence: 0,
      createdAt: world.now(),
      events: [],
      version: 0,
    },
    world.now(),
  );
  expect(await storesOf(world).standingChats.insert(chat, dueAt(chat, world.now()))).toBe('inserted');
  for (const one of members) await countIn(world, chat.id, one);
  return chat;
}

async function countIn(
  world: JourneyWorld,
  chat: ChatId,
  who: Persona,
  reminders: Reminders = ALL_REMINDERS,
): Promise<void> {
  const joinedAt = world.now();
  await storesOf(world).chatMemberships.join({ chat, member: idOf(world, who), joinedAt, reminders });
}

const DAYS = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'] as const;

function cadenceOf(world: JourneyWorld, { phrase, zone = 'Etc/UTC', ahead = 0, from }: Plan) {
  const at = new Date(world.now() + ahead);
  const weekly = `every ${DAYS[at.getUTCDay()]} ${at.toISOString().slice(11, 16)}`;
  const read = readCadence(phrase ?? weekly, { zone, from: from ?? at.toISOString().slice(0, 10) });
  if (read.kind === 'problem') throw new Error(read.words);
  return read.cadence;
}

/** Lets everything on the way happen in its time, up to this moment. */
export const walkTo = (world: JourneyWorld, at: Instant): Promise<void> =>
  world.walkThrough(Math.max(0, at - world.now()));

/** The moment of its next session. */
export function startOf({ next }: StandingChat): Instant {
  if (next === undefined) throw new Error('this chat has no date to come');
  return next.at;
}

/** To its next beginning; gives the opening post as this person sees it. */
export async function opens(world: JourneyWorld, chat: StandingChat, who: Persona): Promise<SeenMessage> {
  await walkTo(world, startOf(chat));
  return openingPost(who);
}

/** To its end, and a little further. */
export const ends = (world: JourneyWorld, chat: StandingChat): Promise<void> =>
  walkTo(world, startOf(chat) + (chat.minutes + 1) * MINUTE);

/** Of a chat, as they are stored. */
export async function sessionsOf(world: JourneyWorld, chat: StandingChat) {
  const stored = await world.database
    .collection('sessions')
    .find({ chat: chat.id })
    .sort({ _id: 1 })
    .toArray();
  return Promise.all(
    stored
      .map(({ _id }) => parseSessionId(String(_id)))
      .flatMap((id) => (id === undefined ? [] : [storesOf(world).sessions.find(id)])),
  ).then((found) => found.flatMap((session) => session ?? []));
}

const isOpening = ({ kind, buttons }: SeenMessage) => kind === 'channel' && buttons.includes('I’m here');

export const openingPost = (who: Persona): Promise<SeenMessage> =>
  eventually(() => {
    const found = who.sees().findLast(isOpening);
    if (found === undefined) throw new Error(`${who.name} sees no opening post, but\n${screenOf(who)}`);
    return found;
  });

export const openingPosts = (who: Persona, channel: Channel): readonly SeenMessage[] =>
  who
    .sees()
    .filter((seen) => seen.place === channel.id && (isOpening(seen) || /hosted it on/.test(seen.text)));

/** What stands in the thread under a post, oldest first. */
export const threadUnder = (who: Persona, post: SeenMessage): readonly SeenMessage[] =>
  who.sees().filter(({ kind, under }) => kind === 'thread' && under === post.id);

export const questionsUnder = (who: Persona, post: SeenMessage): readonly string[] =>
  threadUnder(who, post).flatMap(
    ({ text }) => /(?:A question|Question \d+ of \d+): (.*)/.exec(text)?.[1] ?? [],
  );

/** Privately told, as many as say this. */
export const told = (who: Persona, words: RegExp): readonly SeenMessage[] =>
  who.sees().filter(({ kind, text }) => kind === 'direct' && words.test(text));

/** Whether this message shows that moment, in whatever zone its reader is. */
export const showsTime = ({ payload }: SeenMessage, at: Instant): boolean =>
  JSON.stringify(payload).includes(String(Math.floor(at / 1000)));

/** The action behind a button, for whoever keeps it until the button is gone. */
export function keyOn({ payload }: SeenMessage, label: string): string {
  const found = keyIn(payload, label);
  if (found === undefined) throw new Error(`there is no button "${label}"`);
  return found;
}

function keyIn(value: unknown, label: string): string | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  const { action_id, custom_id, text, label: own } = { ...value } as Record<string, unknown>;
  const shown = typeof text === 'object' && text !== null && 'text' in text ? text.text : own;
  const key = action_id ?? custom_id;
  if (shown === label && typeof key === 'string') return key;
  for (const part of Object.values(value)) {
    const inside = keyIn(part, label);
    if (inside !== undefined) return inside;
  }
  return undefined;
}
