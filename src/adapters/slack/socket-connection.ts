import { type Logger, SocketModeReceiver } from '@slack/bolt';
import { DeliveryFailure } from '../../core/messenger.js';
import type { Log } from '../../core/shared/log.js';
import type { Connection, Health } from './connection.js';
import { asDeliveryFailure } from './failures.js';
import { bounded } from './in-hand.js';

const HELLO_BY = 15_000;
const STOP_BY = 2_000;
const STEADY_AFTER = 5_000;
const LONGEST_PAUSE = 30_000;

/**
 * Socket Mode with reconnecting of our own. The SDK's waits 5 s at every routine refresh, in which what people press is
 * lost, and after a failed refresh it rejects where nobody catches, or stays away for good.
 */
export function createSocketConnection(
  apiUrl: string,
  appToken: string,
  log: Log,
  logger: Logger,
): { readonly receiver: SocketModeReceiver; readonly connection: Connection } {
  const receiver = new SocketModeReceiver({
    appToken,
    logger,
    autoReconnectEnabled: false,
    // An object of its own: the SDK writes its retry policy into whatever it is given here.
    installerOptions: {
      clientOptions: {
        slackApiUrl: apiUrl,
        timeout: 10_000,
        retryConfig: { retries: 0 },
        rejectRateLimitedCalls: true,
      },
    },
    processEventErrorHandler: async ({ error }) => {
      log.error({ err: error }, 'a message from Slack could not be handled');
      return false;
    },
  });
  const { client } = receiver;
  surviveOddMessages(client, log);

  let health: Health = { connected: false, why: 'not connected yet' };
  let stopped = false;
  let failures = 0;
  let since = 0;
  let retry: NodeJS.Timeout | undefined;

  const connect = async (): Promise<void> => {
    await withinTime(client.start(), () => client.disconnect());
    if (stopped) return void (await client.disconnect());
    since = performance.now();
    health = { connected: true };
  };
  const again = (why: string, after: number): void => {
    if (stopped) return;
    health = { connected: false, why };
    clearTimeout(retry);
    retry = setTimeout(() => void connect().catch(failed), after);
  };
  const failed = (error: unknown): void => {
    failures += 1;
    const { reason, after } = asDeliveryFailure(error, 'safe');
    const pause = Math.max(after ?? 0, Math.min(LONGEST_PAUSE, 250 * 2 ** failures));
    log.warn({ reason, failures, pause }, 'no socket to Slack');
    again(`Slack gives no socket (${reason})`, pause);
  };
  client.on('disconnected', () => {
    if (stopped || !health.connected) return;
    // A socket that falls right after it stood is a failure like any other, or we would knock without a pause.
    if (performance.now() - since < STEADY_AFTER)
      return failed(new DeliveryFailure('try-later', 'closed_at_once'));
    failures = 0;
    again('the socket to Slack was closed; connecting again', 0);
  });

  return {
    receiver,
    connection: {
      start: async () => {
        try {
          await connect();
        } catch (error) {
          const failure = asDeliveryFailure(error, 'safe');
          if (failure.kind === 'broken-installation') throw failure;
          failed(failure);
        }
      },
      healthy: () => health,
      stop: async () => {
        stopped = true;
        clearTimeout(retry);
        health = { connected: false, why: 'stopped' };
        await bounded(client.disconnect(), STOP_BY);
      },
    },
  };
}

type SocketClient = SocketModeReceiver['client'];

/** A message that is JSON but not what Slack sends makes the SDK reject where nobody catches. */
function surviveOddMessages(client: SocketClient, log: Log): void {
  const readers = client.listeners('ws_message');
  client.removeAllListeners('ws_message');
  for (const read of readers)
    client.on('ws_message', async (...message) => {
      try {
        await read.apply(client, message);
      } catch (err) {
        log.warn({ err }, 'an odd message on the socket');
      }
    });
}

/** Slack says hello on a new socket; one that never does is given up. */
async function withinTime(connecting: Promise<unknown>, giveUp: () => Promise<unknown>): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const silence = new Promise<never>((_, reject) => {
    timer = setTimeout(() => {
      reject(new DeliveryFailure('try-later', 'no_hello'));
      void giveUp();
    }, HELLO_BY);
  });
  try {
    await Promise.race([connecting, silence]);
  } finally {
    clearTimeout(timer);
  }
}
