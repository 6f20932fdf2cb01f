import type { Message } from '../../core/conversation/message.js';
import { clip } from './clip.js';
import { escaped, oneLine } from './escape.js';
import { CONTENT, EMBED_DESCRIPTION, ROWS } from './limits.js';
import { type Piece, renderBlock } from './render-block.js';
import { renderButtons } from './render-buttons.js';
import { mention } from './render-text.js';
import { notifying, type Rendered } from './rendered.js';

/**
 * A message that is brought to somebody: plain content with buttons below, because a phone's notification shows
 * the content and nothing else, and content needs no permission to be seen. What is too long for it goes into
 * an embed, under the summary.
 */
export function renderDelivered(message: Message): Rendered {
  const notify = message.notify ?? [];
  const pieces = message.blocks.map((block) => renderBlock(block, notify));
  const body = written(pieces) || escaped(oneLine(message.summary));
  const unnamed = notify.filter((member) => !body.includes(mention(member))).map(mention);
  const whole = [body, unnamed.join(' ')].filter((part) => part !== '').join('\n\n');
  const fits = whole.length <= CONTENT;
  const buttons = pieces.flatMap((piece) => (piece.kind === 'buttons' ? piece.buttons : []));
  return {
    content: fits ? whole : overview(message),
    embeds: fits ? [] : [{ description: clip(body, EMBED_DESCRIPTION) }],
    components: renderButtons(buttons).slice(0, ROWS),
    allowed_mentions: notifying(notify),
  };
}

/** A mention inside an embed notifies nobody, so everyone to be notified is named here. */
function overview(message: Message): string {
  const names = (message.notify ?? []).map((member) => ` ${mention(member)}`).join('');
  return clip(escaped(oneLine(message.summary)), CONTENT - names.length) + names;
}

function written(pieces: readonly Piece[]): string {
  let text = '';
  let before: Piece['kind'] | undefined;
  for (const piece of pieces) {
    if (!('markdown' in piece) || piece.markdown.trim() === '') continue;
    const close = before === 'heading' || piece.kind === 'small';
    text += (before === undefined ? '' : close ? '\n' : '\n\n') + piece.markdown;
    before = piece.kind;
  }
  return text;
}
