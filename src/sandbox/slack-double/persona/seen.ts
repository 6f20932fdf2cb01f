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

/** Put into words only when somebody asks: whoever counts what is new looks at very many. */
class Posted implements SeenMessage {
  readonly id;
  readonly kind;
  readonly place;
  readonly at;
  readonly payload;
  readonly edits;
  readonly shown;
  declare readonly under?: string;

  constructor(
    message: Message,
    channel: Channel,
    private readonly reader: Reader,
  ) {
    this.id = message.id;
    this.kind = kindOf(message, channel);
    this.place = channel.id;
    this.at = message.at;
    this.payload = message.payload;
    this.edits = message.edits;
    this.shown = { text: message.text, blocks: message.blocks };
    if (message.threadTs !== undefined) this.under = `${channel.id}:${message.threadTs}`;
  }

  get text() {
    return this.shown.blocks.length > 0 ? readBlocks(this.shown.blocks, this.reader) : this.summary;
  }
  get summary() {
    return plainOf(this.shown.text, this.reader);
  }
  get buttons() {
    return buttonsIn(this.shown.blocks).map((button) => button.label);
  }
}

export const seenMessage = (message: Message, channel: Channel, reader: Reader): SeenMessage =>
  new Posted(message, channel, reader);

function seenView(view: View, kind: 'home' | 'window', reader: Reader, now: number): SeenMessage {
  const title = readText(view.source.title, reader);
  const body = readBlocks(view.blocks, reader);
  const own = [view.source.submit, view.source.close]
    .map((label) => text(dict(label).text))
    .filter((label) => label !== '');
  return {
    id: kind === 'home' ? `home:${view.userId}` : view.id,
    kind,
    place: kind === 'home' ? `home:${view.userId}` : view.id,
    at: now,
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
  if (home !== undefined)
    placed.push({ order: home.order, seen: seenView(home, 'home', reader, world.now()) });
  const top = topView(world, user.id);
  const window = top === undefined || hasInputs(top) ? [] : [seenView(top, 'window', reader, world.now())];
  return [...placed.sort((one, other) => one.order - other.order).map(({ seen }) => seen), ...window];
}
