import {
  archivedEvent,
  deletedEvent,
  droppedEvent,
  joinedEvent,
  leftEvent,
  renamedEvent,
  unarchivedEvent,
} from './channel-events.js';
import type { Dict } from './json.js';
import { findUser, firstTeam } from './seed.js';
import type { Channel, World } from './world.js';

/** What people in Slack do with a channel. Each resolves once the app has acknowledged what Slack tells it of that. */
export interface ChannelHandle {
  readonly id: string;
  archive(how?: Telling): Promise<void>;
  unarchive(how?: Telling): Promise<void>;
  rename(name: string, how?: Telling): Promise<void>;
  /** Deletes it for good. */
  remove(how?: Telling): Promise<void>;
  /** Slack tells of this only those who may read messages: without such a scope the app hears nothing. */
  makePrivate(): Promise<void>;
  /** Somebody takes the app out. */
  dropApp(how?: Telling): Promise<void>;
  inviteApp(how?: Telling): Promise<void>;
  join(user: string, how?: Telling): Promise<void>;
  leave(user: string, how?: Telling): Promise<void>;
}

export interface Telling {
  /** How often the very same event is delivered; once unless told. */
  readonly copies?: number;
}

type Tell = (teamId: string, event: Dict, copies: number) => Promise<void>;

export function channelHandle(world: World, tell: Tell, idOrName: string, teamId?: string): ChannelHandle {
  const channel = findChannel(world, idOrName, teamId);
  const team = firstTeam(world, channel.teamId);
  const someone =
    [...world.users.values()].find((user) => user.directory === team.id && !user.isBot)?.id ?? '';
  const appIsIn = (): boolean => channel.members.has(team.botUserId);
  const mayHear = (): boolean => {
    const scope = channel.kind === 'public' ? 'channels:read' : 'groups:read';
    return world.tokens.get(team.botToken)?.scopes.has(scope) === true;
  };
  /** Of public channels the app hears everywhere, of private ones and of who comes and goes only where it is in. */
  const heard = (): boolean => mayHear() && (channel.kind === 'public' || appIsIn());
  const done = async (event: Dict, hears: boolean, { copies = 1 }: Telling = {}): Promise<void> => {
    world.changed();
    if (hears) await tell(team.id, event, copies);
  };
  return {
    id: channel.id,
    archive: (how) => {
      channel.isArchived = true;
      return done(archivedEvent(channel, someone), heard(), how);
    },
    unarchive: (how) => {
      channel.isArchived = false;
      return done(unarchivedEvent(channel, someone), heard(), how);
    },
    rename: (name, how) => {
      channel.name = name;
      return done(renamedEvent(channel), heard(), how);
    },
    remove: (how) => {
      const hears = heard();
      world.channels.delete(channel.id);
      return done(deletedEvent(channel, someone), hears, how);
    },
    makePrivate: async () => {
      channel.kind = 'private';
      world.changed();
    },
    dropApp: (how) => {
      channel.members.delete(team.botUserId);
      return done(droppedEvent(channel, someone), mayHear(), how);
    },
    inviteApp: async (how) => {
      if (channel.isArchived) throw new Error(`Nobody can be invited into the archived #${channel.name}.`);
      channel.members.add(team.botUserId);
      return done(joinedEvent(team, channel, team.botUserId, someone), mayHear(), how);
    },
    join: async (who, how) => {
      if (channel.isArchived) throw new Error(`Nobody can join the archived #${channel.name}.`);
      const user = findUser(world, who, team.id);
      channel.members.add(user.id);
      return done(joinedEvent(team, channel, user.id, undefined, user), mayHear() && appIsIn(), how);
    },
    leave: async (who, how) => {
      const user = findUser(world, who, team.id);
      if (!channel.members.delete(user.id)) throw new Error(`${user.name} is not in #${channel.name}.`);
      return done(leftEvent(channel, user), mayHear() && appIsIn(), how);
    },
  };
}

function findChannel(world: World, idOrName: string, teamId?: string): Channel {
  const bare = idOrName.replace(/^#/, '');
  const found =
    world.channels.get(idOrName) ??
    [...world.channels.values()].find(
      (channel) => channel.name === bare && (teamId === undefined || channel.teamId === teamId),
    );
  if (found === undefined) throw new Error(`The Slack double has no channel ${idOrName}.`);
  return found;
}
