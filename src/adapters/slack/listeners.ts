import type { App } from '@slack/bolt';
import type { Interaction } from '../../core/conversation/interaction.js';
import { oldButton, oldForm, unknownCommand } from './adapter-messages.js';
import { converse, type Surface } from './converse.js';
import type { Desk } from './desk.js';
import { SHORTCUT_NEW_INTRODUCTION } from './manifest.js';
import { listenToMessageMenus } from './message-menus.js';
import { CommandPayload, PressPayload, ShortcutPayload, SubmissionPayload } from './payloads.js';
import { readCommand } from './read-command.js';
import { readActor, readPress, readSubmission } from './read-interaction.js';
import { receive } from './receive.js';
import { commandSurface, ephemeral } from './surfaces/command.js';
import { messagePressSurface } from './surfaces/message-press.js';
import { shortcutSurface } from './surfaces/shortcut.js';
import { submissionSurface, update } from './surfaces/submission.js';
import { viewPressSurface } from './surfaces/view-press.js';
import { type Origin, windowView } from './views.js';

const originOf = (metadata: string): Origin => (metadata === 'home' ? 'home' : 'elsewhere');

/**
 * One listener for each kind of interaction, so that no two can ever answer the same one. What this version of Kith
 * does not know (an old button, a command of another app) is answered, too.
 */
export function listen(app: App, desk: Desk): void {
  app.command(/.*/, async ({ body, ack, context }) => {
    const read = receive(desk, CommandPayload, body, context);
    if ('refusal' in read) return ack(ephemeral(read.refusal));
    const { payload, community } = read;
    const by = readActor(community, { id: payload.user_id, name: payload.user_name });
    const command = readCommand(payload.command, payload.text, community, payload);
    if (command === undefined) return ack(ephemeral(unknownCommand));
    const place = { actor: by, trigger: payload.trigger_id, responseUrl: payload.response_url, ack };
    await converse(desk, { kind: 'command', ...command, by }, commandSurface(desk, place));
  });

  app.shortcut({ type: 'shortcut' }, async ({ body, ack, context }) => {
    const read = receive(desk, ShortcutPayload, body, context);
    if ('refusal' in read) return ack();
    const by = readActor(read.community, read.payload.user);
    const surface = shortcutSurface(desk, { actor: by, trigger: read.payload.trigger_id, ack });
    if (read.payload.callback_id !== SHORTCUT_NEW_INTRODUCTION) return sayStale(surface, oldButton);
    await converse(desk, { kind: 'command', command: 'intro', people: [], words: '', by }, surface);
  });

  listenToMessageMenus(app, desk);

  app.action({ type: 'block_actions' }, async ({ body, ack, context }) => {
    const read = receive(desk, PressPayload, body, context);
    if ('refusal' in read) {
      await ack();
      const responseUrl = 'response_url' in body ? body.response_url : undefined;
      if (typeof responseUrl === 'string') await desk.respond(responseUrl, { ...ephemeral(read.refusal) });
      return;
    }
    const { payload } = read;
    const by = readActor(read.community, payload.user);
    const surface = pressSurface(desk, payload, by, () => ack());
    const press = readPress(payload.actions[0]?.action_id ?? '', by);
    await conclude(desk, press, surface, oldButton);
  });

  app.view({ type: 'view_submission' }, async ({ body, ack, context }) => {
    const read = receive(desk, SubmissionPayload, body, context);
    if ('refusal' in read) return ack(update(windowView(read.refusal, 'elsewhere')));
    const { view, user } = read.payload;
    const by = readActor(read.community, user);
    const fields = view.blocks.flatMap(({ type, block_id }) => (type === 'input' ? [block_id ?? ''] : []));
    const surface = submissionSurface(desk, {
      actor: by,
      viewId: view.id,
      fields: new Set(fields),
      origin: originOf(view.private_metadata),
      ack: (answer) => (answer === undefined ? ack() : ack(answer)),
    });
    await conclude(desk, readSubmission(view.callback_id, view.state, by), surface, oldForm);
  });
}

function pressSurface(
  desk: Desk,
  payload: PressPayload,
  actor: Interaction['by'],
  ack: () => Promise<void>,
): Surface {
  const { container, trigger_id: trigger, response_url: responseUrl = '' } = payload;
  if (container.type === 'message')
    return messagePressSurface(desk, { actor, trigger, responseUrl, container, ack });
  const type = payload.view?.type ?? 'modal';
  const origin = type === 'home' ? type : originOf(payload.view?.private_metadata ?? '');
  return viewPressSurface(desk, { actor, trigger, view: { id: container.view_id, type }, origin, ack });
}

const sayStale = (surface: Surface, message: typeof oldButton): Promise<void> =>
  surface.show.say({ kind: 'say', message });

const conclude = (
  desk: Desk,
  interaction: Interaction | undefined,
  surface: Surface,
  stale: typeof oldButton,
): Promise<void> =>
  interaction === undefined ? sayStale(surface, stale) : converse(desk, interaction, surface);
