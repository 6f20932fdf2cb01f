import type { types as slack } from '@slack/bolt';
import type { Block, Button, Message } from '../../core/conversation/message.js';
import type { Text } from '../../core/conversation/text.js';
import * as limits from './limits.js';
import { renderText } from './render-text.js';
import type { Rendering } from './rendering.js';
import { shorten, shortenEscaped } from './shorten.js';

type Renderers = {
  [K in Block['kind']]: (block: Extract<Block, { kind: K }>, how: Rendering) => slack.KnownBlock[];
};

const section = (elements: slack.RichTextElement[]): slack.RichTextSection => ({
  type: 'rich_text_section',
  elements,
});
const plainText = (text: string, limit: number): slack.PlainTextElement => ({
  type: 'plain_text',
  text: shorten(text, limit),
  emoji: false,
});

const RENDER: Renderers = {
  heading: ({ text }) => (text === '' ? [] : [{ type: 'header', text: plainText(text, limits.HEADER_TEXT) }]),
  paragraph: ({ text }, how) => richText([section(renderText(text, how.mayMention))]),
  quote: ({ label, text }, how) =>
    richText([
      section(renderText(label === undefined ? [] : [{ kind: 'strong', text: label }], how.mayMention)),
      { type: 'rich_text_quote', elements: renderText([text], how.mayMention) },
    ]),
  list: ({ items }, how) => {
    const elements = items.map((item) => section(renderText(item, how.mayMention))).filter(isFilled);
    return elements.length === 0 ? [] : richText([{ type: 'rich_text_list', style: 'bullet', elements }]);
  },
  card: ({ title, lines }, how) =>
    richText([
      section(
        renderText([{ kind: 'strong', text: title }, ...lines.map((line) => `\n${line}`)], how.mayMention),
      ),
    ]),
  note: ({ text }, how) => note(text, how),
  divider: () => [{ type: 'divider' }],
  buttons: ({ buttons }) => chunks(buttons.map(renderButton), limits.ACTIONS_PER_BLOCK),
};

/** Blocks for Slack. What does not fit is not dropped in silence: the last line says that there is more. */
export function renderBlocks(message: Message, how: Rendering): slack.KnownBlock[] {
  const blocks: slack.KnownBlock[] = [];
  let size = 0;
  for (const block of message.blocks) {
    for (const rendered of renderBlock(block, how)) {
      size += JSON.stringify(rendered).length;
      if (blocks.length === how.blocks || size > limits.BLOCKS_SIZE)
        return [...blocks.slice(0, how.blocks - 1), small('There is more than fits here.')];
      blocks.push(rendered);
    }
  }
  return blocks.length > 0 ? blocks : richText([section(renderText([message.summary], how.mayMention))]);
}

/** The body of a message: `text` is what notifications and screen readers say. */
export function renderMessage(
  message: Message,
  how: Rendering,
): { text: string; blocks: slack.KnownBlock[] } {
  return {
    text: shortenEscaped(message.summary, limits.SUMMARY_TEXT),
    blocks: renderBlocks(message, how),
  };
}

function renderBlock(block: Block, how: Rendering): slack.KnownBlock[] {
  const render = RENDER[block.kind] as (block: Block, how: Rendering) => slack.KnownBlock[];
  return render(block, how);
}

const isFilled = ({ elements }: { readonly elements: readonly unknown[] }): boolean => elements.length > 0;

function richText(elements: slack.RichTextBlock['elements']): slack.KnownBlock[] {
  const filled = elements.filter(isFilled);
  return filled.length === 0 ? [] : [{ type: 'rich_text', elements: filled }];
}

const small = (text: string): slack.KnownBlock => ({
  type: 'context',
  elements: [plainText(text, limits.CONTEXT_TEXT)],
});

// Small print cannot hold rich text, and formatting characters have no escape in mrkdwn: so only plain words are small.
function note(text: Text, how: Rendering): slack.KnownBlock[] {
  const words = text.filter((span) => typeof span === 'string');
  if (words.length < text.length) return richText([section(renderText(text, how.mayMention))]);
  return words.join('') === '' ? [] : [small(words.join(''))];
}

function renderButton({ key, label, tone, spoken }: Button): slack.Button {
  return {
    type: 'button',
    action_id: key,
    text: plainText(label, limits.BUTTON_TEXT),
    ...(tone === 'plain' ? {} : { style: tone }),
    ...(spoken === undefined ? {} : { accessibility_label: shorten(spoken, limits.SPOKEN_TEXT) }),
  };
}

function chunks(buttons: readonly slack.Button[], size: number): slack.KnownBlock[] {
  const rows: slack.KnownBlock[] = [];
  for (let start = 0; start < buttons.length; start += size)
    rows.push({ type: 'actions', elements: buttons.slice(start, start + size) });
  return rows;
}
