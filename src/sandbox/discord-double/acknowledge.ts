import { InteractionType, InteractionResponseType as Kind, MessageFlags } from 'discord.js';
import { ApiError, apiError } from './api-error.js';
import type { OpenInteraction } from './interactions.js';
import { type Json, list, number } from './json.js';
import { checkModal } from './modal-limits.js';
import { dataOf } from './multipart.js';
import { editMessage, type Posting, postMessage, postThinking } from './posting.js';
import type { Message, World } from './world.js';

const answers: ReadonlySet<number> = new Set([
  Kind.ChannelMessageWithSource,
  Kind.DeferredChannelMessageWithSource,
]);
const updates: ReadonlySet<number> = new Set([Kind.DeferredMessageUpdate, Kind.UpdateMessage]);

/** The app's first answer to an interaction. Returns the message it made or changed. */
export function acknowledge(world: World, interaction: OpenInteraction, body: Json): Message | undefined {
  if (interaction.state === 'late') throw apiError(10062);
  if (interaction.state === 'acknowledged') throw apiError(40060);
  const kind = number(body.type) ?? 0;
  const data = dataOf(body);
  if (!fits(interaction, kind)) {
    throw new ApiError(400, 50035, `Response type ${kind} does not fit interaction type ${interaction.type}`);
  }
  const message = carryOut(world, interaction, kind, data);
  interaction.originalId = message?.id;
  interaction.state = 'acknowledged';
  interaction.settle({ type: kind, data });
  return message;
}

function fits(interaction: OpenInteraction, kind: number): boolean {
  const { type } = interaction;
  if (type === InteractionType.ApplicationCommandAutocomplete) {
    return kind === Kind.ApplicationCommandAutocompleteResult;
  }
  if (answers.has(kind)) return true;
  if (updates.has(kind)) return interaction.messageId !== undefined;
  return kind === Kind.Modal && type !== InteractionType.ModalSubmit;
}

function carryOut(world: World, asked: OpenInteraction, kind: number, data: Json): Message | undefined {
  switch (kind) {
    case Kind.ChannelMessageWithSource:
      return postMessage(world, posting(world, asked, data));
    case Kind.DeferredChannelMessageWithSource:
      return postThinking(world, posting(world, asked, data));
    case Kind.UpdateMessage:
      return editMessage(world, source(world, asked), data);
    case Kind.DeferredMessageUpdate:
      return source(world, asked);
    case Kind.Modal:
      return openModal(world, asked, data);
    default:
      if (list(data.choices).length > 25) throw new ApiError(400, 50035, 'choices: Must be 25 or fewer.');
      return undefined;
  }
}

/** Where an answer to this interaction goes, and who alone sees it. */
export function posting(world: World, asked: OpenInteraction, body: Json): Posting {
  const channel = world.channels.get(asked.channelId);
  if (!channel) throw apiError(10003);
  const secret = ((number(body.flags) ?? 0) & MessageFlags.Ephemeral) !== 0;
  return {
    channel,
    authorId: world.botUserId,
    body,
    onlyFor: secret ? asked.userId : undefined,
    interaction: asked.metadata,
  };
}

function source(world: World, asked: OpenInteraction): Message {
  const message = world.messages.get(asked.messageId ?? '');
  if (!message) throw apiError(10008);
  return message;
}

function openModal(world: World, asked: OpenInteraction, modal: Json): undefined {
  checkModal(modal);
  const { channelId, guildId, messageId } = asked;
  world.forms.set(asked.userId, { modal, channelId, guildId, messageId });
  world.changed();
  return undefined;
}
