import { z } from 'zod';
import type { Actor } from '../conversation/interaction.js';
import { ask, type Reply, say } from '../conversation/reply.js';
import type { Route } from '../conversation/route.js';
import { nameOf } from '../members/index.js';
import type { NeedDeps } from './deps.js';
import { changeNeed } from './keep.js';
import { isAlive, type Need } from './need.js';
import { pressRoute, withNeed } from './need-route.js';
import { reported } from './need-rules.js';
import { pledgeWords } from './pledge-messages.js';
import { LONGEST_WORDS, reportForm, reportMessage, reportWords } from './report-messages.js';
import { stewardsFor } from './stewards-for.js';

const words = z
  .string({ error: reportWords.empty })
  .trim()
  .min(1, reportWords.empty)
  .max(LONGEST_WORDS, reportWords.long);

/** Telling the stewards that something is wrong: once for each member. */
export const reportRoutes = (deps: NeedDeps): readonly Route[] => [
  pressRoute(deps, {
    action: 'need.report',
    pace: 'asks',
    who: 'everyone',
    act: async (need, { member }) => {
      if (!isAlive(need)) return say(pledgeWords.over(need));
      return need.reportedBy.includes(member) ? say(reportWords.reportedBefore) : ask(reportForm(need));
    },
  }),
  {
    on: 'submission',
    action: 'need.report',
    pace: 'does',
    handle: ({ by, action, answers }) =>
      withNeed(deps, action, by, 'everyone', async (need) => {
        const read = words.safeParse(answers.words);
        if (read.success) return report(deps, need, by, read.data);
        const error = read.error.issues[0]?.message ?? reportWords.empty;
        return { kind: 'correct', errors: { words: error }, form: reportForm(need) };
      }),
  },
];

/** The stewards have the words first; then it is noted. The same member’s words come once. */
async function report(deps: NeedDeps, need: Need, by: Actor, text: string): Promise<Reply> {
  if (!isAlive(need)) return say(pledgeWords.over(need));
  if (need.reportedBy.includes(by.member)) return say(reportWords.reportedBefore);
  const { id, community } = need;
  const message = reportMessage(need, { by: by.member, byName: await nameOf(deps, by), words: text });
  const notBefore = deps.clock();
  await deps.outbox.put(
    (await stewardsFor(deps, need)).map((to) => ({
      key: `${id}|reported|${by.member}|${to}`,
      community,
      delivery: { kind: 'tell', to, message },
      notBefore,
      lostAnswer: 'never',
    })),
  );
  deps.deliverSoon();
  // No board shows it, so there is nothing to relay: the net of the save settles it.
  await changeNeed(deps, id, (current) => reported(current, by.member));
  return say(reportWords.reported);
}
