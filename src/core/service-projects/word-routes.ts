import { z } from 'zod';
import type { Form, FormAnswers } from '../conversation/form.js';
import type { Actor } from '../conversation/interaction.js';
import { ask, type Reply, say } from '../conversation/reply.js';
import type { Route } from '../conversation/route.js';
import { blockedEitherWay, nameOf, whenToTell } from '../members/index.js';
import { type MemberId, parseMemberId } from '../shared/ids.js';
import { asShown } from '../stewards/index.js';
import { ENGLISH } from '../words/index.js';
import type { ProjectDeps } from './deps.js';
import { changeProject } from './keep.js';
import { isAlive, isOpen, type Project } from './project.js';
import { pressRoute, withProject } from './project-route.js';
import { askedHost, reported } from './project-rules.js';
import { relaySoon, stewardsFor } from './relay-project.js';
import { volunteerWords } from './volunteer-messages.js';
import { spreading } from './volunteer-rules.js';
import {
  answerForm,
  answerMessage,
  LONGEST_WORDS,
  questionForm,
  reportForm,
  reportMessage,
  spreadMessage,
  wordWords,
} from './word-messages.js';

/** Spreading the word, asking the host, and telling the stewards that something is wrong. */
export const wordRoutes = (deps: ProjectDeps): readonly Route[] => [
  pressRoute(deps, {
    action: 'project.spread',
    pace: 'does',
    who: 'everyone',
    act: (project, by) => spread(deps, project, by),
  }),
  pressRoute(deps, {
    action: 'project.question',
    pace: 'asks',
    who: 'everyone',
    act: async (project, { member }) => {
      if (!isOpen(project)) return say(volunteerWords.over(project));
      return project.host === member ? say(wordWords.yourOwn) : ask(questionForm(project));
    },
  }),
  submitRoute(deps, 'project.question', questionForm, question),
  pressRoute(deps, {
    action: 'project.answer',
    pace: 'asks',
    who: 'everyone',
    act: async (project, by, native) => {
      if (project.host !== by.member) return say(wordWords.onlyHost);
      const to = parseMemberId(`${by.community}:${native}`);
      if (to === undefined) return say(volunteerWords.unknown);
      const { name } = await deps.people.find(to);
      return ask(answerForm(project, native, name));
    },
  }),
  {
    on: 'submission',
    action: 'project.answer',
    pace: 'does',
    handle: ({ by, action, answers }) =>
      withProject(deps, action, by, 'everyone', async (project, _by, native) => {
        if (project.host !== by.member) return say(wordWords.onlyHost);
        const to = parseMemberId(`${by.community}:${native}`);
        if (to === undefined) return say(volunteerWords.unknown);
        const { name } = await deps.people.find(to);
        const read = readWords(answers);
        if ('error' in read) {
          return {
            kind: 'correct',
            errors: { words: read.error },
            form: answerForm(project, native, name),
          };
        }
        await answer(deps, project, by, to, read.words);
        return say(wordWords.answered(name));
      }),
  },
  pressRoute(deps, {
    action: 'project.report',
    pace: 'asks',
    who: 'everyone',
    act: async (project, { member }) => {
      if (!isAlive(project)) return say(volunteerWords.over(project));
      return project.reportedBy.includes(member) ? say(wordWords.reportedBefore) : ask(reportForm(project));
    },
  }),
  submitRoute(deps, 'project.report', reportForm, report),
];

type Send = (deps: ProjectDeps, project: Project, by: Actor, words: string) => Promise<Reply>;

function submitRoute(deps: ProjectDeps, action: string, form: (project: Project) => Form, send: Send): Route {
  return {
    on: 'submission',
    action,
    pace: 'does',
    handle: ({ by, action: submitted, answers }) =>
      withProject(deps, submitted, by, 'everyone', async (project) => {
        const read = readWords(answers);
        return 'error' in read
          ? { kind: 'correct', errors: { words: read.error }, form: form(project) }
          : send(deps, project, by, read.words);
      }),
  };
}

const words = z
  .string({ error: wordWords.empty })
  .trim()
  .min(1, wordWords.empty)
  .max(LONGEST_WORDS, wordWords.long);

function readWords(answers: FormAnswers): { readonly words: string } | { readonly error: string } {
  const read = words.safeParse(answers.words);
  return read.success ? { words: read.data } : { error: read.error.issues[0]?.message ?? wordWords.empty };
}

async function spread(deps: ProjectDeps, { id, channel }: Project, { member }: Actor): Promise<Reply> {
  const [change, found] = await Promise.all([
    changeProject(deps, id, (project) => spreading(project, member)),
    deps.interestChannels.find(channel),
  ]);
  if (change === undefined) return say(volunteerWords.unknown);
  const { before, after } = change;
  if (!isOpen(after)) return say(volunteerWords.over(after));
  if (after !== before) relaySoon(deps, id);
  return say(spreadMessage(after, found?.name ?? ENGLISH.say('project.its-channel')));
}

/** The host sees it, unless one of them does not want to hear of the other; nothing of it shows which. */
async function question(deps: ProjectDeps, project: Project, by: Actor, text: string): Promise<Reply> {
  if (project.host === by.member) return say(wordWords.yourOwn);
  const [asker, host, name] = await Promise.all([
    deps.members.get(by.member),
    deps.members.get(project.host),
    nameOf(deps, by),
  ]);
  if (!isOpen(project)) return say(volunteerWords.over(project));
  if (!blockedEitherWay(asker, host)) {
    const change = await changeProject(deps, project.id, (current) =>
      askedAlready(current, by, text) ? current : askedHost(current, by.member, name, text),
    );
    if (change !== undefined && change.after !== change.before) relaySoon(deps, project.id);
  }
  return say(wordWords.asked(project));
}

/** The same form, sent twice. */
const askedAlready = ({ events }: Project, { member }: Actor, text: string): boolean =>
  events.some((event) => event.kind === 'question' && event.from === member && event.words === text);

/** Privately to whoever asked. */
async function answer(deps: ProjectDeps, project: Project, by: Actor, to: MemberId, text: string) {
  const [host, asker] = await deps.members.getAll([by.member, to]);
  if (host === undefined || asker === undefined || blockedEitherWay(host, asker)) return;
  const now = deps.clock();
  const message = answerMessage(project, { by: by.member, byName: await nameOf(deps, by), words: text });
  await deps.outbox.put([
    {
      key: `${project.id}|answer|${to}|${asShown(text)}`,
      community: project.community,
      delivery: { kind: 'tell', to, message },
      notBefore: (await whenToTell(deps, asker, { how: 'quiet' }, now)) ?? now,
      lostAnswer: 'twice',
    },
  ]);
  deps.deliverSoon();
}

/** The stewards have the words first; then it is noted. The same member’s words come once. */
async function report(deps: ProjectDeps, project: Project, by: Actor, text: string): Promise<Reply> {
  if (!isAlive(project)) return say(volunteerWords.over(project));
  if (project.reportedBy.includes(by.member)) return say(wordWords.reportedBefore);
  const { id, community } = project;
  const message = reportMessage(project, { by: by.member, byName: await nameOf(deps, by), words: text });
  const notBefore = deps.clock();
  // Whoever is reported does not read who did it, steward or not.
  const stewards = (await stewardsFor(deps, project)).filter((one) => one !== project.host);
  await deps.outbox.put(
    stewards.map((to) => ({
      key: `${id}|reported|${by.member}|${to}`,
      community,
      delivery: { kind: 'tell', to, message },
      notBefore,
      lostAnswer: 'never',
    })),
  );
  await changeProject(deps, id, (current) => reported(current, by.member));
  relaySoon(deps, id);
  return say(wordWords.reported);
}
