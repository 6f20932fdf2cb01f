import type { Actor } from '../conversation/interaction.js';
import { type Reply, say } from '../conversation/reply.js';
import type { Route } from '../conversation/route.js';
import { blockedEitherWay } from '../members/index.js';
import type { ProjectDeps } from './deps.js';
import { meetMessage, meetWords } from './meet-messages.js';
import type { Project } from './project.js';
import { pressRoute } from './project-route.js';

/** "Meet someone from this project": those who took part, and both have to say yes. */
export const meetRoutes = (deps: ProjectDeps): readonly Route[] => [
  pressRoute(deps, {
    action: 'project.meet',
    pace: 'does',
    who: 'everyone',
    act: (project, by) => meet(deps, project, by),
  }),
];

/** Without oneself and those who cannot be brought together with this person. Nothing of it shows why. */
async function meet(deps: ProjectDeps, project: Project, { member }: Actor): Promise<Reply> {
  const { volunteers, state } = project;
  const tookPart = volunteers.filter(({ seat }) => seat === 'in');
  const among = [...tookPart, { member: project.host, name: project.hostName }];
  if (state.kind !== 'finished' || among.every((one) => one.member !== member))
    return say(meetWords.notYours);
  const others = among.filter(
    (one, index) =>
      one.member !== member && among.findIndex((other) => other.member === one.member) === index,
  );
  const [self, ...found] = await deps.members.getAll([member, ...others.map((one) => one.member)]);
  const open = others.filter((_, index) => {
    const other = found[index];
    return self !== undefined && other !== undefined && !blockedEitherWay(self, other);
  });
  const there = await Promise.all(
    open.map((one) => deps.people.find(one.member).then(({ standing }) => standing !== 'departed')),
  );
  const shown = open.filter((_, index) => there[index]);
  return say(shown.length === 0 ? meetWords.nobodyElse : meetMessage(project, shown));
}
