import type { App } from '@slack/bolt';
import type { MenuEntry } from '../../core/conversation/interaction.js';
import { oldButton } from './adapter-messages.js';
import { converse } from './converse.js';
import { type Desk, interactiveClient } from './desk.js';
import { SHORTCUT_PICK_ANSWER } from './manifest.js';
import { MessageMenuPayload } from './payloads.js';
import { readActor } from './read-interaction.js';
import { readPicked } from './read-picked.js';
import { receive } from './receive.js';
import { ephemeral } from './surfaces/command.js';
import { messageMenuSurface } from './surfaces/message-menu.js';

const ENTRIES: Readonly<Record<string, MenuEntry>> = { [SHORTCUT_PICK_ANSWER]: 'pick-answer' };

/** The entries in the menu of every message. */
export function listenToMessageMenus(app: App, desk: Desk): void {
  app.shortcut({ type: 'message_action' }, async ({ body, ack, context }) => {
    // The answer goes another way, and asking for the address of the message may take a while.
    await ack();
    const read = receive(desk, MessageMenuPayload, body, context);
    if ('refusal' in read) {
      if ('response_url' in body) await desk.respond(body.response_url, { ...ephemeral(read.refusal) });
      return;
    }
    const { payload, community } = read;
    const by = readActor(community, payload.user);
    const surface = messageMenuSurface(desk, {
      actor: by,
      trigger: payload.trigger_id,
      responseUrl: payload.response_url,
    });
    const entry = Object.hasOwn(ENTRIES, payload.callback_id) ? ENTRIES[payload.callback_id] : undefined;
    if (entry === undefined) return surface.show.say({ kind: 'say', message: oldButton });
    const message = await readPicked(payload, community, () => interactiveClient(desk, by));
    await converse(desk, { kind: 'pick', entry, message, by }, surface);
  });
}
