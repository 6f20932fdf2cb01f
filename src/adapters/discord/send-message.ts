import { createHash } from 'node:crypto';
import { RESTJSONErrorCodes as Codes, type REST, Routes } from 'discord.js';
import { z } from 'zod';
import { attempt, codeOf, unless } from './failures.js';
import { NONCE } from './limits.js';
import { snowflake } from './native-ids.js';
import type { Rendered } from './rendered.js';
import { setArchived } from './thread.js';

const GONE = [
  Codes.UnknownMessage,
  Codes.UnknownChannel,
  Codes.InvalidActionOnArchivedThread,
  Codes.ThreadLocked,
];
const SENT = z.object({ id: snowflake });

/** Sends once: within some minutes Discord answers a second try at the same key with the first message. */
export async function sendMessage(rest: REST, channel: string, body: Rendered, key: string): Promise<string> {
  const nonce = createHash('sha256').update(key).digest('base64url').slice(0, NONCE);
  const send = () =>
    rest.post(Routes.channelMessages(channel), { body: { ...body, nonce, enforce_nonce: true } });
  return SENT.parse(await attempt('send', () => awake(rest, channel, send))).id;
}

/** Changes a message; one that is gone needs no change. */
export async function amendMessage(
  rest: REST,
  channel: string,
  message: string,
  body: Rendered,
): Promise<void> {
  const patch = () => rest.patch(Routes.channelMessage(channel, message), { body });
  await attempt('read', () => unless(GONE, () => awake(rest, channel, patch)));
}

/** A thread that fell asleep is woken first. */
async function awake<T>(rest: REST, channel: string, call: () => Promise<T>): Promise<T> {
  try {
    return await call();
  } catch (error) {
    if (codeOf(error) !== Codes.InvalidActionOnArchivedThread) throw error;
    await setArchived(rest, channel, false);
    return call();
  }
}
