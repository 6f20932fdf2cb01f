import { ComponentType as Kind } from 'discord.js';
import type { Answer } from '../persona.js';
import { choiceKinds, isRequired, mostValues, peopleKinds, prefilled } from './form-fields.js';
import { resolvedUsers } from './interaction-payload.js';
import { type Json, number, record, records, text } from './json.js';
import { modalFields } from './modal-limits.js';
import type { OpenForm, World } from './world.js';

type Answers = Readonly<Record<string, Answer>>;

/** The data of a modal submit, filled in and checked as Discord's client does before it lets go. */
export function submission(world: World, open: OpenForm, answers: Answers): Json {
  const { modal, guildId } = open;
  checkLabels(modal, answers);
  const held = (label: string, field: Json) => {
    const values = label in answers ? given(world, label, field, answers[label] ?? '') : prefilled(field);
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
    ...(channels.length > 0 ? { channels: resolvedChannels(world, channels) } : {}),
  };
  return { custom_id: modal.custom_id, components, resolved };
}

function checkLabels(modal: Json, answers: Answers): void {
  const labels = modalFields(modal).map(({ label }) => label);
  const stray = Object.keys(answers).find((label) => !labels.includes(label));
  if (stray === undefined) return;
  throw new Error(`The form "${text(modal.title)}" has no field "${stray}"; it has: ${labels.join(', ')}`);
}

export const resolvedChannels = (world: World, ids: readonly string[]): Json =>
  Object.fromEntries(
    ids.map((id) => {
      const channel = world.channels.get(id);
      return [id, { id, name: channel?.name, type: channel?.type, permissions: '0' }];
    }),
  );

/** An answer as the values that Discord sends. */
export function given(world: World, label: string, field: Json, answer: Answer): readonly string[] {
  if (typeof answer !== 'string') {
    if (!peopleKinds.has(field.type)) {
      throw new Error(`"${label}" does not take people`);
    }
    return answer.map((person) => person.id);
  }
  if (answer === '') return [];
  if (field.type === Kind.TextInput) return [answer];
  if (field.type === Kind.Checkbox) return answer === 'yes' ? ['yes'] : [];
  if (choiceKinds.has(field.type)) return chosen(label, field, answer);
  if (field.type === Kind.ChannelSelect) {
    return answer.split(', ').map((name) => channelNamed(world, label, name));
  }
  throw new Error(`"${label}" cannot be answered with words`);
}

function chosen(label: string, field: Json, answer: string): readonly string[] {
  const options = records(field.options);
  const valueFor = (wanted: string) => options.find((option) => option.label === wanted)?.value;
  const whole = valueFor(answer);
  if (whole !== undefined) return [text(whole)];
  return answer.split(', ').map((wanted) => {
    const value = valueFor(wanted);
    if (value !== undefined) return text(value);
    const known = options.map((option) => text(option.label)).join(', ');
    throw new Error(`"${label}" has no choice "${wanted}"; it has: ${known}`);
  });
}

function channelNamed(world: World, label: string, name: string): string {
  const bare = name.replace(/^#/, '');
  const found = [...world.channels.values()].find((channel) => channel.name === bare && !channel.thread);
  if (!found) throw new Error(`"${label}": there is no channel "${name}"`);
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
