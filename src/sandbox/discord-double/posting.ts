import { ChannelType, ComponentType, MessageFlags } from 'discord.js';
import { apiError } from './api-error.js';
import { flatten } from './component-limits.js';
import { type Json, list, number, record, records, text, texts } from './json.js';
import { checkMessage } from './message-limits.js';
import { canView } from './permissions.js';
import type { Channel, Message, World } from './world.js';

const settable =
  MessageFlags.SuppressEmbeds |
  MessageFlags.Ephemeral |
  MessageFlags.SuppressNotifications |
  MessageFlags.IsComponentsV2;

export interface Posting {
  readonly channel: Channel;
  /** Where it is settled already: the first message of a forum post has the id of the post. */
  readonly id?: string;
  readonly authorId: string;
  readonly body: Json;
  readonly onlyFor?: string | undefined;
  readonly interaction?: Json | undefined;
}

/** Checks and stores a new message; throws what Discord would answer. */
export function postMessage(world: World, posting: Posting): Message {
  const { body, channel } = posting;
  const content = text(body.content);
  const embeds = records(body.embeds);
  const components = numbered(records(body.components));
  const flags = (number(body.flags) ?? 0) & settable;
  checkMessage({ content, embeds, components, flags, body });
  const files = records(body.files);
  const attached = files.length + list(body.attachments).length + list(body.sticker_ids).length;
  if (content.trim() === '' && embeds.length + components.length + attached === 0 && !body.poll) {
    throw apiError(50006);
  }
  const mentions = mentioned(content, components, body);
  if (posting.authorId === world.botUserId) watchMentions(world, channel, content, components, body);
  const message = store(world, posting, { content, embeds, files, components, flags, mentions });
  if (channel.thread?.private) inviteMentioned(world, channel, mentions);
  world.changed();
  return message;
}

/** "Kith is thinking…": the message of a deferred answer. */
export function postThinking(world: World, posting: Posting): Message {
  const flags = MessageFlags.Loading | ((number(posting.body.flags) ?? 0) & MessageFlags.Ephemeral);
  const message = store(world, posting, {
    content: '',
    embeds: [],
    files: [],
    components: [],
    flags,
    mentions: [],
  });
  world.changed();
  return message;
}

type Shown = Pick<Message, 'content' | 'embeds' | 'files' | 'components' | 'flags' | 'mentions'>;

function store(world: World, posting: Posting, shown: Shown): Message {
  const { body, channel } = posting;
  const nonce = body.nonce;
  const message: Message = {
    id: posting.id ?? world.newId(),
    channelId: channel.id,
    authorId: posting.authorId,
    createdAt: world.now(),
    onlyFor: posting.onlyFor,
    interaction: posting.interaction,
    nonce: typeof nonce === 'string' || typeof nonce === 'number' ? nonce : undefined,
    editedAt: undefined,
    edits: 0,
    payload: body,
    ...shown,
  };
  world.messages.set(message.id, message);
  if (message.onlyFor === undefined) channel.lastMessageId = message.id;
  return message;
}

/** Applies an edit: fields left out stay, the Components V2 flag can only be added. */
export function editMessage(world: World, message: Message, body: Json): Message {
  const content = 'content' in body ? text(body.content) : message.content;
  const embeds = 'embeds' in body ? records(body.embeds) : message.embeds;
  const files = 'files' in body ? records(body.files) : message.files;
  const components = 'components' in body ? numbered(records(body.components)) : message.components;
  const thinking = (message.flags & MessageFlags.Loading) !== 0;
  const kept = message.flags & ~MessageFlags.Loading;
  const flags = kept | ((number(body.flags) ?? 0) & settable & ~MessageFlags.Ephemeral);
  checkMessage({ content, embeds, components, flags, body });
  if (content.trim() === '' && embeds.length + components.length + files.length === 0) {
    throw apiError(50006);
  }
  const channel = world.channels.get(message.channelId);
  if (channel && ('content' in body || 'components' in body)) {
    watchMentions(world, channel, content, components, body);
  }
  message.mentions = mentioned(content, components, body);
  Object.assign(message, {
    content,
    embeds,
    files,
    components,
    flags,
    payload: { ...message.payload, ...body },
  });
  if (!thinking) {
    message.edits += 1;
    message.editedAt = world.now();
  }
  world.changed();
  return message;
}

/** Discord gives every component an id, in reading order. */
function numbered(components: readonly Json[]): readonly Json[] {
  let next = 1;
  const visit = (component: Json): Json => ({
    ...component,
    id: component.id ?? next++,
    ...('components' in component ? { components: records(component.components).map(visit) } : {}),
    ...('accessory' in component ? { accessory: visit(record(component.accessory)) } : {}),
  });
  return components.map(visit);
}

/** The parts of a message in which a mention can ring. */
function pinging(content: string, components: readonly Json[]): string {
  const displays = components.flatMap(flatten).filter((one) => one.type === ComponentType.TextDisplay);
  return [content, ...displays.map((one) => text(one.content))].join('\n');
}

function mentioned(content: string, components: readonly Json[], body: Json): readonly string[] {
  const allowed = record(body.allowed_mentions);
  const everyone = !('allowed_mentions' in body) || texts(allowed.parse).includes('users');
  const named = [...pinging(content, components).matchAll(/<@!?(\d+)>/g)].flatMap((match) => match[1] ?? []);
  return [...new Set(named)].filter((id) => everyone || texts(allowed.users).includes(id));
}

/** Kith must say on every message who may be rung; anything left to Discord's default is a defect. */
function watchMentions(
  world: World,
  channel: Channel,
  content: string,
  components: readonly Json[],
  body: Json,
): void {
  const allowed = record(body.allowed_mentions);
  const parse = allowed.parse;
  const place = `message in ${channel.id}`;
  if (!Array.isArray(parse) || parse.length > 0) {
    world.unexpected.push(`${place}: allowed_mentions must be present with parse: []`);
  }
  const rings = !Array.isArray(parse) || texts(parse).includes('everyone');
  if (rings && /@(everyone|here)\b/.test(pinging(content, components))) {
    world.unexpected.push(`${place}: would ping everyone`);
  }
}

/** A mention in a private thread brings the member in, if they can see its parent. */
function inviteMentioned(world: World, channel: Channel, mentions: readonly string[]): void {
  const parent = world.channels.get(channel.parentId ?? '');
  const isThread = channel.type === ChannelType.PrivateThread;
  for (const id of mentions) {
    if (isThread && parent && canView(world, id, parent)) channel.thread?.members.add(id);
  }
}
