import type { Message, World } from './world.js';

export interface SeenThread {
  readonly id: string;
  readonly name: string;
  readonly parentId: string;
  readonly private: boolean;
  readonly archived: boolean;
  readonly locked: boolean;
  /** User ids, the bot among them. */
  readonly members: readonly string[];
  /** Names of the forum's tags that it carries. */
  readonly tags: readonly string[];
  readonly messages: readonly Message[];
}

const messagesIn = (world: World, channelId: string): readonly Message[] =>
  [...world.messages.values()].filter((message) => message.channelId === channelId);

/** Every thread there is, oldest first. */
export function threadsOf(world: World): readonly SeenThread[] {
  return [...world.channels.values()].flatMap(({ id, name, parentId = '', thread }) => {
    if (!thread) return [];
    const { archived, locked, members } = thread;
    const messages = messagesIn(world, id);
    const known = world.channels.get(parentId)?.forum?.tags ?? [];
    const tags = known.filter((tag) => thread.tags.includes(tag.id)).map((tag) => tag.name);
    return [
      {
        id,
        name,
        parentId,
        private: thread.private,
        archived,
        locked,
        members: [...members],
        tags,
        messages,
      },
    ];
  });
}

/** What the bot and this user wrote to each other. */
export function directMessagesOf(world: World, userId: string): readonly Message[] {
  const channel = [...world.channels.values()].find((one) => one.recipientId === userId);
  return channel ? messagesIn(world, channel.id).filter((message) => message.onlyFor === undefined) : [];
}
