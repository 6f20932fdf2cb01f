import { type Client, type ClientEvents, Events } from 'discord.js';
import type { CommunityId } from '../../core/shared/ids.js';
import type { Log } from '../../core/shared/log.js';
import { errorFields } from './error-fields.js';
import { type Changes, hearChanges } from './hear-changes.js';
import { communityOfGuild } from './native-ids.js';
import { type InteractionParts, onInteraction } from './on-interaction.js';

export interface Listening extends InteractionParts, Omit<Changes, 'run'> {
  readonly log: Log;
  onUninstalled(community: CommunityId): Promise<void>;
  onFatal(reason: string): void;
}

/** @returns what waits until everything in hand is done. */
export function listen(client: Client, parts: Listening): () => Promise<void> {
  const { log } = parts;
  const inHand = new Set<Promise<void>>();

  /** A listener that throws would end the process, so none does. */
  function on<E extends keyof ClientEvents>(
    event: E,
    react: (...args: ClientEvents[E]) => void | Promise<void>,
  ) {
    client.on(event, (...args) => run(event, async () => react(...args)));
  }

  function run(event: string, react: () => Promise<void>): void {
    const running = react().catch((error: unknown) =>
      log.error({ event, ...errorFields(error) }, 'a listener failed'),
    );
    inHand.add(running);
    void running.finally(() => inHand.delete(running));
  }

  hearChanges(client, { facts: parts.facts, onHappening: parts.onHappening, run });

  on(Events.InteractionCreate, (interaction) => onInteraction(parts, interaction));
  on(Events.GuildCreate, (guild) => log.info({ guild: guild.id }, 'added to a server'));
  // Outages arrive as guildUnavailable; this one is only sent when Kith was really removed.
  on(Events.GuildDelete, async (guild) => {
    log.info({ guild: guild.id }, 'removed from a server');
    await parts.onUninstalled(communityOfGuild(guild.id));
  });
  on(Events.ShardDisconnect, (event, shard) =>
    parts.onFatal(`gateway closed for good: ${event.code} (shard ${shard})`),
  );
  on(Events.ShardReconnecting, (shard) => log.info({ shard }, 'gateway dropped; reconnecting'));
  on(Events.ShardResume, (shard) => log.info({ shard }, 'gateway resumed'));
  on(Events.ShardError, (error, shard) => log.warn({ shard, ...errorFields(error) }, 'gateway error'));
  on(Events.Error, (error) => log.error(errorFields(error), 'discord.js reported an error'));
  on(Events.Warn, (text) => log.warn({ text }, 'discord.js warns'));

  return async () => {
    await Promise.allSettled([...inHand]);
  };
}
