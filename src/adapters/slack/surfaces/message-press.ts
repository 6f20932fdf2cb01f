import type { Actor } from '../../../core/conversation/interaction.js';
import type { Message } from '../../../core/conversation/message.js';
import { placeId } from '../../../core/shared/ids.js';
import { acknowledgement } from '../acknowledgement.js';
import { done } from '../adapter-messages.js';
import type { Surface } from '../converse.js';
import { type Desk, interactiveClient, tellInstead, whisper } from '../desk.js';
import { ACK_BY, OPEN_BY } from '../limits.js';
import type { MessageContainer } from '../payloads.js';
import { renderMessage } from '../render-message.js';
import { inConversation, inPrivate } from '../rendering.js';
import { openStage } from '../stage.js';
import { showWindow, waiting, windowAnswers } from './in-windows.js';

export interface MessagePressPlace {
  readonly actor: Actor;
  readonly trigger: string;
  readonly responseUrl: string;
  readonly container: MessageContainer;
  readonly ack: () => Promise<void>;
}

/** A button on a message: what it says is seen by the presser only; what it amends is the message itself. */
export function messagePressSurface(desk: Desk, place: MessagePressPlace): Surface {
  const { actor, trigger, responseUrl } = place;
  const acknowledged = acknowledgement(place.ack);
  const stage = openStage(() => interactiveClient(desk, actor), trigger);
  const quietly = async (message: Message): Promise<void> => {
    await acknowledged.give();
    await whisper(desk, actor, responseUrl, message);
  };
  const say = async ({ message }: { readonly message: Message }): Promise<void> => {
    if (!stage.isUp()) return quietly(message);
    await acknowledged.give();
    await showWindow(desk, actor, stage, message, 'elsewhere');
  };
  return {
    patience: (pace) => (pace === 'asks' ? OPEN_BY : ACK_BY),
    hold: async (pace) => {
      await acknowledged.give();
      if (pace === 'asks') await stage.show(waiting('elsewhere'));
    },
    show: {
      say,
      home: say,
      amend: async (reply) => {
        await acknowledged.give();
        await amendMessage(desk, place, reply.message);
        if (stage.isUp()) await showWindow(desk, actor, stage, done, 'elsewhere');
      },
      ...windowAnswers(desk, actor, stage, acknowledged, quietly),
    },
  };
}

// The response address also changes messages that only one person sees; chat.update cannot, but lives longer.
async function amendMessage(desk: Desk, place: MessagePressPlace, message: Message): Promise<void> {
  const { actor, container } = place;
  const how = container.is_ephemeral ? inPrivate : inConversation(container.channel_id, message);
  try {
    await desk.respond(place.responseUrl, { replace_original: true, ...renderMessage(message, how) });
  } catch (error) {
    if (container.is_ephemeral) return tellInstead(desk, actor, message, error);
    const ref = { place: placeId(actor.community, container.channel_id), message: container.message_ts };
    await desk.messenger.amend(ref, message);
  }
}
