import { randomBytes } from 'node:crypto';
import { setTimeout as after } from 'node:timers/promises';
import type { BaseInteraction, REST, RepliableInteraction } from 'discord.js';
import { type AnswerParts, answer } from './answer.js';
import * as words from './discord-messages.js';
import { errorFields } from './error-fields.js';
import { readInteraction } from './read-interaction.js';
import { renderAnswer } from './render-answer.js';
import { renderForm } from './render-form.js';
import { createResponder, type Responder } from './responder.js';
import type { WhereIn } from './where.js';

export interface InteractionParts extends AnswerParts {
  /** The client's own, so that answers queue behind nothing. */
  readonly rest: REST;
  readonly whereIn: WhereIn;
  isStopping(): boolean;
}

const OTHERS_FIRST_MS = 1_000;

const NOT_UNDERSTOOD = {
  unknown: words.notUnderstood,
  'no-server': words.useYourServer,
  foreign: words.fromElsewhere,
};

/** Everything that a person does with Kith on Discord comes through here, and always gets an answer. */
export async function onInteraction(parts: InteractionParts, from: BaseInteraction): Promise<void> {
  if (!from.isRepliable()) return;
  const ids = { interaction: from.id, guild: from.guildId, user: from.user.id, type: from.type };
  const responder = createResponder(parts.rest, from, parts.log, ids);
  try {
    await react(parts, from, responder);
  } catch (error) {
    const reference = randomBytes(3).toString('hex');
    parts.log.error({ ...ids, reference, ...errorFields(error) }, 'an interaction failed');
    await responder.say(renderAnswer(words.somethingWentWrong(reference))).catch((again: unknown) => {
      parts.log.warn({ ...ids, reference, ...errorFields(again) }, 'and could not be told so');
    });
  }
}

async function react(
  parts: InteractionParts,
  from: RepliableInteraction,
  responder: Responder,
): Promise<void> {
  const say = (message: typeof words.done) => responder.say(renderAnswer(message));
  if (parts.isStopping()) return say(words.restarting);
  if (from.isButton() && parts.forms.isKey(from.customId)) {
    const form = parts.forms.find(from.customId, from.user.id);
    if (form) return responder.openForm(renderForm(form));
    // Another process may have it, and hears this too.
    await after(OTHERS_FIRST_MS);
    return say(words.formGone);
  }
  const read = readInteraction(from, parts.whereIn);
  if (read.kind === 'understood') return answer(parts, read, responder);
  if (read.kind === 'not-ours') return;
  parts.log.info(
    { interaction: from.id, guild: from.guildId, why: read.why },
    'an interaction was not understood',
  );
  return say(NOT_UNDERSTOOD[read.why]);
}
