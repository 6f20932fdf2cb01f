import { z } from 'zod';
import type { FormAnswers } from '../conversation/form.js';
import type { Actor } from '../conversation/interaction.js';
import type { Message } from '../conversation/message.js';
import { ask, panel, type Reply, say } from '../conversation/reply.js';
import type { Route } from '../conversation/route.js';
import type { NeedDeps } from './deps.js';
import { editForm, readEdit } from './draft-form.js';
import { draftForm, draftWords } from './draft-messages.js';
import { changeNeed } from './keep.js';
import { readUntil } from './last-day.js';
import { logLine } from './log-line.js';
import { closeForm, endMessage, LONGEST_REASON, manageProblems, manageWords } from './manage-messages.js';
import { isAlive, isOpen, type Need } from './need.js';
import { pressRoute, withNeed } from './need-route.js';
import { closed, edited, withdrawn } from './need-rules.js';
import { relaySoon } from './relay-need.js';

/** Another number or date, ending it before its time, and a steward closing it. */
export const endRoutes = (deps: NeedDeps): readonly Route[] => [
  pressRoute(deps, {
    action: 'need.edit',
    pace: 'asks',
    who: 'raiser',
    act: async (need) =>
      isOpen(need)
        ? ask(editForm(need.id, { amount: `${need.target} ${need.unit}`, until: need.until.date }))
        : say(manageWords.over(need)),
  }),
  {
    on: 'submission',
    action: 'need.edit',
    pace: 'does',
    handle: ({ by, action, answers }) =>
      withNeed(deps, action, by, 'raiser', (need) => edit(deps, need, answers)),
  },
  pressRoute(deps, {
    action: 'need.end',
    pace: 'asks',
    who: 'raiser',
    act: async (need) => (isOpen(need) ? panel(endMessage(need)) : say(manageWords.over(need))),
  }),
  pressRoute(deps, {
    action: 'need.end-now',
    pace: 'does',
    who: 'raiser',
    act: (need) => become(deps, need, (now) => withdrawn(now, deps.clock()), manageWords.ended),
  }),
  pressRoute(deps, {
    action: 'need.close',
    pace: 'asks',
    who: 'steward',
    act: async (need) => (isAlive(need) ? ask(closeForm(need)) : say(manageWords.over(need))),
  }),
  {
    on: 'submission',
    action: 'need.close',
    pace: 'does',
    handle: ({ by, action, answers }) =>
      withNeed(deps, action, by, 'steward', (need) => close(deps, need, by, answers)),
  },
];

async function edit(deps: NeedDeps, need: Need, answers: FormAnswers): Promise<Reply> {
  const correct = (errors: Readonly<Record<string, string>>): Reply => ({
    kind: 'correct',
    errors,
    form: editForm(need.id, answers),
  });
  const read = readEdit(answers, need.unit);
  if ('errors' in read) return correct(read.errors);
  const { amount, until: day } = read.answers;
  if (amount.unit.toLowerCase() !== need.unit.toLowerCase()) {
    return correct({ amount: manageProblems.sameUnit(need) });
  }
  const channel = await deps.interestChannels.find(need.channel);
  const until = readUntil(day, channel?.zone ?? 'UTC', deps.clock());
  if ('problem' in until) return correct({ until: draftForm.problems[until.problem] });
  const facts = { target: amount.target, until };
  return become(deps, need, (now) => edited(now, facts, deps.clock()), draftWords.changed, isOpen);
}

/** Sent twice, or by two at once, it happens once. @param already that nothing changed is fine while this holds */
async function become(
  deps: NeedDeps,
  { id }: Need,
  rule: (need: Need) => Need,
  words: (need: Need) => Message,
  already: (need: Need) => boolean = () => false,
): Promise<Reply> {
  const change = await changeNeed(deps, id, rule);
  if (change === undefined) return say(manageWords.gone);
  const { before, after } = change;
  if (after === before && !already(after)) return say(manageWords.over(after));
  if (after !== before) relaySoon(deps, id);
  return say(words(after));
}

const reason = z
  .string({ error: manageProblems.reason })
  .trim()
  .min(1, manageProblems.reason)
  .max(LONGEST_REASON, manageProblems.long);

async function close(deps: NeedDeps, need: Need, by: Actor, answers: FormAnswers): Promise<Reply> {
  if (!isAlive(need)) return say(manageWords.over(need));
  const read = reason.safeParse(answers.because);
  if (!read.success) {
    const because = read.error.issues[0]?.message ?? manageProblems.reason;
    return { kind: 'correct', errors: { because }, form: closeForm(need) };
  }
  const reply = await become(deps, need, (now) => closed(now, read.data, deps.clock()), manageWords.closed);
  await logLine(deps, need, by.member);
  return reply;
}
