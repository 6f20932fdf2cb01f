import type { Actor } from '../../conversation/interaction.js';
import type { Message } from '../../conversation/message.js';
import { ask, panel, type Reply, say } from '../../conversation/reply.js';
import type { Pace, Route } from '../../conversation/route.js';
import { asSteward } from '../../stewards/index.js';
import type { RoundsDeps } from '../deps.js';
import { detailOf } from '../panel/detail.js';
import type { Placed } from '../panel/parts.js';
import { roundsPress, withRounds } from '../panel/route.js';
import { saveDates } from './dates.js';
import { datesForm, datesToCome } from './dates-form.js';
import { seenOf } from './draft.js';
import { end, goOn, invite, rest } from './state.js';
import { askEndMessage, endedMessage } from './state-messages.js';

/** What stewards do with rounds that are set up: leave out dates, invite, let them rest or go on, end them. */
export const stateRoutes = (deps: RoundsDeps): readonly Route[] => [
  stewardPress(deps, 'rounds.dates', 'asks', async ({ rounds }) =>
    ask(datesForm(rounds, datesToCome(rounds.cadence, deps.clock()), seenOf(rounds))),
  ),
  {
    on: 'submission',
    action: 'rounds.dates',
    pace: 'does',
    handle: ({ by, action, answers }) => asSteward(deps, by, () => saveDates(deps, by, action, answers)),
  },
  stateful(deps, 'rounds.invite', invite),
  stateful(deps, 'rounds.rest', rest),
  stateful(deps, 'rounds.go-on', goOn),
  stewardPress(deps, 'rounds.end', 'asks', async (placed) => {
    const people = (await deps.participants.counts([placed.rounds.id])).get(placed.rounds.id) ?? 0;
    return panel(askEndMessage(placed, people));
  }),
  stewardPress(deps, 'rounds.end-now', 'does', async (placed, by) => {
    await end(deps, placed, by);
    return panel(endedMessage(placed));
  }),
];

type Act = (placed: Placed, by: Actor, rest: string) => Promise<Reply>;

/** Who may is decided when it is pressed, whoever could see the button. */
const stewardPress = (deps: RoundsDeps, action: string, pace: Pace, act: Act): Route =>
  roundsPress(deps, {
    action,
    pace,
    act: (placed, by, rest) => asSteward(deps, by, () => act(placed, by, rest)),
  });

/** On the page of the rounds, the page changes in place; below another message it is said. */
const stateful = (
  deps: RoundsDeps,
  action: string,
  act: (deps: RoundsDeps, placed: Placed, by: Actor) => Promise<Message>,
): Route =>
  stewardPress(deps, action, 'does', async (placed, by, view) => {
    const message = await act(deps, placed, by);
    if (view !== 'more') return say(message);
    return withRounds(deps, placed.rounds.id, async (now) =>
      panel(await detailOf(deps, now, by, message.blocks)),
    );
  });
