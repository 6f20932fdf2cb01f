import type { MessageView } from './page-view.js';
import { objectsIn } from './payload-walk.js';
import type { SeenMessage } from './persona.js';
import { type Glance, isNews, placeKey, rootOf, threadKey } from './place-view.js';

/** @param places the keys of this person's conversations */
export function messageView(glance: Glance, message: SeenMessage, places: readonly string[]): MessageView {
  const { side, counts } = glance;
  const { id, kind, at, shown, summary, edits } = message;
  const author = side.authorOf(message);
  const key = threadKey(id);
  const replies = counts.get(key)?.all ?? 0;
  const thread = replies > 0 || side.threadUnder(message) !== 'none';
  return {
    id,
    place: placeKey(message),
    kind,
    at,
    payload: shown,
    summary,
    leads: leadsOf(shown, places),
    isNew: isNews(glance, message),
    edits,
    menu: author === undefined ? [] : side.messageMenu,
    ...(author !== undefined && { author }),
    ...(thread && { thread: { key, replies } }),
  };
}

/** Of every address in it: the conversation of one's own that it leads to. */
function leadsOf(payload: unknown, places: readonly string[]): Readonly<Record<string, string>> {
  const addresses = [...objectsIn(payload)].flatMap((part) => Object.values(part).flatMap(addressesIn));
  return Object.fromEntries(
    addresses.flatMap((address) => {
      const key = placeAt(address, places);
      return key === undefined ? [] : [[address, key]];
    }),
  );
}

const addressesIn = (value: unknown): readonly string[] =>
  typeof value === 'string' ? (value.match(/https?:\/\/[^\s<>)\]]+/g) ?? []) : [];

/** A link names the last part of a thread's root, or its channel. */
function placeAt(url: string, places: readonly string[]): string | undefined {
  const named = (key: string) => url.includes(rootOf(key)?.split(':').at(-1) ?? key);
  const threads = places.filter((key) => rootOf(key) !== undefined);
  const others = places.filter((key) => rootOf(key) === undefined && key !== 'home' && key !== 'only-you');
  return threads.find(named) ?? others.find(named);
}
