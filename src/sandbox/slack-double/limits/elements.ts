import { type Dict, dict, dicts, isDict, list } from '../json.js';
import {
  checkConfirm,
  checkCount,
  checkKeys,
  checkLength,
  checkOptions,
  checkText,
  type Report,
} from './checks.js';
import { chosenBefore, conversations } from './selects.js';

type Check = (report: Report, path: string, element: Dict) => void;
interface ElementRule {
  readonly keys: readonly string[];
  readonly check?: Check;
}

const TYPED = ['initial_value', 'dispatch_action_config', 'focus_on_load', 'placeholder'];
const CHOSEN = ['confirm', 'focus_on_load', 'placeholder'];

const sameOption = (one: unknown, other: unknown) => JSON.stringify(one) === JSON.stringify(other);

/** Options or option groups, and initial choices that must be exactly one of them. */
const choices =
  (max: number, mrkdwn = false): Check =>
  (report, path, element) => {
    const groups = dicts(element.option_groups);
    if (element.option_groups !== undefined) {
      checkCount(report, `${path}.option_groups`, element.option_groups, 100);
      groups.forEach((group, index) => {
        checkText(report, `${path}.option_groups[${index}].label`, group.label, {
          max: 75,
          plainOnly: true,
          required: true,
        });
        checkOptions(report, `${path}.option_groups[${index}].options`, group.options, { max });
      });
    } else checkOptions(report, `${path}.options`, element.options, { max, mrkdwn });
    const all = [...list(element.options), ...groups.flatMap((group) => list(group.options))];
    const initial = [element.initial_option, ...list(element.initial_options)].filter(
      (one) => one !== undefined,
    );
    for (const one of initial) {
      if (!all.some((option) => sameOption(option, one)))
        report(path, 'initial option is not one of the options');
    }
    if (element.initial_options !== undefined && list(element.initial_options).length === 0) {
      report(`${path}.initial_options`, 'must not be empty');
    }
  };

const button: Check = (report, path, element) => {
  checkText(report, `${path}.text`, element.text, { max: 75, plainOnly: true, required: true });
  checkLength(report, `${path}.value`, element.value, 2000);
  checkLength(report, `${path}.url`, element.url, 3000);
  checkLength(report, `${path}.accessibility_label`, element.accessibility_label, 75);
  if (element.style !== undefined && element.style !== 'primary' && element.style !== 'danger') {
    report(`${path}.style`, 'must be primary or danger');
  }
};

const textInput: Check = (report, path, element) => {
  const { min_length: min, max_length: max } = element;
  checkLength(report, `${path}.initial_value`, element.initial_value, 3000);
  if (typeof min === 'number' && (min < 0 || min > 3000)) report(`${path}.min_length`, 'must be 0 to 3000');
  if (typeof max === 'number' && (max < 1 || max > 3000)) report(`${path}.max_length`, 'must be 1 to 3000');
  if (typeof min === 'number' && typeof max === 'number' && min > max)
    report(path, 'min_length above max_length');
  if (typeof max === 'number' && String(element.initial_value ?? '').length > max) {
    report(`${path}.initial_value`, 'longer than max_length');
  }
};

const picture: Check = (report, path, element) => {
  if (!isDict(element.slack_file) && !/^https?:\/\//.test(String(element.image_url))) {
    report(`${path}.image_url`, 'must be an http address');
  }
  checkLength(report, `${path}.image_url`, element.image_url, 3000);
  checkLength(report, `${path}.alt_text`, element.alt_text ?? '', 2000);
};

const RULES: Readonly<Record<string, ElementRule>> = {
  button: { keys: ['text', 'value', 'url', 'style', 'confirm', 'accessibility_label'], check: button },
  overflow: { keys: ['options', 'confirm'], check: choices(5) },
  static_select: { keys: [...CHOSEN, 'options', 'option_groups', 'initial_option'], check: choices(100) },
  multi_static_select: {
    keys: [...CHOSEN, 'options', 'option_groups', 'initial_options', 'max_selected_items'],
    check: choices(100),
  },
  radio_buttons: {
    keys: ['options', 'initial_option', 'confirm', 'focus_on_load'],
    check: choices(10, true),
  },
  checkboxes: { keys: ['options', 'initial_options', 'confirm', 'focus_on_load'], check: choices(10, true) },
  users_select: { keys: [...CHOSEN, 'initial_user'] },
  multi_users_select: {
    keys: [...CHOSEN, 'initial_users', 'max_selected_items'],
    check: chosenBefore('initial_users'),
  },
  conversations_select: {
    keys: [
      ...CHOSEN,
      'initial_conversation',
      'default_to_current_conversation',
      'response_url_enabled',
      'filter',
    ],
    check: conversations(),
  },
  multi_conversations_select: {
    keys: [
      ...CHOSEN,
      'initial_conversations',
      'default_to_current_conversation',
      'max_selected_items',
      'filter',
    ],
    check: conversations('initial_conversations'),
  },
  channels_select: { keys: [...CHOSEN, 'initial_channel', 'response_url_enabled'] },
  multi_channels_select: { keys: [...CHOSEN, 'initial_channels', 'max_selected_items'] },
  external_select: { keys: [...CHOSEN, 'initial_option', 'min_query_length'] },
  multi_external_select: { keys: [...CHOSEN, 'initial_options', 'min_query_length', 'max_selected_items'] },
  datepicker: { keys: [...CHOSEN, 'initial_date'] },
  timepicker: { keys: [...CHOSEN, 'initial_time', 'timezone'] },
  datetimepicker: { keys: ['confirm', 'focus_on_load', 'initial_date_time'] },
  plain_text_input: { keys: [...TYPED, 'multiline', 'min_length', 'max_length'], check: textInput },
  number_input: { keys: [...TYPED, 'is_decimal_allowed', 'min_value', 'max_value'] },
  email_text_input: { keys: TYPED },
  url_text_input: { keys: TYPED },
  image: { keys: ['image_url', 'alt_text', 'slack_file'], check: picture },
};

const TYPED_INPUTS = ['plain_text_input', 'number_input', 'email_text_input', 'url_text_input'];

/** Which elements may stand where. */
const ALLOWED: Readonly<Record<'actions' | 'section' | 'input' | 'context', (type: string) => boolean>> = {
  actions: (type) => type !== 'image' && !TYPED_INPUTS.includes(type),
  section: (type) => !TYPED_INPUTS.includes(type),
  input: (type) => !['button', 'overflow', 'image'].includes(type),
  context: (type) => type === 'image',
};

export function checkElement(
  report: Report,
  path: string,
  value: unknown,
  place: keyof typeof ALLOWED,
): void {
  const element = dict(value);
  const type = String(element.type);
  const rule = RULES[type];
  if (rule === undefined) {
    report(path, `unknown element type ${type}`);
    return;
  }
  if (!ALLOWED[place](type)) report(path, `${type} is not allowed in ${place}`);
  const shared = type === 'image' ? ['type'] : ['type', 'action_id'];
  checkKeys(report, path, element, [...shared, ...rule.keys]);
  checkLength(report, `${path}.action_id`, element.action_id, 255);
  checkText(report, `${path}.placeholder`, element.placeholder, { max: 150, plainOnly: true });
  checkConfirm(report, `${path}.confirm`, element.confirm);
  rule.check?.(report, path, element);
}
