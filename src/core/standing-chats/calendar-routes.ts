import type { Actor } from '../conversation/interaction.js';
import { amend, type Reply, say } from '../conversation/reply.js';
import type { Route } from '../conversation/route.js';
import { calendarMessage, calendarWords } from './calendar-messages.js';
import type { StandingChatDeps } from './deps.js';

const SECRET_LENGTH = 32;

/** One secret link to one's own calendar; made anew, or taken away, with one tap. */
export const calendarRoutes = (deps: StandingChatDeps): readonly Route[] => [
  {
    on: 'command',
    command: 'chats',
    verb: 'calendar',
    pace: 'does',
    handle: async ({ by }) => say(await calendarLink(deps, by)),
  },
  {
    on: 'press',
    action: 'chats.calendar',
    pace: 'does',
    handle: async ({ by }) => say(await calendarLink(deps, by)),
  },
  {
    on: 'press',
    action: 'chats.new-calendar',
    pace: 'does',
    handle: async ({ by }): Promise<Reply> => {
      await deps.calendarLinks.revoke(by.member);
      return amend(await calendarLink(deps, by, true));
    },
  },
  {
    on: 'press',
    action: 'chats.no-calendar',
    pace: 'does',
    handle: async ({ by }) =>
      (await deps.calendarLinks.revoke(by.member))
        ? amend(calendarWords.takenAway)
        : say(calendarWords.noneToTake),
  },
];

async function calendarLink(
  { calendarLinks, publicUrl, random }: StandingChatDeps,
  by: Actor,
  renewed = false,
) {
  const address = publicUrl();
  if (address === undefined) return calendarWords.noAddress;
  const secret =
    (await calendarLinks.of(by.member)) ?? (await calendarLinks.make(by.member, random(SECRET_LENGTH)));
  return calendarMessage(`${address}/calendar/${secret}.ics`, renewed);
}
