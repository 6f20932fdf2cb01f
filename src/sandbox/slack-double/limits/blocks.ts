import { type Dict, dict, dicts, isDict, list } from '../json.js';
import { checkCount, checkKeys, checkLength, checkText, type Report } from './checks.js';
import { checkElement } from './elements.js';

type Check = (report: Report, path: string, block: Dict) => void;
interface BlockRule {
  readonly keys: readonly string[];
  readonly check?: Check;
}

const section: Check = (report, path, block) => {
  if (block.text === undefined && block.fields === undefined) report(path, 'needs text or fields');
  checkText(report, `${path}.text`, block.text, { max: 3000 });
  if (block.fields !== undefined) checkCount(report, `${path}.fields`, block.fields, 10);
  list(block.fields).forEach((field, index) => {
    checkText(report, `${path}.fields[${index}]`, field, { max: 2000, required: true });
  });
  if (block.accessory !== undefined) checkElement(report, `${path}.accessory`, block.accessory, 'section');
};

const context: Check = (report, path, block) => {
  checkCount(report, `${path}.elements`, block.elements, 10);
  list(block.elements).forEach((element, index) => {
    const at = `${path}.elements[${index}]`;
    const isText = isDict(element) && (element.type === 'plain_text' || element.type === 'mrkdwn');
    if (isText) checkText(report, at, element, { max: 3000 });
    else checkElement(report, at, element, 'context');
  });
};

const actions: Check = (report, path, block) => {
  checkCount(report, `${path}.elements`, block.elements, 25);
  const seen = new Set<unknown>();
  dicts(block.elements).forEach((element, index) => {
    const at = `${path}.elements[${index}]`;
    checkElement(report, at, element, 'actions');
    if (element.action_id === undefined) return;
    if (seen.has(element.action_id))
      report(`${at}.action_id`, `same action_id twice: ${String(element.action_id)}`);
    seen.add(element.action_id);
  });
};

const input: Check = (report, path, block) => {
  checkText(report, `${path}.label`, block.label, { max: 2000, plainOnly: true, required: true });
  checkText(report, `${path}.hint`, block.hint, { max: 2000, plainOnly: true });
  checkElement(report, `${path}.element`, block.element, 'input');
};

const image: Check = (report, path, block) => {
  checkElement(
    report,
    path,
    { type: 'image', image_url: block.image_url, alt_text: block.alt_text },
    'context',
  );
  checkText(report, `${path}.title`, block.title, { max: 2000, plainOnly: true });
};

const RICH = ['rich_text_section', 'rich_text_list', 'rich_text_quote', 'rich_text_preformatted'];
const RICH_LEAVES = ['text', 'link', 'user', 'usergroup', 'channel', 'emoji', 'date', 'color', 'broadcast'];

const richText: Check = (report, path, block) => {
  checkCount(report, `${path}.elements`, block.elements, 1000);
  dicts(block.elements).forEach((part, index) => {
    const at = `${path}.elements[${index}]`;
    if (!RICH.includes(String(part.type))) report(at, `unknown rich text element ${String(part.type)}`);
    const leaves =
      part.type === 'rich_text_list'
        ? dicts(part.elements).flatMap((item) => dicts(item.elements))
        : dicts(part.elements);
    for (const leaf of leaves) {
      if (!RICH_LEAVES.includes(String(leaf.type)))
        report(at, `unknown rich text element ${String(leaf.type)}`);
      if (leaf.type === 'text') checkLength(report, at, leaf.text ?? '', 40_000);
    }
  });
};

const RULES: Readonly<Record<string, BlockRule>> = {
  header: {
    keys: ['text'],
    check: (report, path, block) =>
      checkText(report, `${path}.text`, block.text, { max: 150, plainOnly: true, required: true }),
  },
  section: { keys: ['text', 'fields', 'accessory', 'expand'], check: section },
  context: { keys: ['elements'], check: context },
  divider: { keys: [] },
  actions: { keys: ['elements'], check: actions },
  input: { keys: ['label', 'hint', 'element', 'optional', 'dispatch_action'], check: input },
  image: { keys: ['image_url', 'alt_text', 'title', 'slack_file'], check: image },
  rich_text: { keys: ['elements'], check: richText },
  markdown: {
    keys: ['text'],
    check: (report, path, block) => checkLength(report, `${path}.text`, block.text ?? '', 12_000),
  },
};

/** Checks a list of blocks against what Slack takes; every problem is reported with its path. */
export function checkBlocks(report: Report, value: unknown, max: number): void {
  checkCount(report, 'blocks', value, max, 0);
  const ids = new Set<unknown>();
  list(value).forEach((entry, index) => {
    const path = `blocks[${index}]`;
    const block = dict(entry);
    const rule = RULES[String(block.type)];
    if (rule === undefined) {
      report(path, `unknown block type ${String(block.type)}`);
      return;
    }
    checkKeys(report, path, block, ['type', 'block_id', ...rule.keys]);
    checkLength(report, `${path}.block_id`, block.block_id, 255);
    if (block.block_id !== undefined && ids.has(block.block_id)) {
      report(`${path}.block_id`, `same block_id twice: ${String(block.block_id)}`);
    }
    ids.add(block.block_id);
    rule.check?.(report, path, block);
  });
}
