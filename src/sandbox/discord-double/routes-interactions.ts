import { InteractionResponseType, MessageFlags } from 'discord.js';
import { acknowledge, posting } from './acknowledge.js';
import { apiError } from './api-error.js';
import type { OpenInteraction } from './interactions.js';
import { type Json, number } from './json.js';
import { editMessage, postMessage } from './posting.js';
import { nothing, type Outgoing, ok, type Route, type Stage } from './rest-types.js';
import { messageJson } from './wire.js';
import type { Message } from './world.js';

const tokenLife = 15 * 60_000;

/** Interaction callbacks and the webhook that every interaction brings along for 15 minutes. */
export function interactionRoutes({ world, interactions }: Stage): readonly Route[] {
  function webhook(app: string, token: string): OpenInteraction {
    const found = interactions.byToken(token);
    if (app !== world.applicationId || !found || found.state !== 'acknowledged') throw apiError(10015);
    if (world.realNow() - found.createdAt > tokenLife) throw apiError(50027);
    return found;
  }

  function pick(interaction: OpenInteraction, id: string): Message {
    const message = world.messages.get(id === '@original' ? (interaction.originalId ?? '') : id);
    if (!message || message.channelId !== interaction.channelId) throw apiError(10008);
    return message;
  }

  function followUp(interaction: OpenInteraction, body: Json): Message {
    const original = world.messages.get(interaction.originalId ?? '');
    // While "thinking…" is shown, the first follow-up takes its place, as in life.
    if (original && original.flags & MessageFlags.Loading) return editMessage(world, original, body);
    return postMessage(world, posting(world, interaction, body));
  }

  const onMessage = (method: string, work: (message: Message, body: Json) => Outgoing): Route => ({
    method,
    path: '/webhooks/:app/:token/messages/:message',
    open: true,
    handle: ({ param, body }) => work(pick(webhook(param('app'), param('token')), param('message')), body),
  });

  return [
    {
      method: 'POST',
      path: '/interactions/:id/:token/callback',
      open: true,
      handle({ param, body, query }) {
        const interaction = interactions.byToken(param('token'));
        if (!interaction || interaction.id !== param('id')) throw apiError(10062);
        const message = acknowledge(world, interaction, body);
        return query.get('with_response') === 'true' ? ok(response(interaction, body, message)) : nothing;
      },
    },
    {
      method: 'POST',
      path: '/webhooks/:app/:token',
      open: true,
      handle: ({ param, body }) =>
        ok(messageJson(world, followUp(webhook(param('app'), param('token')), body))),
    },
    onMessage('GET', (message) => ok(messageJson(world, message))),
    onMessage('PATCH', (message, body) => ok(messageJson(world, editMessage(world, message, body)))),
    onMessage('DELETE', (message) => {
      world.messages.delete(message.id);
      world.changed();
      return nothing;
    }),
  ];

  function response(interaction: OpenInteraction, body: Json, message: Message | undefined): Json {
    const type = number(body.type) ?? 0;
    const shown = type === InteractionResponseType.DeferredMessageUpdate ? undefined : message;
    return {
      interaction: {
        id: interaction.id,
        type: interaction.type,
        ...(message
          ? {
              response_message_id: message.id,
              response_message_loading: (message.flags & MessageFlags.Loading) !== 0,
              response_message_ephemeral: message.onlyFor !== undefined,
            }
          : {}),
      },
      resource: { type, ...(shown ? { message: messageJson(world, shown) } : {}) },
    };
  }
}
