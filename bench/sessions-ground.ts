import { randomUUID } from 'node:crypto';
import type { Connection } from 'mongoose';
import type { Stores } from '../src/adapters/mongo/index.js';
import { toDocument as channelDocument } from '../src/adapters/mongo/interest-channels/channel-document.js';
import { toDocument as sessionDocument } from '../src/adapters/mongo/sessions/session-document.js';
import { toDocument as chatDocument } from '../src/adapters/mongo/standing-chats/chat-document.js';
import type { InterestChannel } from '../src/core/interest-channels/index.js';
import { reconcileSessions, type Session, type SessionDeps } from '../src/core/sessions/index.js';
import { chatId, communityId, memberId, placeId, sessionId } from '../src/core/shared/ids.js';
import { DAY, HOUR, type Instant, MINUTE } from '../src/core/shared/time.js';
import { dueAt, type StandingChat } from '../src/core/standing-chats/index.js';

const community = communityId('slack', 'TBENCH');
const BATCH = 2_000;

/** What is due of so many weekly chats. */
export interface Wanted {
  readonly chats: number;
  /** So many have a session that begins now. */
  readonly opening: number;
  /** So many others have one that is to be prepared now. */
  readonly preparing: number;
}

/** As a database would be at that moment: a channel for each chat, and a session ahead for one chat in seven. */
export async function fillWithChats(connection: Connection, wanted: Wanted, now: Instant): Promise<void> {
  for (let from = 0; from < wanted.chats; from += BATCH) {
    const count = Math.min(BATCH, wanted.chats - from);
    const chats = Array.from({ length: count }, (_, index) => placed(from + index, wanted, now));
    await Promise.all([
      insert(
        connection,
        'interest_channels',
        chats.map(({ chat }) => channelDocument(channelOf(chat), now + DAY)),
      ),
      insert(
        connection,
        'standing_chats',
        chats.map(({ chat }) => chatDocument(chat, dueAt(chat, now))),
      ),
      insert(
        connection,
        'sessions',
        chats.flatMap(({ held }) => (held === undefined ? [] : sessionDocument(held, dueOf(held)))),
      ),
    ]);
  }
}

const dueOf = ({ startsAt, reminded }: Session): Instant =>
  reminded.length === 2 ? startsAt : startsAt - 15 * MINUTE;

function placed(number: number, { opening, preparing }: Wanted, now: Instant) {
  if (number < opening) {
    const chat = weekly(number, now);
    return { chat: { ...chat, next: occurrence(now + 7 * DAY) }, held: pending(chat, now) };
  }
  if (number < opening + preparing) return { chat: weekly(number, now + DAY) };
  if (number % 7 > 0) return { chat: weekly(number, now + 2 * DAY + (number % 5_000) * MINUTE) };
  const chat = weekly(number, now + 12 * HOUR);
  return {
    chat: { ...chat, next: occurrence(now + 12 * HOUR + 7 * DAY) },
    held: pending(chat, now + 12 * HOUR),
  };
}

const localOf = (at: Instant): string => new Date(at).toISOString().slice(0, 16);
const occurrence = (at: Instant) => ({ date: localOf(at).slice(0, 10), local: localOf(at), zone: 'UTC', at });

const WEEKDAYS = [7, 1, 2, 3, 4, 5, 6] as const;

function weekly(number: number, at: Instant): StandingChat {
  const next = occurrence(at);
  const name = String(number).padStart(6, '0');
  return {
    id: chatId(community, `bench${name}`),
    community,
    channel: placeId(community, `C${name}`),
    title: `Chat ${number}`,
    hashtag: `chat${name}`,
    host: memberId(community, `U${number % 10_000}`),
    hostName: 'Hana',
    cadence: {
      pattern: { kind: 'weekly', every: 1, weekdays: [WEEKDAYS[new Date(at).getUTCDay()] ?? 1] },
      start: localOf(at - 28 * DAY).slice(0, 10),
      slots: [{ time: next.local.slice(11), zone: 'UTC' }],
      skip: [],
      moved: [],
    },
    phrase: 'every week',
    minutes: 60,
    topics: [],
    questions: [],
    asked: [],
    state: { kind: 'running' },
    next,
    sequence: 0,
    createdAt: at - 28 * DAY,
    events: [],
    version: 0,
  };
}

const pending = (chat: StandingChat, startsAt: Instant): Session => ({
  id: sessionId(chat.id, occurrence(startsAt).date),
  chat: chat.id,
  community,
  channel: chat.channel,
  startsAt,
  endsAt: startsAt + chat.minutes * MINUTE,
  state: { kind: 'pending' },
  reminded: ['day-before', 'quarter-before'],
  events: [],
  version: 0,
});

const channelOf = ({ channel, hashtag, host }: StandingChat): InterestChannel => ({
  id: channel,
  community,
  name: hashtag,
  features: ['chats'],
  hashtag,
  zone: 'UTC',
  topics: [],
  hosts: 'everyone',
  guests: false,
  private: false,
  caretaker: host,
  state: { kind: 'well' },
  checkAt: 0,
  events: [],
  version: 0,
});

async function insert<T extends object>(
  connection: Connection,
  name: string,
  documents: readonly T[],
): Promise<void> {
  if (documents.length > 0)
    await connection.db?.collection(name).insertMany([...documents], { ordered: false });
}

/** What sessions need, with a platform that knows everybody at once. */
export function sessionDeps(stores: Stores, clock: () => Instant): SessionDeps {
  const quiet = () => undefined;
  const complain = (about: object, what: string) =>
    void process.stderr.write(`${what} ${JSON.stringify(about)}\n`);
  const deps: SessionDeps = {
    ...stores,
    people: { find: async (member) => ({ member, name: 'Hana', standing: 'member', leads: false }) },
    clock,
    random: (length) => randomUUID().replaceAll('-', '').slice(0, length),
    log: { debug: quiet, info: quiet, warn: complain, error: complain },
    soon: (_, work) => void work(),
    deliverSoon: quiet,
    publicUrl: quiet,
    channelsSeenBy: async (channels) => channels,
    replanned: (chat) => reconcileSessions(deps, chat),
    channelTrouble: async () => undefined,
  };
  return deps;
}
