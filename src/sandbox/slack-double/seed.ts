import { DEFAULT_SCOPES } from './create-world.js';
import type { ChannelSeed, TeamSeed, UserSeed } from './options.js';
import type { Channel, Team, User, World } from './world.js';

const unused = (world: World, prefix: string, taken: ReadonlyMap<string, unknown>): string => {
  const id = world.next(prefix);
  return taken.has(id) ? unused(world, prefix, taken) : id;
};

export function addTeam(world: World, seed: TeamSeed): Team {
  const id = seed.id ?? unused(world, 'T', world.teams);
  const botUserId = addBot(world, id, seed.botName ?? 'Kith');
  const team: Team = {
    id,
    teamId: id,
    name: seed.name ?? `Workspace ${id}`,
    domain: seed.domain ?? id.toLowerCase(),
    botUserId,
    botId: world.next('B'),
    botToken: '',
  };
  world.teams.set(id, team);
  issueToken(world, team, seed.scopes ?? DEFAULT_SCOPES);
  for (const user of seed.users ?? []) addUser(world, { ...user, team: id });
  for (const channel of seed.channels ?? []) addChannel(world, { ...channel, team: id });
  return team;
}

function addBot(world: World, teamId: string, name: string): string {
  if (!world.users.has('USLACKBOT')) {
    put(world, { id: 'USLACKBOT', name: 'Slackbot' }, teamId, teamId);
  }
  return put(world, { id: world.next('UKITH'), name, isBot: true }, teamId, teamId).id;
}

/** A fresh bot token, which replaces the one that the team had. */
export function issueToken(world: World, team: Team, scopes: readonly string[]): string {
  const token = `xoxb-${team.id}-${world.next('')}`;
  world.tokens.set(token, { token, teamId: team.id, scopes: new Set(scopes), revoked: false });
  team.botToken = token;
  return token;
}

export function firstTeam(world: World, id?: string): Team {
  const [first] = world.teams.values();
  const team = id === undefined ? first : world.teams.get(id);
  if (team === undefined) throw new Error(`The Slack double has no team ${id ?? ''}.`);
  return team;
}

export function addUser(world: World, seed: UserSeed): User {
  const known = seed.teamId !== undefined && world.teams.has(seed.teamId) && seed.isStranger !== true;
  const directory = firstTeam(world, seed.team ?? (known ? seed.teamId : undefined)).id;
  const user = put(world, seed, directory, seed.teamId ?? directory);
  world.changed();
  return user;
}

function put(world: World, seed: UserSeed, directory: string, teamId: string): User {
  const id = seed.id ?? unused(world, 'U', world.users);
  if (world.users.has(id)) throw new Error(`The Slack double already has a user ${id}.`);
  const user: User = {
    id,
    directory,
    teamId,
    name: seed.name,
    title: seed.title ?? '',
    tz: seed.tz ?? 'Europe/London',
    locale: seed.locale ?? 'en-US',
    isAdmin: seed.isAdmin ?? false,
    isOwner: seed.isOwner ?? false,
    isBot: seed.isBot ?? false,
    isAppUser: seed.isAppUser ?? false,
    deleted: seed.deleted ?? false,
    isRestricted: seed.isRestricted ?? false,
    isUltraRestricted: seed.isUltraRestricted ?? false,
    isStranger: seed.isStranger ?? false,
  };
  world.users.set(id, user);
  return user;
}

export function findUser(world: World, idOrName: string, team?: string): User {
  const found =
    world.users.get(idOrName) ??
    [...world.users.values()].find(
      (user) => user.name === idOrName && (team === undefined || user.directory === team),
    );
  if (found === undefined) throw new Error(`The Slack double knows nobody called ${idOrName}.`);
  return found;
}

export function addChannel(world: World, seed: ChannelSeed): Channel {
  const team = firstTeam(world, seed.team);
  const id = seed.id ?? unused(world, 'C', world.channels);
  const members = new Set((seed.members ?? []).map((member) => findUser(world, member, team.id).id));
  if (seed.withApp === true) members.add(team.botUserId);
  const channel: Channel = {
    id,
    teamId: team.id,
    kind: seed.isPrivate === true ? 'private' : 'public',
    name: seed.name,
    members,
    isArchived: seed.isArchived ?? false,
    isExtShared: seed.isExtShared ?? false,
    isReadOnly: seed.isReadOnly ?? false,
  };
  world.channels.set(id, channel);
  world.changed();
  return channel;
}

/** The direct conversation of the app and these people: the same set gets the same one. */
export function openDirect(world: World, team: Team, people: readonly string[]): Channel {
  const members = [...new Set([team.botUserId, ...people])].sort();
  const kind = members.length === 2 ? 'im' : 'mpim';
  const same = [...world.channels.values()].find(
    (one) => one.teamId === team.id && one.kind === kind && [...one.members].sort().join() === members.join(),
  );
  if (same !== undefined) return same;
  const id = unused(world, kind === 'im' ? 'D' : 'G', world.channels);
  const names = people.map((person) => world.users.get(person)?.name.toLowerCase() ?? person);
  const channel: Channel = {
    id,
    teamId: team.id,
    kind,
    name: kind === 'im' ? '' : `mpdm-${names.join('--')}-1`,
    members: new Set(members),
    isArchived: false,
    isExtShared: false,
    isReadOnly: false,
  };
  world.channels.set(id, channel);
  return channel;
}
