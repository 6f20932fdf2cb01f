// One of several processes that empty the same outbox. Says that it is ready, waits for the word, reports what it sent.
import { setTimeout as pause } from 'node:timers/promises';
import { connectMongo } from '../src/adapters/mongo/connection.js';
import { createStores } from '../src/adapters/mongo/index.js';
import { createPostPacing } from '../src/adapters/slack/pacing.js';
import { deliverDue } from '../src/core/outbox/index.js';
import { createCountingMessenger } from './outbox-messenger.js';

const [uri = '', pace = 'at-once'] = process.argv.slice(2);
const database = await connectMongo({ uri });
const { outbox } = createStores(database.connection, { encryptionKey: undefined, clock: Date.now });
const messenger = createCountingMessenger(pace === 'paced' ? createPostPacing() : undefined);
const quiet = () => undefined;
const log = { debug: quiet, info: quiet, warn: quiet, error: quiet };
const outcomes: Record<string, number> = {};

const waiting = () => database.connection.collection('outbox').countDocuments({ open: true }, { limit: 1 });

process.once('message', async () => {
  const count = (kind: string) => {
    outcomes[kind] = (outcomes[kind] ?? 0) + 1;
  };
  do {
    await deliverDue({ outbox, messenger, clock: Date.now, log, count });
    // What was put off comes due again: the tick of the app would look again, too.
    if ((await waiting()) > 0) await pause(50);
  } while ((await waiting()) > 0);
  process.send?.({ keys: messenger.keys, outcomes, at: Date.now() });
  await database.close();
  process.disconnect();
});
process.send?.('ready');
