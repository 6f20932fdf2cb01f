import { actionKey } from '../conversation/action-key.js';
import type { FormAnswers } from '../conversation/form.js';
import type { Actor } from '../conversation/interaction.js';
import { amend, ask, type Reply, say } from '../conversation/reply.js';
import type { Route } from '../conversation/route.js';
import { channelsToHostIn } from '../interest-channels/index.js';
import { nativeOf, type PlaceId, parsePlaceId, projectId } from '../shared/ids.js';
import type { ProjectDeps } from './deps.js';
import { answersOf, factsForm, restForm } from './draft-form.js';
import { draftForm, refusalWords, whenProblems } from './draft-form-messages.js';
import {
  draftWords,
  editedMeanwhileMessage,
  postedMessage,
  refusedMessage,
  savedMessage,
  tooManyMessage,
} from './draft-messages.js';
import { draftNew, draftRest, inChannel } from './draft-project.js';
import { editForm } from './edit-routes.js';
import { keyWith, readProjectKey } from './keys.js';
import { manageWords } from './manage-messages.js';
import { type Posted, postDraft } from './post-draft.js';
import type { ProjectDraft } from './project-draft.js';
import { relaySoon } from './relay-project.js';
import { answerTo, noChannel, preview } from './show-draft.js';
import { volunteerWords } from './volunteer-messages.js';

const NONCE_LENGTH = 12;

/** From `/serve propose`, or "Change it", to something that was seen before it was posted. */
export const draftRoutes = (deps: ProjectDeps): readonly Route[] => [
  {
    on: 'command',
    command: 'serve',
    verb: 'propose',
    pace: 'asks',
    handle: ({ by, words, place }) => openNew(deps, by, words.trim(), place),
  },
  {
    on: 'press',
    action: 'project.propose',
    pace: 'asks',
    handle: ({ by, action }) => openNew(deps, by, '', parsePlaceId(`${by.community}:${action.id}`)),
  },
  {
    on: 'submission',
    action: 'project.draft',
    pace: 'does',
    handle: ({ by, action, answers }) => submitNew(deps, by, action.id, answers),
  },
  {
    on: 'press',
    action: 'project.change',
    pace: 'asks',
    handle: ({ by, action }) => withDraft(deps, by, action.id, (draft) => reopen(deps, draft)),
  },
  {
    on: 'press',
    action: 'project.rest',
    pace: 'asks',
    handle: ({ by, action }) =>
      withDraft(deps, by, action.id, async (draft) =>
        ask(restForm(draft, await channelsToHostIn(deps, 'service', by, draft.channel))),
      ),
  },
  {
    on: 'submission',
    action: 'project.rest',
    pace: 'does',
    handle: ({ by, action, answers }) =>
      withDraft(deps, by, action.id, async (draft) => {
        const drafted = await draftRest(deps, by, draft, answers);
        const form = async () =>
          restForm(draft, await channelsToHostIn(deps, 'service', by, draft.channel), answers);
        return answerTo(deps, by, drafted, form);
      }),
  },
  {
    on: 'press',
    action: 'project.place',
    pace: 'does',
    handle: ({ by, action }) =>
      withDraft(deps, by, action.id, async (draft, native) => {
        const channels = await channelsToHostIn(deps, 'service', by);
        const channel = channels.find(({ id }) => nativeOf(id) === native);
        if (channel === undefined || draft.changes !== undefined) return say(await noChannel(deps, by));
        const placed = inChannel(draft, channel);
        await deps.projectDrafts.save(placed);
        return amend(await preview(deps, placed));
      }),
  },
  {
    on: 'press',
    action: 'project.discard',
    pace: 'does',
    handle: ({ by, action }) =>
      withDraft(deps, by, action.id, async ({ id }) => {
        await deps.projectDrafts.remove(id);
        return amend(draftWords.discarded);
      }),
  },
  {
    on: 'press',
    action: 'project.post',
    pace: 'does',
    handle: async ({ by, action }) => {
      const id = readProjectKey(action.id, by.community)?.id;
      return id === undefined ? say(draftWords.gone) : answerOf(deps, by, await postDraft(deps, by, id));
    },
  },
];

/** The id is chosen when the form opens: the same form sent twice is one project. */
async function openNew(deps: ProjectDeps, by: Actor, title: string, place?: PlaceId): Promise<Reply> {
  const [channels, hosted] = await Promise.all([
    channelsToHostIn(deps, 'service', by, place),
    deps.projects.aliveHostedBy(by.member),
  ]);
  if (channels.length === 0) return say(await noChannel(deps, by));
  if (hosted.length >= deps.policy.openProposals) return say(tooManyMessage(hosted, undefined));
  const id = projectId(by.community, deps.random(NONCE_LENGTH));
  return ask(
    factsForm(
      keyWith('project.draft', id, place === undefined ? '' : nativeOf(place)),
      draftForm.titles.new,
      { title },
    ),
  );
}

async function submitNew(deps: ProjectDeps, by: Actor, text: string, answers: FormAnswers): Promise<Reply> {
  const key = readProjectKey(text, by.community);
  if (key === undefined) return say(draftWords.gone);
  const [draft, project] = await Promise.all([deps.projectDrafts.find(key.id), deps.projects.find(key.id)]);
  if (project !== undefined) return say(draftWords.postedBefore(project));
  if (draft !== undefined && draft.author !== by.member) return say(draftWords.notYours);
  const drafted = await draftNew(deps, by, key.id, key.detail, answers);
  const form = async () => factsForm(actionKey('project.draft', text), draftForm.titles.new, answers);
  return answerTo(deps, by, drafted, form);
}

async function reopen(deps: ProjectDeps, draft: ProjectDraft): Promise<Reply> {
  if (draft.changes === undefined) {
    const key = keyWith('project.draft', draft.id, nativeOf(draft.channel));
    return ask(factsForm(key, draftForm.titles.new, answersOf(draft)));
  }
  const project = await deps.projects.find(draft.id);
  return project === undefined
    ? say(volunteerWords.unknown)
    : ask(editForm(project, answersOf(draft), draft.changes));
}

async function answerOf(deps: ProjectDeps, by: Actor, posted: Posted): Promise<Reply> {
  switch (posted.kind) {
    case 'posted':
      relaySoon(deps, posted.project.id);
      return amend(postedMessage(posted.project));
    case 'saved':
      relaySoon(deps, posted.project.id);
      return amend(savedMessage(posted.project));
    case 'posted-before':
      return say(draftWords.postedBefore(posted.project));
    case 'edited-meanwhile':
      return amend(editedMeanwhileMessage(posted.project));
    case 'over':
      return amend(manageWords.over(posted.project));
    case 'nothing-new':
      return amend(draftWords.nothingChanged(posted.project));
    case 'too-many':
      return say(tooManyMessage(posted.projects, posted.hostName));
    case 'refused':
      return amend(refusedMessage(posted.project, refusalWords(posted.refusal)));
    case 'past':
      return amend(refusedMessage(posted.draft, whenProblems.past));
    case 'no-draft':
      return say(draftWords.gone);
    case 'not-yours':
      return say(draftWords.notYours);
    case 'may-not':
      return say(await noChannel(deps, by));
  }
}

/** Only one's own draft can be changed, posted or thrown away. */
async function withDraft(
  deps: ProjectDeps,
  by: Actor,
  text: string,
  act: (draft: ProjectDraft, detail: string) => Promise<Reply>,
): Promise<Reply> {
  const key = readProjectKey(text, by.community);
  const draft = key === undefined ? undefined : await deps.projectDrafts.find(key.id);
  if (key === undefined || draft === undefined) return say(draftWords.gone);
  return draft.author === by.member ? act(draft, key.detail) : say(draftWords.notYours);
}
