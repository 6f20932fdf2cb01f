import type { Cadence } from '../cadence/index.js';
import { DAY, type Duration, type Instant } from '../shared/time.js';
import { calendarWords } from './calendar-messages.js';
import type { StandingChatDeps } from './deps.js';
import type { StandingChat } from './standing-chat.js';

/** A member's chats as a calendar, before it is written in any format. */
export interface CalendarFeed {
  readonly name: string;
  readonly entries: readonly CalendarEntry[];
}

/** One chat with all its dates. */
export interface CalendarEntry {
  /** The same for ever. */
  readonly uid: string;
  readonly title: string;
  readonly about: string;
  /** The channel's name, with `#`. */
  readonly place: string;
  readonly cadence: Cadence;
  readonly minutes: number;
  /** Rises with every change. */
  readonly sequence: number;
  readonly createdAt: Instant;
  /** `resting`: none of its dates is held until it goes on; `cancelled`: it has ended, and calendars take it away. */
  readonly state: 'held' | 'resting' | 'cancelled';
}

const SHOWN_AFTER_END: Duration = 30 * DAY;

type FeedDeps = Pick<
  StandingChatDeps,
  'calendarLinks' | 'chatMemberships' | 'standingChats' | 'interestChannels' | 'people' | 'clock'
>;

/** What is behind a secret address. Undefined: no such secret, or whose it was has left. */
export async function calendarOf(deps: FeedDeps, secret: string): Promise<CalendarFeed | undefined> {
  const member = await deps.calendarLinks.memberWith(secret);
  if (member === undefined) return undefined;
  // A platform that cannot be asked just now takes nobody's calendar away.
  const standing = await deps.people.find(member).then(
    (person) => person.standing,
    () => 'member',
  );
  if (standing === 'departed') return undefined;
  const memberships = await deps.chatMemberships.of(member);
  const chats = await deps.standingChats.findAll(memberships.map(({ chat }) => chat));
  const since = deps.clock() - SHOWN_AFTER_END;
  const shown = chats.filter(({ state }) => state.kind !== 'ended' || state.at >= since);
  const entries = await Promise.all(
    shown.map(async (chat) => entryOf(chat, (await deps.interestChannels.find(chat.channel))?.name)),
  );
  return { name: calendarWords.name, entries };
}

const entryOf = (chat: StandingChat, channelName: string | undefined): CalendarEntry => ({
  uid: `${chat.id}@kith`,
  title: chat.title,
  about: calendarWords.about(chat),
  place: channelName === undefined ? '' : `#${channelName}`,
  cadence: chat.cadence,
  minutes: chat.minutes,
  sequence: chat.sequence,
  createdAt: chat.createdAt,
  state: STATES[chat.state.kind],
});

const STATES = { running: 'held', paused: 'resting', ended: 'cancelled' } as const satisfies Record<
  StandingChat['state']['kind'],
  CalendarEntry['state']
>;
