import type { Form } from './form.js';
import type { Message } from './message.js';

/** What a person gets back. Data, so that tests compare it and adapters own the acknowledgements. */
export type Reply =
  /** Privately, as a new message that only this person sees. */
  | { readonly kind: 'say'; readonly message: Message }
  /** A form opens. Only a route that asks may answer so. */
  | { readonly kind: 'ask'; readonly form: Form }
  /** The message that the button stands on becomes this one. Without a button it is said. */
  | { readonly kind: 'amend'; readonly message: Message }
  /** The form was not in order: what is wrong, by field name. `form` holds what they typed. */
  | { readonly kind: 'correct'; readonly errors: Readonly<Record<string, string>>; readonly form: Form }
  | { readonly kind: 'home'; readonly message: Message }
  /**
   * Something to work on, privately, that changes in place: a window on Slack, a message that only they see on Discord.
   * Pressed or submitted from the panel itself, the panel becomes this.
   */
  | { readonly kind: 'panel'; readonly message: Message }
  | { readonly kind: 'nothing' };

export const say = (message: Message): Reply => ({ kind: 'say', message });
export const ask = (form: Form): Reply => ({ kind: 'ask', form });
export const amend = (message: Message): Reply => ({ kind: 'amend', message });
export const panel = (message: Message): Reply => ({ kind: 'panel', message });
export const nothing: Reply = { kind: 'nothing' };
