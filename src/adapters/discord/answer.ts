import { setTimeout as after } from 'node:timers/promises';
import type { Form } from '../../core/conversation/form.js';
import type { Message } from '../../core/conversation/message.js';
import type { Reply } from '../../core/conversation/reply.js';
import type { Conversation } from '../../core/conversation/route.js';
import { nativeOf } from '../../core/shared/ids.js';
import type { Log } from '../../core/shared/log.js';
import { correction, done, fillInAgain, goOn, oneMoreForm, tooSlowForForm } from './discord-messages.js';
import type { Read } from './read-interaction.js';
import { renderAnswer } from './render-answer.js';
import { renderDelivered } from './render-delivered.js';
import { renderForm } from './render-form.js';
import type { FormsToReopen } from './reopen-form.js';
import type { Responder } from './responder.js';

type Understood = Extract<Read, { kind: 'understood' }>;

/** Discord gives up after three seconds; a slow answer becomes "I'm thinking" before that. */
const ANSWER_WITHIN_MS = 2000;

export interface AnswerParts {
  readonly conversation: Conversation;
  readonly forms: FormsToReopen;
  readonly log: Log;
}

/** Lets the core handle what somebody did, and brings them its reply. */
export async function answer(parts: AnswerParts, read: Understood, responder: Responder): Promise<void> {
  const { conversation } = parts;
  const acknowledge = () => (read.on ? responder.stayQuiet() : responder.think());
  if (conversation.pace(read.interaction) === 'does') await acknowledge();
  // Discord acknowledges once only: whoever is second leaves it to the first.
  if (responder.acknowledged() === 'elsewhere') return;
  const replying = conversation.handle(read.interaction);
  replying.catch(() => undefined); // Awaited below; this only keeps an early failure from going unheard.
  if (responder.acknowledged() === 'not-yet') {
    const soon = new AbortController();
    const late = after(ANSWER_WITHIN_MS, 'late' as const, { signal: soon.signal }).catch(
      () => 'late' as const,
    );
    const first = await Promise.race([replying, late]).finally(() => soon.abort());
    if (first === 'late') await acknowledge();
  }
  await bring(parts, await replying, read, responder);
}

async function bring(
  parts: AnswerParts,
  reply: Reply,
  read: Understood,
  responder: Responder,
): Promise<void> {
  const say = (message: Message) => responder.say(renderAnswer(message));
  const withForm = (message: Message, form: Form, label: string) => {
    const body = renderAnswer(message);
    const open = parts.forms.keep(nativeOf(read.interaction.by.member), form, label);
    return responder.say({ ...body, components: [...body.components, open] });
  };
  switch (reply.kind) {
    case 'say':
      return say(reply.message);
    case 'amend':
      return read.on ? replace(reply.message, read.on, responder) : say(reply.message);
    case 'home':
    case 'panel':
      // Pressed or sent from what only they see, it stays one panel; from anywhere else it is a new one.
      return read.on?.onlyForThem ? replace(reply.message, read.on, responder) : say(reply.message);
    case 'ask':
      // Discord opens no form on top of a form, but it opens one from a button.
      if (read.interaction.kind === 'submission') return withForm(oneMoreForm, reply.form, goOn);
      if (responder.acknowledged() === 'not-yet') return responder.openForm(renderForm(reply.form));
      parts.log.warn({ key: reply.form.key.split('|')[0] }, 'a form came too late to be opened');
      return say(tooSlowForForm);
    case 'correct':
      return withForm(correction(reply.errors, reply.form), reply.form, fillInAgain);
    case 'nothing':
      return nothingToSay(read, responder);
  }
}

const replace = (message: Message, on: NonNullable<Understood['on']>, responder: Responder): Promise<void> =>
  responder.replace(on.layout === 'answer' ? renderAnswer(message) : renderDelivered(message));

async function nothingToSay(read: Understood, responder: Responder): Promise<void> {
  if (responder.acknowledged() === 'thinking') return responder.takeBack();
  if (responder.acknowledged() === 'quietly') return;
  return read.on ? responder.stayQuiet() : responder.say(renderAnswer(done));
}
