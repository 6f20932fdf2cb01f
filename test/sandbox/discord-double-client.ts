import { Client, type Interaction } from 'discord.js';
import type { DiscordDouble } from '../../src/sandbox/discord-double/index.js';

/** A real discord.js client, logged in at the double. */
export async function connect(
  double: DiscordDouble,
  on: (interaction: Interaction) => unknown,
): Promise<Client<true>> {
  const fresh = new Client({
    intents: ['Guilds'],
    rest: { version: '10', retries: 0, api: double.url },
    ws: { buildIdentifyThrottler: async () => ({ waitForIdentify: async () => {} }) },
    allowedMentions: { parse: [] },
  });
  fresh.on('error', () => {});
  fresh.on('interactionCreate', (interaction) => on(interaction));
  const ready = new Promise<Client<true>>((resolve) => fresh.once('clientReady', resolve));
  await fresh.login(double.token);
  return ready;
}

/** Looks again and again until it is so. */
export async function eventually(check: () => boolean, what: string): Promise<void> {
  for (const end = Date.now() + 8000; Date.now() < end; ) {
    if (check()) return;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  throw new Error(`never: ${what}`);
}
