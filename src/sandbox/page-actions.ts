import { z } from 'zod';
import { placeKey } from './page-state.js';
import { parseCommand } from './parse-command.js';
import type { Answer, Persona, SeenMessage } from './persona.js';
import { Problem } from './problem.js';
import type { Side } from './side.js';
import type { Unread } from './unread.js';

const id = z.string().min(1).max(200);
const words = z.string().max(8000);
const answer = z.union([words, z.object({ people: z.array(id).max(50) })]);

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
  z.object({ do: z.literal('read'), place: id }),
]);

type PageAction = z.infer<typeof pageAction>;
type Doing<K> = Extract<PageAction, { do: K }>;
type Hand = { readonly side: Side; readonly me: Persona; readonly unread: Unread };
type Doers = { readonly [K in PageAction['do']]: (hand: Hand, action: Doing<K>) => Promise<void> };

const DO: Doers = {
  type: async ({ side, me }, { text, place }) => {
    const shown = me.sees().find((message) => message.place === place);
    if (text.trimStart().startsWith('/')) {
      const { name, input } = parseCommand(text, everybody(side));
      await me.command(name, { ...spoken(side, name, input), ...typedAt(shown) });
    } else if (shown !== undefined && (shown.kind === 'room' || shown.kind === 'channel')) {
      await side.say(me, shown.place, text);
    } else {
      throw new Problem('Kith reads commands, not messages: begin with a slash, for example /intro.');
    }
  },
  press: async ({ side, me }, { message, label, nth }) => {
    const on = me.sees().find((one) => one.id === message);
    if (on === undefined) throw new Problem('That message is not there any more.');
    await side.press(me, on, label, nth);
  },
  submit: async ({ side, me }, { answers }) => {
    const given = Object.entries(answers).map(([label, value]): [string, Answer] => [
      label,
      typeof value === 'string' ? value : value.people.map((one) => personWithId(side, one)),
    ]);
    await me.submit(Object.fromEntries(given));
  },
  dismiss: async ({ me }) => me.dismiss(),
  home: ({ me }) => me.openHome(),
  menu: ({ side, me }, { on }) =>
    on === undefined ? me.menu(side.menu.entry) : me.menu(side.menu.entry, personWithId(side, on)),
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

function personWithId(side: Side, id: string): Persona {
  const found = everybody(side).find((persona) => persona.id === id);
  if (found === undefined) throw new Problem('There is nobody with that id here.');
  return found;
}

/** Who acts. @throws Problem */
export function personNamed(side: Side, name: string): Persona {
  const found = side.inhabitants.find(({ persona, playable }) => playable && persona.name === name);
  if (found === undefined) throw new Problem(`There is nobody called ${name} to act as here.`);
  return found.persona;
}

/** Who looks: whoever was asked for, or the first person where they are not on this platform. */
export function somebody(side: Side, name: string | undefined): Persona {
  const playable = side.inhabitants.filter((one) => one.playable).map(({ persona }) => persona);
  const found = playable.find((persona) => persona.name === name) ?? playable[0];
  if (found === undefined) throw new Problem('There is nobody here.');
  return found;
}

const everybody = (side: Side): readonly Persona[] => side.inhabitants.map(({ persona }) => persona);

/** Commands are typed where one is, unless that is no place with others in it. */
const typedAt = (shown: SeenMessage | undefined): { place?: string } =>
  shown?.kind === 'room' || shown?.kind === 'channel' ? { place: shown.place } : {};

/** Discord has no bare command beside subcommands: one picks from a list, and "home" stands first. */
const spoken = (side: Side, name: string, input: ReturnType<typeof parseCommand>['input']) =>
  side.platform === 'discord' && name === 'kith' && input.verb === undefined
    ? { ...input, verb: 'home' }
    : input;
