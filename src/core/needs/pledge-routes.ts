import { z } from 'zod';
import type { FormAnswers } from '../conversation/form.js';
import type { Actor } from '../conversation/interaction.js';
import type { Message } from '../conversation/message.js';
import { ask, type Reply, say } from '../conversation/reply.js';
import type { Route } from '../conversation/route.js';
import { mayTakePart } from '../interest-channels/index.js';
import type { NeedDeps } from './deps.js';
import { changeNeed } from './keep.js';
import { singular } from './message-parts.js';
import { isAlive, isOpen, type Need, pledgeOf } from './need.js';
import { pressRoute, withNeed } from './need-route.js';
import {
  AMOUNT_PROBLEMS,
  ownPledgeMessage,
  pledgedMessage,
  pledgeForm,
  pledgeProblems,
  pledgeWords,
} from './pledge-messages.js';
import { type NoPledge, pledged, takenBack, takesPledges, whyNotPledge } from './pledge-rules.js';
import { readAmount } from './read-amount.js';
import { relaySoon } from './relay-need.js';
import { withNamed } from './which-need.js';

/** Promising a part of what is needed, changing that, and taking it back. */
export const pledgeRoutes = (deps: NeedDeps): readonly Route[] => [
  pressRoute(deps, {
    action: 'need.pledge',
    pace: 'asks',
    who: 'everyone',
    act: (need, by, amount) => open(deps, need, by, amount),
  }),
  pressRoute(deps, {
    action: 'need.lower',
    pace: 'asks',
    who: 'everyone',
    act: async (need, { member }) => {
      const own = pledgeOf(need, member);
      if (own?.state !== 'promised' || !isAlive(need)) return open(deps, need, { member }, '');
      return ask(pledgeForm(need, own));
    },
  }),
  {
    on: 'submission',
    action: 'need.pledge',
    pace: 'does',
    handle: ({ by, action, answers }) =>
      withNeed(deps, action, by, 'everyone', (need) => submit(deps, need, by, textOf(answers))),
  },
  pressRoute(deps, {
    action: 'need.take-back',
    pace: 'does',
    who: 'everyone',
    act: (need, by) => takeBack(deps, need, by),
  }),
  {
    on: 'command',
    command: 'serve',
    verb: 'pledge',
    pace: 'asks',
    handle: ({ by, words, place }) =>
      withNamed(deps, by, words, place, async (need, amount) =>
        amount === undefined ? open(deps, need, by, '') : submit(deps, need, by, amount),
      ),
  },
];

const textOf = ({ amount }: FormAnswers): string => z.string().catch('').parse(amount);

/** @param amount to begin with, from a command that could mean several needs */
async function open(
  { clock }: NeedDeps,
  need: Need,
  { member }: Pick<Actor, 'member'>,
  amount: string,
): Promise<Reply> {
  const own = pledgeOf(need, member);
  if (takesPledges(need, clock()) && own?.state !== 'delivered') {
    return ask(pledgeForm(need, own, amount === '' ? undefined : amount));
  }
  if (own === undefined || !isAlive(need)) return say(pledgeWords.over(need));
  return say(isOpen(need) ? pledgeWords.delivered(need, own.amount) : ownPledgeMessage(need, own));
}

async function takeBack(deps: NeedDeps, { id }: Need, { member }: Actor): Promise<Reply> {
  const change = await changeNeed(deps, id, (need) => takenBack(need, member));
  if (change === undefined) return say(pledgeWords.unknown);
  const { before, after } = change;
  if (after !== before) {
    relaySoon(deps, id);
    return say(pledgeWords.takenBack(after));
  }
  const own = pledgeOf(after, member);
  if (own?.state === 'delivered') return say(pledgeWords.delivered(after, own.amount));
  return say(own === undefined ? pledgeWords.none(after) : pledgeWords.over(after));
}

/** Sets one's pledge to this number, and zero takes it back: sent twice it counts once. What was typed is never lost. */
async function submit(deps: NeedDeps, need: Need, by: Actor, typed: string): Promise<Reply> {
  const correct = (amount: string): Reply => ({
    kind: 'correct',
    errors: { amount },
    form: pledgeForm(need, pledgeOf(need, by.member), typed),
  });
  const read = readAmount(typed);
  if ('problem' in read) {
    const none = read.problem === 'zero' && pledgeOf(need, by.member) !== undefined;
    return none ? takeBack(deps, need, by) : correct(AMOUNT_PROBLEMS[read.problem]);
  }
  if (!isUnit(need, read.rest)) return correct(pledgeProblems.otherUnit(need));
  const [{ standing, name }, channel] = await Promise.all([
    deps.people.find(by.member),
    deps.interestChannels.find(need.channel),
  ]);
  if (!mayTakePart(standing, channel)) return say(pledgeWords.mayNot(need));
  const { amount } = read;
  const change = await changeNeed(deps, need.id, (now) =>
    pledged(now, { member: by.member, name }, amount, deps.clock()),
  );
  if (change === undefined) return say(pledgeWords.unknown);
  const { before, after } = change;
  if (after !== before) relaySoon(deps, need.id);
  const own = pledgeOf(after, by.member);
  if (own?.state === 'promised' && own.amount === amount) {
    const earlier = pledgeOf(before, by.member);
    return say(pledgedMessage(after, own, { before: earlier, withThanks: amount > (earlier?.amount ?? 0) }));
  }
  const why = whyNotPledge(after, by.member, amount, deps.clock()) ?? { kind: 'over' };
  return why.kind === 'too-much' ? correct(pledgeProblems.tooMuch(after, why)) : say(refusal(after, by, why));
}

const refusal = (need: Need, { member }: Actor, why: Exclude<NoPledge, { kind: 'too-much' }>): Message => {
  if (why.kind === 'delivered') return pledgeWords.delivered(need, why.amount);
  return isAlive(need) && pledgeOf(need, member) !== undefined && !isOpen(need)
    ? pledgeWords.noMore(need)
    : pledgeWords.over(need);
};

/** "10", "10 tins" and "10 tin" mean the same where tins are counted. */
function isUnit({ unit, what }: Need, rest: string): boolean {
  const word = rest.toLowerCase();
  return [unit, singular(unit), what, `${unit} ${what}`].some((one) => {
    const own = one.toLowerCase();
    return own === word || own.startsWith(`${word} `) || word === '';
  });
}
