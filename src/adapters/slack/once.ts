import type { z } from 'zod';
import { type CommunityId, communityId } from '../../core/shared/ids.js';
import type { Desk } from './desk.js';
import { EventPayload } from './payloads.js';

/** Whether an event is new: Slack sends it again whenever it is unsure, and Bolt passes every copy on. */
export interface OnceEvents {
  firstTime(eventId: string): Promise<boolean>;
}

export interface OnceDeps {
  readonly desk: Desk;
  readonly onceEvents: OnceEvents;
}

/** An event as Bolt hands it over. */
export interface Arrived {
  readonly body: unknown;
  readonly event: unknown;
  readonly context: {
    readonly teamId?: string;
    readonly enterpriseId?: string;
    readonly isEnterpriseInstall: boolean;
    /** Kith itself there; absent where it is not installed. */
    readonly botUserId?: string;
  };
}

/** Reads an event and acts on it, unless it is a copy or cannot be read. */
export async function once<T>(
  { desk, onceEvents }: OnceDeps,
  { body, event, context }: Arrived,
  shape: z.ZodType<T>,
  act: (payload: T, community: CommunityId) => Promise<void>,
): Promise<void> {
  const envelope = EventPayload.safeParse(body);
  const read = shape.safeParse(event);
  if (!envelope.success || !read.success || context.teamId === undefined)
    return desk.log.warn({ reference: desk.reference(), team: context.teamId }, 'unreadable event');
  const fresh = await onceEvents.firstTime(envelope.data.event_id).catch((err: unknown) => {
    desk.log.warn({ err }, 'events cannot be told apart from copies');
    return true;
  });
  if (fresh) await desk.inHand(act(read.data, communityId('slack', context.teamId)));
}
