import { z } from 'zod';
import type { Actor } from '../conversation/interaction.js';
import { amend, ask, type Reply, say } from '../conversation/reply.js';
import type { Route } from '../conversation/route.js';
import { ENGLISH } from '../words/index.js';
import type { ProjectDeps } from './deps.js';
import { changeProject } from './keep.js';
import { logLine } from './log-line.js';
import { endProblems, LONGEST_REASON, turnDownForm } from './manage-messages.js';
import type { Project } from './project.js';
import { pressRoute, withProject } from './project-route.js';
import { approved, turnedDown } from './project-rules.js';
import { relaySoon } from './relay-project.js';
import { reviewWords } from './review-messages.js';
import { reviewMark, reviewMessage } from './steward-messages.js';

/** A steward looks at a proposal first, where the channel wants it. The first word decides. */
export const reviewRoutes = (deps: ProjectDeps): readonly Route[] => [
  pressRoute(deps, {
    action: 'project.approve',
    pace: 'does',
    who: 'steward',
    act: (project, by, seen) => approve(deps, project, by, seen),
  }),
  pressRoute(deps, {
    action: 'project.turn-down',
    pace: 'asks',
    who: 'steward',
    act: async (project) =>
      project.state.kind === 'in-review' ? ask(turnDownForm(project)) : say(reviewWords.decided(project)),
  }),
  {
    on: 'submission',
    action: 'project.turn-down',
    pace: 'does',
    handle: ({ by, action, answers }) =>
      withProject(deps, action, by, 'steward', async (project) => {
        const read = because.safeParse(answers.because);
        if (read.success) {
          return decide(deps, project, by, (current) => turnedDown(current, read.data, deps.clock()));
        }
        const errors = { because: read.error.issues[0]?.message ?? endProblems.reason };
        return { kind: 'correct', errors, form: turnDownForm(project) };
      }),
  },
];

const because = z
  .string({ error: endProblems.reason })
  .trim()
  .min(1, endProblems.reason)
  .max(LONGEST_REASON, endProblems.long(LONGEST_REASON));

/** @param seen what the steward read when the button was shown */
async function approve(deps: ProjectDeps, project: Project, by: Actor, seen: string): Promise<Reply> {
  if (project.state.kind !== 'in-review') return say(reviewWords.decided(project));
  if (reviewMark(project) !== seen) return amend(reviewMessage(project));
  if (deps.clock() >= project.lastDay.endsAt) return say(reviewWords.tooLate(project));
  return decide(deps, project, by, (current) => (reviewMark(current) === seen ? approved(current) : current));
}

async function decide(
  deps: ProjectDeps,
  { id }: Project,
  by: Actor,
  rule: (project: Project) => Project,
): Promise<Reply> {
  const change = await changeProject(deps, id, rule);
  if (change === undefined) return say(reviewWords.gone);
  const { before, after } = change;
  if (after === before) return say(reviewWords.decided(after));
  relaySoon(deps, id);
  const yes = after.state.kind === 'open';
  const decided = ENGLISH.say(yes ? 'project.log.approved' : 'project.log.not-posted');
  await logLine(deps, after, by.member, ENGLISH.say('project.log.proposed'), decided);
  return yes ? amend(reviewWords.approved(after)) : say(reviewWords.turnedDown(after));
}
