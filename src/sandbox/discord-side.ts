import { ComponentType, InteractionType } from 'discord.js';
import { INTRODUCE_ME } from '../adapters/discord/command-definitions.js';
import type { DiscordConfig } from '../config.js';
import { type NewMember, startDiscordDouble } from './discord-double/index.js';
import { objectsIn } from './payload-walk.js';
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
  const inhabitants = PEOPLE.flatMap((person) => moveIn(person, guild.addMember));
  const nameOf = (id: string) => inhabitants.find(({ persona }) => persona.id === id)?.persona.name;
  const channels = new Map<string, string>(CHANNELS.map((name) => [discordChannelId(name), `#${name}`]));
  /** The double's messages do not show who wrote them, so that is noted here. */
  const writtenBy = new Map<string, string>();

  return {
    platform: 'discord',
    config: { apiUrl: double.url, token: double.token, applicationId: double.applicationId },
    inhabitants,
    menu: { entry: INTRODUCE_ME, onSomebody: true },
    placeName({ place }, reader) {
      const thread = double.threads().find(({ id }) => id === place);
      if (thread === undefined) return channels.get(place) ?? 'Kith';
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
    async say(person, place, words) {
      writtenBy.set(double.say(person.id, place, words).id, person.name);
    },
    authorOf: ({ id }) => writtenBy.get(id),
    problems: () => double.unexpected,
    onChange: double.onChange,
    stop: double.stop,
  };
}

function moveIn(
  { name, about, discord, machine }: Person,
  addMember: (member: NewMember) => Inhabitant['persona'],
): Inhabitant[] {
  if (discord === undefined) return [];
  const persona = addMember({ ...discord, name, id: discordIdOf(name) });
  return [{ persona, about, playable: machine !== true }];
}
