import { whenToTell } from '../members/index.js';
import type { Notice } from '../outbox/index.js';
import { type ChatMembership, programmeOf, type StandingChat } from '../standing-chats/index.js';
import type { SessionDeps } from './deps.js';
import { reminderKey } from './keys.js';
import { reminderMessage } from './reminder-messages.js';
import type { ReminderKind, Session } from './session.js';

/**
 * Owes a reminder to each who wants it, in their own good time; who may not be disturbed before it begins gets none.
 * Done twice, it owes nothing twice.
 * @returns the keys of what is owed
 */
export async function remindMembers(
  deps: SessionDeps,
  session: Session,
  chat: StandingChat,
  which: ReminderKind,
): Promise<readonly string[]> {
  const memberships = (await deps.chatMemberships.in(chat.id)).filter((one) => wants(one, which));
  if (memberships.length === 0) return [];
  const [members, channel] = await Promise.all([
    deps.members.getAll(memberships.map(({ member }) => member)),
    deps.interestChannels.find(session.channel),
  ]);
  const { topic } = programmeOf(chat, channel?.topics ?? []);
  const about = {
    session,
    chat,
    ...(channel && { channelName: `#${channel.name}` }),
    ...(topic && { topic }),
  };
  const message = reminderMessage(about, which);
  const now = deps.clock();
  const owed = await Promise.all(
    members.map(async (member): Promise<readonly Notice[]> => {
      const notBefore = await whenToTell(deps, member, { how: 'nudge', before: session.startsAt }, now);
      if (notBefore === undefined) return [];
      return [
        {
          key: reminderKey(session.id, which, session.startsAt, member.id),
          community: session.community,
          delivery: { kind: 'tell', to: member.id, message },
          notBefore,
          lostAnswer: 'never',
        },
      ];
    }),
  );
  const notices = owed.flat();
  if (notices.length > 0) {
    await deps.outbox.put(notices);
    deps.deliverSoon();
  }
  return notices.map(({ key }) => key);
}

const wants = ({ reminders }: ChatMembership, which: ReminderKind): boolean =>
  which === 'day-before' ? reminders.dayBefore : reminders.quarterBefore;

/** It is not held then: what waits for somebody's morning is not sent any more. */
export async function takeBackReminders(deps: SessionDeps, session: Session): Promise<void> {
  if (session.reminded.length === 0) return;
  const memberships = await deps.chatMemberships.in(session.chat);
  await deps.outbox.drop(
    session.reminded.flatMap((which) =>
      memberships.map(({ member }) => reminderKey(session.id, which, session.startsAt, member)),
    ),
  );
}
