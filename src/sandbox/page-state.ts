import { type FormView, formView } from './form-view.js';
import { type MessageView, messageView } from './message-view.js';
import type { Persona, SeenMessage } from './persona.js';
import { type Glance, isNews, type PlaceView, placesOf } from './place-view.js';
import type { ChannelOf, Side } from './side.js';
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
  /** For a field that asks for channels. */
  readonly channels: readonly ChannelOf['name'][];
  readonly menu: Side['menu'];
  readonly problems: readonly string[];
}

interface PersonView {
  readonly id: string;
  readonly name: string;
  readonly about: string;
  readonly leads: boolean;
  readonly playable: boolean;
  readonly unread: number;
}

const PROBLEMS_SHOWN = 5;

export function pageState(side: Side, me: Persona, unread: Unread): PageState {
  const seen = me.sees();
  const window = seen.findLast(({ kind }) => kind === 'window');
  const glance: Glance = { side, me, unread, placed: seen.filter(({ kind }) => kind !== 'window') };
  const places = placesOf(glance);
  const keys = places.map(({ key }) => key);
  const form = me.form();
  const people = side.inhabitants.map((one) => personView(side, one, unread));
  const nobody = { ...me, about: '', leads: false, playable: true, unread: 0 };
  return {
    platform: side.platform,
    me: people.find(({ id }) => id === me.id) ?? nobody,
    people,
    places,
    messages: glance.placed.map((message) => messageView(glance, message, keys)),
    channels: side.channels(me).map(({ name }) => name),
    menu: side.menu,
    problems: side.problems().slice(-PROBLEMS_SHOWN),
    ...(window !== undefined && { window: messageView(glance, window, keys) }),
    ...(form !== undefined && { form: formView(form) }),
  };
}

function personView(
  side: Side,
  { persona, about, leads, playable }: Side['inhabitants'][number],
  unread: Unread,
): PersonView {
  const news = playable
    ? persona.sees().filter((message) => isForThem(message) && isNews({ side, me: persona, unread }, message))
    : [];
  return { id: persona.id, name: persona.name, about, leads, playable, unread: news.length };
}

/** What is said in a channel is nobody's in particular. */
const isForThem = ({ kind }: SeenMessage): boolean => kind !== 'channel' && kind !== 'thread';
