import { readConfig } from '../config.js';

/** Registers all commands with Discord in one idempotent call. */
export async function deployDiscordCommands(): Promise<void> {
  const { discord } = readConfig(process.env);
  if (discord === undefined) throw new Error('Set DISCORD_TOKEN and DISCORD_APPLICATION_ID first.');
  const { deployCommands } = await import('../adapters/discord/index.js');
  const count = await deployCommands(discord);
  process.stdout.write(`Discord knows ${count} commands now.\n`);
}
