import { setTimeout as after } from 'node:timers/promises';
import { Events } from 'discord.js';
import type { Conversation } from '../../core/conversation/route.js';
import type { People } from '../../core/members/index.js';
import type { Messenger } from '../../core/messenger.js';
import type { Happening, Places } from '../../core/places.js';
import type { CommunityId } from '../../core/shared/ids.js';
import type { Log } from '../../core/shared/log.js';
import { type Clock, SECOND } from '../../core/shared/time.js';
import { createClient } from './client.js';
import { errorFields } from './error-fields.js';
import { type Health, healthOf } from './health.js';
import { listen } from './listen.js';
import { createMessenger } from './messenger.js';
import { surviveOddPackets } from './odd-packets.js';
import { createPeople } from './people.js';
import { createPlaces } from './places.js';
import type { Remembered } from './private-place.js';
import { registerCommands } from './register-commands.js';
import { createFormsToReopen } from './reopen-form.js';
import { deliveryRest, lookupRest, watchRest } from './rest.js';
import { createServerFacts } from './server-facts.js';
import { hearWhere } from './where.js';

export { deployCommands } from './register-commands.js';

export interface DiscordOptions {
  /** `https://discord.com/api`, or a double's. */
  readonly apiUrl: string;
  readonly token: string;
  readonly applicationId: string;
  readonly conversation: Conversation;
  readonly remembered: Remembered;
  /** Kith was removed from a server, for good. */
  onUninstalled(community: CommunityId): Promise<void>;
  /** Something may have changed on Discord; only a hint. */
  onHappening(happening: Happening): Promise<void>;
  readonly clock: Clock;
  readonly log: Log;
  /** This process can do nothing more for Discord: it should end, and be started again. */
  onFatal(reason: string): void;
  /** Skips the five seconds that Discord wants between two logins; for tests and the sandbox. */
  readonly identifyAtOnce?: boolean;
}

export interface DiscordAdapter {
  readonly messenger: Messenger;
  readonly people: People;
  readonly places: Places;
  /** Connects, waits until ready, and registers the commands. */
  start(): Promise<void>;
  healthy(): Health;
  /** Finishes what is in hand, then disconnects; takes at most about ten seconds. */
  stop(): Promise<void>;
}

const FINISH_WITHIN_MS = 7 * SECOND;
const DISCONNECT_WITHIN_MS = 2 * SECOND;
const UNREFERENCED = { ref: false };

/** Kith on Discord. Messenger, people and places work from the beginning; `start` opens the ears. */
export async function createDiscord(options: DiscordOptions): Promise<DiscordAdapter> {
  const { apiUrl, token, applicationId, conversation, remembered, clock, log } = options;
  const client = createClient(apiUrl, options.identifyAtOnce ?? false);
  surviveOddPackets(client, log);
  const deliveries = deliveryRest({ apiUrl, token });
  const lookups = lookupRest({ apiUrl, token });
  const facts = createServerFacts(lookups, clock);
  let stopping = false;
  let startedAt = 0;
  let over = false;

  function onFatal(reason: string): void {
    if (over || stopping) return;
    over = true;
    log.error({ reason }, 'Discord is lost to this process');
    options.onFatal(reason);
  }

  for (const rest of [client.rest, deliveries, lookups]) watchRest(rest, log, onFatal);
  const finished = listen(client, {
    conversation,
    forms: createFormsToReopen(),
    rest: client.rest,
    whereIn: hearWhere(client),
    log,
    isStopping: () => stopping,
    facts,
    onHappening: options.onHappening,
    onUninstalled: options.onUninstalled,
    onFatal,
  });

  return {
    messenger: createMessenger({ rest: deliveries, facts, remembered, clock, log }),
    people: createPeople(facts),
    places: createPlaces(facts),
    async start() {
      const ready = new Promise((resolve) => client.once(Events.ClientReady, resolve));
      await client.login(token);
      await ready;
      startedAt = Date.now();
      try {
        log.info({ commands: await registerCommands(lookups, applicationId) }, 'connected to Discord');
      } catch (error) {
        // The commands of the last start are still registered, and people should not wait for new ones.
        log.error(errorFields(error), 'connected to Discord, but the commands could not be registered');
      }
    },
    healthy: () =>
      over ? { connected: false, why: 'closed for good' } : healthOf(client, startedAt, Date.now()),
    async stop() {
      stopping = true;
      await Promise.race([finished(), after(FINISH_WITHIN_MS, undefined, UNREFERENCED)]);
      // destroy() can hang for ever while the gateway reconnects.
      await Promise.race([
        client.destroy().catch(() => undefined),
        after(DISCONNECT_WITHIN_MS, undefined, UNREFERENCED),
      ]);
      for (const rest of [client.rest, deliveries, lookups]) {
        rest.clearHandlerSweeper();
        rest.clearHashSweeper();
      }
    },
  };
}
