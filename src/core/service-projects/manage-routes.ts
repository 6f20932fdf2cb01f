import { z } from 'zod';
import type { FormAnswers } from '../conversation/form.js';
import type { Actor } from '../conversation/interaction.js';
import { ask, panel, type Reply, say } from '../conversation/reply.js';
import type { Route } from '../conversation/route.js';
import { communityOf, isMemberId, type MemberId } from '../shared/ids.js';
import { isSteward } from '../stewards/index.js';
import type { ProjectDeps } from './deps.js';
import { changeProject } from './keep.js';
import { boardKey } from './keys.js';
import { logLine } from './log-line.js';
import { endProblems, handOverForm, manageMessage, manageWords } from './manage-messages.js';
import { mayHostIn } from './may.js';
import { isAlive, type Project } from './project.js';
import { pressRoute, withProject } from './project-route.js';
import { handedOver } from './project-rules.js';
import { relaySoon } from './relay-project.js';

/** The host's panel, and another host. */
export const manageRoutes = (deps: ProjectDeps): readonly Route[] => [
  pressRoute(deps, {
    action: 'project.manage',
    pace: 'asks',
    who: 'host',
    act: async (project, { member }) => {
      const [steward, post] = await Promise.all([
        isSteward(deps, member),
        deps.outbox.status(boardKey(project.id)),
      ]);
      return panel(manageMessage(project, { steward, postLost: post?.state === 'given-up' }));
    },
  }),
  pressRoute(deps, {
    action: 'project.hand-over',
    pace: 'asks',
    who: 'host',
    act: async (project) => (isAlive(project) ? ask(handOverForm(project)) : say(manageWords.over(project))),
  }),
  {
    on: 'submission',
    action: 'project.hand-over',
    pace: 'does',
    handle: ({ by, action, answers }) =>
      withProject(deps, action, by, 'host', (project) => handOver(deps, project, by, answers)),
  },
];

const onePerson = z
  .array(z.custom<MemberId>((id) => typeof id === 'string' && isMemberId(id)))
  .length(1)
  .transform(([one]) => one);

async function handOver(
  deps: ProjectDeps,
  project: Project,
  by: Actor,
  answers: FormAnswers,
): Promise<Reply> {
  if (!isAlive(project)) return say(manageWords.over(project));
  const wrong = (host: string): Reply => ({ kind: 'correct', errors: { host }, form: handOverForm(project) });
  const to = onePerson.safeParse(answers.host).data;
  if (to === undefined || communityOf(to) !== by.community) return wrong(endProblems.host);
  if (to === project.host) return wrong(endProblems.hostsAlready);
  const channel = await deps.interestChannels.find(project.channel);
  const host = channel && (await mayHostIn(deps, channel, to));
  if (host === undefined || !host.may) return wrong(endProblems.mayNotHost);
  const hosted = await deps.projects.aliveHostedBy(to);
  if (hosted.length >= deps.policy.openProposals) return wrong(endProblems.hostFull(host.name));
  const change = await changeProject(deps, project.id, (current) => handedOver(current, to, host.name));
  if (change === undefined || !isAlive(change.after)) return say(manageWords.over(change?.after ?? project));
  if (change.after !== change.before) {
    relaySoon(deps, project.id);
    await logLine(deps, change.after, by.member, change.before.hostName, host.name);
  }
  return say(manageWords.handedOver(change.after));
}
