import type { PlaceView } from './page-view.js';
import type { Persona, SeenMessage } from './persona.js';
import type { Side } from './side.js';
import type { Unread } from './unread.js';

/** One person's glance at one platform. */
export interface Glance {
  readonly side: Side;
  readonly me: Persona;
  readonly unread: Unread;
  /** All that has its place in a conversation, oldest first. */
  readonly placed: readonly SeenMessage[];
  /** By the key of a conversation: how many messages are in it, and how many of them are new. */
  readonly counts: ReadonlyMap<string, Counts>;
}

export interface Counts {
  readonly all: number;
  readonly fresh: number;
}

const THREAD = 'thread:';
export const threadKey = (root: string): string => `${THREAD}${root}`;
/** The message under which the conversation with this key hangs, if it is a thread. */
export const rootOf = (key: string): string | undefined =>
  key.startsWith(THREAD) ? key.slice(THREAD.length) : undefined;

/** Conversations by their id, threads by what they hang on; home and what only this person sees are one each. */
export function placeKey({ kind, place, under }: SeenMessage): string {
  if (kind === 'home' || kind === 'only-you') return kind;
  return kind === 'thread' && under !== undefined ? threadKey(under) : place;
}

export const isNews = (
  { side, me, unread }: Pick<Glance, 'side' | 'me' | 'unread'>,
  message: SeenMessage,
): boolean => unread.isNew(me, message) && side.authorOf(message) !== me.name;

/** Channels even when nothing was written there yet; then whatever else this person has. */
export function placesOf(glance: Glance): readonly PlaceView[] {
  const { side, me, placed } = glance;
  const channels = side.channels(me).filter(({ inside }) => inside);
  const begun = placed.filter((message) => side.threadUnder(message) === 'begun');
  const keys = new Set([
    ...channels.map(({ id }) => id),
    ...placed.map(placeKey),
    ...begun.map(({ id }) => threadKey(id)),
  ]);
  return [...keys].map((key) => {
    const channel = channels.find(({ id }) => id === key);
    return { ...placeNamed(glance, key, channel?.name), key, unread: glance.counts.get(key)?.fresh ?? 0 };
  });
}

/** Every message is looked at once, however many conversations there are. */
export function countPlaces(
  glance: Pick<Glance, 'side' | 'me' | 'unread'>,
  placed: readonly SeenMessage[],
): ReadonlyMap<string, Counts> {
  const counts = new Map<string, Counts>();
  for (const message of placed) {
    const key = placeKey(message);
    const { all, fresh } = counts.get(key) ?? { all: 0, fresh: 0 };
    counts.set(key, { all: all + 1, fresh: fresh + (isNews(glance, message) ? 1 : 0) });
  }
  return counts;
}

const FIXED_NAMES: { readonly [K in SeenMessage['kind']]?: string } = {
  home: 'Home',
  'only-you': 'Only you',
  direct: 'Kith',
};

function placeNamed(
  { side, me, placed }: Glance,
  key: string,
  channel: string | undefined,
): Pick<PlaceView, 'kind' | 'name' | 'inside'> {
  if (channel !== undefined) return { kind: 'channel', name: `#${channel}` };
  const last = placed.findLast((message) => placeKey(message) === key);
  const root = placed.find(({ id }) => id === rootOf(key));
  if (root !== undefined)
    return { kind: 'thread', name: `Thread: ${firstWords(root.text)}`, inside: placeKey(root) };
  if (last === undefined) return { kind: 'direct', name: key };
  if (last.kind === 'thread') return { kind: 'thread', name: 'Thread', inside: last.place };
  return { kind: last.kind, name: FIXED_NAMES[last.kind] ?? side.placeName(last, me) };
}

const NAME_LENGTH = 40;

/** Enough of a message to know it again. */
function firstWords(text: string): string {
  const [line = ''] = text.split('\n').filter((one) => one.trim() !== '');
  return line.length > NAME_LENGTH ? `${line.slice(0, NAME_LENGTH).trimEnd()}…` : line;
}
