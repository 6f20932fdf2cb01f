import { cloned, type Dict, list, text } from './json.js';
import { judgeMessage } from './limits/message.js';
import { refusal } from './refusal.js';
import { withIds } from './with-ids.js';
import type { Channel, Message, World } from './world.js';

/** Refuses what Slack refuses; whatever is strange besides is recorded. */
export function admitMessage(world: World, method: string, payload: Dict): void {
  const verdict = judgeMessage(payload);
  for (const what of verdict.strange) world.record.strange(`${method}: ${what}`);
  if (verdict.error === undefined) return;
  if (verdict.strange.length === 0) world.record.strange(`${method}: ${verdict.error}`);
  const messages = verdict.messages.map((message) => `[ERROR] ${message}`);
  throw refusal(verdict.error, { errors: verdict.messages, response_metadata: { messages } });
}

export interface Posting {
  readonly channel: Channel;
  readonly author: string;
  readonly payload: Dict;
  readonly onlyFor?: string | undefined;
}

export function post(world: World, { channel, author, payload, onlyFor }: Posting): Message {
  const ts = world.nextTs();
  const message: Message = {
    id: `${channel.id}:${ts}`,
    ts,
    at: world.now(),
    channel: channel.id,
    teamId: channel.teamId,
    author,
    threadTs: text(payload.thread_ts) === '' ? undefined : text(payload.thread_ts),
    onlyFor,
    order: world.sequence(),
    text: text(payload.text),
    blocks: withIds(payload.blocks, world.next),
    payload: cloned(payload),
    edits: 0,
    gone: false,
  };
  world.messages.push(message);
  world.changed();
  return message;
}

/** Blocks that an edit leaves out stay, as on Slack; an empty list takes them away. */
export function edit(world: World, message: Message, payload: Dict): void {
  if (payload.text !== undefined) message.text = text(payload.text);
  if (payload.blocks !== undefined) message.blocks = withIds(list(payload.blocks), world.next);
  message.payload = cloned(payload);
  message.edits += 1;
  world.changed();
}

export function remove(world: World, message: Message): void {
  message.gone = true;
  world.changed();
}

/** A message the way Slack puts it into answers and interactions. */
export function messageJson(world: World, message: Message): Dict {
  const team = world.teams.get(message.teamId);
  const byApp = team?.botUserId === message.author;
  return {
    type: 'message',
    ts: message.ts,
    user: message.author,
    team: message.teamId,
    text: message.text,
    ...(byApp ? { bot_id: team.botId, app_id: world.appId } : {}),
    ...(message.blocks.length > 0 ? { blocks: message.blocks } : {}),
    ...threadOf(world, message),
    ...(message.edits > 0 ? { edited: { user: message.author, ts: message.ts } } : {}),
    ...(message.payload.metadata === undefined ? {} : { metadata: message.payload.metadata }),
  };
}

/** A message that others hang on carries its own time as that of the thread. */
function threadOf(world: World, message: Message): Dict {
  if (message.threadTs !== undefined) return { thread_ts: message.threadTs };
  const replies = world.messages.filter(
    ({ channel, threadTs, gone }) => channel === message.channel && threadTs === message.ts && !gone,
  ).length;
  return replies === 0 ? {} : { thread_ts: message.ts, reply_count: replies };
}
