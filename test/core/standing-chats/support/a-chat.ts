import { nextOccurrence, readCadence } from '../../../../src/core/cadence/index.js';
import { chatId, communityId, memberId, placeId } from '../../../../src/core/shared/ids.js';
import type { StandingChat } from '../../../../src/core/standing-chats/index.js';

const here = communityId('discord', '900100');

/** A chat that runs, held when the phrase says. */
export function aChat(
  facts: Partial<StandingChat>,
  phrase = 'every Tuesday 12:00',
  now = '2026-11-23T09:00:00Z',
): StandingChat {
  const read = readCadence(phrase, { zone: 'Europe/Lisbon', from: now.slice(0, 10) });
  if (read.kind === 'problem') throw new Error(read.words);
  const next = nextOccurrence(read.cadence, Date.parse(now));
  return {
    id: chatId(here, 'c7d2k3f9abcd'),
    community: here,
    channel: placeId(here, '5001'),
    title: 'Communications over coffee',
    hashtag: 'commschat',
    host: memberId(here, '77001'),
    hostName: 'Ada',
    cadence: read.cadence,
    phrase,
    minutes: 60,
    topics: [],
    questions: [],
    asked: [],
    state: { kind: 'running' },
    ...(next && { next }),
    sequence: 0,
    createdAt: Date.parse(now),
    events: [],
    version: 1,
    ...facts,
  };
}
