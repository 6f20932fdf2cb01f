import { ApplicationCommandType, ComponentType, InteractionType } from 'discord.js';
import { commandDefinitions, INTRODUCE_ME } from '../adapters/discord/command-definitions.js';
import type { DiscordConfig } from '../config.js';
import { type NewMember, startDiscordDouble } from './discord-double/index.js';
import { objectsIn } from './payload-walk.js';
import type { Persona, SeenMessage } from './persona.js';
import type { Inhabitant, Side } from './side.js';
import {
  CHANNELS,
  COMMUNITY,
  DISCORD_APPLICATION,
  DISCORD_SERVER,
  discordChannelId,
  discordIdOf,
  PEOPLE,
  type Person,
} from './world.js';

export interface DiscordSide extends Side {
  readonly config: DiscordConfig;
}

/** The server with its people, reaching the app over the gateway. */
export async function startDiscordSide(): Promise<DiscordSide> {
  const double = await startDiscordDouble({ applicationId: DISCORD_APPLICATION });
  const guild = double.addGuild({ name: COMMUNITY, id: DISCORD_SERVER, ownerId: discordIdOf('Hana') });
  for (const name of CHANNELS) guild.addChannel({ name, id: discordChannelId(name) });
  /** The double's messages do not show who wrote them, so that is noted here. */
  const writtenBy = new Map<string, string>();
  const inhabitants = PEOPLE.flatMap((person) => moveIn(person, guild.addMember, writtenBy));
  const nameOf = (id: string) => inhabitants.find(({ persona }) => persona.id === id)?.persona.name;
  const channels = CHANNELS.map((name) => ({ id: discordChannelId(name), name, inside: true }));

  return {
    platform: 'discord',
    config: { apiUrl: double.url, token: double.token, applicationId: double.applicationId },
    inhabitants,
    menu: { entry: INTRODUCE_ME, onSomebody: true },
    messageMenu: commandDefinitions().flatMap(({ type, name }) =>
      type === ApplicationCommandType.Message ? [name] : [],
    ),
    channels: () => channels,
    ownCommand: () => undefined,
    // A thread that begins at a message has that message's id.
    threadUnder: ({ id }) => (double.threads().some((thread) => thread.id === id) ? 'begun' : 'none'),
    placeName({ place }, reader) {
      const thread = double.threads().find(({ id }) => id === place);
      const channel = channels.find(({ id }) => id === place);
      if (thread === undefined) return channel === undefined ? 'Kith' : `#${channel.name}`;
      if (!thread.private) return thread.name;
      const others = thread.members.filter((id) => id !== reader.id).flatMap((id) => nameOf(id) ?? []);
      return others.join(', ') || thread.name;
    },
    async press(person, message, label, nth) {
      if (nth === 0) return person.press(label, message);
      // A persona presses the first of that name; the others are pressed by their id.
      const called = [...objectsIn(message.payload)].filter(
        (one) => one.type === ComponentType.Button && one.label === label && one.disabled !== true,
      );
      const data = { custom_id: called[nth]?.custom_id, component_type: ComponentType.Button };
      const at = { userId: person.id, channelId: message.place, messageId: message.id };
      await double.interact({ type: InteractionType.MessageComponent, data }, at);
    },
    authorOf: ({ id }) => writtenBy.get(id),
    problems: () => double.unexpected,
    onChange: double.onChange,
    stop: double.stop,
  };
}

function moveIn(
  { name, about, leads, slack, discord, machine }: Person,
  addMember: (member: NewMember) => Persona,
  writtenBy: Map<string, string>,
): Inhabitant[] {
  if (discord === undefined) return [];
  const moved = addMember({ ...discord, name, id: discordIdOf(name) });
  const say = async (...said: Parameters<Persona['say']>): Promise<SeenMessage> => {
    const message = await moved.say(...said);
    writtenBy.set(message.id, name);
    return message;
  };
  const zone = slack?.tz ?? 'Etc/UTC';
  const locale = discord.locale ?? 'en';
  return [
    { persona: { ...moved, say }, about, zone, locale, leads: leads === true, playable: machine !== true },
  ];
}
