import { type Dict, dicts, text } from '../json.js';
import { checkBlocks } from './blocks.js';
import { checkKeys, checkLength, checkText, type Report } from './checks.js';
import { massMentions } from './mass-mentions.js';
import { brokenDates, type Verdict } from './message.js';

const KEYS = ['type', 'blocks', 'private_metadata', 'callback_id', 'external_id'];
const MODAL_KEYS = [
  ...KEYS,
  'title',
  'submit',
  'close',
  'clear_on_close',
  'notify_on_close',
  'submit_disabled',
];

/** Judges a modal or a home tab as Slack would. */
export function judgeView(view: Dict, type: 'modal' | 'home'): Verdict {
  const problems: string[] = [];
  const report: Report = (path, problem) => void problems.push(`view.${path}: ${problem}`);
  if (view.type !== type) report('type', `must be ${type}`);
  checkKeys(report, 'view', view, type === 'modal' ? MODAL_KEYS : KEYS);
  checkBlocks(report, view.blocks, 100);
  checkLength(report, 'private_metadata', view.private_metadata, 3000, 0);
  checkLength(report, 'callback_id', view.callback_id, 255, 0);
  checkLength(report, 'external_id', view.external_id, 255, 0);
  if (type === 'modal') checkModal(report, view);
  if (
    dicts(view.blocks).filter(({ element }) => JSON.stringify(element ?? {}).includes('"focus_on_load":true'))
      .length > 1
  ) {
    report('blocks', 'focus_on_load twice');
  }
  const tooLarge = JSON.stringify(view).length > 250_000;
  const strange = [
    ...massMentions(view.blocks).map((where) => `mass mention at ${where}`),
    ...brokenDates(view),
  ];
  return {
    error: problems.length > 0 ? 'invalid_arguments' : tooLarge ? 'view_too_large' : undefined,
    messages: problems,
    strange: [...problems, ...strange],
  };
}

function checkModal(report: Report, view: Dict): void {
  checkText(report, 'title', view.title, { max: 24, plainOnly: true, required: true });
  checkText(report, 'submit', view.submit, { max: 24, plainOnly: true });
  checkText(report, 'close', view.close, { max: 24, plainOnly: true });
  const hasInput = dicts(view.blocks).some((block) => text(block.type) === 'input');
  if (hasInput && view.submit === undefined) report('submit', 'required when there is an input block');
}
