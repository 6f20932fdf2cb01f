import { ComponentType as Kind } from 'discord.js';
import type { Answer } from '../persona.js';
import { choiceKinds, isRequired, mostValues, peopleKinds, prefilled } from './form-fields.js';
import { resolvedUsers } from './interaction-payload.js';
import { type Json, list, number, record, records, text } from './json.js';
import { modalFields } from './modal-limits.js';
import { canView, permissionsIn } from './permissions.js';
import type { OpenForm, World } from './world.js';

type Answers = Readonly<Record<string, Answer>>;

/** The data of a modal submit, filled in and checked as Discord's client does before it lets go. */
export function submission(world: World, userId: string, open: OpenForm, answers: Answers): Json {
  const { modal, guildId } = open;
  checkLabels(modal, answers);
  const held = (label: string, field: Json) => {
    const values =
      label in answers
        ? given(world, { guildId, userId }, label, field, answers[label] ?? '')
        : prefilled(field);
    checkFilled(label, field, values);
    return values;
  };
  const components = records(modal.components).map((part, at) => {
    const id = at + 1;
    if (part.type === Kind.TextDisplay) return { type: part.type, id };
    if (part.type === Kind.Label) {
      const field = record(part.component);
      return { type: part.type, id, component: sent(field, held(text(part.label), field), at) };
    }
    const inner = records(part.components).map((field) => sent(field, held(text(field.label), field), at));
    return { type: part.type, id, components: inner };
  });
  const chosenIn = (kinds: ReadonlySet<unknown>) =>
    modalFields(modal)
      .filter(({ field }) => kinds.has(field.type))
      .flatMap(({ label, field }) => held(label, field));
  const people = chosenIn(peopleKinds);
  const channels = chosenIn(new Set([Kind.ChannelSelect]));
  const resolved = {
    ...(people.length > 0 ? resolvedUsers(world, guildId, people) : {}),
    ...(channels.length > 0 ? { channels: resolvedChannels(world, userId, channels) } : {}),
  };
  return { custom_id: modal.custom_id, components, resolved };
}

function checkLabels(modal: Json, answers: Answers): void {
  const labels = modalFields(modal).map(({ label }) => label);
  const stray = Object.keys(answers).find((label) => !labels.includes(label));
  if (stray === undefined) return;
  throw new Error(`The form "${text(modal.title)}" has no field "${stray}"; it has: ${labels.join(', ')}`);
}

export const resolvedChannels = (world: World, userId: string, ids: readonly string[]): Json =>
  Object.fromEntries(
    ids.flatMap((id) => {
      const channel = world.channels.get(id);
      if (!channel) return [];
      const permissions = String(permissionsIn(world, userId, channel));
      const app_permissions = String(permissionsIn(world, world.botUserId, channel));
      return [
        [id, { id, name: channel.name, type: channel.type, parent_id: null, permissions, app_permissions }],
      ];
    }),
  );

/** Who fills something in, and in which server. */
interface Filler {
  readonly guildId: string | undefined;
  readonly userId: string;
}

/** An answer as the values that Discord sends. */
export function given(
  world: World,
  by: Filler,
  label: string,
  field: Json,
  answer: Answer,
): readonly string[] {
  if (typeof answer !== 'string') {
    const words = answer.filter((one) => typeof one === 'string');
    const people = answer.filter((one) => typeof one !== 'string');
    if (peopleKinds.has(field.type) && words.length === 0) return people.map((person) => person.id);
    if (people.length > 0) throw new Error(`"${label}" does not take people`);
    return words.flatMap((word) => inWords(world, by, label, field, [word]));
  }
  if (answer === '') return [];
  const whole =
    choiceKinds.has(field.type) && records(field.options).some(({ label: one }) => one === answer);
  return inWords(world, by, label, field, whole || !isList(field) ? [answer] : answer.split(', '));
}

const isList = (field: Json): boolean => choiceKinds.has(field.type) || field.type === Kind.ChannelSelect;

function inWords(
  world: World,
  by: Filler,
  label: string,
  field: Json,
  words: readonly string[],
): readonly string[] {
  if (field.type === Kind.TextInput) return words;
  if (field.type === Kind.Checkbox) return words[0] === 'yes' ? ['yes'] : [];
  if (choiceKinds.has(field.type)) return words.map((wanted) => chosen(label, field, wanted));
  if (field.type === Kind.ChannelSelect)
    return words.map((name) => channelNamed(world, by, label, field, name));
  throw new Error(`"${label}" cannot be answered with words`);
}

function chosen(label: string, field: Json, wanted: string): string {
  const options = records(field.options);
  const found = options.find((option) => option.label === wanted);
  if (found) return text(found.value);
  const known = options.map((option) => text(option.label)).join(', ');
  throw new Error(`"${label}" has no choice "${wanted}"; it has: ${known}`);
}

/** Only channels of this server that the person sees, and of the kinds that the field offers. */
function channelNamed(world: World, by: Filler, label: string, field: Json, name: string): string {
  const bare = name.replace(/^#/, '');
  const kinds = list(field.channel_types);
  const found = [...world.channels.values()].find(
    (channel) =>
      (channel.name === bare || channel.id === bare) &&
      !channel.thread &&
      channel.guildId === by.guildId &&
      (kinds.length === 0 || kinds.includes(channel.type)) &&
      canView(world, by.userId, channel),
  );
  if (!found) throw new Error(`"${label}" offers no channel "${name}"`);
  return found.id;
}

function checkFilled(label: string, field: Json, values: readonly string[]): void {
  if (values.length === 0) {
    if (isRequired(field)) throw new Error(`"${label}" is required`);
    return;
  }
  if (field.type === Kind.TextInput) {
    const size = text(values[0]).length;
    const least = number(field.min_length) ?? 0;
    const most = number(field.max_length) ?? 4000;
    if (size < least || size > most)
      throw new Error(`"${label}" must be ${least} to ${most} characters long`);
    return;
  }
  const least = number(field.min_values) ?? 1;
  const most = mostValues(field);
  if (values.length < least || values.length > most) {
    throw new Error(`"${label}" takes ${least} to ${most} choices, not ${values.length}`);
  }
}

function sent(field: Json, values: readonly string[], at: number): Json {
  const shared = { type: field.type, id: 100 + at, custom_id: field.custom_id };
  switch (field.type) {
    case Kind.TextInput:
      return { ...shared, value: values[0] ?? '' };
    case Kind.RadioGroup:
      return { ...shared, value: values[0] ?? null };
    case Kind.Checkbox:
      return { ...shared, value: values[0] === 'yes' };
    default:
      return { ...shared, values };
  }
}
