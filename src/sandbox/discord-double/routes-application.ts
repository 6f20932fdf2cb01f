import { apiError } from './api-error.js';
import { checkCommands } from './command-limits.js';
import type { Json } from './json.js';
import { text } from './json.js';
import { ok, type Route, type Stage } from './rest-types.js';
import { userJson } from './wire.js';

/** The app itself: where its gateway is, who it is, which commands it has. */
export function applicationRoutes({ world }: Stage, gatewayUrl: () => string): readonly Route[] {
  const application = () => ({
    id: world.applicationId,
    name: 'Kith',
    description: '',
    icon: null,
    flags: 0,
    bot_public: true,
    bot_require_code_grant: false,
    verify_key: '0'.repeat(64),
    summary: '',
    team: null,
    owner: userJson(world, world.botUserId),
    bot: userJson(world, world.botUserId),
    approximate_guild_count: world.guilds.size,
  });
  const own = (id: string) => {
    if (id !== world.applicationId) throw apiError(50001);
  };

  function register(scope: string, guildId: string | undefined, commands: readonly Json[]) {
    checkCommands(commands);
    const before = world.commands.get(scope) ?? [];
    const registered = commands.map((command) => {
      const type = command.type ?? 1;
      const same = before.find((one) => one.name === command.name && one.type === type);
      return {
        description: '',
        options: [],
        default_member_permissions: null,
        nsfw: false,
        contexts: null,
        integration_types: [0],
        ...command,
        id: text(same?.id) || world.newId(),
        application_id: world.applicationId,
        version: world.newId(),
        type,
        ...(guildId === undefined ? { dm_permission: true } : { guild_id: guildId }),
      };
    });
    world.commands.set(scope, registered);
    world.changed();
    return ok(registered);
  }

  const guildScope = (app: string, guildId: string) => {
    own(app);
    if (!world.guilds.has(guildId)) throw apiError(50001);
    return guildId;
  };
  return [
    {
      method: 'GET',
      path: '/gateway/bot',
      handle: () =>
        ok({
          url: gatewayUrl(),
          shards: 1,
          session_start_limit: { total: 1000, remaining: 999, reset_after: 86_400_000, max_concurrency: 1 },
        }),
    },
    { method: 'GET', path: '/users/@me', handle: () => ok(userJson(world, world.botUserId)) },
    { method: 'GET', path: '/applications/@me', handle: () => ok(application()) },
    { method: 'GET', path: '/oauth2/applications/@me', handle: () => ok(application()) },
    {
      method: 'PUT',
      path: '/applications/:app/commands',
      handle({ param, items }) {
        own(param('app'));
        return register('global', undefined, items);
      },
    },
    {
      method: 'GET',
      path: '/applications/:app/commands',
      handle({ param }) {
        own(param('app'));
        return ok(world.commands.get('global') ?? []);
      },
    },
    {
      method: 'PUT',
      path: '/applications/:app/guilds/:guild/commands',
      handle({ param, items }) {
        const scope = guildScope(param('app'), param('guild'));
        return register(scope, scope, items);
      },
    },
    {
      method: 'GET',
      path: '/applications/:app/guilds/:guild/commands',
      handle: ({ param }) => ok(world.commands.get(guildScope(param('app'), param('guild'))) ?? []),
    },
  ];
}
