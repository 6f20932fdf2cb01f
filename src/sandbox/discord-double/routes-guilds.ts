import { guildFor } from './access.js';
import { apiError } from './api-error.js';
import { canView } from './permissions.js';
import { nothing, ok, type Route, type Stage } from './rest-types.js';
import { channelJson, guildJson, memberJson, roleJson } from './wire.js';

/** A server: itself, one member at a time, its channels and roles. */
export function guildRoutes({ world, gateway }: Stage): readonly Route[] {
  return [
    {
      method: 'GET',
      path: '/guilds/:guild',
      handle: ({ param }) => ok(guildJson(guildFor(world, param('guild')))),
    },
    {
      method: 'GET',
      path: '/guilds/:guild/members/:user',
      handle({ param }) {
        const guild = guildFor(world, param('guild'));
        const id = param('user') === '@me' ? world.botUserId : param('user');
        const member = guild.members.get(id);
        if (!member) throw apiError(world.users.has(id) ? 10007 : 10013);
        return ok(memberJson(world, member));
      },
    },
    {
      method: 'GET',
      path: '/guilds/:guild/channels',
      handle({ param }) {
        const guild = guildFor(world, param('guild'));
        const inside = [...world.channels.values()].filter(
          (one) => one.guildId === guild.id && !one.thread && canView(world, world.botUserId, one),
        );
        return ok(inside.map((one) => channelJson(world, one)));
      },
    },
    {
      method: 'GET',
      path: '/guilds/:guild/roles',
      handle: ({ param }) => ok([...guildFor(world, param('guild')).roles.values()].map(roleJson)),
    },
    {
      method: 'GET',
      path: '/users/@me/guilds',
      handle: () =>
        ok(
          [...world.guilds.values()]
            .filter(({ members }) => members.has(world.botUserId))
            .map(({ id, name }) => ({ id, name })),
        ),
    },
    {
      method: 'DELETE',
      path: '/users/@me/guilds/:guild',
      handle({ param }) {
        const guild = guildFor(world, param('guild'));
        guild.members.delete(world.botUserId);
        gateway.toAll('GUILD_DELETE', { id: guild.id });
        world.changed();
        return nothing;
      },
    },
  ];
}
