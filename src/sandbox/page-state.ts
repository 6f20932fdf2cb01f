import { type FormView, formView } from './form-view.js';
import { objectsIn, wordsOf } from './payload-walk.js';
import type { Persona, SeenMessage } from './persona.js';
import type { Side } from './side.js';
import type { Unread } from './unread.js';

/** All that the page draws for one person; plain data, nothing of it markup. */
export interface PageState {
  readonly platform: string;
  readonly me: PersonView;
  readonly people: readonly PersonView[];
  readonly places: readonly PlaceView[];
  readonly messages: readonly MessageView[];
  readonly window?: MessageView;
  readonly form?: FormView;
  readonly menu: Side['menu'];
  readonly problems: readonly string[];
}

interface PersonView {
  readonly id: string;
  readonly name: string;
  readonly about: string;
  readonly playable: boolean;
  readonly unread: number;
}

interface PlaceView {
  readonly key: string;
  readonly kind: SeenMessage['kind'];
  readonly name: string;
  readonly unread: number;
}

interface MessageView {
  readonly id: string;
  readonly place: string;
  readonly author: string;
  readonly text: string;
  readonly buttons: readonly ButtonView[];
  readonly isNew: boolean;
  readonly edited: boolean;
}

interface ButtonView {
  readonly label: string;
  readonly primary: boolean;
  /** A link rather than a button. */
  readonly url?: string;
  /** The conversation that the link leads to, when it is one of this person's own. */
  readonly opens?: string;
}

const PROBLEMS_SHOWN = 5;

export function pageState(side: Side, me: Persona, unread: Unread): PageState {
  const seen = me.sees();
  const window = seen.findLast(({ kind }) => kind === 'window');
  const placed = seen.filter(({ kind }) => kind !== 'window');
  const places = [...new Set(placed.map(placeKey))];
  const show = (message: SeenMessage) => messageView(side, me, message, places, unread);
  const form = me.form();
  const people = side.inhabitants.map((one): PersonView => {
    const { persona, about, playable } = one;
    const news = playable ? persona.sees().filter((message) => isNews(side, persona, message, unread)) : [];
    return { id: persona.id, name: persona.name, about, playable, unread: news.length };
  });
  return {
    platform: side.platform,
    me: people.find(({ id }) => id === me.id) ?? { ...me, about: '', playable: true, unread: 0 },
    people,
    places: places.map((key) => placeView(side, me, key, placed, unread)),
    messages: placed.map(show),
    menu: side.menu,
    problems: side.problems().slice(-PROBLEMS_SHOWN),
    ...(window !== undefined && { window: show(window) }),
    ...(form !== undefined && { form: formView(form) }),
  };
}

/** Conversations by their id; home and what only this person sees are one each. */
export const placeKey = ({ kind, place }: SeenMessage): string =>
  kind === 'home' || kind === 'only-you' ? kind : place;

const isNews = (side: Side, reader: Persona, message: SeenMessage, unread: Unread): boolean =>
  unread.isNew(reader, message) && side.authorOf(message) !== reader.name;

const FIXED_NAMES: { readonly [K in SeenMessage['kind']]?: string } = {
  home: 'Home',
  'only-you': 'Only you can see this',
  direct: 'Kith',
};

function placeView(
  side: Side,
  me: Persona,
  key: string,
  seen: readonly SeenMessage[],
  unread: Unread,
): PlaceView {
  const inside = seen.filter((message) => placeKey(message) === key);
  const last = inside.at(-1);
  return {
    key,
    kind: last?.kind ?? 'direct',
    name: last === undefined ? key : (FIXED_NAMES[last.kind] ?? side.placeName(last, me)),
    unread: inside.filter((message) => isNews(side, me, message, unread)).length,
  };
}

function messageView(
  side: Side,
  me: Persona,
  message: SeenMessage,
  places: readonly string[],
  unread: Unread,
): MessageView {
  const { links, primaries } = buttonsIn(message.payload);
  return {
    id: message.id,
    place: placeKey(message),
    author: side.authorOf(message) ?? 'Kith',
    text: withoutButtons(message),
    buttons: message.buttons.map((label): ButtonView => {
      const url = links.get(label);
      const opens = places.find((place) => url?.includes(place));
      const primary = primaries.has(label);
      return { label, primary, ...(url !== undefined && { url }), ...(opens !== undefined && { opens }) };
    }),
    isNew: isNews(side, me, message, unread),
    edited: message.edits > 0,
  };
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
