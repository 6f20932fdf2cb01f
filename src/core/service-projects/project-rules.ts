import type { MemberId } from '../shared/ids.js';
import type { Instant } from '../shared/time.js';
import { dueReminders, remindersPast } from './due.js';
import { happened, type Unnumbered } from './happened.js';
import { isAlive, isOpen, type Project, type ProjectState } from './project.js';
import type { ProjectDraft } from './project-draft.js';

/*
 * What becomes of a project, as pure rules: the same object comes back where there is nothing to do.
 */

/** @param review stewards look at it first */
export function proposed(
  { author, changes: _, ...draft }: ProjectDraft,
  hostName: string,
  review: boolean,
  now: Instant,
): Project {
  const { when } = draft;
  const fresh: Project = {
    ...draft,
    hostName,
    volunteers: [],
    spreading: [],
    reportedBy: [],
    state: review ? { kind: 'in-review' } : { kind: 'open' },
    reminded: when.kind === 'at' ? remindersPast(when.at, now) : [],
    createdAt: now,
    events: [],
    version: 0,
  };
  const asked = review ? happened(fresh, { kind: 'proposed' }) : fresh;
  return draft.host === author ? asked : happened(asked, { kind: 'handed-over', from: author });
}

export const approved = (project: Project): Project =>
  project.state.kind === 'in-review' ? became(project, { kind: 'open' }, { kind: 'posted' }) : project;

export const turnedDown = (project: Project, because: string, now: Instant): Project =>
  project.state.kind === 'in-review'
    ? became(project, { kind: 'turned-down', at: now, because }, { kind: 'turned-down' })
    : project;

export const cancelled = (project: Project, because: string | undefined, now: Instant): Project =>
  isAlive(project)
    ? became(
        project,
        { kind: 'cancelled', at: now, ...(because !== undefined && { because }) },
        { kind: 'cancelled' },
      )
    : project;

/** By a steward. */
export const closed = (project: Project, because: string, now: Instant): Project =>
  isAlive(project) ? became(project, { kind: 'closed', at: now, because }, { kind: 'closed' }) : project;

export interface Outcome {
  readonly outcome: string;
  readonly hours?: number;
}

export const finished = (project: Project, outcome: Outcome, now: Instant): Project =>
  isOpen(project)
    ? became(project, { kind: 'finished', at: now, ...outcome }, { kind: 'finished' })
    : project;

const became = (project: Project, state: ProjectState, event: Unnumbered): Project =>
  happened({ ...project, state }, event);

export const handedOver = (project: Project, host: MemberId, hostName: string): Project =>
  !isAlive(project) || project.host === host
    ? project
    : happened({ ...project, host, hostName }, { kind: 'handed-over', from: project.host });

/** Counted once for each member. */
export const reported = (project: Project, by: MemberId): Project =>
  !isAlive(project) || project.reportedBy.includes(by)
    ? project
    : { ...project, reportedBy: [...project.reportedBy, by] };

export const askedHost = (project: Project, from: MemberId, fromName: string, words: string): Project =>
  isOpen(project) ? happened(project, { kind: 'question', from, fromName, words }) : project;

/** What this moment owes to those who take part; it is noted with it, so that it is owed once. */
export function remindedAt(project: Project, now: Instant): Project {
  const due = dueReminders(project, now);
  if (due === undefined) return project;
  const noted: Project = { ...project, reminded: [...project.reminded, ...due.settled] };
  return due.tell.reduce<Project>((current, which) => happened(current, { kind: 'reminder', which }), noted);
}
