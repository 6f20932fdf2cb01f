import type { Actor } from '../conversation/interaction.js';
import type { ProjectId } from '../shared/ids.js';
import type { ProjectDeps } from './deps.js';
import { factsMark } from './draft-project.js';
import { NET } from './due.js';
import { type EditRefusal, edited } from './edit-rules.js';
import { changeProject } from './keep.js';
import { mayHostIn, mayRun } from './may.js';
import { isAlive, type Project } from './project.js';
import type { ProjectDraft } from './project-draft.js';
import { proposed } from './project-rules.js';
import { promptAnswered } from './prompt-answered.js';
import { takeBackReminders } from './relay-project.js';

export type Posted =
  | {
      readonly kind: 'posted' | 'saved' | 'posted-before' | 'edited-meanwhile' | 'over' | 'nothing-new';
      readonly project: Project;
    }
  | {
      readonly kind: 'too-many';
      readonly projects: readonly Project[];
      readonly hostName: string | undefined;
    }
  | { readonly kind: 'refused'; readonly project: Project; readonly refusal: EditRefusal }
  | { readonly kind: 'past'; readonly draft: ProjectDraft }
  | { readonly kind: 'no-draft' | 'not-yours' | 'may-not' };

/** Its author has seen it and says yes. Pressed twice, it is done once. */
export async function postDraft(deps: ProjectDeps, by: Actor, id: ProjectId): Promise<Posted> {
  const [draft, project] = await Promise.all([deps.projectDrafts.find(id), deps.projects.find(id)]);
  if (draft === undefined) {
    return project === undefined ? { kind: 'no-draft' } : { kind: 'posted-before', project };
  }
  if (draft.author !== by.member) return { kind: 'not-yours' };
  if (draft.changes !== undefined) return save(deps, by, draft, draft.changes);
  return project === undefined ? post(deps, draft) : { kind: 'posted-before', project };
}

async function post(deps: ProjectDeps, draft: ProjectDraft): Promise<Posted> {
  const now = deps.clock();
  const { channel: place, author, host, id } = draft;
  const channel = await deps.interestChannels.find(place);
  if (channel === undefined) return { kind: 'may-not' };
  const [by, asHost] = await Promise.all([mayHostIn(deps, channel, author), mayHostIn(deps, channel, host)]);
  if (!by.may || !asHost.may) return { kind: 'may-not' };
  const begun = draft.when.kind === 'at' && draft.when.at <= now;
  if (begun || draft.lastDay.endsAt <= now) return { kind: 'past', draft };
  const hosted = await deps.projects.aliveHostedBy(host);
  if (hosted.length >= deps.policy.openProposals) {
    return { kind: 'too-many', projects: hosted, hostName: host === author ? undefined : asHost.name };
  }
  const project = proposed(draft, asHost.name, await deps.needsReview(place), now);
  const isNew = await deps.projects.insert(project, now + NET);
  await deps.projectDrafts.remove(id);
  if (!isNew) return { kind: 'posted-before', project };
  await promptAnswered(deps, place);
  return { kind: 'posted', project };
}

async function save(deps: ProjectDeps, by: Actor, draft: ProjectDraft, mark: number): Promise<Posted> {
  const before = await deps.projects.find(draft.id);
  if (before === undefined) return { kind: 'no-draft' };
  if (!(await mayRun(deps, before, by.member))) return { kind: 'may-not' };
  let why: 'over' | 'edited-meanwhile' | 'nothing-new' | EditRefusal | undefined;
  const change = await changeProject(deps, draft.id, (project) => {
    why = undefined;
    if (!isAlive(project)) why = 'over';
    else if (factsMark(project) !== mark) why = 'edited-meanwhile';
    if (why !== undefined) return project;
    const next = edited(project, draft, deps.clock());
    if ('kind' in next) {
      why = next;
      return project;
    }
    if (next === project) why = 'nothing-new';
    return next;
  });
  if (change === undefined) return { kind: 'no-draft' };
  const { after } = change;
  if (typeof why === 'object') return { kind: 'refused', project: after, refusal: why };
  await deps.projectDrafts.remove(draft.id);
  if (why === 'edited-meanwhile' && factsMark(after) === factsMark(draft))
    return { kind: 'posted-before', project: after };
  if (why !== undefined) return { kind: why, project: after };
  if (isOtherTime(change.before, after)) await takeBackReminders(deps, change.before);
  return { kind: 'saved', project: after };
}

const isOtherTime = ({ when }: Project, after: Project): boolean =>
  when.kind === 'at' && !(after.when.kind === 'at' && after.when.at === when.at);
