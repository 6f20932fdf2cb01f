import { Client, GatewayIntentBits, Options } from 'discord.js';
import { interactiveRest } from './rest.js';

/**
 * Asks for the Guilds intent and nothing else, and keeps little in memory: by default discord.js would collect
 * every user and member that it ever saw.
 */
export const createClient = (apiUrl: string, identifyAtOnce: boolean): Client =>
  new Client({
    intents: [GatewayIntentBits.Guilds],
    allowedMentions: { parse: [] },
    rest: interactiveRest(apiUrl),
    makeCache: Options.cacheWithLimits({
      ...Options.DefaultMakeCacheSettings,
      MessageManager: 0,
      ReactionManager: 0,
      PresenceManager: 0,
      GuildMemberManager: { maxSize: 50, keepOverLimit: (member) => member.id === member.client.user.id },
      UserManager: { maxSize: 200, keepOverLimit: (user) => user.id === user.client.user.id },
    }),
    ...(identifyAtOnce ? { ws: { buildIdentifyThrottler: async () => AT_ONCE } } : {}),
  });

const AT_ONCE = { waitForIdentify: async () => undefined };
