import { z } from 'zod';
import type { Form, FormAnswers } from '../conversation/form.js';
import { problemsOf } from '../conversation/form-problems.js';
import type { Actor } from '../conversation/interaction.js';
import type { Message } from '../conversation/message.js';
import { ask, type Reply, say } from '../conversation/reply.js';
import type { Route } from '../conversation/route.js';
import { ENGLISH } from '../words/index.js';
import type { ProjectDeps } from './deps.js';
import { changeProject } from './keep.js';
import { logLine } from './log-line.js';
import {
  cancelForm,
  closeForm,
  endProblems,
  finishForm,
  LONGEST_OUTCOME,
  LONGEST_REASON,
  MOST_HOURS,
  manageWords,
} from './manage-messages.js';
import { isAlive, isOpen, type Project } from './project.js';
import { pressRoute, type Who, withProject } from './project-route.js';
import { cancelled, closed, finished } from './project-rules.js';
import { relaySoon } from './relay-project.js';
import { withNamed } from './which-project.js';

/** How a project ends: finished with an outcome, called off by its host, or closed by a steward. */
export const endRoutes = (deps: ProjectDeps): readonly Route[] => [
  ...endRoute(deps, {
    action: 'project.cancel',
    who: 'host',
    form: cancelForm,
    read: reasonIfAny,
    rule: cancelled,
    words: manageWords.cancelled,
  }),
  ...endRoute(deps, {
    action: 'project.close',
    who: 'steward',
    form: closeForm,
    read: readReason,
    rule: closed,
    words: manageWords.closed,
    logged: ENGLISH.say('project.log.closed'),
  }),
  ...endRoute(deps, {
    action: 'project.finish',
    who: 'host',
    form: finishForm,
    read: readOutcome,
    rule: finished,
    words: manageWords.finished,
    onlyOpen: true,
  }),
  {
    on: 'command',
    command: 'serve',
    verb: 'finish',
    pace: 'asks',
    handle: ({ by, ...typed }) =>
      withNamed(deps, by, typed, 'hosted', 'project.finish', async (project) => ask(finishForm(project))),
  },
];

type Read<T> = { readonly value: T } | { readonly errors: Readonly<Record<string, string>> };

interface End<T> {
  readonly action: string;
  readonly who: Who;
  readonly form: (project: Project) => Form;
  readonly read: (answers: FormAnswers) => Read<T>;
  readonly rule: (project: Project, value: T, now: number) => Project;
  readonly words: (project: Project) => Message;
  /** How the stewards' log puts it. */
  readonly logged?: string;
  readonly onlyOpen?: true;
}

function endRoute<T>(deps: ProjectDeps, end: End<T>): readonly Route[] {
  const whyNot = (project: Project): Message | undefined => {
    if (!isAlive(project)) return manageWords.over(project);
    return end.onlyOpen && !isOpen(project) ? manageWords.notPosted(project) : undefined;
  };
  return [
    pressRoute(deps, {
      action: end.action,
      pace: 'asks',
      who: end.who,
      act: async (project) => {
        const why = whyNot(project);
        return why === undefined ? ask(end.form(project)) : say(why);
      },
    }),
    {
      on: 'submission',
      action: end.action,
      pace: 'does',
      handle: ({ by, action, answers }) =>
        withProject(deps, action, by, end.who, async (project) => {
          const why = whyNot(project);
          if (why !== undefined) return say(why);
          const read = end.read(answers);
          if ('errors' in read) return { kind: 'correct', errors: read.errors, form: end.form(project) };
          return ended(deps, project, by, end, read.value);
        }),
    },
  ];
}

/** Sent twice, or by two at once, it ends once. */
async function ended<T>(
  deps: ProjectDeps,
  { id }: Project,
  by: Actor,
  { rule, words, logged }: End<T>,
  value: T,
): Promise<Reply> {
  const change = await changeProject(deps, id, (current) => rule(current, value, deps.clock()));
  if (change === undefined || change.after === change.before) {
    const current = change?.after ?? (await deps.projects.find(id));
    return say(current === undefined ? manageWords.stewardsOnly : manageWords.over(current));
  }
  relaySoon(deps, id);
  if (logged !== undefined) await logLine(deps, change.after, by.member, '', logged);
  return say(words(change.after));
}

const reasonText = z
  .string({ error: endProblems.reason })
  .trim()
  .max(LONGEST_REASON, endProblems.long(LONGEST_REASON));

const reasonAnswers = z.object({ because: reasonText.min(1, endProblems.reason) });

function readReason(answers: FormAnswers): Read<string> {
  const read = reasonAnswers.safeParse(answers);
  return read.success ? { value: read.data.because } : { errors: problemsOf(read.error) };
}

const reasonIfAnyAnswers = z.object({ because: reasonText.optional() });

function reasonIfAny(answers: FormAnswers): Read<string | undefined> {
  const read = reasonIfAnyAnswers.safeParse(answers);
  return read.success ? { value: read.data.because || undefined } : { errors: problemsOf(read.error) };
}

const outcomeAnswers = z.object({
  outcome: z
    .string({ error: endProblems.outcome })
    .trim()
    .min(1, endProblems.outcome)
    .max(LONGEST_OUTCOME, endProblems.long(LONGEST_OUTCOME)),
  hours: z
    .string()
    .trim()
    .regex(/^\d{0,7}$/, endProblems.hours)
    .refine((text) => Number(text) <= MOST_HOURS, endProblems.hours)
    .optional(),
});

function readOutcome(answers: FormAnswers): Read<{ readonly outcome: string; readonly hours?: number }> {
  const read = outcomeAnswers.safeParse(answers);
  if (!read.success) return { errors: problemsOf(read.error) };
  const { outcome, hours } = read.data;
  return { value: { outcome, ...(hours && { hours: Number(hours) }) } };
}
