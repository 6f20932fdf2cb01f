import { DAY, type Duration, HOUR, type Instant, SECOND } from '../shared/time.js';
import { isOpen, type Project, type ProjectReminder } from './project.js';

/** Whoever saves a project shows and tells it at once; only if they do not, a tick finds it after so long. */
export const NET: Duration = 10 * SECOND;

/** The morning after the last day, not its midnight. */
const HOW_DID_IT_GO_AFTER: Duration = 10 * HOUR;

type Before = Exclude<ProjectReminder, 'how-did-it-go'>;
const AHEAD: Readonly<Record<Before, Duration>> = { 'day-before': DAY, 'two-hours-before': 2 * HOUR };
const BEFORE = Object.keys(AHEAD).filter((kind): kind is Before => kind in AHEAD);

/** So shortly before the start, the last reminder says it all. */
const TOO_LATE_FOR_THE_FIRST: Duration = 4 * HOUR;

/** When something next falls due in this project by itself; undefined when nothing ever will. */
export function dueAt(project: Project, now: Instant): Instant | undefined {
  if (project.events.length > 0) return now + NET;
  if (!isOpen(project)) return undefined;
  const moments = [
    ...unsettled(project).map(([, at]) => at),
    // The board says from then on that nobody can volunteer any more.
    ...(now < project.lastDay.endsAt ? [project.lastDay.endsAt] : []),
  ];
  return moments.length === 0 ? undefined : Math.min(...moments);
}

export interface DueReminders {
  /** These are settled with it, told or not. */
  readonly settled: readonly ProjectReminder[];
  readonly tell: readonly ProjectReminder[];
}

/** Which reminders this moment owes. After a stop the earlier one is left out when the later one is near. */
export function dueReminders(project: Project, now: Instant): DueReminders | undefined {
  if (!isOpen(project)) return undefined;
  const settled = unsettled(project).flatMap(([which, at]) => (at <= now ? [which] : []));
  if (settled.length === 0) return undefined;
  const start = project.when.kind === 'at' ? project.when.at : now;
  const tell = settled.filter((which) => {
    if (which === 'how-did-it-go') return true;
    if (now >= start) return false;
    return which === 'two-hours-before' || start - now >= TOO_LATE_FOR_THE_FIRST;
  });
  return { settled, tell };
}

function unsettled({
  when,
  lastDay,
  reminded,
}: Project): readonly (readonly [which: ProjectReminder, at: Instant])[] {
  const before = when.kind === 'at' ? BEFORE.map((which) => [which, when.at - AHEAD[which]] as const) : [];
  const all = [...before, ['how-did-it-go', lastDay.endsAt + HOW_DID_IT_GO_AFTER] as const];
  return all.filter(([which]) => !reminded.includes(which));
}

/** Those whose moment has gone by when a project gets its time: whoever takes part has just been told of that. */
export const remindersPast = (startsAt: Instant, now: Instant): readonly ProjectReminder[] =>
  BEFORE.filter((which) => startsAt - AHEAD[which] <= now);
