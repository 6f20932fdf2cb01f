import type { MemberId } from '../shared/ids.js';
import type { ActionKey } from './action-key.js';
import type { Text } from './text.js';

/** What both platforms can show, and nothing else. */
export interface Message {
  /** The whole message in one plain sentence: for notifications and screen readers. Never empty. */
  readonly summary: string;
  readonly blocks: readonly Block[];
  /** The only people whom this message may notify by name. */
  readonly notify?: readonly MemberId[];
}

export type Block =
  | { readonly kind: 'heading'; readonly text: string }
  | { readonly kind: 'paragraph'; readonly text: Text }
  /** A person's own words, set apart from Kith's. */
  | { readonly kind: 'quote'; readonly label?: string; readonly text: string }
  | { readonly kind: 'list'; readonly items: readonly Text[] }
  /** Who somebody is: a name and a few lines about them. */
  | { readonly kind: 'card'; readonly title: string; readonly lines: readonly string[] }
  /** Small print. */
  | { readonly kind: 'note'; readonly text: Text }
  | { readonly kind: 'divider' }
  | { readonly kind: 'buttons'; readonly buttons: readonly Button[] };

export interface Button {
  readonly key: ActionKey;
  /** At most 75 characters; says what will happen. */
  readonly label: string;
  readonly tone: 'primary' | 'plain' | 'danger';
  /** For screen readers, where the label alone leaves open whom it is about. */
  readonly spoken?: string;
}

/** A message of one sentence. */
export const plain = (line: string): Message => ({
  summary: line,
  blocks: [{ kind: 'paragraph', text: [line] }],
});
