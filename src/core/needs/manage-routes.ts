import { z } from 'zod';
import type { Action } from '../conversation/action-key.js';
import type { FormAnswers } from '../conversation/form.js';
import type { Actor } from '../conversation/interaction.js';
import { ask, panel, type Reply, say } from '../conversation/reply.js';
import type { Route } from '../conversation/route.js';
import { memberId } from '../shared/ids.js';
import { isSteward } from '../stewards/index.js';
import type { NeedDeps } from './deps.js';
import { changeNeed } from './keep.js';
import { boardKey } from './keys.js';
import { correctForm, manageMessage, manageWords } from './manage-messages.js';
import { isAlive, type Need, pledgeOf } from './need.js';
import { pressRoute, withNeed } from './need-route.js';
import { AMOUNT_PROBLEMS } from './pledge-messages.js';
import { corrected, hasArrived, hasNotArrived } from './pledge-rules.js';
import { readAmount } from './read-amount.js';
import { relaySoon } from './relay-need.js';

/** The panel of whoever raised it: what was promised, and what has arrived. */
export const manageRoutes = (deps: NeedDeps): readonly Route[] => [
  pressRoute(deps, {
    action: 'need.manage',
    pace: 'asks',
    who: 'raiser',
    act: (need, by, page) => managePanel(deps, need, by, pageOf(page)),
  }),
  arrivalRoute(deps, 'need.arrived', hasArrived),
  arrivalRoute(deps, 'need.not-arrived', hasNotArrived),
  pressRoute(deps, {
    action: 'need.correct',
    pace: 'asks',
    who: 'raiser',
    act: async (need, by, detail) => {
      if (!isAlive(need)) return say(manageWords.over(need));
      const pledge = pledgeOf(need, pledgerOf(by, detail));
      return pledge === undefined ? say(manageWords.gone) : ask(correctForm(need, pledge, detail));
    },
  }),
  {
    on: 'submission',
    action: 'need.correct',
    pace: 'does',
    handle: ({ by, action, answers }) => correct(deps, by, action, answers),
  },
];

async function managePanel(deps: NeedDeps, need: Need, { member }: Actor, page: number): Promise<Reply> {
  const [steward, post] = await Promise.all([isSteward(deps, member), deps.outbox.status(boardKey(need.id))]);
  return panel(manageMessage(need, { steward, postLost: post?.state === 'given-up', page }));
}

type Arrival = (need: Need, member: Need['raiser']) => Need;

const arrivalRoute = (deps: NeedDeps, action: string, rule: Arrival): Route =>
  pressRoute(deps, {
    action,
    pace: 'does',
    who: 'raiser',
    act: (need, by, detail) => write(deps, need, by, detail, (now) => rule(now, pledgerOf(by, detail))),
  });

/** Pressed twice it is written once; the panel shows how it stands now. */
async function write(
  deps: NeedDeps,
  { id }: Need,
  by: Actor,
  detail: string,
  rule: (need: Need) => Need,
): Promise<Reply> {
  const change = await changeNeed(deps, id, rule);
  if (change === undefined) return say(manageWords.gone);
  const { before, after } = change;
  if (after !== before) relaySoon(deps, id);
  else if (!isAlive(after)) return say(manageWords.over(after));
  else if (pledgeOf(after, pledgerOf(by, detail)) === undefined) return say(manageWords.gone);
  return managePanel(deps, after, by, pageOf(detail.split('.')[1] ?? ''));
}

const correct = (deps: NeedDeps, by: Actor, action: Action, answers: FormAnswers): Promise<Reply> =>
  withNeed(deps, action, by, 'raiser', async (need, _by, detail) => {
    const typed = z.string().catch('').parse(answers.amount);
    const pledger = pledgerOf(by, detail);
    const pledge = pledgeOf(need, pledger);
    if (pledge === undefined) return say(manageWords.gone);
    const read = readAmount(typed);
    const none = 'problem' in read && read.problem === 'zero';
    if ('problem' in read && !none) {
      const form = correctForm(need, pledge, detail, typed);
      return { kind: 'correct', errors: { amount: AMOUNT_PROBLEMS[read.problem] }, form };
    }
    const amount = 'problem' in read ? 0 : read.amount;
    return write(deps, need, by, detail, (now) => corrected(now, pledger, amount, deps.clock()));
  });

/** The first part of the key: who pledged, as the platform knows them. */
const pledgerOf = ({ community }: Actor, detail: string) => memberId(community, detail.split('.')[0] ?? '');

/** A page that is no number is the first. */
const pageOf = (text: string): number => (/^\d{1,5}$/.test(text) ? Number(text) : 0);
