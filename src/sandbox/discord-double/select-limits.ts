import { ComponentType as Kind } from 'discord.js';
import { type Json, list, number, records, text } from './json.js';
import type { Problems } from './problems.js';

const selects: ReadonlySet<unknown> = new Set([
  Kind.StringSelect,
  Kind.UserSelect,
  Kind.RoleSelect,
  Kind.MentionableSelect,
  Kind.ChannelSelect,
]);
export const isSelect = (component: Json): boolean => selects.has(component.type);

/** Checks a select of a message or of a modal (where it may be required, and never disabled). */
export function checkSelect(found: Problems, select: Json, path: string, place: 'message' | 'modal'): void {
  found.length(select.custom_id, `${path}.custom_id`, 1, 100);
  found.length(select.placeholder, `${path}.placeholder`, 0, 150);
  const least = number(select.min_values) ?? 1;
  const most = number(select.max_values) ?? 1;
  found.require(least >= 0 && least <= 25, `${path}.min_values`, 'Must be between 0 and 25.');
  found.require(most >= 1 && most <= 25 && most >= least, `${path}.max_values`, 'Must be between 1 and 25.');
  if (select.type === Kind.StringSelect) {
    checkOptions(found, select, path, 1, 25);
    const size = list(select.options).length;
    found.require(most <= size, `${path}.max_values`, 'Cannot exceed the number of options.');
  }
  if (select.type === Kind.ChannelSelect) checkChannelTypes(found, select, path);
  checkDefaults(found, select, path);
  const chosen = list(select.default_values).length;
  found.require(
    chosen === 0 || (chosen >= least && chosen <= most),
    `${path}.default_values`,
    'Must fit min_values and max_values.',
  );
  if (place === 'modal') {
    found.require(select.disabled !== true, `${path}.disabled`, 'Cannot be disabled in a modal');
    const contradicts = select.required !== false && select.min_values === 0;
    found.require(!contradicts, `${path}.min_values`, 'Must be at least 1 when the component is required.');
  }
}

const channelTypes: ReadonlySet<unknown> = new Set([0, 1, 2, 3, 4, 5, 10, 11, 12, 13, 14, 15, 16]);

function checkChannelTypes(found: Problems, select: Json, path: string): void {
  const wanted = select.channel_types;
  if (wanted === undefined) return;
  const kinds = list(wanted);
  const fits = Array.isArray(wanted) && kinds.every((kind) => channelTypes.has(kind));
  found.require(fits, `${path}.channel_types`, 'Must be a list of channel types.');
  found.require(new Set(kinds).size === kinds.length, `${path}.channel_types`, 'Must be unique.');
}

const defaultsOf: Readonly<Record<number, readonly string[]>> = {
  [Kind.UserSelect]: ['user'],
  [Kind.RoleSelect]: ['role'],
  [Kind.MentionableSelect]: ['user', 'role'],
  [Kind.ChannelSelect]: ['channel'],
};

function checkDefaults(found: Problems, select: Json, path: string): void {
  const wanted = select.default_values;
  if (wanted === undefined) return;
  const defaults = records(wanted);
  const kinds = defaultsOf[number(select.type) ?? 0] ?? [];
  const fits =
    Array.isArray(wanted) &&
    defaults.length === wanted.length &&
    defaults.every(({ id, type }) => /^\d{5,20}$/.test(text(id)) && kinds.includes(text(type)));
  found.require(fits, `${path}.default_values`, 'Must be ids with a type that fits this select.');
  const ids = defaults.map(({ id }) => id);
  found.require(new Set(ids).size === ids.length, `${path}.default_values`, 'Must be unique.');
}

/** Options of a string select, radio group or checkbox group. */
export function checkOptions(found: Problems, owner: Json, path: string, least: number, most: number): void {
  const options = records(owner.options);
  found.require(
    options.length >= least && options.length <= most,
    `${path}.options`,
    `Must be between ${least} and ${most} in length.`,
  );
  options.forEach((option, at) => {
    const place = `${path}.options.${at}`;
    found.length(option.label, `${place}.label`, 1, 100);
    found.length(option.value, `${place}.value`, 1, 100);
    found.length(option.description, `${place}.description`, 0, 100);
  });
  const values = options.map((option) => option.value);
  found.require(new Set(values).size === values.length, `${path}.options`, 'Option values must be unique.');
  const chosen = options.filter((option) => option.default === true).length;
  const usual = owner.type === Kind.CheckboxGroup ? options.length : 1;
  const cap = owner.type === Kind.RadioGroup ? 1 : (number(owner.max_values) ?? usual);
  found.require(chosen <= cap, `${path}.options`, 'Too many default options.');
}
