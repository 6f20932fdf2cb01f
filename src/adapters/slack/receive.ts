import type { z } from 'zod';
import type { Message } from '../../core/conversation/message.js';
import { type CommunityId, communityId } from '../../core/shared/ids.js';
import { notUnderstood, somethingBroke } from './adapter-messages.js';
import type { Desk } from './desk.js';

/** What Bolt knows of an arrival; `problem` is why it could not be told which workspace it is for. */
export interface ArrivalContext {
  readonly teamId?: string;
  readonly problem?: unknown;
}

export type Received<T> =
  | { readonly payload: T; readonly community: CommunityId }
  /** What to tell the person instead. */
  | { readonly refusal: Message };

/** Reads what Slack sent. What cannot be read is logged once, under the reference that the person is told. */
export function receive<T>(
  desk: Desk,
  shape: z.ZodType<T>,
  body: unknown,
  context: ArrivalContext,
): Received<T> {
  const reference = desk.reference();
  if (context.problem !== undefined || context.teamId === undefined) {
    desk.log.error({ err: context.problem, reference, team: context.teamId }, 'no installation for this');
    return { refusal: somethingBroke(reference) };
  }
  const read = shape.safeParse(body);
  if (read.success) return { payload: read.data, community: communityId('slack', context.teamId) };
  const fields = read.error.issues.map(({ path }) => path.join('.'));
  desk.log.warn({ reference, team: context.teamId, fields }, 'unreadable payload');
  return { refusal: notUnderstood(reference) };
}
