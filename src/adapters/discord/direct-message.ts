import { RESTJSONErrorCodes as Codes, type REST, Routes } from 'discord.js';
import { LRUCache } from 'lru-cache';
import { z } from 'zod';
import { DeliveryFailure } from '../../core/messenger.js';
import type { Clock, Instant } from '../../core/shared/time.js';
import { attempt, codeOf, DM_PAUSE, unless } from './failures.js';
import { snowflake } from './native-ids.js';
import type { Rendered } from './rendered.js';
import { sendMessage } from './send-message.js';

export interface DirectMessages {
  /** @returns where it is, or undefined when this person's direct messages are closed to Kith. */
  send(user: string, body: Rendered, key: string): Promise<{ channel: string; message: string } | undefined>;
}

const CLOSED = [
  Codes.CannotSendMessagesToThisUser,
  Codes.CannotSendMessagesToThisUserDueToHavingNoMutualGuilds,
];
const CHANNEL = z.object({ id: snowflake });

export function createDirectMessages(rest: REST, clock: Clock): DirectMessages {
  const channels = new LRUCache<string, string>({ max: 5000 });
  let pausedUntil: Instant = 0;

  /** Discord takes an app that opens many conversations at once for a spammer, so the first complaint stops all. */
  async function open(user: string): Promise<string | undefined> {
    const wait = pausedUntil - clock();
    if (wait > 0) throw new DeliveryFailure('try-later', 'opening direct messages is paused', wait);
    const post = () => rest.post(Routes.userChannels(), { body: { recipient_id: user } });
    try {
      const opened = await attempt('read', () => unless(CLOSED, post));
      return opened === undefined ? undefined : CHANNEL.parse(opened).id;
    } catch (error) {
      if (codeOf(error) === Codes.OpeningDirectMessagesTooFast) pausedUntil = clock() + DM_PAUSE;
      throw error;
    }
  }

  return {
    async send(user, body, key) {
      const channel = channels.get(user) ?? (await open(user));
      if (channel === undefined) return undefined;
      channels.set(user, channel);
      const message = await unless(CLOSED, () => sendMessage(rest, channel, body, key));
      return message === undefined ? undefined : { channel, message };
    },
  };
}
