import type { Connection } from 'mongoose';
import { Temporal } from 'temporal-polyfill';
import { createStores } from '../../src/adapters/mongo/index.js';
import type { Occurrence } from '../../src/core/cadence/index.js';
import type { InterestChannel } from '../../src/core/interest-channels/index.js';
import { chatId } from '../../src/core/shared/ids.js';
import { DAY, type Instant } from '../../src/core/shared/time.js';
import { ALL_REMINDERS, dueAt, type StandingChat } from '../../src/core/standing-chats/index.js';
import type { ChatTown, Spot } from './chat-towns.js';

export interface PlantedChat {
  readonly town: ChatTown;
  readonly spot: Spot;
  readonly chat: StandingChat;
  readonly next: Occurrence;
}

const ZONES = ['Europe/Lisbon', 'America/New_York', 'Asia/Kolkata', 'Pacific/Auckland'] as const;
const WEEKDAYS = [1, 2, 3, 4, 5, 6, 7] as const;
const AT_ONCE = 32;

/** A weekly chat in every channel, all beginning at this very moment, whatever their clocks show then. */
export const chatsOf = (towns: readonly ChatTown[], startsAt: Instant): readonly PlantedChat[] =>
  towns.flatMap((town) => town.spots.map((spot, at) => planted(town, spot, at, startsAt)));

function planted(town: ChatTown, spot: Spot, at: number, startsAt: Instant): PlantedChat {
  const zone = ZONES[at % ZONES.length] ?? 'UTC';
  const start = Temporal.Instant.fromEpochMilliseconds(startsAt).toZonedDateTimeISO(zone);
  const date = start.toPlainDate().toString();
  const time = start.toPlainTime().toString();
  const number = String(at).padStart(4, '0');
  const next: Occurrence = { date, local: `${date}T${time.slice(0, 5)}`, zone, at: startsAt };
  const weekday = WEEKDAYS[start.dayOfWeek - 1] ?? 1;
  const chat: StandingChat = {
    id: chatId(spot.community, `chaos${number}`),
    community: spot.community,
    channel: spot.channel,
    title: `Chat ${at}`,
    hashtag: `chat${number}`,
    host: spot.host,
    hostName: 'Hana',
    cadence: {
      pattern: { kind: 'weekly', every: 1, weekdays: [weekday] },
      start: date,
      slots: [{ time, zone }],
      skip: [],
      moved: [],
    },
    phrase: 'every week',
    minutes: 60,
    topics: [{ words: 'This week' }, { words: 'Another week' }],
    questions: [{ words: 'What grows at your place?' }],
    asked: [],
    state: { kind: 'running' },
    next,
    sequence: 0,
    createdAt: startsAt - DAY,
    events: [],
    version: 0,
  };
  return { town, spot, chat, next };
}

/** Puts the chats, their channels and who is counted in straight into the stores. */
export async function plant(connection: Connection, chats: readonly PlantedChat[]): Promise<void> {
  const stores = createStores(connection, { encryptionKey: undefined, clock: Date.now });
  const left = [...chats];
  const plantOn = async () => {
    for (let one = left.pop(); one !== undefined; one = left.pop()) {
      const { chat, spot } = one;
      const channel = channelFor(chat);
      await stores.interestChannels.insert(channel, channel.checkAt);
      for (const member of spot.members) {
        const joinedAt = chat.createdAt;
        await stores.chatMemberships.join({ chat: chat.id, member, joinedAt, reminders: ALL_REMINDERS });
      }
      const put = await stores.standingChats.insert(chat, dueAt(chat, Date.now()));
      if (put !== 'inserted') throw new Error(`${chat.id}: ${put}`);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, plantOn));
}

const channelFor = ({ channel, community, hashtag, cadence, host, createdAt }: StandingChat) =>
  ({
    id: channel,
    community,
    name: hashtag,
    features: ['chats'],
    hashtag,
    zone: cadence.slots[0].zone,
    topics: [],
    hosts: 'everyone',
    guests: false,
    private: false,
    caretaker: host,
    state: { kind: 'well' },
    checkAt: createdAt + 30 * DAY,
    events: [],
    version: 0,
  }) satisfies InterestChannel;
