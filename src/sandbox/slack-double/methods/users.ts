import { type Dict, truthy } from '../json.js';
import type { User } from '../world.js';
import { type Method, page, userOf } from './context.js';

export const userMethods: Readonly<Record<string, Method>> = {
  'users.info': {
    scope: 'users:read',
    run: (call) => ({
      ok: true,
      user: userJson(userOf(call, call.args.user), truthy(call.args.include_locale)),
    }),
  },
  'users.list': {
    scope: 'users:read',
    run: (call) => {
      const everyone = [...call.world.users.values()].filter((user) => user.directory === call.team.id);
      const { items, meta } = page(call, 'users.list', everyone);
      return {
        ok: true,
        members: items.map((user) => userJson(user, truthy(call.args.include_locale))),
        ...meta,
      };
    },
  },
};

/** A person as `users.info` and `user_change` describe them. */
export function userJson(user: User, withLocale = false): Dict {
  return {
    id: user.id,
    team_id: user.teamId,
    name: handle(user),
    deleted: user.deleted,
    real_name: user.name,
    profile: { title: user.title, real_name: user.name, display_name: user.name, team: user.teamId },
    is_bot: user.isBot,
    is_app_user: user.isAppUser,
    ...(user.deleted ? {} : flags(user)),
    ...(user.isStranger ? { is_stranger: true } : {}),
    ...(withLocale ? { locale: user.locale } : {}),
  };
}

const flags = (user: User): Dict => ({
  tz: user.tz,
  is_admin: user.isAdmin,
  is_owner: user.isOwner,
  is_primary_owner: false,
  is_restricted: user.isRestricted || user.isUltraRestricted,
  is_ultra_restricted: user.isUltraRestricted,
  updated: 1_700_000_000,
});

export const handle = (user: Pick<User, 'name'>): string =>
  user.name.toLowerCase().replaceAll(/[^\p{L}\p{N}._-]+/gu, '.');
