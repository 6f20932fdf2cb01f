import { type Dict, dict, dicts, isDict, text } from './json.js';
import type { View } from './world.js';

interface Shape {
  /** Key of the prefilled value in the element. */
  readonly initial: string;
  /** Key of the value in `state.values`. */
  readonly key: string;
  readonly many?: true;
}

/** How each stateful element carries its value; buttons and overflow menus have none. */
export const SHAPES: Readonly<Record<string, Shape>> = {
  plain_text_input: { initial: 'initial_value', key: 'value' },
  number_input: { initial: 'initial_value', key: 'value' },
  email_text_input: { initial: 'initial_value', key: 'value' },
  url_text_input: { initial: 'initial_value', key: 'value' },
  users_select: { initial: 'initial_user', key: 'selected_user' },
  multi_users_select: { initial: 'initial_users', key: 'selected_users', many: true },
  conversations_select: { initial: 'initial_conversation', key: 'selected_conversation' },
  multi_conversations_select: { initial: 'initial_conversations', key: 'selected_conversations', many: true },
  channels_select: { initial: 'initial_channel', key: 'selected_channel' },
  multi_channels_select: { initial: 'initial_channels', key: 'selected_channels', many: true },
  static_select: { initial: 'initial_option', key: 'selected_option' },
  external_select: { initial: 'initial_option', key: 'selected_option' },
  multi_static_select: { initial: 'initial_options', key: 'selected_options', many: true },
  multi_external_select: { initial: 'initial_options', key: 'selected_options', many: true },
  radio_buttons: { initial: 'initial_option', key: 'selected_option' },
  checkboxes: { initial: 'initial_options', key: 'selected_options', many: true },
  datepicker: { initial: 'initial_date', key: 'selected_date' },
  timepicker: { initial: 'initial_time', key: 'selected_time' },
  datetimepicker: { initial: 'initial_date_time', key: 'selected_date_time' },
};

export const keyOf = (blockId: unknown, actionId: unknown): string => `${text(blockId)}/${text(actionId)}`;

/** The stateful elements of a block, wherever in it they stand. */
const elementsOf = (block: Dict): Dict[] =>
  [block.element, block.accessory, ...(block.type === 'actions' ? dicts(block.elements) : [])].filter(isDict);

export function chosenValue(view: Pick<View, 'typed'>, block: Dict, element: Dict): unknown {
  const shape = SHAPES[text(element.type)];
  if (shape === undefined) return undefined;
  const key = keyOf(block.block_id, element.action_id);
  if (view.typed.has(key)) return view.typed.get(key);
  return element[shape.initial] ?? (shape.many ? [] : null);
}

/** `state.values` of a view or of a message's blocks. */
export function stateOf(view: Pick<View, 'typed' | 'blocks'>): Dict {
  const values: Dict = {};
  for (const block of view.blocks) {
    for (const element of elementsOf(block)) {
      const shape = SHAPES[text(element.type)];
      if (shape === undefined) continue;
      const blockId = text(block.block_id);
      const entry = { type: element.type, [shape.key]: chosenValue(view, block, element) };
      values[blockId] = { ...dict(values[blockId]), [text(element.action_id)]: entry };
    }
  }
  return values;
}

export const optionsOf = (element: Dict): Dict[] => [
  ...dicts(element.options),
  ...dicts(element.option_groups).flatMap((group) => dicts(group.options)),
];
