// One of several processes at the same sessions: opens what is due and sends what that owes, until nothing is left.
import { connectMongo } from '../src/adapters/mongo/connection.js';
import { createStores } from '../src/adapters/mongo/index.js';
import { deliverDue } from '../src/core/outbox/index.js';
import { advanceDueSessions } from '../src/core/sessions/index.js';
import { createCountingMessenger } from './outbox-messenger.js';
import { sessionDeps } from './sessions-ground.js';

const [uri = ''] = process.argv.slice(2);
const database = await connectMongo({ uri });
/** A reply whose post was not there yet comes again five seconds later; nobody waits for that here. */
let ahead = 0;
const clock = () => Date.now() + ahead;
const stores = createStores(database.connection, { encryptionKey: undefined, clock });
const deps = sessionDeps(stores, clock);
const messenger = createCountingMessenger();

process.once('message', async () => {
  const before = process.cpuUsage();
  while ((await advanceDueSessions(deps)) > 0);
  const openedAt = Date.now();
  const delivery = { ...deps, messenger, count: () => undefined };
  await deliverDue(delivery);
  ahead = 6_000;
  await deliverDue(delivery);
  const { user, system } = process.cpuUsage(before);
  process.send?.({
    keys: messenger.keys,
    openedAt,
    sentAt: Date.now(),
    cpuMs: (user + system) / 1_000,
    mebibytes: Math.round(process.resourceUsage().maxRSS / 1_024),
  });
  await database.close();
  process.disconnect();
});
process.send?.('ready');
