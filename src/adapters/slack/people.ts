import { LRUCache } from 'lru-cache';
import { z } from 'zod';
import type { People, Person, Standing } from '../../core/members/index.js';
import { communityOf, type MemberId, nativeOf } from '../../core/shared/ids.js';
import { asDeliveryFailure, delivering, slackCode } from './failures.js';
import type { Workspaces } from './workspaces.js';

const flag = z.boolean().optional();
const words = z.string().nullish();
const User = z.object({
  id: z.string(),
  team_id: z.string().optional(),
  name: z.string().optional(),
  real_name: words,
  tz: words,
  locale: words,
  deleted: flag,
  is_bot: flag,
  is_app_user: flag,
  is_stranger: flag,
  is_restricted: flag,
  is_ultra_restricted: flag,
  is_admin: flag,
  is_owner: flag,
  profile: z.object({ display_name: words, real_name: words, title: words }).default({}),
  enterprise_user: z.object({ teams: z.array(z.string()).default([]) }).optional(),
});
type User = z.infer<typeof User>;

const FRESH = 5 * 60_000;
const UNKNOWN = new Set(['user_not_found', 'user_not_visible']);

export interface SlackPeople extends People {
  /** Slack said that this person changed. */
  forget(member: MemberId): void;
}

/** People as Slack knows them, remembered for five minutes unless Slack says that they changed. */
export function createPeople(workspaces: Workspaces): SlackPeople {
  const known = new LRUCache<MemberId, Person>({ max: 5_000, ttl: FRESH });
  return {
    find: async (member) => {
      const remembered = known.get(member);
      if (remembered !== undefined) return remembered;
      const person = await lookUp(workspaces, member);
      known.set(member, person);
      return person;
    },
    forget: (member) => void known.delete(member),
  };
}

async function lookUp(workspaces: Workspaces, member: MemberId): Promise<Person> {
  const { interactive } = await workspaces.clients(communityOf(member));
  try {
    const answer = await interactive.users.info({ user: nativeOf(member), include_locale: true });
    return await delivering('safe', async () => describe(member, User.parse(answer.user)));
  } catch (error) {
    if (UNKNOWN.has(slackCode(error) ?? ''))
      return { member, name: 'someone who left', standing: 'departed', leads: false };
    throw asDeliveryFailure(error, 'safe');
  }
}

function describe(member: MemberId, user: User): Person {
  const { profile } = user;
  const name = profile.display_name || profile.real_name || user.real_name || user.name || 'someone';
  return {
    member,
    name,
    standing: standingOf(user, nativeOf(communityOf(member))),
    leads: user.is_admin === true || user.is_owner === true,
    ...(profile.title ? { role: profile.title } : {}),
    ...(user.tz ? { zone: user.tz } : {}),
    ...(user.locale ? { locale: user.locale } : {}),
  };
}

function standingOf(user: User, team: string): Standing {
  if (user.deleted) return 'departed';
  if (user.is_bot || user.is_app_user || user.id === 'USLACKBOT') return 'bot';
  if (user.is_stranger || isForeign(user, team)) return 'external';
  return user.is_restricted || user.is_ultra_restricted ? 'guest' : 'member';
}

/** In an organisation of many workspaces a colleague's home may be another one. */
const isForeign = (user: User, team: string): boolean =>
  user.team_id !== undefined && user.team_id !== team && !(user.enterprise_user?.teams ?? []).includes(team);
