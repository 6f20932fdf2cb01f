import { SCOPES } from '../adapters/slack/manifest.js';
import type { SlackConfig } from '../config.js';
import { objectsIn, wordsOf } from './payload-walk.js';
import type { Inhabitant, Side, SideOptions } from './side.js';
import { type SlackKept, startSlackDouble } from './slack-double/index.js';
import { slackOwnCommand } from './slack-own-commands.js';
import { slackShortcuts } from './slack-shortcuts.js';
import { createWireLog, type WireLog } from './wire-log.js';
import { CHANNELS, COMMUNITY, PEOPLE, SLACK_TEAM, slackChannelId, slackIdOf, WITHOUT_KITH } from './world.js';

const MENU = 'Introduce someone';

export interface SlackSide extends Side<SlackKept> {
  readonly config: SlackConfig;
  /** Where the app takes its deliveries. */
  deliverTo(port: number): void;
}

/** The workspace with its people, reaching the app by signed HTTP. */
export async function startSlackSide({ clock, era }: SideOptions): Promise<SlackSide> {
  const here = PEOPLE.filter((person) => person.slack !== undefined);
  const members = here.filter(({ machine }) => !machine).map(({ name }) => slackIdOf(name));
  const shortcuts = slackShortcuts();
  const unjoined = {
    name: WITHOUT_KITH.name,
    id: slackChannelId(WITHOUT_KITH.name),
    members: WITHOUT_KITH.members.map(slackIdOf),
  };
  let wire: WireLog | undefined;
  const double = await startSlackDouble({
    now: clock.now,
    realNow: Date.now,
    onCrossing: (crossing) => wire?.note(crossing),
    teams: [
      {
        id: SLACK_TEAM,
        name: COMMUNITY,
        scopes: SCOPES,
        users: here.map(({ name, slack }) => ({ ...slack, name, id: slackIdOf(name) })),
        channels: [
          ...CHANNELS.map((name) => ({ name, id: slackChannelId(name), members, withApp: true })),
          unjoined,
        ],
      },
    ],
    pageSize: 20,
    shortcuts: shortcuts.ids,
  });
  const { world } = double;
  // What a database that is kept knows of an earlier world must never come to mean others.
  const { next } = world;
  world.next = (prefix) => next(`${prefix}${era()}`);
  const secrets = [double.team().botToken, double.signingSecret, double.appToken, double.clientSecret];
  const log = createWireLog(clock.now, secrets);
  wire = log;

  /** A message’s author never changes, and is asked for at every glance. */
  const authors = new Map<string, string>();
  const nameOf = (id: string) => world.users.get(id)?.name ?? id;
  const inhabitants: Inhabitant[] = here.map(({ name, about, leads, machine, slack }) => ({
    persona: double.persona(slackIdOf(name)),
    about,
    zone: slack?.tz ?? 'Etc/UTC',
    locale: slack?.locale ?? 'en',
    leads: leads === true,
    playable: machine !== true,
  }));

  return {
    platform: 'slack',
    config: {
      apiUrl: double.url,
      mode: { kind: 'http', signingSecret: double.signingSecret },
      install: { kind: 'single', botToken: double.team().botToken },
    },
    deliverTo: (port) => double.deliverTo({ http: `http://127.0.0.1:${port}` }),
    inhabitants,
    menu: { entry: MENU, onSomebody: false },
    messageMenu: shortcuts.onMessages,
    channels: ({ id: reader }) =>
      [...world.channels.values()].flatMap(({ id, name, kind, members: inIt, isArchived }) => {
        const inside = inIt.has(reader);
        const seen = kind === 'public' || (kind === 'private' && inside);
        return seen && !isArchived ? [{ id, name, inside }] : [];
      }),
    ownCommand: (person, typed, place) => slackOwnCommand(double, person, typed, place),
    threadUnder: ({ kind }) => (kind === 'channel' ? 'possible' : 'none'),
    placeName({ place }, reader) {
      const channel = world.channels.get(place);
      if (channel === undefined || channel.kind === 'im') return 'Kith';
      if (channel.kind !== 'mpim') return `#${channel.name}`;
      const others = [...channel.members].filter(
        (id) => id !== reader.id && world.users.get(id)?.isBot !== true,
      );
      return others.map(nameOf).join(', ');
    },
    async press(person, message, label, nth) {
      const same = [...objectsIn(message.payload)].filter(
        ({ type, text }) => type === 'button' && wordsOf(text) === label,
      );
      // Buttons of one name differ in what a screen reader says.
      const spoken = same.length > 1 ? wordsOf(same[nth]?.accessibility_label) : undefined;
      await person.press(spoken ?? label, message);
    },
    authorOf({ id }) {
      const known = authors.get(id) ?? world.messages.find((message) => message.id === id)?.author ?? '';
      authors.set(id, known);
      const author = world.users.get(known);
      return author === undefined || author.isBot ? undefined : author.name;
    },
    problems: () => double.unexpected,
    onChange: double.onChange,
    wire: log,
    seed: [...world.users.values(), ...world.channels.values()].map((one) => ({ ...one })),
    keep: double.keep,
    recall: double.recall,
    async stop() {
      await double.settled();
      await double.stop();
    },
  };
}
