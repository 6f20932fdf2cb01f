import { type APIMessageTopLevelComponent, ComponentType, MessageFlags } from 'discord.js';
import type { Message } from '../../core/conversation/message.js';
import { clip } from './clip.js';
import { restDoesNotFit } from './discord-messages.js';
import { escaped, oneLine } from './escape.js';
import { COMPONENTS, COMPONENTS_TEXT } from './limits.js';
import { type Piece, renderBlock } from './render-block.js';
import { renderButtons } from './render-buttons.js';
import { notifying, type Rendered } from './rendered.js';

/** One for the line that says that there was more, and some text for it. */
const ROOM_FOR_THE_REST = { components: 1, text: 80 };

/**
 * An answer on the spot, seen by one person: built of components, so that every button stands beside what it
 * is about. No notification is made of it, so nothing is lost by having no content.
 */
export function renderAnswer(message: Message): Rendered {
  const components: APIMessageTopLevelComponent[] = [];
  let places = COMPONENTS - ROOM_FOR_THE_REST.components;
  let letters = COMPONENTS_TEXT - ROOM_FOR_THE_REST.text;
  for (const piece of joined(message.blocks.map((block) => renderBlock(block, [])))) {
    const laid = layOut(piece, letters);
    const cost = sizeOf(laid);
    if (cost > places || ('markdown' in piece && letters < 2)) {
      components.push(textDisplay(restDoesNotFit));
      break;
    }
    components.push(...laid);
    places -= cost;
    if ('markdown' in piece) letters -= Math.min(piece.markdown.length, letters);
  }
  if (components.length === 0) components.push(textDisplay(escaped(oneLine(message.summary))));
  return { components, flags: MessageFlags.IsComponentsV2, allowed_mentions: notifying() };
}

/** Text that follows text is one component: there are only forty. */
function joined(pieces: readonly Piece[]): Piece[] {
  const out: Piece[] = [];
  for (const piece of pieces) {
    const last = out.at(-1);
    if ('markdown' in piece && piece.markdown.trim() === '') continue;
    if (last && isText(last) && isText(piece)) {
      const gap = last.kind === 'heading' || piece.kind === 'small' ? '\n' : '\n\n';
      out.splice(-1, 1, { kind: piece.kind, markdown: last.markdown + gap + piece.markdown });
    } else out.push(piece);
  }
  return out;
}

const isText = (piece: Piece): piece is Extract<Piece, { markdown: string }> =>
  piece.kind === 'heading' || piece.kind === 'plain' || piece.kind === 'small';

function layOut(piece: Piece, letters: number): APIMessageTopLevelComponent[] {
  if (piece.kind === 'divider') return [{ type: ComponentType.Separator }];
  if (piece.kind === 'buttons') return renderButtons(piece.buttons);
  const text = textDisplay(clip(piece.markdown, Math.max(letters, 2)));
  return piece.kind === 'boxed' ? [{ type: ComponentType.Container, components: [text] }] : [text];
}

const textDisplay = (content: string) => ({ type: ComponentType.TextDisplay, content }) as const;

const sizeOf = (components: readonly APIMessageTopLevelComponent[]): number =>
  components.reduce((sum, part) => sum + 1 + ('components' in part ? part.components.length : 0), 0);
