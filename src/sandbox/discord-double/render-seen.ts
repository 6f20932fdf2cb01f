import { ButtonStyle, ComponentType as Kind, MessageFlags } from 'discord.js';
import type { SeenMessage } from '../persona.js';
import { flatten } from './component-limits.js';
import { type Json, text } from './json.js';
import { embedTexts } from './message-limits.js';
import { canView } from './permissions.js';
import { plainText } from './plain-text.js';
import { isSelect } from './select-limits.js';
import type { Channel, Message, World } from './world.js';

/** Everything this user can see now, oldest first. */
export function messagesSeenBy(world: World, userId: string): readonly Message[] {
  return [...world.messages.values()]
    .filter((message) => sees(world, userId, message))
    .sort((one, other) => (isOlder(one.id, other.id) ? -1 : 1));
}

/** Ids are numbers, and a longer one is a larger one. */
const isOlder = (one: string, other: string): boolean =>
  one.length === other.length ? one < other : one.length < other.length;

function sees(world: World, userId: string, message: Message): boolean {
  if (message.onlyFor !== undefined && message.onlyFor !== userId) return false;
  const channel = world.channels.get(message.channelId);
  if (!channel) return false;
  if (channel.recipientId !== undefined) return channel.recipientId === userId;
  if (!canView(world, userId, channel)) return false;
  return !channel.thread?.private || channel.thread.members.has(userId);
}

function kindOf(message: Message, channel: Channel | undefined): SeenMessage['kind'] {
  if (message.onlyFor !== undefined) return 'only-you';
  if (channel?.recipientId !== undefined) return 'direct';
  if (!channel?.thread) return 'channel';
  return channel.thread.private ? 'room' : 'thread';
}

/** A message as a person sees it; put into words only when somebody asks: most of what is on a screen is never read. */
export const seenMessage = (world: World, message: Message): SeenMessage => {
  const { content, embeds, components, files, flags } = message;
  const shown: Shown = { content, embeds, components, files, flags };
  const channel = world.channels.get(message.channelId);
  const parts = () =>
    rawTexts(shown)
      .map((part) => plainText(world, part, channel?.guildId).trim())
      .filter((part) => part !== '');
  return {
    id: message.id,
    kind: kindOf(message, channel),
    place: message.channelId,
    at: message.createdAt,
    ...(channel?.thread && !channel.thread.private ? { under: channel.id } : {}),
    payload: message.payload,
    shown,
    edits: message.edits,
    get text() {
      return parts().join('\n');
    },
    get summary() {
      return parts()[0] ?? '';
    },
    get buttons() {
      return buttonsOf(shown)
        .filter((button) => button.disabled !== true)
        .map((button) => text(button.label));
    },
  };
};

type Shown = Pick<Message, 'content' | 'embeds' | 'components' | 'files' | 'flags'>;

function rawTexts(message: Shown): readonly string[] {
  if (message.flags & MessageFlags.Loading) return ['Kith is thinking…'];
  const displays = message.components
    .flatMap(flatten)
    .filter((component) => component.type === Kind.TextDisplay);
  return [
    message.content,
    ...message.embeds.flatMap(embedTexts),
    ...displays.map((display) => text(display.content)),
    ...message.files.map((file) => text(file.filename)),
  ];
}

const buttonsOf = (message: Pick<Message, 'components'>): readonly Json[] =>
  message.components.flatMap(flatten).filter((component) => component.type === Kind.Button);

/** The button with this label, if it can be pressed: not disabled, and not a mere link. */
export const pressable = (message: Message, label: string): Json | undefined =>
  buttonsOf(message).find(
    (button) =>
      text(button.label) === label &&
      button.disabled !== true &&
      button.style !== ButtonStyle.Link &&
      button.style !== ButtonStyle.Premium,
  );

/** The select with this placeholder or custom id. */
export const selectable = (message: Message, name: string): Json | undefined =>
  message.components
    .flatMap(flatten)
    .find(
      (one) => isSelect(one) && one.disabled !== true && (one.placeholder === name || one.custom_id === name),
    );
