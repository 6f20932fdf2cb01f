import { type REST, Routes } from 'discord.js';
import { z } from 'zod';
import { commandDefinitions } from './command-definitions.js';
import { lookupRest, type RestOptions } from './rest.js';

export interface DeployOptions extends RestOptions {
  readonly applicationId: string;
}

/** Registers every command in one request that can be repeated freely. @returns how many there are now */
export async function registerCommands(rest: REST, applicationId: string): Promise<number> {
  const registered = await rest.put(Routes.applicationCommands(applicationId), {
    body: commandDefinitions(),
  });
  return z.array(z.object({ id: z.string() })).parse(registered).length;
}

/** The same for `kith deploy-commands`, without connecting to the gateway. */
export const deployCommands = (options: DeployOptions): Promise<number> =>
  registerCommands(lookupRest(options), options.applicationId);
