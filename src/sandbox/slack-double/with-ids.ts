import { type Dict, dict, dicts, isDict } from './json.js';

/** Slack gives an id to every block and element that came without one. */
export function withIds(blocks: unknown, next: (prefix: string) => string): Dict[] {
  return dicts(blocks).map((block) => {
    const named: Dict = { ...block, block_id: block.block_id ?? next('b') };
    if (isDict(block.element)) named.element = elementWithId(block.element, next);
    if (isDict(block.accessory)) named.accessory = elementWithId(block.accessory, next);
    if (block.type === 'actions')
      named.elements = dicts(block.elements).map((one) => elementWithId(one, next));
    return named;
  });
}

const elementWithId = (element: Dict, next: (prefix: string) => string): Dict =>
  element.type === 'image' ? element : { ...dict(element), action_id: element.action_id ?? next('a') };
