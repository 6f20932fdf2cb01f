import { type Dict, dict, dicts, isDict, text } from './json.js';
import { plainOf, type Reader } from './mrkdwn.js';
import { optionsOf } from './view-state.js';

/** A text object as the eye reads it. */
export function readText(value: unknown, reader: Reader): string {
  const object = dict(value);
  return object.type === 'mrkdwn' ? plainOf(text(object.text), reader) : text(object.text);
}

/** Every block in order, without markup; a button reads `[Label]`. */
export function readBlocks(blocks: readonly Dict[], reader: Reader): string {
  return blocks
    .flatMap((block) => READ[text(block.type)]?.(block, reader) ?? [])
    .filter((line) => line !== '')
    .join('\n');
}

type Read = (block: Dict, reader: Reader) => string[];

const READ: Readonly<Record<string, Read>> = {
  header: (block, reader) => [readText(block.text, reader)],
  section: (block, reader) => [
    readText(block.text, reader),
    ...dicts(block.fields).map((field) => readText(field, reader)),
    ...(isDict(block.accessory) ? [readElement(block.accessory, reader)] : []),
  ],
  context: (block, reader) => [
    dicts(block.elements)
      .map((element) => (element.type === 'image' ? text(element.alt_text) : readText(element, reader)))
      .join(' '),
  ],
  divider: () => [],
  actions: (block, reader) => [
    dicts(block.elements)
      .map((element) => readElement(element, reader))
      .join(' '),
  ],
  input: (block, reader) => [readText(block.label, reader), readText(block.hint, reader)],
  image: (block, reader) => [readText(block.title, reader), text(block.alt_text)],
  rich_text: (block, reader) => dicts(block.elements).flatMap((part) => readRich(part, reader)),
  markdown: (block) => [text(block.text)],
};

function readElement(element: Dict, reader: Reader): string {
  if (element.type === 'button') return `[${readText(element.text, reader)}]`;
  if (element.type === 'image') return text(element.alt_text);
  if (element.type === 'overflow' || element.type === 'radio_buttons' || element.type === 'checkboxes') {
    return optionsOf(element)
      .map((option) => `[${readText(option.text, reader)}]`)
      .join(' ');
  }
  const chosen = dict(element.initial_option);
  return readText(chosen.text ?? element.placeholder, reader);
}

function readRich(part: Dict, reader: Reader): string[] {
  if (part.type !== 'rich_text_list') return [readLeaves(part, reader)];
  return dicts(part.elements).map((item, index) => {
    const mark = part.style === 'ordered' ? `${index + 1}.` : '•';
    return `${mark} ${readLeaves(item, reader)}`;
  });
}

const readLeaves = (part: Dict, reader: Reader): string =>
  dicts(part.elements)
    .map((leaf) => LEAF[text(leaf.type)]?.(leaf, reader) ?? '')
    .join('');

const LEAF: Readonly<Record<string, (leaf: Dict, reader: Reader) => string>> = {
  text: (leaf) => text(leaf.text),
  link: (leaf) => text(leaf.text) || text(leaf.url),
  user: (leaf, reader) => `@${reader.personName(text(leaf.user_id))}`,
  channel: (leaf, reader) => `#${reader.channelName(text(leaf.channel_id))}`,
  emoji: (leaf) => `:${text(leaf.name)}:`,
  broadcast: (leaf) => `@${text(leaf.range)}`,
  date: (leaf, reader) =>
    plainOf(`<!date^${String(leaf.timestamp)}^${text(leaf.format)}|${text(leaf.fallback)}>`, reader),
};
