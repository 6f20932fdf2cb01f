import { type Dict, dicts, isDict, text } from './json.js';
import { optionsOf } from './view-state.js';

export interface Button {
  readonly label: string;
  /** What a screen reader says, where it differs. */
  readonly spoken: string;
  /** The entry of `actions` that Slack sends when it is pressed. */
  readonly action: Dict;
}

/** What a person can press in these blocks; buttons that only open a link are not among them. */
export function buttonsIn(blocks: readonly Dict[]): Button[] {
  return blocks.flatMap((block) => {
    const elements = [
      ...(block.type === 'actions' ? dicts(block.elements) : []),
      ...(isDict(block.accessory) ? [block.accessory] : []),
    ];
    return elements.flatMap((element) => pressable(text(block.block_id), element));
  });
}

function pressable(blockId: string, element: Dict): Button[] {
  const base = { type: element.type, action_id: element.action_id, block_id: blockId };
  if (element.type === 'button' && element.url === undefined) {
    const { text: label, value, style } = element;
    const rest = {
      text: label,
      ...(value === undefined ? {} : { value }),
      ...(style === undefined ? {} : { style }),
    };
    const words = labelOf(element);
    return [
      { label: words, spoken: text(element.accessibility_label) || words, action: { ...base, ...rest } },
    ];
  }
  if (element.type !== 'overflow') return [];
  return optionsOf(element)
    .filter((option) => option.url === undefined)
    .map((option) => ({
      label: labelOf(option),
      spoken: labelOf(option),
      action: { ...base, selected_option: option },
    }));
}

export const labelOf = (holder: Dict): string => (isDict(holder.text) ? text(holder.text.text) : '');
