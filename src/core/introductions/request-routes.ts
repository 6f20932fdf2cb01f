import type { Action } from '../conversation/action-key.js';
import type { Form, FormAnswers } from '../conversation/form.js';
import type { Actor } from '../conversation/interaction.js';
import { amend, ask, type Reply, say } from '../conversation/reply.js';
import type { Route } from '../conversation/route.js';
import { communityOf, type IntroductionId, isMemberId, parseIntroductionId } from '../shared/ids.js';
import type { IntroductionDeps } from './deps.js';
import { draftIntroduction } from './draft-introduction.js';
import {
  connectForm,
  meetForm,
  type Read,
  readConnectForm,
  readMeetForm,
  type Written,
} from './intro-form.js';
import { pressWords } from './press-messages.js';
import type { Refusal } from './refusal.js';
import { refusalMessage } from './refusal-messages.js';
import {
  bothWantMessage,
  confirmMessage,
  discardedMessage,
  sentMessage,
  takenBackMessage,
} from './request-messages.js';
import { sendIntroduction } from './send-introduction.js';
import { takeBackIntroduction } from './take-back-introduction.js';

/** From the form to a request that is on its way, or taken back. */
export const requestRoutes = (deps: IntroductionDeps): readonly Route[] => [
  {
    on: 'submission',
    action: 'introduction.draft',
    pace: 'does',
    handle: async ({ by, action, answers }) =>
      draft(deps, by, action, readMeetForm(answers), meetForm(written(answers), idOf(action, by))),
  },
  {
    on: 'submission',
    action: 'introduction.draft-connection',
    pace: 'does',
    handle: async ({ by, action, answers }) =>
      draft(deps, by, action, readConnectForm(answers), connectForm(written(answers), idOf(action, by))),
  },
  {
    on: 'press',
    action: 'introduction.change',
    pace: 'asks',
    handle: ({ by, action }) => withId(action, by, (id) => reopen(deps, by, id)),
  },
  {
    on: 'press',
    action: 'introduction.discard',
    pace: 'does',
    handle: ({ by, action }) =>
      withId(action, by, async (id) => {
        const own = (await deps.drafts.find(id))?.requester === by.member;
        if (own) await deps.drafts.remove(id);
        return own ? amend(discardedMessage) : say(pressWords.draftGone);
      }),
  },
  {
    on: 'press',
    action: 'introduction.send',
    pace: 'does',
    handle: ({ by, action }) => withId(action, by, (id) => send(deps, by, id)),
  },
  {
    on: 'press',
    action: 'introduction.take-back',
    pace: 'does',
    handle: ({ by, action }) =>
      withId(action, by, async (id) => {
        const change = await takeBackIntroduction(deps, by.member, id);
        if (change === undefined) return say(pressWords.unknown);
        if (change === 'not-yours') return say(pressWords.notYours);
        // A second press is told the same as the first.
        const { state } = change.after;
        return state.kind === 'ended' && state.why === 'taken-back'
          ? amend(takenBackMessage(change.after))
          : say(pressWords.tooLateToTakeBack);
      }),
  },
];

async function draft(
  deps: IntroductionDeps,
  by: Actor,
  action: Action,
  read: Read,
  form: Form,
): Promise<Reply> {
  if ('errors' in read) return { kind: 'correct', errors: read.errors, form };
  const drafted = await draftIntroduction(deps, by, read.answers, idOf(action, by));
  if ('draft' in drafted) return say(confirmMessage(drafted.draft));
  const message = refusalMessage(drafted.refusal);
  return isAboutChoice(drafted.refusal)
    ? { kind: 'correct', errors: { people: message.summary }, form }
    : say(message);
}

/** Somebody else may be picked, and nothing typed should be lost. */
const isAboutChoice = ({ kind }: Refusal): boolean =>
  !['already-introduced', 'too-many-open', 'too-many-this-week'].includes(kind);

async function reopen(deps: IntroductionDeps, by: Actor, id: IntroductionId): Promise<Reply> {
  const draft = await deps.drafts.find(id);
  if (draft?.requester !== by.member) return say(pressWords.draftGone);
  const others = draft.cards.map(({ member }) => member).filter((member) => member !== by.member);
  const { offer, ...wish } = draft.wish;
  const given: Written = { people: others, ...wish, ...(offer !== undefined && { offer }) };
  return ask(others.length > 1 ? connectForm(given, id) : meetForm(given, id));
}

async function send(deps: IntroductionDeps, by: Actor, id: IntroductionId): Promise<Reply> {
  const sent = await sendIntroduction(deps, by, id);
  switch (sent.kind) {
    case 'sent':
      return amend(sentMessage(sent.introduction, by.member));
    case 'merged':
      return amend(
        sent.introduction.state.kind === 'open'
          ? sentMessage(sent.introduction, by.member)
          : bothWantMessage(sent.introduction),
      );
    case 'sent-before':
      return say(pressWords.sentBefore);
    case 'refused':
      return amend(refusalMessage(sent.refusal));
    case 'no-draft':
      return say(pressWords.draftGone);
  }
}

/** Only ids of the person's own community count; anything else is as good as unknown. */
function idOf(action: Action, by: Actor): IntroductionId | undefined {
  const id = parseIntroductionId(action.id);
  return id !== undefined && communityOf(id) === by.community ? id : undefined;
}

export async function withId(
  action: Action,
  by: Actor,
  act: (id: IntroductionId) => Promise<Reply>,
): Promise<Reply> {
  const id = idOf(action, by);
  return id === undefined ? say(pressWords.unknown) : act(id);
}

/** What was typed, so that nothing of it is lost when the form comes back. */
function written(answers: FormAnswers): Written {
  const { people } = answers;
  const text = (name: string) => (typeof answers[name] === 'string' ? { [name]: answers[name] } : {});
  return {
    ...text('reason'),
    ...text('offer'),
    ...text('hope'),
    ...(Array.isArray(people) && { people: people.filter(isMemberId) }),
  };
}
