import { COMMANDS } from '../core/conversation/commands.js';
import { formView } from './form-view.js';
import { messageView } from './message-view.js';
import type { CommandView, PageView, PersonView } from './page-view.js';
import type { Persona, SeenMessage } from './persona.js';
import { countPlaces, type Glance, isNews, placesOf } from './place-view.js';
import type { Side } from './side.js';
import { slackOwnCommands } from './slack-own-commands.js';
import type { Unread } from './unread.js';
import { COMMUNITY } from './world.js';

const PROBLEMS_SHOWN = 5;

export function pageState(side: Side, me: Persona, unread: Unread): PageView {
  const seen = me.sees();
  const window = seen.findLast(({ kind }) => kind === 'window');
  const placed = seen.filter(({ kind }) => kind !== 'window');
  const glance: Glance = { side, me, unread, placed, counts: countPlaces({ side, me, unread }, placed) };
  const places = placesOf(glance);
  const keys = places.map(({ key }) => key);
  const form = me.form();
  const people = side.inhabitants.map((one) => personView(side, one, unread));
  return {
    platform: side.platform,
    community: COMMUNITY,
    me: people.find(({ id }) => id === me.id) ?? stranger(me),
    people,
    places,
    messages: glance.placed.map((message) => messageView(glance, message, keys)),
    channels: side.channels(me),
    commands: [...COMMANDS.map(commandView), ...(side.platform === 'slack' ? slackOwnCommands : [])],
    menu: side.menu,
    problems: side.problems().slice(-PROBLEMS_SHOWN),
    ...(window !== undefined && { window: messageView(glance, window, keys) }),
    ...(form !== undefined && { form: formView(form) }),
  };
}

function personView(
  side: Side,
  { persona, about, zone, locale, leads, playable }: Side['inhabitants'][number],
  unread: Unread,
): PersonView {
  const news = playable
    ? persona.sees().filter((message) => isForThem(message) && isNews({ side, me: persona, unread }, message))
    : [];
  return { id: persona.id, name: persona.name, about, zone, locale, leads, playable, unread: news.length };
}

/** What is said in a channel is nobody's in particular. */
const isForThem = ({ kind }: SeenMessage): boolean => kind !== 'channel' && kind !== 'thread';

const stranger = ({ id, name }: Persona): PersonView => ({
  id,
  name,
  about: '',
  zone: 'Etc/UTC',
  locale: 'en',
  leads: false,
  playable: true,
  unread: 0,
});

const commandView = ({ command, description, verbs }: (typeof COMMANDS)[number]): CommandView => ({
  name: command,
  description,
  verbs: verbs.map(({ verb, description: what, people, words }) => ({
    verb,
    description: what,
    person: people > 0,
    ...(words !== undefined && { words }),
  })),
  ...(command === 'intro' && { bare: { people: 2, words: 'why you would like to meet' } }),
});
