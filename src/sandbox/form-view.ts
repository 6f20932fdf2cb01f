import type { FieldView, FormView } from './page-view.js';
import { inner, objectsIn, wordsOf } from './payload-walk.js';
import type { SeenField, SeenForm } from './persona.js';

const INPUTS: Readonly<Record<string, FieldView['input']>> = {
  timepicker: 'time',
  datepicker: 'date',
  // Discord's checkbox.
  23: 'checkbox',
};
const MANY = 25;

export function formView({ payload, fields, ...form }: SeenForm): FormView {
  return { ...form, fields: fields.map((field) => fieldView(payload, field)) };
}

function fieldView(payload: unknown, field: SeenField): FieldView {
  const [part = {}] = [...objectsIn(payload)].filter(({ label }) => wordsOf(label) === field.label);
  const element = inner(part.element ?? part.component);
  const hint = wordsOf(part.hint) ?? wordsOf(part.description) ?? wordsOf(element.placeholder);
  const maxLength = element.max_length;
  return {
    ...field,
    most: mostOf(field, element),
    input: INPUTS[String(element.type)] ?? 'text',
    ...(hint !== undefined && { hint }),
    ...(typeof maxLength === 'number' && { maxLength }),
  };
}

function mostOf({ value, kind }: SeenField, element: Readonly<Record<string, unknown>>): number {
  const most = element.max_selected_items ?? element.max_values;
  if (typeof most === 'number') return most;
  if (kind === 'people' || kind === 'places') return String(element.type).startsWith('multi') ? MANY : 1;
  return Array.isArray(value) ? MANY : 1;
}
