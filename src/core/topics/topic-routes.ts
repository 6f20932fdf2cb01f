import type { Action } from '../conversation/action-key.js';
import type { FormAnswers } from '../conversation/form.js';
import type { Actor } from '../conversation/interaction.js';
import { amend, ask, type Reply, say } from '../conversation/reply.js';
import type { Route } from '../conversation/route.js';
import { listMessage, refusalMessage, tooLongWords } from '../introductions/index.js';
import { wordsFor } from '../members/index.js';
import { cardsOf, errandOf, profileFirst } from '../profiles/index.js';
import { communityOf, parseSearchId, type SearchId } from '../shared/ids.js';
import type { TopicDeps } from './deps.js';
import { takeBackSearch } from './take-back-search.js';
import { dropDraft, findDraft, keepDraft, sendSearch, whyNotSearch } from './topic-draft.js';
import { readTopicForm, TOPIC_LIMIT, topicForm, type Written, writtenIn } from './topic-form.js';
import {
  confirmMessage,
  formWords,
  searchBlocks,
  sentMessage,
  takenBackMessage,
  topicWords,
} from './topic-messages.js';

const RESUME = 'topic.resume';
const LIST_LENGTH = 20;

/** `/intro topic` from the first word to a search that is under way or taken back; and the list, which shows it. */
export const topicRoutes = (deps: TopicDeps): readonly Route[] => [
  {
    on: 'command',
    command: 'intro',
    verb: 'topic',
    pace: 'asks',
    handle: ({ by, words }) => openForm(deps, by, { words: words.trim() }),
  },
  {
    on: 'press',
    action: RESUME,
    pace: 'asks',
    handle: async ({ by, action }) => {
      const errand = await errandOf(deps, action.id, by.member);
      return errand?.action === RESUME
        ? openForm(deps, by, writtenIn(errand.given))
        : say(topicWords.begunGone);
    },
  },
  {
    on: 'submission',
    action: 'topic.draft',
    pace: 'does',
    handle: ({ by, action, answers }) => draft(deps, by, action, answers),
  },
  {
    on: 'press',
    action: 'topic.change',
    pace: 'asks',
    handle: ({ by, action }) =>
      withId(action, by, async (id) => {
        const found = await findDraft(deps, by, id);
        return found === undefined ? say(topicWords.draftGone) : ask(topicForm(found, id));
      }),
  },
  {
    on: 'press',
    action: 'topic.discard',
    pace: 'does',
    handle: ({ by, action }) =>
      withId(action, by, async (id) =>
        (await dropDraft(deps, by, id)) ? amend(topicWords.discarded) : say(topicWords.draftGone),
      ),
  },
  {
    on: 'press',
    action: 'topic.send',
    pace: 'does',
    handle: ({ by, action }) => withId(action, by, (id) => send(deps, by, id)),
  },
  {
    on: 'press',
    action: 'topic.take-back',
    pace: 'does',
    handle: ({ by, action }) => withId(action, by, (id) => takeBack(deps, by, id)),
  },
  {
    on: 'command',
    command: 'intro',
    verb: 'list',
    pace: 'does',
    handle: async ({ by }) => {
      const [introductions, searches, words] = await Promise.all([
        deps.introductions.listFor(by.member, LIST_LENGTH),
        deps.topicSearches.listFor(by.member, LIST_LENGTH),
        wordsFor(deps, by),
      ]);
      return say(listMessage(words, introductions, by.member, searchBlocks(searches)));
    },
  },
];

async function openForm(deps: TopicDeps, by: Actor, given: Written): Promise<Reply> {
  if ((given.words ?? '').length > TOPIC_LIMIT) {
    return say(tooLongWords(await wordsFor(deps, by), TOPIC_LIMIT));
  }
  const first = await profileFirst(deps, by, {
    action: RESUME,
    label: formWords.resume,
    given: { words: given.words ?? '' },
  });
  return ask(first ?? topicForm(given));
}

async function draft(deps: TopicDeps, by: Actor, action: Action, answers: FormAnswers): Promise<Reply> {
  const earlier = idOf(action, by);
  const read = readTopicForm(answers);
  if ('errors' in read) {
    return { kind: 'correct', errors: read.errors, form: topicForm(writtenIn(answers), earlier) };
  }
  const refusal = await whyNotSearch(deps, by);
  if (refusal !== undefined) return say(refusalMessage(await wordsFor(deps, by), refusal));
  const [card] = await cardsOf(deps, [by.member], 'ask');
  if (card === undefined) return say(topicWords.unknown);
  const id = await keepDraft(deps, by, read.sought, earlier);
  return say(confirmMessage({ id, member: by.member, card, ...read.sought }));
}

async function send(deps: TopicDeps, by: Actor, id: SearchId): Promise<Reply> {
  const sent = await sendSearch(deps, by, id);
  switch (sent.kind) {
    case 'sent':
      return amend(sentMessage(sent.search));
    case 'sent-before':
      return say(topicWords.sentBefore);
    case 'refused':
      return amend(refusalMessage(await wordsFor(deps, by), sent.refusal));
    case 'no-draft':
      return say(topicWords.draftGone);
  }
}

async function takeBack(deps: TopicDeps, by: Actor, id: SearchId): Promise<Reply> {
  const search = await takeBackSearch(deps, by.member, id);
  if (search === undefined) return say(topicWords.unknown);
  if (search === 'not-yours') return say(topicWords.notYours);
  if (search === 'too-late' || search.state.kind === 'made') return say(topicWords.madeAlready);
  // A second press is told the same as the first.
  return search.state.kind === 'ended' && search.state.why === 'taken-back'
    ? amend(takenBackMessage(search))
    : say(topicWords.over);
}

/** Only ids of the person's own community count; anything else is as good as unknown. */
function idOf(action: Action, by: Actor): SearchId | undefined {
  const id = parseSearchId(action.id);
  return id !== undefined && communityOf(id) === by.community ? id : undefined;
}

async function withId(action: Action, by: Actor, act: (id: SearchId) => Promise<Reply>): Promise<Reply> {
  const id = idOf(action, by);
  return id === undefined ? say(topicWords.unknown) : act(id);
}
