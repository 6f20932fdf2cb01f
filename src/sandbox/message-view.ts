import { objectsIn, wordsOf } from './payload-walk.js';
import type { SeenMessage } from './persona.js';
import { type Glance, isNews, placeKey, rootOf, threadKey } from './place-view.js';

export interface MessageView {
  readonly id: string;
  readonly place: string;
  readonly author: string;
  readonly text: string;
  readonly buttons: readonly ButtonView[];
  readonly isNew: boolean;
  readonly edits: number;
  /** What its own menu offers; nothing where Kith wrote it. */
  readonly menu: readonly string[];
  /** The thread that hangs on it, or that a reply would begin. */
  readonly thread?: { readonly key: string; readonly replies: number };
}

interface ButtonView {
  readonly label: string;
  readonly primary: boolean;
  /** A link rather than a button. */
  readonly url?: string;
  /** The conversation that the link leads to, when it is one of this person's own. */
  readonly opens?: string;
}

/** @param places the keys of this person's conversations */
export function messageView(glance: Glance, message: SeenMessage, places: readonly string[]): MessageView {
  const { side, placed } = glance;
  const { links, primaries } = buttonsIn(message.payload);
  const author = side.authorOf(message);
  const key = threadKey(message.id);
  const replies = placed.filter((one) => placeKey(one) === key).length;
  const thread = replies > 0 || side.threadUnder(message) !== 'none';
  return {
    id: message.id,
    place: placeKey(message),
    author: author ?? 'Kith',
    text: withoutButtons(message),
    buttons: message.buttons.map((label): ButtonView => {
      const url = links.get(label);
      const opens = url === undefined ? undefined : placeAt(url, places);
      const primary = primaries.has(label);
      return { label, primary, ...(url !== undefined && { url }), ...(opens !== undefined && { opens }) };
    }),
    isNew: isNews(glance, message),
    edits: message.edits,
    menu: author === undefined ? [] : side.messageMenu,
    ...(thread && { thread: { key, replies } }),
  };
}

/** A link names the last part of a thread's root, or its channel. */
function placeAt(url: string, places: readonly string[]): string | undefined {
  const named = (key: string) => url.includes(rootOf(key)?.split(':').at(-1) ?? key);
  const threads = places.filter((key) => rootOf(key) !== undefined);
  const others = places.filter((key) => rootOf(key) === undefined && key !== 'home' && key !== 'only-you');
  return threads.find(named) ?? others.find(named);
}

/** The doubles read buttons out as `[Yes] [No]`; here they are real ones below. */
function withoutButtons({ text, buttons }: SeenMessage): string {
  const onlyButtons = (line: string) =>
    line.startsWith('[') &&
    buttons.reduce((left, label) => left.replace(`[${label}]`, ''), line).trim() === '';
  return text
    .split('\n')
    .filter((line) => !onlyButtons(line))
    .join('\n');
}

/** What an eye sees of the buttons: which only lead somewhere, and which one stands out. */
function buttonsIn(payload: unknown) {
  const links = new Map<string, string>();
  const primaries = new Set<string>();
  for (const { url, label, text, style } of objectsIn(payload)) {
    const words = wordsOf(label) ?? wordsOf(text);
    if (words === undefined) continue;
    if (typeof url === 'string') links.set(words, url);
    // Slack says so in a word, Discord in a number.
    if (style === 'primary' || style === 1) primaries.add(words);
  }
  return { links, primaries };
}
