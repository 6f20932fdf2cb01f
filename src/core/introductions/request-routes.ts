import type { Action } from '../conversation/action-key.js';
import type { Form, FormAnswers } from '../conversation/form.js';
import type { Actor } from '../conversation/interaction.js';
import { amend, ask, type Reply, say } from '../conversation/reply.js';
import type { Route } from '../conversation/route.js';
import { wordsFor } from '../members/index.js';
import { communityOf, type IntroductionId, isMemberId, parseIntroductionId } from '../shared/ids.js';
import type { Words } from '../words/index.js';
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
import { pressMessage } from './press-messages.js';
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
    handle: async ({ by, action, answers }) => {
      const words = await wordsFor(deps, by);
      const form = meetForm(words, written(answers), idOf(action, by));
      return draft(deps, by, action, words, readMeetForm(words, answers), form);
    },
  },
  {
    on: 'submission',
    action: 'introduction.draft-connection',
    pace: 'does',
    handle: async ({ by, action, answers }) => {
      const words = await wordsFor(deps, by);
      const form = connectForm(words, written(answers), idOf(action, by));
      return draft(deps, by, action, words, readConnectForm(words, answers), form);
    },
  },
  {
    on: 'press',
    action: 'introduction.change',
    pace: 'asks',
    handle: ({ by, action }) => withId(deps, action, by, (id) => reopen(deps, by, id)),
  },
  {
    on: 'press',
    action: 'introduction.discard',
    pace: 'does',
    handle: ({ by, action }) =>
      withId(deps, action, by, async (id) => {
        const words = await wordsFor(deps, by);
        const own = (await deps.drafts.find(id))?.requester === by.member;
        if (own) await deps.drafts.remove(id);
        return own ? amend(discardedMessage(words)) : say(pressMessage(words, 'draft-gone'));
      }),
  },
  {
    on: 'press',
    action: 'introduction.send',
    pace: 'does',
    handle: ({ by, action }) => withId(deps, action, by, (id) => send(deps, by, id)),
  },
  {
    on: 'press',
    action: 'introduction.take-back',
    pace: 'does',
    handle: ({ by, action }) =>
      withId(deps, action, by, async (id) => {
        const change = await takeBackIntroduction(deps, by.member, id);
        const words = await wordsFor(deps, by);
        if (change === undefined) return say(pressMessage(words, 'unknown'));
        if (change === 'not-yours') return say(pressMessage(words, 'not-yours'));
        // A second press is told the same as the first.
        const { state } = change.after;
        return state.kind === 'ended' && state.why === 'taken-back'
          ? amend(takenBackMessage(words, change.after))
          : say(pressMessage(words, 'too-late-to-take-back'));
      }),
  },
];

async function draft(
  deps: IntroductionDeps,
  by: Actor,
  action: Action,
  words: Words,
  read: Read,
  form: Form,
): Promise<Reply> {
  if ('errors' in read) return { kind: 'correct', errors: read.errors, form };
  const drafted = await draftIntroduction(deps, by, read.answers, idOf(action, by));
  if ('draft' in drafted) return say(confirmMessage(words, drafted.draft));
  const message = refusalMessage(words, drafted.refusal);
  return isAboutChoice(drafted.refusal)
    ? { kind: 'correct', errors: { people: message.summary }, form }
    : say(message);
}

/** Somebody else may be picked, and nothing typed should be lost. */
const isAboutChoice = ({ kind }: Refusal): boolean =>
  !['already-introduced', 'too-many-open', 'too-many-this-week'].includes(kind);

async function reopen(deps: IntroductionDeps, by: Actor, id: IntroductionId): Promise<Reply> {
  const [draft, words] = await Promise.all([deps.drafts.find(id), wordsFor(deps, by)]);
  if (draft?.requester !== by.member) return say(pressMessage(words, 'draft-gone'));
  const others = draft.cards.map(({ member }) => member).filter((member) => member !== by.member);
  const { offer, ...wish } = draft.wish;
  const given: Written = { people: others, ...wish, ...(offer !== undefined && { offer }) };
  return ask(others.length > 1 ? connectForm(words, given, id) : meetForm(words, given, id));
}

async function send(deps: IntroductionDeps, by: Actor, id: IntroductionId): Promise<Reply> {
  const words = await wordsFor(deps, by);
  const sent = await sendIntroduction(deps, by, id);
  switch (sent.kind) {
    case 'sent':
      return amend(sentMessage(words, sent.introduction, by.member));
    case 'merged':
      return amend(
        sent.introduction.state.kind === 'open'
          ? sentMessage(words, sent.introduction, by.member)
          : bothWantMessage(words, sent.introduction),
      );
    case 'sent-before':
      return say(pressMessage(words, 'sent-before'));
    case 'refused':
      return amend(refusalMessage(words, sent.refusal));
    case 'no-draft':
      return say(pressMessage(words, 'draft-gone'));
  }
}

/** Only ids of the person's own community count; anything else is as good as unknown. */
function idOf(action: Action, by: Actor): IntroductionId | undefined {
  const id = parseIntroductionId(action.id);
  return id !== undefined && communityOf(id) === by.community ? id : undefined;
}

export async function withId(
  deps: IntroductionDeps,
  action: Action,
  by: Actor,
  act: (id: IntroductionId) => Promise<Reply>,
): Promise<Reply> {
  const id = idOf(action, by);
  return id === undefined ? say(pressMessage(await wordsFor(deps, by), 'unknown')) : act(id);
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
