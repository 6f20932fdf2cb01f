import { Routes } from 'discord.js';
import { z } from 'zod';
import { DeliveryFailure } from '../../core/messenger.js';
import type { Log } from '../../core/shared/log.js';
import { type Finding, ill, well } from '../finding.js';
import { commandDefinitions } from './command-definitions.js';
import { snowflake } from './native-ids.js';
import { permissionsInServer } from './permissions.js';
import { lookupRest, type RestOptions } from './rest.js';
import { ASKED_FOR, missing } from './rights.js';
import { findRoomsParent } from './rooms-parent.js';
import { createServerFacts } from './server-facts.js';

const Named = z.array(z.object({ id: snowflake, name: z.string() }));
const PERMISSIONS_MEND =
  'Give Kith the right in the channel’s settings, or make a text channel called “introductions” that everyone can see.';

const rightsMend = (lack: readonly string[]) =>
  `In the server: Server Settings → Roles → Kith, and allow ${lack.map((right) => `“${right}”`).join(', ')}. Without “Create Events” chats are only missing from the list of events.`;

/** Asks Discord about the token, the commands, and in every server what Kith may do and whether a room could be opened. */
export async function examineDiscord(
  options: RestOptions & { readonly applicationId: string },
): Promise<readonly Finding[]> {
  const rest = lookupRest(options);
  const application = await rest.get(Routes.currentApplication()).catch(() => undefined);
  const id = z.object({ id: z.string() }).safeParse(application).data?.id;
  if (id === undefined) {
    return [
      ill(
        'Discord: token',
        'Discord refuses the token. Reset it in the developer portal and set DISCORD_TOKEN.',
      ),
    ];
  }
  if (id !== options.applicationId) {
    return [
      ill(
        'Discord: application',
        `The token belongs to application ${id}. Set DISCORD_APPLICATION_ID to that.`,
      ),
    ];
  }
  const registered = Named.parse(await rest.get(Routes.applicationCommands(id)));
  const unknown = commandDefinitions().filter(({ name }) => registered.every((known) => known.name !== name));
  const facts = createServerFacts(rest);
  const servers = Named.parse(await rest.get(Routes.userGuilds()));
  return [
    well('Discord: token'),
    unknown.length === 0
      ? well('Discord: commands')
      : ill(
          `Discord: commands ${unknown.map(({ name }) => name).join(', ')}`,
          'Run: npx kith deploy-commands',
        ),
    ...(await Promise.all(
      servers.map(async ({ id: guild, name }) => {
        const what = `Discord: rooms in ${name}`;
        const lack = await findRoomsParent(facts, SILENT, guild, [], undefined).then(
          () => undefined,
          reasonOf,
        );
        return lack === undefined ? well(what) : ill(`${what} (${lack})`, PERMISSIONS_MEND);
      }),
    )),
    ...(await Promise.all(
      servers.map(async ({ id: guild, name }) => {
        const what = `Discord: rights in ${name}`;
        const kith = await facts.member(guild, await facts.self());
        const held = permissionsInServer(await facts.server(guild, kith.roles), kith);
        const lack = missing(held, ASKED_FOR);
        return lack.length === 0
          ? well(what)
          : ill(`${what} (missing: ${lack.join(', ')})`, rightsMend(lack));
      }),
    )),
  ];
}

function reasonOf(error: unknown): string {
  if (error instanceof DeliveryFailure) return error.reason;
  throw error;
}

const SILENT: Log = { debug() {}, info() {}, warn() {}, error() {} };
