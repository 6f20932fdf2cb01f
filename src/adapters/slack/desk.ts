import type { WebClient } from '@slack/web-api';
import type { Actor } from '../../core/conversation/interaction.js';
import type { Message } from '../../core/conversation/message.js';
import type { Conversation } from '../../core/conversation/route.js';
import type { Messenger } from '../../core/messenger.js';
import type { Log } from '../../core/shared/log.js';
import type { HomeTab } from './home.js';
import { renderMessage } from './render-message.js';
import { inPrivate } from './rendering.js';
import type { Respond } from './respond.js';
import type { Workspaces } from './workspaces.js';

/** What every answer is made with. */
export interface Desk {
  readonly conversation: Conversation;
  readonly workspaces: Workspaces;
  readonly messenger: Messenger;
  readonly home: HomeTab;
  readonly respond: Respond;
  readonly log: Log;
  /** A short name for one mishap, told to the person and written in the log. */
  readonly reference: () => string;
  /** Counts the interaction as work in hand, so that stopping waits for it. */
  readonly inHand: <T>(work: Promise<T>) => Promise<T>;
}

export const interactiveClient = async (desk: Desk, actor: Actor): Promise<WebClient> =>
  (await desk.workspaces.clients(actor.community)).interactive;

/** Privately, when the place where the person acted can no longer be answered. */
export async function tellInstead(desk: Desk, actor: Actor, message: Message, why: unknown): Promise<void> {
  desk.log.warn({ err: why, member: actor.member }, 'answered in a direct message instead');
  await desk.messenger.tell(actor.member, message, `answer:${desk.reference()}`);
}

/** As a message that only this person sees, where they acted. */
export async function whisper(
  desk: Desk,
  actor: Actor,
  responseUrl: string,
  message: Message,
): Promise<void> {
  try {
    await desk.respond(responseUrl, {
      response_type: 'ephemeral',
      replace_original: false,
      ...renderMessage(message, inPrivate),
    });
  } catch (error) {
    await tellInstead(desk, actor, message, error);
  }
}
