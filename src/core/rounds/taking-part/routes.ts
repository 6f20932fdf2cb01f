import { readPause } from '../../care/index.js';
import type { Form } from '../../conversation/form.js';
import type { Actor } from '../../conversation/interaction.js';
import type { Message } from '../../conversation/message.js';
import { ask, type Reply, say } from '../../conversation/reply.js';
import type { Pace, Route } from '../../conversation/route.js';
import type { Pause } from '../../members/index.js';
import { errandOf } from '../../profiles/index.js';
import type { RoundsDeps } from '../deps.js';
import { type PanelVerb, readChannel, readPanelKey } from '../panel/keys.js';
import type { Placed } from '../panel/parts.js';
import { roundsPress, roundsVerb, withRounds } from '../panel/route.js';
import { panelWith } from '../panel/view.js';
import { whichRounds } from '../panel/which.js';
import { whichMessage } from '../panel/which-messages.js';
import { comeBack, JOIN_AFTER, join, leave, skip, takeBreak } from './acts.js';
import { breakForm } from './break-form.js';
import { breakNotUnderstood, breakWords, errandGoneMessage, notInMessage } from './participant-messages.js';

type Do = (deps: RoundsDeps, placed: Placed, by: Actor) => Promise<Message | Form>;

/** What everybody who takes part, or would like to, can do: each by a command, a button, and in the panels. */
export const participantRoutes = (deps: RoundsDeps): readonly Route[] => [
  ...both(deps, 'join', 'asks', 'all', join),
  ...both(deps, 'leave', 'does', 'joined', leave),
  ...both(deps, 'skip', 'does', 'joined', skip),
  ...both(deps, 'resume', 'does', 'joined', comeBack),
  {
    on: 'press',
    action: JOIN_AFTER,
    pace: 'asks',
    handle: async ({ by, action }) => {
      const given = (await errandOf(deps, action.id, by.member))?.given.channel;
      if (typeof given !== 'string') return say(errandGoneMessage);
      return withRounds(deps, readChannel(given, by.community), async (placed) =>
        replyWith(await join(deps, placed, by), say),
      );
    },
  },
  ...breakRoutes(deps),
];

function both(
  deps: RoundsDeps,
  verb: PanelVerb,
  pace: Pace,
  among: 'all' | 'joined',
  act: Do,
): readonly Route[] {
  return [
    ...roundsVerb(deps, {
      verb,
      pace,
      among,
      act: async (placed, by) => replyWith(await act(deps, placed, by), say),
    }),
    {
      on: 'press',
      action: `rounds.panel-${verb}`,
      pace,
      handle: ({ by, action }) => {
        const key = readPanelKey(action.id, by.community);
        return withRounds(deps, key?.channel, async (placed) => {
          const came = await act(deps, placed, by);
          return 'fields' in came || key === undefined
            ? replyWith(came, say)
            : panelWith(deps, by, key, came);
        });
      },
    },
  ];
}

const replyWith = (came: Message | Form, reply: (message: Message) => Reply): Reply =>
  'fields' in came ? ask(came) : reply(came);

/** A break from the rounds of one channel: typed with its length, or by a button that asks for it. */
const breakRoutes = (deps: RoundsDeps): readonly Route[] => [
  {
    on: 'command',
    command: 'rounds',
    verb: 'pause',
    pace: 'does',
    handle: async ({ by, words, place }) => {
      const which = await whichRounds(deps, by, { words, place }, 'joined', 'is-read');
      const pause = await readBreak(deps, by, which.kind === 'one' ? which.rest : words);
      if (which.kind === 'one')
        return say(pause === undefined ? breakNotUnderstood : await takeBreak(deps, which.placed, by, pause));
      if (which.kind === 'several' && pause === undefined) return say(breakNotUnderstood);
      return say(whichMessage(which, 'rounds.pause', pause && lengthText(pause)));
    },
  },
  roundsPress(deps, {
    action: 'rounds.pause',
    pace: 'asks',
    act: async (placed, by, length) => {
      const pause = readLength(length, deps.clock());
      if (pause !== undefined) return say(await takeBreak(deps, placed, by, pause));
      const takesPart = await deps.participants.find(placed.rounds.id, by.member);
      return takesPart === undefined ? say(notInMessage(placed)) : ask(breakForm(placed, ''));
    },
  }),
  {
    on: 'submission',
    action: 'rounds.pause',
    pace: 'does',
    handle: ({ by, action, answers }) =>
      withRounds(deps, readChannel(action.id, by.community), async (placed) => {
        const words = typeof answers.length === 'string' ? answers.length : '';
        const pause = await readBreak(deps, by, words);
        if (pause === undefined)
          return { kind: 'correct', errors: { length: breakWords.problem }, form: breakForm(placed, words) };
        const message = await takeBreak(deps, placed, by, pause);
        return panelWith(deps, by, { channel: placed.rounds.id, view: { kind: 'more' } }, message);
      }),
  },
];

type Break = Exclude<Pause, { kind: 'none' }>;

async function readBreak(deps: RoundsDeps, by: Actor, words: string): Promise<Break | undefined> {
  const { zone } = await deps.members.get(by.member);
  const pause = readPause(words, zone ?? (await deps.people.find(by.member)).zone ?? 'UTC', deps.clock());
  return pause?.kind === 'none' ? undefined : pause;
}

const lengthText = (pause: Break): string => (pause.kind === 'until' ? `${pause.at}` : 'back');

function readLength(text: string, now: number): Break | undefined {
  if (text === 'back') return { kind: 'until-resumed' };
  const at = /^\d{12,15}$/.test(text) ? Number(text) : 0;
  return at > now ? { kind: 'until', at } : undefined;
}
