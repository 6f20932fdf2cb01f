import type { types as slack } from '@slack/bolt';
import type { Field, Form, Option } from '../../core/conversation/form.js';
import { nativeOf } from '../../core/shared/ids.js';
import * as limits from './limits.js';
import { shorten } from './shorten.js';

/** One name for every answer: the block id is what tells the fields apart. */
export const ANSWER = 'answer';

const CHANNELS: NonNullable<slack.ConversationsSelect['filter']> = {
  include: ['public', 'private'],
  exclude_bot_users: true,
  exclude_external_shared_channels: false,
};

type Renderers = { [K in Field['kind']]: (field: Field & { kind: K }) => slack.InputBlock['element'] };

const text = (field: Field & { kind: 'short-text' | 'long-text' }): slack.PlainTextInput => {
  const room = Math.min(field.maxLength, limits.INPUT_TEXT);
  return {
    type: 'plain_text_input',
    action_id: ANSWER,
    multiline: field.kind === 'long-text',
    max_length: room,
    ...(field.value === undefined || field.value === '' ? {} : { initial_value: shorten(field.value, room) }),
  };
};

const INPUT: Renderers = {
  'short-text': text,
  'long-text': text,
  choice: (field) => {
    const options = optionsFor(field.options, limits.OPTIONS_PER_SELECT);
    const chosen = options.find(({ value }) => value === field.value);
    return {
      type: 'static_select',
      action_id: ANSWER,
      options,
      ...(chosen === undefined ? {} : { initial_option: chosen }),
    };
  },
  choices: (field) => {
    const options = optionsFor(field.options, limits.BOXES);
    const ticked = options.filter(({ value = '' }) => field.value?.includes(value));
    return {
      type: 'checkboxes',
      action_id: ANSWER,
      options,
      // Slack refuses an empty list of them.
      ...(ticked.length === 0 ? {} : { initial_options: ticked }),
    };
  },
  places: (field) => {
    const chosen = (field.value ?? []).map(nativeOf).slice(0, field.max);
    const [first] = chosen;
    if (field.max === 1)
      return {
        type: 'conversations_select',
        action_id: ANSWER,
        filter: CHANNELS,
        ...(first === undefined ? {} : { initial_conversation: first }),
      };
    return {
      type: 'multi_conversations_select',
      action_id: ANSWER,
      filter: CHANNELS,
      max_selected_items: field.max,
      ...(first === undefined ? {} : { initial_conversations: chosen }),
    };
  },
  people: (field) => {
    const chosen = (field.value ?? []).map(nativeOf).slice(0, field.max);
    const [first] = chosen;
    if (field.max === 1)
      return {
        type: 'users_select',
        action_id: ANSWER,
        ...(first === undefined ? {} : { initial_user: first }),
      };
    return {
      type: 'multi_users_select',
      action_id: ANSWER,
      max_selected_items: field.max,
      ...(first === undefined ? {} : { initial_users: chosen }),
    };
  },
};

/** The questions of a form; `complaints` are said above them where Slack cannot show them below. */
export function renderFields(form: Form, complaints: readonly string[] = []): slack.KnownBlock[] {
  const above: slack.KnownBlock[] = complaints.map((complaint) => ({
    type: 'rich_text',
    elements: [{ type: 'rich_text_section', elements: [{ type: 'text', text: complaint }] }],
  }));
  return [...above, ...form.fields.filter(canBeAsked).map(renderField)];
}

/** Slack refuses a choice of nothing. */
const canBeAsked = (field: Field): boolean => !('options' in field) || field.options.length > 0;

function renderField(field: Field): slack.InputBlock {
  const render = INPUT[field.kind] as (field: Field) => slack.InputBlock['element'];
  return {
    type: 'input',
    block_id: field.name,
    label: plainText(field.label, limits.INPUT_LABEL),
    element: render(field),
    optional: field.optional ?? ('min' in field && field.min === 0),
    ...(field.hint === undefined ? {} : { hint: plainText(field.hint, limits.INPUT_HINT) }),
  };
}

const optionsFor = (options: readonly Option[], most: number): slack.PlainTextOption[] =>
  options.slice(0, most).map(({ value, label }) => ({ value, text: plainText(label, limits.OPTION_TEXT) }));

const plainText = (words: string, limit: number): slack.PlainTextElement => ({
  type: 'plain_text',
  text: shorten(words, limit),
  emoji: false,
});
