import { ComponentType as Kind } from 'discord.js';
import type { SeenField, SeenForm } from '../persona.js';
import { type Json, number, records, text } from './json.js';
import { modalFields } from './modal-limits.js';
import { nameOf } from './plain-text.js';
import type { OpenForm, World } from './world.js';

export const choiceKinds: ReadonlySet<unknown> = new Set([
  Kind.StringSelect,
  Kind.RadioGroup,
  Kind.CheckboxGroup,
]);
export const peopleKinds: ReadonlySet<unknown> = new Set([Kind.UserSelect, Kind.MentionableSelect]);

const alwaysMany: ReadonlySet<unknown> = new Set([...peopleKinds, Kind.ChannelSelect]);

export const isRequired = (field: Json): boolean => field.required !== false && field.type !== Kind.Checkbox;

/** What a field holds before anybody touches it. */
export function prefilled(field: Json): readonly string[] {
  if (field.type === Kind.TextInput) {
    const value = text(field.value);
    return value === '' ? [] : [value];
  }
  if (choiceKinds.has(field.type)) {
    const chosen = records(field.options).filter((option) => option.default === true);
    return chosen.map((option) => text(option.value));
  }
  if (field.type === Kind.Checkbox) return field.default === true ? ['yes'] : [];
  return records(field.default_values).map((chosen) => text(chosen.id));
}

/** How many values a field may hold. */
export function mostValues(field: Json): number {
  if (field.type === Kind.RadioGroup) return 1;
  return number(field.max_values) ?? (field.type === Kind.CheckboxGroup ? 10 : 1);
}

/** The open modal as a person sees it. */
export function seenForm(world: World, open: OpenForm): SeenForm {
  const { modal, guildId } = open;
  return {
    title: text(modal.title),
    submitLabel: 'Submit',
    fields: modalFields(modal).map(({ label, field }) => seenField(world, guildId, label, field)),
    errors: {},
    payload: modal,
  };
}

function seenField(world: World, guildId: string | undefined, label: string, field: Json): SeenField {
  const options = records(field.options);
  const labelOf = (value: string) => {
    const option = options.find((one) => one.value === value);
    if (option) return text(option.label);
    return world.users.has(value)
      ? nameOf(world, value, guildId)
      : (world.channels.get(value)?.name ?? value);
  };
  const held = prefilled(field).map(labelOf);
  const single = mostValues(field) === 1 && !alwaysMany.has(field.type);
  return {
    label,
    kind: kindOf(field),
    value: single ? held[0] : held,
    required: isRequired(field),
    ...(choiceKinds.has(field.type) ? { choices: options.map((option) => text(option.label)) } : {}),
  };
}

function kindOf(field: Json): SeenField['kind'] {
  if (field.type === Kind.TextInput) return field.style === 2 ? 'long-text' : 'short-text';
  if (choiceKinds.has(field.type)) return mostValues(field) === 1 ? 'choice' : 'choices';
  if (field.type === Kind.ChannelSelect) return 'places';
  return peopleKinds.has(field.type) ? 'people' : 'other';
}
