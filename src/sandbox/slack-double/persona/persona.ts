import type { Persona, SeenMessage, TypedCommand } from '../../persona.js';
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
import { messageJson, post } from '../post.js';
import { answerOf } from '../refusal.js';
import { sayAnswer } from '../respond.js';
import { firstTeam, openDirect } from '../seed.js';
import { setStack, stackOf, topView, viewJson } from '../view-stack.js';
import type { Channel, User, World } from '../world.js';
import { placeNamed } from './answer.js';
import { seenForm } from './form.js';
import { press } from './press.js';
import { everythingSeen, hasInputs, readerFor, seenMessage } from './seen.js';
import { fillIn, submitTop, viewName } from './submit.js';

export interface SlackPersona extends Persona {
  /** Uses a message shortcut, e.g. `messageMenu('Amplify', message)`. */
  messageMenu(entry: string, on: SeenMessage): Promise<void>;
  /** Writes a message; the app hears of it only where it was granted the history. */
  say(words: string, place?: string): Promise<SeenMessage>;
}

export interface PersonaParts {
  readonly world: World;
  readonly deliver: Deliver;
  readonly shortcuts: Readonly<Record<string, string>>;
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
  { world, deliver, shortcuts, background }: PersonaParts,
  user: User,
): SlackPersona {
  const team = firstTeam(world, user.directory);
  const callbackOf = (entry: string): string => {
    const callback = shortcuts[entry];
    if (callback === undefined) throw new Error(`There is no shortcut "${entry}" in this Slack.`);
    return callback;
  };
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
    menu: async (entry) => {
      await deliver(
        'interaction',
        shortcutPayload(world, user, callbackOf(entry)),
        `the shortcut "${entry}"`,
      );
    },
    messageMenu: async (entry, on) => {
      const message = world.messages.find((one) => one.id === on.id && !one.gone);
      if (message === undefined) throw new Error(`${user.name} cannot see that message any more.`);
      const payload = messageShortcutPayload(world, user, message, callbackOf(entry));
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
    say: async (words, place) => {
      const channel = whereTyped(world, user, place);
      const message = post(world, { channel, author: user.id, payload: { text: escaped(words) } });
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

/** The named place, else a channel that this person is in, else their conversation with the app. */
function whereTyped(world: World, user: User, place: string | undefined): Channel {
  if (place !== undefined) return placeNamed(world, user, place);
  const shared = [...world.channels.values()].find(
    (channel) => channel.kind === 'public' && !channel.isArchived && channel.members.has(user.id),
  );
  return shared ?? openDirect(world, firstTeam(world, user.directory), [user.id]);
}

const escaped = (words: string): string =>
  words.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

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
