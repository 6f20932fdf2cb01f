import { type ActionKey, actionKey } from '../conversation/action-key.js';
import {
  type CommunityId,
  communityOf,
  type MemberId,
  parseSessionId,
  type SessionId,
} from '../shared/ids.js';
import type { Instant } from '../shared/time.js';
import type { ReminderKind } from './session.js';

/** The notices of a session. The same thing always owes the same key. */
export const openingKey = (id: SessionId): string => `${id}|opening`;
export const panelKey = (id: SessionId): string => `${id}|panel`;
export const questionKey = (id: SessionId, index: number): string => `${id}|question-${index}`;
export const closingKey = (id: SessionId): string => `${id}|closing`;
export const missedKey = (id: SessionId, member: MemberId): string => `${id}|missed|${member}`;
/** With the start in it: held at another time, a session is reminded of anew. */
export const reminderKey = (
  id: SessionId,
  which: ReminderKind,
  startsAt: Instant,
  member: MemberId,
): string => `${id}|${which}|${startsAt}|${member}`;

export const hereKey = (id: SessionId): ActionKey => actionKey('session.here', id);
export const meetKey = (id: SessionId): ActionKey => actionKey('session.meet', id);
export const closeKey = (id: SessionId): ActionKey => actionKey('session.close', id);
/** Both are about one question: how many have been dealt with before it. */
export const nextQuestionKey = (id: SessionId, asked: number): ActionKey =>
  actionKey('session.next-question', `${id}.${asked}`);
export const skipQuestionKey = (id: SessionId, asked: number): ActionKey =>
  actionKey('session.skip-question', `${id}.${asked}`);

/** Only sessions of the person's own community count; anything else is as good as unknown. */
export function readSessionKey(id: string, community: CommunityId): SessionId | undefined {
  const session = parseSessionId(id);
  return session !== undefined && communityOf(session) === community ? session : undefined;
}

export interface QuestionKey {
  readonly session: SessionId;
  readonly asked: number;
}

export function readQuestionKey(id: string, community: CommunityId): QuestionKey | undefined {
  const [, first = '', count = ''] = /^(.*)\.(\d{1,3})$/.exec(id) ?? [];
  const session = readSessionKey(first, community);
  return session === undefined ? undefined : { session, asked: Number(count) };
}
