import type { SeenField, SeenForm } from '../../persona.js';
import { labelOf } from '../buttons.js';
import { type Dict, dict, isDict, strings, text } from '../json.js';
import { chosenValue, optionsOf, SHAPES } from '../view-state.js';
import type { View, World } from '../world.js';

export const inputBlocks = (view: View): Dict[] => view.blocks.filter((block) => block.type === 'input');

export const labelOfInput = (block: Dict): string => text(dict(block.label).text);

export function seenForm(world: World, view: View): SeenForm {
  const errors = Object.entries(view.errors).map(([blockId, words]) => {
    const block = view.blocks.find((one) => one.block_id === blockId);
    return [block === undefined ? blockId : labelOfInput(block), words];
  });
  return {
    title: text(dict(view.source.title).text),
    submitLabel: text(dict(view.source.submit).text) || 'Submit',
    fields: inputBlocks(view).map((block) => seenField(world, view, block)),
    errors: Object.fromEntries(errors),
    payload: view.source,
  };
}

function seenField(world: World, view: View, block: Dict): SeenField {
  const element = dict(block.element);
  const choices = optionsOf(element).map(labelOf);
  return {
    label: labelOfInput(block),
    kind: kindOf(element),
    value: shown(world, chosenValue(view, block, element)),
    ...(choices.length > 0 ? { choices } : {}),
    required: block.optional !== true,
  };
}

function kindOf(element: Dict): SeenField['kind'] {
  const type = text(element.type);
  if (type === 'plain_text_input') return element.multiline === true ? 'long-text' : 'short-text';
  if (type === 'users_select' || type === 'multi_users_select') return 'people';
  const shape = SHAPES[type];
  if (shape?.key.startsWith('selected_option')) return shape.many === true ? 'choices' : 'choice';
  return /^(multi_)?(conversations|channels)_select$/.test(type) ? 'places' : 'other';
}

/** A value in visible words: people and places by name, choices by their text. */
function shown(world: World, value: unknown): string | string[] | undefined {
  if (value === null || value === undefined) return undefined;
  if (Array.isArray(value)) return value.map((one) => shownOne(world, one));
  return shownOne(world, value);
}

function shownOne(world: World, value: unknown): string {
  if (isDict(value)) return labelOf(value);
  const id = String(value);
  return world.users.get(id)?.name ?? world.channels.get(id)?.name ?? id;
}

const isEmpty = (value: unknown): boolean =>
  value === null || value === undefined || value === '' || (Array.isArray(value) && value.length === 0);

/** What Slack itself refuses before the app hears of it. */
export function clientComplaint(view: View): string | undefined {
  for (const block of inputBlocks(view)) {
    const element = dict(block.element);
    const value = chosenValue(view, block, element);
    const label = labelOfInput(block);
    if (isEmpty(value)) {
      if (block.optional !== true) return `"${label}" is required`;
      continue;
    }
    const complaint = lengthComplaint(element, value);
    if (complaint !== undefined) return `"${label}" ${complaint}`;
  }
  return undefined;
}

function lengthComplaint(element: Dict, value: unknown): string | undefined {
  const { min_length: min, max_length: max, max_selected_items: most } = element;
  if (typeof value === 'string') {
    const longest =
      typeof max === 'number' ? max : element.type === 'plain_text_input' ? 3000 : Number.POSITIVE_INFINITY;
    if (value.length > longest) return `takes at most ${longest} characters`;
    if (typeof min === 'number' && value.length < min) return `takes at least ${min} characters`;
  }
  const many = strings(value).length || (Array.isArray(value) ? value.length : 0);
  return typeof most === 'number' && many > most ? `takes at most ${most} choices` : undefined;
}
