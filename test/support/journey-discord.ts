import { PermissionFlagsBits } from 'discord.js';
import { communityId } from '../../src/core/shared/ids.js';
import {
  type DiscordDouble,
  type DoubleGuild,
  startDiscordDouble,
} from '../../src/sandbox/discord-double/index.js';
import type { Channel, Side } from './journey-world.js';

export interface OnDiscord {
  readonly double: DiscordDouble;
  readonly guild: DoubleGuild;
  readonly general: string;
}

const PRIVATE_ROUTES = /^\/(users|interactions|webhooks|applications|gateway)\b/;

export async function discordSide(): Promise<Side> {
  const double = await startDiscordDouble();
  const guild = double.addGuild({ name: 'Lighthouse' });
  const general = guild.addChannel({ name: 'general' });
  let forgotten = 0;
  const directChannels = () =>
    new Set(everyone.flatMap((id) => double.directMessages(id)).map((one) => one.channelId));
  const everyone: string[] = [];
  return {
    community: communityId('discord', guild.id),
    discord: { double, guild, general },
    env: {
      DISCORD_API_URL: double.url,
      DISCORD_TOKEN: double.token,
      DISCORD_APPLICATION_ID: double.applicationId,
    },
    reach: () => undefined,
    person(name, standing) {
      if (standing === 'guest' || standing === 'external') throw new Error(`Discord has no ${standing}`);
      const persona = guild.addMember({
        name,
        bot: standing === 'bot',
        ...(standing === 'leader' && { permissions: PermissionFlagsBits.ManageGuild }),
      });
      everyone.push(persona.id);
      return persona;
    },
    channel: (name) => channelOn(double, guild.addChannel({ name }), name),
    leaves: async ({ id }) => guild.removeMember(id),
    closesTheirMessages: ({ id }) => guild.updateMember(id, { closedDms: true }),
    rooms: () =>
      double.threads().map(({ id, members, private: closedToOthers, archived, messages }) => ({
        id,
        members: members.filter((member) => member !== double.botUserId),
        private: closedToOthers,
        closed: archived,
        messages,
      })),
    callCount: () => double.calls.length,
    inSharedPlaces: (since) => {
      const direct = directChannels();
      return double.calls
        .slice(since)
        .filter(({ method, path }) => {
          if (method === 'GET' || PRIVATE_ROUTES.test(path)) return false;
          return !direct.has(/^\/channels\/(\d+)\//.exec(path)?.[1] ?? '');
        })
        .map(({ method, path }) => `${method} ${path}`);
    },
    endTroubles: () => double.faults.clear(),
    get unexpected() {
      return double.unexpected.slice(forgotten);
    },
    forget: () => {
      forgotten = double.unexpected.length;
    },
    stop: double.stop,
  };
}

function channelOn(double: DiscordDouble, id: string, name: string): Channel {
  const channel = double.channel(id);
  return {
    id,
    name,
    renamed: async (to) => channel.rename(to),
    deleted: async () => channel.remove(),
    madePrivate: async () => channel.makePrivate(),
    losesKith: async () => channel.hideFromApp(),
    getsKithBack: async () => channel.showToApp(),
    leaves: async () => undefined,
  };
}
