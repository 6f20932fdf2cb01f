import type { FormAnswers } from '../conversation/form.js';
import type { Actor } from '../conversation/interaction.js';
import { ask, type Reply, say } from '../conversation/reply.js';
import type { Route } from '../conversation/route.js';
import type { ProjectDeps } from './deps.js';
import { answersOf, factsForm } from './draft-form.js';
import { draftForm } from './draft-form-messages.js';
import { editedMeanwhileMessage } from './draft-messages.js';
import { draftEdit, factsMark } from './draft-project.js';
import { keyWith } from './keys.js';
import { manageWords } from './manage-messages.js';
import { isAlive, type Project } from './project.js';
import { pressRoute, withProject } from './project-route.js';
import { answerTo } from './show-draft.js';

/** "Change it": seen first, then saved. */
export const editRoutes = (deps: ProjectDeps): readonly Route[] => [
  pressRoute(deps, {
    action: 'project.edit',
    pace: 'asks',
    who: 'host',
    act: async (project) =>
      isAlive(project) ? ask(editForm(project, answersOf(project))) : say(manageWords.over(project)),
  }),
  {
    on: 'submission',
    action: 'project.edit',
    pace: 'does',
    handle: ({ by, action, answers }) =>
      withProject(deps, action, by, 'host', (project, _by, seen) =>
        submitEdit(deps, by, project, seen, answers),
      ),
  },
];

export const editForm = (project: Project, given: FormAnswers, mark = factsMark(project)) =>
  factsForm(keyWith('project.edit', project.id, `${mark}`), draftForm.titles.edit, given);

async function submitEdit(
  deps: ProjectDeps,
  by: Actor,
  project: Project,
  seen: string,
  answers: FormAnswers,
): Promise<Reply> {
  if (!isAlive(project)) return say(manageWords.over(project));
  if (`${factsMark(project)}` !== seen) return say(editedMeanwhileMessage(project));
  return answerTo(deps, by, await draftEdit(deps, by, project, answers), async () =>
    editForm(project, answers),
  );
}
