import { type Dict, dict, isDict, list } from '../json.js';

/** Where a problem is found and what it is, e.g. `blocks[0].text`, `longer than 3000 (3120)`. */
export type Report = (path: string, problem: string) => void;

export function checkLength(report: Report, path: string, value: unknown, max: number, min = 1): void {
  if (value === undefined) return;
  if (typeof value !== 'string') {
    report(path, 'must be a string');
    return;
  }
  if (value.length < min) report(path, 'must not be empty');
  if (value.length > max) report(path, `longer than ${max} (${value.length})`);
}

export function checkCount(report: Report, path: string, value: unknown, max: number, min = 1): void {
  if (!Array.isArray(value)) {
    report(path, 'must be a list');
    return;
  }
  if (value.length < min) report(path, `fewer than ${min}`);
  if (value.length > max) report(path, `more than ${max} (${value.length})`);
}

export function checkKeys(report: Report, path: string, value: Dict, allowed: readonly string[]): void {
  for (const key of Object.keys(value)) {
    if (!allowed.includes(key)) report(path, `invalid additional property: ${key}`);
  }
}

export interface TextRule {
  readonly max: number;
  readonly plainOnly?: boolean;
  readonly required?: boolean;
}

const PLAIN_KEYS = ['type', 'text', 'emoji'];
const MRKDWN_KEYS = ['type', 'text', 'verbatim'];

export function checkText(report: Report, path: string, value: unknown, rule: TextRule): void {
  if (value === undefined) {
    if (rule.required === true) report(path, 'missing');
    return;
  }
  if (!isDict(value)) {
    report(path, 'must be a text object');
    return;
  }
  const plain = value.type === 'plain_text';
  if (!plain && value.type !== 'mrkdwn') {
    report(path, `unknown text type ${String(value.type)}`);
    return;
  }
  if (!plain && rule.plainOnly === true) report(path, 'must be plain_text');
  checkKeys(report, path, value, plain ? PLAIN_KEYS : MRKDWN_KEYS);
  if (typeof value.text !== 'string') {
    report(path, 'text missing');
    return;
  }
  checkLength(report, path, value.text, rule.max);
}

export function checkConfirm(report: Report, path: string, value: unknown): void {
  if (value === undefined) return;
  const confirm = dict(value);
  checkKeys(report, path, confirm, ['title', 'text', 'confirm', 'deny', 'style']);
  checkText(report, `${path}.title`, confirm.title, { max: 100, plainOnly: true, required: true });
  checkText(report, `${path}.text`, confirm.text, { max: 300, required: true });
  checkText(report, `${path}.confirm`, confirm.confirm, { max: 30, plainOnly: true, required: true });
  checkText(report, `${path}.deny`, confirm.deny, { max: 30, plainOnly: true, required: true });
}

export interface OptionsRule {
  readonly max: number;
  readonly mrkdwn?: boolean;
}

export function checkOptions(report: Report, path: string, value: unknown, rule: OptionsRule): void {
  checkCount(report, path, value, rule.max);
  const seen = new Set<unknown>();
  list(value).forEach((entry, index) => {
    const at = `${path}[${index}]`;
    const option = dict(entry);
    checkKeys(report, at, option, ['text', 'value', 'description', 'url']);
    checkText(report, `${at}.text`, option.text, {
      max: 75,
      plainOnly: rule.mrkdwn !== true,
      required: true,
    });
    checkText(report, `${at}.description`, option.description, { max: 75, plainOnly: rule.mrkdwn !== true });
    if (typeof option.value !== 'string') report(`${at}.value`, 'missing');
    checkLength(report, `${at}.value`, option.value, 150);
    if (seen.has(option.value)) report(`${at}.value`, 'same value twice');
    seen.add(option.value);
  });
}
