import {
  ApplicationCommandType,
  ChannelType,
  ComponentType,
  InteractionContextType,
  InteractionType,
} from 'discord.js';
import type { Answer, Persona, SeenMessage, TypedCommand } from '../persona.js';
import { fillCommand, findCommand } from './command-input.js';
import { seenForm } from './form-fields.js';
import { given, resolvedChannels, submission } from './form-input.js';
import { resolvedUsers } from './interaction-payload.js';
import { type Json, list, records, text } from './json.js';
import { canView, guildPermissions } from './permissions.js';
import { messagesSeenBy, pressable, seenMessage, selectable } from './render-seen.js';
import type { Stage } from './rest-types.js';
import { directChannel } from './routes-channels.js';
import { messageJson } from './wire.js';
import type { Guild, Message, World } from './world.js';
import { writeByHand } from './write-by-hand.js';

export interface DiscordPersona extends Persona {
  /** Chooses in the newest visible select with this placeholder (or custom id): option labels, channel names or people. */
  choose(placeholder: string, answer: Answer): Promise<void>;
}

/** One member of one server. Commands are typed there, or in direct messages with `place: 'dm'`. */
export function createPersona(stage: Stage, guild: Guild, userId: string): DiscordPersona {
  const { world, interactions } = stage;
  const name = world.users.get(userId)?.name ?? userId;

  /** Uses a registered command in a place; `fill` says what goes along. */
  async function use(
    type: ApplicationCommandType,
    called: string,
    place: string | undefined,
    fill: (command: Json, guildId: string | undefined) => Json,
  ) {
    const channelId = placeFor(world, guild, userId, place);
    const here = world.channels.get(channelId)?.guildId;
    if (!guild.members.has(world.botUserId)) throw new Error(`Kith is not in ${guild.name}`);
    const command = findCommand(world.commands, here, type, called);
    mayUse(guild, userId, name, command, here === undefined);
    const { id, guild_id: scope } = command;
    const placed = scope === undefined ? {} : { guild_id: scope };
    const data = { id, name: called, type, ...placed, ...fill(command, here) };
    const asked = { type: InteractionType.ApplicationCommand, userId, channelId, data };
    await interactions.ask(asked, `${name} used ${called}`);
  }

  async function onMessage(message: Message, data: Json, what: string): Promise<void> {
    const { id: messageId, channelId } = message;
    const asked = { type: InteractionType.MessageComponent, userId, channelId, messageId, data };
    await interactions.ask(asked, `${name} ${what}`);
  }

  const visible = (on: SeenMessage | undefined) =>
    messagesSeenBy(world, userId)
      .filter((message) => on === undefined || message.id === on.id)
      .reverse();

  async function menuOnMessage(entry: string, on: SeenMessage): Promise<void> {
    const message = visible(on)[0];
    if (!message) throw new Error(`${name} does not see the message "${on.summary}"`);
    if (message.onlyFor !== undefined)
      throw new Error('A message that only one person sees has no such menu');
    // Here the words go along even without the intent for message content.
    await use(ApplicationCommandType.Message, entry, message.channelId, () => ({
      target_id: message.id,
      resolved: { messages: { [message.id]: messageJson(world, message) } },
    }));
  }

  const persona: DiscordPersona = {
    id: userId,
    name,
    command: (called, input: TypedCommand = {}) =>
      use(ApplicationCommandType.ChatInput, called, input.place, (command, guildId) => {
        const { options, userIds } = fillCommand(command, input);
        return {
          options,
          ...(userIds.length > 0 ? { resolved: resolvedUsers(world, guildId, userIds) } : {}),
        };
      }),
    async menu(entry, on) {
      if (!on) throw new Error(`"${entry}" is a menu on somebody or on a message: say on which`);
      if ('text' in on) return menuOnMessage(entry, on);
      await use(ApplicationCommandType.User, entry, undefined, (_, guildId) => ({
        target_id: on.id,
        resolved: resolvedUsers(world, guildId, [on.id]),
      }));
    },
    async say(words, where) {
      return seenMessage(world, writeByHand(stage, guild, userId, words, where));
    },
    async openHome() {
      const command = findCommand(world.commands, guild.id, ApplicationCommandType.ChatInput, 'kith');
      const hasHome = records(command.options).some((option) => option.name === 'home');
      await persona.command('kith', { verb: hasHome ? 'home' : 'help' });
    },
    async press(label, on) {
      const message = visible(on).find((one) => pressable(one, label));
      const button = message ? pressable(message, label) : undefined;
      if (!message || !button) throw new Error(`${name} was shown no button "${label}" that can be pressed`);
      const data = { custom_id: button.custom_id, component_type: ComponentType.Button, id: button.id };
      await onMessage(message, data, `pressed "${label}"`);
    },
    async choose(placeholder, answer) {
      const message = visible(undefined).find((one) => selectable(one, placeholder));
      const select = message ? selectable(message, placeholder) : undefined;
      if (!message || !select) throw new Error(`${name} was shown no select "${placeholder}"`);
      const values = given(world, { guildId: guild.id, userId }, placeholder, select, answer);
      const resolved = {
        ...(select.type === ComponentType.UserSelect ? resolvedUsers(world, guild.id, values) : {}),
        ...(select.type === ComponentType.ChannelSelect
          ? { channels: resolvedChannels(world, userId, values) }
          : {}),
      };
      const { custom_id, type: component_type, id } = select;
      await onMessage(
        message,
        { custom_id, component_type, id, values, resolved },
        `chose in "${placeholder}"`,
      );
    },
    async submit(answers = {}) {
      const open = world.forms.get(userId);
      if (!open) throw new Error(`${name} has no form open`);
      const data = submission(world, userId, open, answers);
      persona.dismiss();
      const { channelId, guildId, messageId } = open;
      const asked = { type: InteractionType.ModalSubmit, userId, channelId, guildId, messageId, data };
      await interactions.ask(asked, `${name} submitted "${text(open.modal.title)}"`);
    },
    dismiss() {
      if (world.forms.delete(userId)) world.changed();
    },
    sees: () => messagesSeenBy(world, userId).map((message) => seenMessage(world, message)),
    form() {
      const open = world.forms.get(userId);
      return open ? seenForm(world, open) : undefined;
    },
  };
  return persona;
}

function mayUse(guild: Guild, userId: string, name: string, command: Json, direct: boolean): void {
  const called = text(command.name);
  const needs = command.default_member_permissions;
  if (!direct && typeof needs === 'string') {
    const held = guildPermissions(guild, userId);
    const enough = guild.ownerId === userId || (needs !== '0' && (held & BigInt(needs)) === BigInt(needs));
    if (!enough) throw new Error(`${name} is not offered ${called}: it needs permissions ${needs}`);
  }
  const here = direct ? InteractionContextType.BotDM : InteractionContextType.Guild;
  const contexts = command.guild_id === undefined ? list(command.contexts) : [];
  if (contexts.length > 0 && !contexts.includes(here)) throw new Error(`${called} cannot be used here`);
}

function placeFor(world: World, guild: Guild, userId: string, place: string | undefined): string {
  if (place === 'dm') return directChannel(world, userId).id;
  if (!guild.members.has(userId)) throw new Error(`${userId} is no member of ${guild.name}`);
  const bare = place?.replace(/^#/, '');
  const found = [...world.channels.values()].find((channel) => {
    if (bare !== undefined && channel.id !== bare && channel.name !== bare) return false;
    if (channel.recipientId !== undefined) return bare !== undefined && channel.recipientId === userId;
    if (bare === undefined && channel.type !== ChannelType.GuildText) return false;
    return channel.guildId === guild.id && canView(world, userId, channel);
  });
  if (!found) throw new Error(`${userId} sees no channel ${place ?? 'to type in'} in ${guild.name}`);
  return found.id;
}
