import { ApplicationCommandType, ComponentType, InteractionType } from 'discord.js';
import { commandDefinitions, INTRODUCE_ME } from '../adapters/discord/command-definitions.js';
import type { DiscordConfig } from '../config.js';
import { type DiscordKept, type NewMember, startDiscordDouble } from './discord-double/index.js';
import { objectsIn } from './payload-walk.js';
import type { Persona } from './persona.js';
import type { Inhabitant, Side, SideOptions } from './side.js';
import { createWireLog, type WireLog } from './wire-log.js';
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

export interface DiscordSide extends Side<DiscordKept> {
  readonly config: DiscordConfig;
}

/** The server with its people, reaching the app over the gateway. */
export async function startDiscordSide({ clock }: SideOptions): Promise<DiscordSide> {
  let wire: WireLog | undefined;
  const double = await startDiscordDouble({
    applicationId: DISCORD_APPLICATION,
    now: clock.now,
    realNow: Date.now,
    onCrossing: (crossing) => wire?.note(crossing),
  });
  const log = createWireLog(clock.now, [double.token]);
  wire = log;
  const guild = double.addGuild({ name: COMMUNITY, id: DISCORD_SERVER, ownerId: discordIdOf('Hana') });
  for (const name of CHANNELS) guild.addChannel({ name, id: discordChannelId(name) });
  const inhabitants = PEOPLE.flatMap((person) => moveIn(person, guild.addMember));
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
    authorOf: ({ id }) => nameOf(double.authorOf(id) ?? ''),
    problems: () => double.unexpected,
    onChange: double.onChange,
    wire: log,
    seed: [PEOPLE.map(({ name, discord }) => ({ name, discord })), CHANNELS],
    keep: double.keep,
    recall: double.recall,
    stop: double.stop,
  };
}

function moveIn(
  { name, about, leads, slack, discord, machine }: Person,
  addMember: (member: NewMember) => Persona,
): Inhabitant[] {
  if (discord === undefined) return [];
  const persona = addMember({ ...discord, name, id: discordIdOf(name) });
  const zone = slack?.tz ?? 'Etc/UTC';
  const locale = discord.locale ?? 'en';
  return [{ persona, about, zone, locale, leads: leads === true, playable: machine !== true }];
}
