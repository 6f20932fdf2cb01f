import type { types as slack } from '@slack/bolt';
import type { Form } from '../../core/conversation/form.js';
import type { Message } from '../../core/conversation/message.js';
import { MODAL_WORDS } from './limits.js';
import { renderFields } from './render-form.js';
import { renderBlocks } from './render-message.js';
import { inView } from './rendering.js';
import { shorten } from './shorten.js';

/** Where a window came from, so that Home can be brought up to date after it. Kept in the view's private_metadata. */
export type Origin = 'home' | 'elsewhere';

const words = (text: string): slack.PlainTextElement => ({
  type: 'plain_text',
  text: shorten(text, MODAL_WORDS),
  emoji: false,
});

/** A form that is filled in and sent. */
export function formView(form: Form, origin: Origin, complaints: readonly string[] = []): slack.ModalView {
  return {
    type: 'modal',
    callback_id: form.key,
    private_metadata: origin,
    title: words(form.title),
    submit: words(form.submit),
    close: words('Cancel'),
    blocks: renderFields(form, complaints),
  };
}

/** A window that shows a message; its buttons work, there is nothing to send. */
export function windowView(message: Message, origin: Origin): slack.ModalView {
  return {
    type: 'modal',
    callback_id: 'window',
    private_metadata: origin,
    title: words('Kith'),
    close: words('Close'),
    blocks: renderBlocks(message, inView),
  };
}

export const homeView = (home: Message): slack.HomeView => ({
  type: 'home',
  blocks: renderBlocks(home, inView),
});
