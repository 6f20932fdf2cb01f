import type { SeenMessage } from '../../persona.js';
import { buttonsIn } from '../buttons.js';
import { dict, text } from '../json.js';
import { plainOf, type Reader } from '../mrkdwn.js';
import { readBlocks, readText } from '../render-seen.js';
import { topView } from '../view-stack.js';
import type { Channel, Message, User, View, World } from '../world.js';

export const hasInputs = (view: View): boolean => view.blocks.some((block) => block.type === 'input');

export function readerFor(world: World, user: Pick<User, 'tz' | 'locale'>): Reader {
  return {
    tz: user.tz,
    locale: user.locale,
    personName: (id) => world.users.get(id)?.name ?? id,
    channelName: (id) => world.channels.get(id)?.name ?? id,
  };
}

const KINDS = { im: 'direct', mpim: 'room', public: 'channel', private: 'channel' } as const;

function kindOf({ onlyFor, threadTs }: Message, channel: Channel): SeenMessage['kind'] {
  if (onlyFor !== undefined) return 'only-you';
  return threadTs === undefined ? KINDS[channel.kind] : 'thread';
}

/** Put into words only when somebody asks: most of what is on a screen is never read. */
export const seenMessage = (message: Message, channel: Channel, reader: Reader): SeenMessage => {
  const { text, blocks } = message;
  return {
    id: message.id,
    kind: kindOf(message, channel),
    place: channel.id,
    at: message.at,
    ...(message.threadTs === undefined ? {} : { under: `${channel.id}:${message.threadTs}` }),
    payload: message.payload,
    shown: { text, blocks },
    edits: message.edits,
    get text() {
      return blocks.length > 0 ? readBlocks(blocks, reader) : this.summary;
    },
    get summary() {
      return plainOf(text, reader);
    },
    get buttons() {
      return buttonsIn(blocks).map((button) => button.label);
    },
  };
};

function seenView(view: View, kind: 'home' | 'window', reader: Reader): SeenMessage {
  const title = readText(view.source.title, reader);
  const body = readBlocks(view.blocks, reader);
  const own = [view.source.submit, view.source.close]
    .map((label) => text(dict(label).text))
    .filter((label) => label !== '');
  return {
    id: kind === 'home' ? `home:${view.userId}` : view.id,
    kind,
    place: kind === 'home' ? `home:${view.userId}` : view.id,
    at: view.at,
    text: title === '' ? body : `${title}\n${body}`,
    summary: title === '' ? 'Home' : title,
    buttons: [...buttonsIn(view.blocks).map((button) => button.label), ...own],
    payload: view.source,
    shown: { ...view.source, blocks: view.blocks },
    edits: view.edits,
  };
}

/** Messages that this person can see, oldest first. */
export function visibleMessages(world: World, user: User): { message: Message; channel: Channel }[] {
  return world.messages.flatMap((message) => {
    const channel = world.channels.get(message.channel);
    const mine = channel?.members.has(user.id) === true || message.onlyFor === user.id;
    if (message.gone || channel === undefined || !mine) return [];
    return message.onlyFor === undefined || message.onlyFor === user.id ? [{ message, channel }] : [];
  });
}

/** All that is on this person's screen, oldest first; a window lies on top of everything. */
export function everythingSeen(world: World, user: User): SeenMessage[] {
  const reader = readerFor(world, user);
  const placed = visibleMessages(world, user).map(({ message, channel }) => ({
    order: message.order,
    seen: seenMessage(message, channel, reader),
  }));
  const home = world.homes.get(user.id);
  if (home !== undefined) placed.push({ order: home.order, seen: seenView(home, 'home', reader) });
  const top = topView(world, user.id);
  const window = top === undefined || hasInputs(top) ? [] : [seenView(top, 'window', reader)];
  return [...placed.sort((one, other) => one.order - other.order).map(({ seen }) => seen), ...window];
}
