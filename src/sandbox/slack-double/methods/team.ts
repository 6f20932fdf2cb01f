import { type Dict, text } from '../json.js';
import { refusal } from '../refusal.js';
import { firstTeam, issueToken } from '../seed.js';
import type { World } from '../world.js';
import type { Method } from './context.js';

export const teamMethods: Readonly<Record<string, Method>> = {
  'auth.test': {
    run: ({ team, world }) => ({
      ok: true,
      url: `https://${team.domain}.slack.com/`,
      team: team.name,
      user: world.users.get(team.botUserId)?.name.toLowerCase() ?? '',
      team_id: team.id,
      user_id: team.botUserId,
      bot_id: team.botId,
      is_enterprise_install: false,
    }),
  },
  'auth.revoke': {
    run: ({ token }) => {
      token.revoked = true;
      return { ok: true, revoked: true };
    },
  },
  'team.info': {
    scope: 'team:read',
    run: ({ team }) => ({ ok: true, team: { id: team.id, name: team.name, domain: team.domain } }),
  },
};

/** The last step of an installation; needs the app's own secret instead of a token. */
export function exchangeCode(world: World, args: Dict): Dict {
  if (args.client_id !== world.clientId) throw refusal('invalid_client_id');
  if (args.client_secret !== world.clientSecret) throw refusal('bad_client_secret');
  const granted = world.codes.get(text(args.code));
  if (granted === undefined) throw refusal('invalid_code');
  world.codes.delete(text(args.code));
  const team = firstTeam(world, granted.teamId);
  const old = world.tokens.get(team.botToken);
  const scopes = [...(old?.scopes ?? [])];
  const token = old === undefined || old.revoked ? issueToken(world, team, scopes) : team.botToken;
  return {
    ok: true,
    app_id: world.appId,
    authed_user: { id: granted.userId },
    scope: scopes.join(','),
    token_type: 'bot',
    access_token: token,
    bot_user_id: team.botUserId,
    team: { id: team.id, name: team.name },
    enterprise: null,
    is_enterprise_install: false,
  };
}

/** A one-time address for a socket. */
export function openConnection(world: World): Dict {
  const ticket = world.next('ticket');
  world.tickets.add(ticket);
  return {
    ok: true,
    url: `${world.base.replace('http', 'ws')}/link/?ticket=${ticket}&app_id=${world.appId}`,
  };
}
