import { nextOccurrence, type Occurrence, occurrenceOn } from '../cadence/index.js';
import type { FormAnswers } from '../conversation/form.js';
import type { Actor } from '../conversation/interaction.js';
import { ask, type Reply, say } from '../conversation/reply.js';
import type { Route } from '../conversation/route.js';
import { chatRoute, withChat } from './chat-route.js';
import { dateWordsOf, movedMessage, moveForm as words } from './date-messages.js';
import { findDue, withDateMoved } from './date-rules.js';
import type { StandingChatDeps } from './deps.js';
import { changeChat } from './keep.js';
import { moveDateForm } from './move-form.js';
import { soonest } from './overview.js';
import { relaySoon } from './relay-events.js';
import type { StandingChat } from './standing-chat.js';
import { instantOf, readWallTime } from './wall-time.js';

const DATES_SHOWN = 5;

/** One date is held at another time. */
export const moveRoutes = (deps: StandingChatDeps): readonly Route[] => [
  ...chatRoute(deps, {
    verb: 'move',
    pace: 'asks',
    among: 'hosted',
    who: 'host',
    act: async (chat, _by, rest) => {
      const dates = soonest(chat, deps.clock(), DATES_SHOWN);
      return dates.length === 0
        ? say(dateWordsOf.noDates(chat))
        : ask(moveDateForm(chat, dates, { to: rest.trim() }));
    },
  }),
  {
    on: 'submission',
    action: 'chats.move',
    pace: 'does',
    handle: ({ by, action, answers }) =>
      withChat(deps, action, by, 'host', (chat) => move(deps, chat, by, answers)),
  },
];

type Problem = Readonly<Record<string, string>>;

async function move(
  deps: StandingChatDeps,
  chat: StandingChat,
  by: Actor,
  answers: FormAnswers,
): Promise<Reply> {
  let problem: Problem | undefined;
  let from: Occurrence | undefined;
  const change = await changeChat(deps, chat, (current) => {
    const wish = wishOf(current, answers, deps.clock());
    problem = 'problem' in wish ? wish.problem : undefined;
    if ('problem' in wish) return current;
    from = wish.from;
    return withDateMoved(current, wish.from.date, wish.to, by.member, deps.clock());
  });
  const to =
    from === undefined || change === undefined ? undefined : occurrenceOn(change.after.cadence, from.date);
  if (problem !== undefined || change === undefined || from === undefined || to === undefined) {
    const form = moveDateForm(chat, soonest(chat, deps.clock(), DATES_SHOWN), answers);
    return { kind: 'correct', errors: problem ?? { date: words.problems.gone }, form };
  }
  relaySoon(deps, change.after);
  return say(movedMessage(change.after, from, to));
}

function wishOf(
  chat: StandingChat,
  { date, to }: FormAnswers,
  now: number,
): { readonly from: Occurrence; readonly to: string } | { readonly problem: Problem } {
  const found = typeof date === 'string' ? findDue(chat, date, now) : undefined;
  const wall = typeof to === 'string' ? readWallTime(to) : undefined;
  if (found === undefined) return { problem: { date: words.problems.date } };
  if (found.kind !== 'date') return { problem: { date: words.problems.gone } };
  if (wall === undefined) return { problem: { to: words.problems.to } };
  const at = instantOf(wall, found.occurrence.zone);
  if (at <= now) return { problem: { to: words.problems.past } };
  if (at === found.occurrence.at) return { problem: { to: words.problems.same } };
  const clash = nextOccurrence(chat.cadence, at - 1);
  return clash?.at === at ? { problem: { to: words.problems.other } } : { from: found.occurrence, to: wall };
}
