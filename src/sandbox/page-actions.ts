import { z } from 'zod';
import { parseCommand } from './parse-command.js';
import type { Answer, Persona, SeenMessage, TypedCommand } from './persona.js';
import { placeKey, rootOf } from './place-view.js';
import { Problem } from './problem.js';
import type { Inhabitant, Side } from './side.js';
import type { Unread } from './unread.js';

const id = z.string().min(1).max(200);
const words = z.string().max(8000);
const answer = z.union([words, z.array(words).max(100), z.object({ people: z.array(id).max(50) })]);

/** What the page may do in a person's name. */
export const pageAction = z.discriminatedUnion('do', [
  z.object({ do: z.literal('type'), text: words.min(1), place: id.optional() }),
  z.object({
    do: z.literal('press'),
    message: id,
    label: z.string().max(500),
    nth: z.number().int().min(0).max(100).default(0),
  }),
  z.object({ do: z.literal('submit'), answers: z.record(z.string().max(500), answer) }),
  z.object({ do: z.literal('dismiss') }),
  z.object({ do: z.literal('home') }),
  z.object({ do: z.literal('menu'), on: id.optional() }),
  z.object({ do: z.literal('message-menu'), message: id, entry: words }),
  z.object({ do: z.literal('read'), place: id }),
]);

type PageAction = z.infer<typeof pageAction>;
type Doing<K> = Extract<PageAction, { do: K }>;
type Hand = { readonly side: Side; readonly me: Persona; readonly unread: Unread };
type Doers = { readonly [K in PageAction['do']]: (hand: Hand, action: Doing<K>) => Promise<void> };

const DO: Doers = {
  type: async ({ side, me }, { text, place }) => {
    const spot = place === undefined ? undefined : spotOf(side, me, place);
    const own = side.ownCommand(me, text, spot?.place);
    if (own !== undefined) await own;
    else if (text.trimStart().startsWith('/')) {
      const { name, input } = parseCommand(text, everybody(side));
      await me.command(name, { ...spoken(side, name, input), ...(spot && { place: spot.place }) });
    } else if (spot === undefined) {
      throw new Problem('Kith reads commands, not messages: begin with a slash, for example /intro.');
    } else {
      await me.say(text, spot.under === undefined ? { place: spot.place } : { under: spot.under });
    }
  },
  press: ({ side, me }, { message, label, nth }) => side.press(me, messageWithId(me, message), label, nth),
  submit: async ({ side, me }, { answers }) => {
    const given = Object.entries(answers).map(([label, value]): [string, Answer] => [
      label,
      answerFrom(side, value),
    ]);
    await me.submit(Object.fromEntries(given));
  },
  dismiss: async ({ me }) => me.dismiss(),
  home: ({ me }) => me.openHome(),
  menu: ({ side, me }, { on }) =>
    on === undefined ? me.menu(side.menu.entry) : me.menu(side.menu.entry, personWithId(side, on)),
  'message-menu': async ({ side, me }, { message, entry }) => {
    if (!side.messageMenu.includes(entry)) throw new Problem(`No message has “${entry}” in its menu.`);
    await me.menu(entry, messageWithId(me, message));
  },
  read: async ({ me, unread }, { place }) =>
    unread.read(
      me,
      me.sees().filter((message) => placeKey(message) === place),
    ),
};

export function act(hand: Hand, action: PageAction): Promise<void> {
  const doing = DO[action.do] as (hand: Hand, action: PageAction) => Promise<void>;
  return doing(hand, action);
}

const answerFrom = (side: Side, value: z.infer<typeof answer>): Answer =>
  typeof value === 'object' && 'people' in value ? value.people.map((one) => personWithId(side, one)) : value;

function messageWithId(me: Persona, id: string): SeenMessage {
  const found = me.sees().find((one) => one.id === id);
  if (found === undefined) throw new Problem('That message is not there any more.');
  return found;
}

function personWithId(side: Side, id: string): Persona {
  const found = everybody(side).find((persona) => persona.id === id);
  if (found === undefined) throw new Problem('There is nobody with that id here.');
  return found;
}

/** @throws Problem */
export function inhabitantNamed(side: Side, name: string): Inhabitant {
  const found = side.inhabitants.find(({ persona, playable }) => playable && persona.name === name);
  if (found === undefined) throw new Problem(`There is nobody called ${name} to act as here.`);
  return found;
}

/** Who acts. @throws Problem */
export const personNamed = (side: Side, name: string): Persona => inhabitantNamed(side, name).persona;

/** Who looks: whoever was asked for, or the first person where they are not on this platform. */
export function somebody(side: Side, name: string | undefined): Persona {
  const playable = side.inhabitants.filter((one) => one.playable).map(({ persona }) => persona);
  const found = playable.find((persona) => persona.name === name) ?? playable[0];
  if (found === undefined) throw new Problem('There is nobody here.');
  return found;
}

const everybody = (side: Side): readonly Persona[] => side.inhabitants.map(({ persona }) => persona);

/** Where words that are typed there go; undefined where nobody else would read them. */
function spotOf(side: Side, me: Persona, key: string): { place: string; under?: SeenMessage } | undefined {
  const root = rootOf(key);
  if (root !== undefined) {
    const under = messageWithId(me, root);
    const reply = me.sees().find((message) => placeKey(message) === key);
    return { place: reply?.place ?? under.place, under };
  }
  const mine = side.channels(me).some(({ id, inside }) => inside && id === key);
  const room = me.sees().some(({ kind, place }) => kind === 'room' && place === key);
  return mine || room ? { place: key } : undefined;
}

/** Discord has no bare command beside subcommands: one picks from a list, and these stand first. */
const FIRST: Readonly<Record<string, string>> = {
  kith: 'home',
  chats: 'list',
  serve: 'list',
  rounds: 'list',
  profile: 'show',
};

function spoken(side: Side, name: string, input: TypedCommand): TypedCommand {
  const verb = side.platform === 'discord' ? FIRST[name] : undefined;
  return verb === undefined ? input : { verb, ...input };
}
