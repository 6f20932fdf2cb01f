import { ComponentType as Kind } from 'discord.js';
import { type Json, list, number, records } from './json.js';
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
  const cap = owner.type === Kind.RadioGroup ? 1 : (number(owner.max_values) ?? options.length);
  found.require(chosen <= cap, `${path}.options`, 'Too many default options.');
}
