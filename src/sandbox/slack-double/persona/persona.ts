import type { Persona, TypedCommand } from '../../persona.js';
import type { Deliver } from '../deliver.js';
import { cloned, type Dict } from '../json.js';
import { handle } from '../methods/users.js';
import {
  closedPayload,
  commandPayload,
  eventPayload,
  messageShortcutPayload,
  shortcutPayload,
} from '../payloads.js';
import { messageJson } from '../post.js';
import { answerOf } from '../refusal.js';
import { sayAnswer } from '../respond.js';
import { firstTeam, openDirect } from '../seed.js';
import { setStack, stackOf, topView, viewJson } from '../view-stack.js';
import type { Channel, User, World } from '../world.js';
import { seenForm } from './form.js';
import { callbackOf, messageOn } from './menus.js';
import { press } from './press.js';
import { everythingSeen, hasInputs, readerFor, seenMessage } from './seen.js';
import { fillIn, submitTop, viewName } from './submit.js';
import { escaped, whereTyped, write } from './write.js';

/** What they write the app hears of only where it was granted the history. */
export type SlackPersona = Persona;

export interface PersonaParts {
  readonly world: World;
  readonly deliver: Deliver;
  readonly shortcuts: Readonly<Record<string, string>>;
  readonly messageShortcuts: Readonly<Record<string, string>>;
  /** Keeps what runs on after a call that cannot wait. */
  readonly background: (work: Promise<unknown>) => void;
}

const HISTORY = {
  public: 'channels:history',
  private: 'groups:history',
  im: 'im:history',
  mpim: 'mpim:history',
} as const;
const EVENT_CHANNEL = { public: 'channel', private: 'group', im: 'im', mpim: 'mpim' } as const;

export function createPersona(
  { world, deliver, shortcuts, messageShortcuts, background }: PersonaParts,
  user: User,
): SlackPersona {
  const team = firstTeam(world, user.directory);
  const dismiss = (): void => {
    const view = topView(world, user.id);
    if (view === undefined) return;
    const told = view.source.notify_on_close === true ? closedPayload(world, user, view) : undefined;
    setStack(world, user.id, stackOf(world, user.id).slice(0, -1));
    if (told !== undefined) background(deliver('interaction', told, `closing ${viewName(view)}`));
  };
  return {
    id: user.id,
    name: user.name,
    command: async (name, input = {}) => {
      const place = whereTyped(world, user, input.place);
      const payload = commandPayload(world, user, place, name, typedText(world, input));
      const answer = await deliver('command', payload, `/${name.replace(/^\//, '')}`);
      if (Object.keys(answer).length > 0) answerCommand(world, user, place, answer);
    },
    menu: async (entry, on) => {
      const payload =
        on === undefined
          ? shortcutPayload(world, user, callbackOf(shortcuts, entry))
          : messageShortcutPayload(
              world,
              user,
              messageOn(world, user, on),
              callbackOf(messageShortcuts, entry),
            );
      await deliver('interaction', payload, `the shortcut "${entry}"`);
    },
    openHome: async () => {
      const channel = openDirect(world, team, [user.id]).id;
      const home = world.homes.get(user.id);
      if (home !== undefined) home.order = world.sequence();
      const view = home === undefined ? {} : { view: viewJson(world, home) };
      const event = { type: 'app_home_opened', user: user.id, channel, tab: 'home', ...view };
      await deliver('event', eventPayload(world, team.id, event), 'opening the home tab');
    },
    press: (label, on) => press(world, deliver, user, label, on, dismiss),
    submit: async (answers = {}) => {
      const view = topView(world, user.id);
      if (view === undefined || !hasInputs(view)) throw new Error(`${user.name} has no form open.`);
      await fillIn(world, deliver, user, answers);
      await submitTop(world, deliver, user);
    },
    dismiss,
    sees: () => everythingSeen(world, user),
    form: () => {
      const view = topView(world, user.id);
      return view === undefined || !hasInputs(view) ? undefined : seenForm(world, view);
    },
    say: async (words, where) => {
      const { message, channel } = write(world, user, words, where);
      if (world.tokens.get(team.botToken)?.scopes.has(HISTORY[channel.kind]) === true) {
        const event: Dict = {
          ...cloned(messageJson(world, message)),
          channel: channel.id,
          channel_type: EVENT_CHANNEL[channel.kind],
        };
        await deliver('event', eventPayload(world, team.id, event), 'a message');
      }
      return seenMessage(message, channel, readerFor(world, user));
    },
  };
}

/** With `should_escape`, Slack turns typed names into ids and escapes the rest. */
function typedText(world: World, { verb, people = [], words }: TypedCommand): string {
  const named = people.map((person) => {
    const known = world.users.get(person.id);
    return `<@${person.id}|${known === undefined ? person.name : handle(known)}>`;
  });
  return [verb, ...named, words === undefined ? undefined : escaped(words)]
    .filter((part) => part !== undefined)
    .join(' ');
}

function answerCommand(world: World, user: User, place: Channel, answer: Dict): void {
  const grant = { teamId: user.directory, channel: place.id, userId: user.id, message: undefined };
  try {
    sayAnswer(world, grant, answer, 'command answer');
  } catch (thrown) {
    if (answerOf(thrown) === undefined) throw thrown;
  }
}
