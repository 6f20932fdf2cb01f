import {
  type APIModalInteractionResponseCallbackData,
  RESTJSONErrorCodes as Codes,
  MessageFlags,
  type REST,
  Routes,
  InteractionResponseType as Type,
} from 'discord.js';
import type { Log, LogFields } from '../../core/shared/log.js';
import { codeOf } from './failures.js';
import type { Rendered } from './rendered.js';

/**
 * What Discord has been told so far: nothing, "I'm thinking", "the button's message stays", or the answer itself.
 * `elsewhere`: every process hears every interaction, and another one was first to acknowledge this.
 */
export type Acknowledged = 'not-yet' | 'thinking' | 'quietly' | 'answered' | 'elsewhere';

/** Answers one interaction. A late or doubled answer is noted and let go: what was done is done all the same. */
export interface Responder {
  acknowledged(): Acknowledged;
  think(): Promise<void>;
  stayQuiet(): Promise<void>;
  openForm(form: APIModalInteractionResponseCallbackData): Promise<void>;
  /** As the answer that only this person sees, by whichever way is still open. */
  say(body: Rendered): Promise<void>;
  /** In place of the message that the button stands on. */
  replace(body: Rendered): Promise<void>;
  /** Takes "I'm thinking" away. */
  takeBack(): Promise<void>;
}

export interface Answerable {
  readonly id: string;
  readonly token: string;
  readonly applicationId: string;
}

const TOO_LATE: readonly number[] = [
  Codes.UnknownInteraction,
  Codes.InteractionHasAlreadyBeenAcknowledged,
  Codes.UnknownWebhook,
  Codes.InvalidWebhookToken,
  Codes.UnknownMessage,
];

export function createResponder(rest: REST, to: Answerable, log: Log, ids: LogFields): Responder {
  let acknowledged: Acknowledged = 'not-yet';
  const original = Routes.webhookMessage(to.applicationId, to.token, '@original');

  async function unlessTooLate(call: () => Promise<unknown>): Promise<void> {
    try {
      await call();
    } catch (error) {
      const code = codeOf(error);
      if (code === undefined || !TOO_LATE.includes(code)) throw error;
      if (code === Codes.InteractionHasAlreadyBeenAcknowledged) acknowledged = 'elsewhere';
      else log.warn({ ...ids, code }, 'Discord no longer takes this answer');
    }
  }

  async function callback(type: Type, data: object | undefined, next: Acknowledged): Promise<void> {
    acknowledged = next;
    const body = data === undefined ? { type } : { type, data };
    const query = new URLSearchParams({ with_response: 'false' });
    await unlessTooLate(() =>
      rest.post(Routes.interactionCallback(to.id, to.token), { body, query, auth: false }),
    );
  }

  const onlyForThem = (body: Rendered) => ({ ...body, flags: (body.flags ?? 0) | MessageFlags.Ephemeral });

  return {
    acknowledged: () => acknowledged,
    think: () =>
      callback(Type.DeferredChannelMessageWithSource, { flags: MessageFlags.Ephemeral }, 'thinking'),
    stayQuiet: () => callback(Type.DeferredMessageUpdate, undefined, 'quietly'),
    openForm: (form) => callback(Type.Modal, form, 'answered'),
    async say(body) {
      if (acknowledged === 'not-yet')
        return callback(Type.ChannelMessageWithSource, onlyForThem(body), 'answered');
      const edit = acknowledged === 'thinking';
      acknowledged = 'answered';
      if (edit) return unlessTooLate(() => rest.patch(original, { body, auth: false }));
      const route = Routes.webhook(to.applicationId, to.token);
      return unlessTooLate(() => rest.post(route, { body: onlyForThem(body), auth: false }));
    },
    async replace(body) {
      if (acknowledged === 'not-yet') return callback(Type.UpdateMessage, body, 'answered');
      return unlessTooLate(() => rest.patch(original, { body, auth: false }));
    },
    takeBack: () => unlessTooLate(() => rest.delete(original, { auth: false })),
  };
}
