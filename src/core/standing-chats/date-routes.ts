import { type LocalDate, type Occurrence, readDate } from '../cadence/index.js';
import type { Actor } from '../conversation/interaction.js';
import { amend, type Reply, say } from '../conversation/reply.js';
import type { Route } from '../conversation/route.js';
import { chatRoute, pressRoute } from './chat-route.js';
import {
  askCancel,
  cancelledMessage,
  dateWordsOf,
  notRestoredMessage,
  restoredMessage,
  wrongDates,
} from './date-messages.js';
import { type FoundDate, findDate, findDue, withDateAgain, withoutDates } from './date-rules.js';
import type { StandingChatDeps } from './deps.js';
import { changeChat } from './keep.js';
import { soonest } from './overview.js';
import { relaySoon } from './relay-events.js';
import type { StandingChat } from './standing-chat.js';

const DATES_SHOWN = 5;
const MOST_DATES = 20;

/** Dates are left out, one or several, and held after all. */
export const dateRoutes = (deps: StandingChatDeps): readonly Route[] => [
  ...chatRoute(deps, {
    verb: 'cancel',
    pace: 'does',
    among: 'hosted',
    who: 'host',
    act: (chat, by, rest) => cancel(deps, chat, by, rest.trim()),
  }),
  pressRoute(deps, {
    action: 'chats.cancel-date',
    pace: 'does',
    who: 'host',
    act: async (chat, by, date) => amend(await leaveOut(deps, chat, by, [date], findDue)),
  }),
  pressRoute(deps, {
    action: 'chats.keep',
    pace: 'does',
    who: 'everyone',
    act: async (chat) => amend(dateWordsOf.kept(chat)),
  }),
  pressRoute(deps, {
    action: 'chats.restore',
    pace: 'does',
    who: 'host',
    act: async (chat, by, given) => {
      const date = readDate(given);
      if (date === undefined) return say(dateWordsOf.notUnderstood(chat, given));
      const change = await changeChat(deps, chat, (now) => withDateAgain(now, date, by.member, deps.clock()));
      if (change === undefined || change.after === change.before) return say(notRestoredMessage(chat, date));
      relaySoon(deps, change.after);
      return say(restoredMessage(change.after, date));
    },
  }),
];

async function cancel(deps: StandingChatDeps, chat: StandingChat, by: Actor, words: string): Promise<Reply> {
  if (words === '') {
    const [next] = soonest(chat, deps.clock(), 1);
    return say(next === undefined ? dateWordsOf.noDates(chat) : await question(deps, chat, next));
  }
  const given = words.split(/[\s,]+/).filter((word) => word !== '' && word !== 'and');
  const dates = given.flatMap((word) => readDate(word) ?? []);
  if (dates.length < given.length || dates.length > MOST_DATES)
    return say(dateWordsOf.notUnderstood(chat, words));
  const [only, ...more] = dates;
  const found = only === undefined ? undefined : findDate(chat, only, deps.clock());
  // One date is asked about; a whole list was meant.
  if (found?.kind === 'date' && more.length === 0) return say(await question(deps, chat, found.occurrence));
  return say(await leaveOut(deps, chat, by, dates, findDate));
}

async function question(deps: StandingChatDeps, chat: StandingChat, occurrence: Occurrence) {
  const counts = await deps.chatMemberships.counts([chat.id]);
  return askCancel(chat, occurrence, counts.get(chat.id) ?? 0);
}

async function leaveOut(
  deps: StandingChatDeps,
  chat: StandingChat,
  by: Actor,
  dates: readonly LocalDate[],
  find: typeof findDate,
) {
  let found: readonly FoundDate[] = [];
  const change = await changeChat(deps, chat, (current) => {
    const now = deps.clock();
    found = [...new Set(dates)].map((date) => find(current, date, now));
    const ahead = occurrencesOf(found);
    return ahead.length < found.length
      ? current
      : withoutDates(
          current,
          ahead.map(({ date }) => date),
          by.member,
          now,
        );
  });
  const wrong = found.flatMap((one) => (one.kind === 'date' ? [] : [one]));
  if (change === undefined || wrong.length > 0)
    return wrongDates(chat, wrong, soonest(chat, deps.clock(), DATES_SHOWN));
  relaySoon(deps, change.after);
  return cancelledMessage(change.after, occurrencesOf(found));
}

const occurrencesOf = (found: readonly FoundDate[]): readonly Occurrence[] =>
  found.flatMap((one) => (one.kind === 'date' ? [one.occurrence] : []));
