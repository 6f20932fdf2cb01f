import type { FormAnswers } from '../conversation/form.js';
import type { Actor } from '../conversation/interaction.js';
import { amend, ask, type Reply, say } from '../conversation/reply.js';
import type { Route } from '../conversation/route.js';
import { channelsToHostIn } from '../interest-channels/index.js';
import { type PlaceId, parsePlaceId } from '../shared/ids.js';
import { isSteward } from '../stewards/index.js';
import type { ChatDraft } from './chat-draft.js';
import { chatRoute, withChat } from './chat-route.js';
import { clockChanges } from './clock-changes.js';
import type { StandingChatDeps } from './deps.js';
import { type Drafted, draftChange, draftNewChat } from './draft-chat.js';
import { editChatForm, newChatForm, readEditedChat, readNewChat } from './draft-form.js';
import {
  begunMessage,
  draftMessage,
  draftWords,
  editedMeanwhileMessage,
  editedMessage,
  takenMessage,
} from './draft-messages.js';
import { readChatKey } from './keys.js';
import { soonest } from './overview.js';
import { relaySoon } from './relay-events.js';
import { saveDraft } from './save-draft.js';
import type { StandingChat } from './standing-chat.js';

const DATES_SHOWN = 5;
const WARNINGS_SHOWN = 2;

/** From `/chats new` or `/chats edit` to dates that were seen and saved. */
export const draftRoutes = (deps: StandingChatDeps): readonly Route[] => [
  {
    on: 'command',
    command: 'chats',
    verb: 'new',
    pace: 'asks',
    handle: ({ by, words, place }) => openNew(deps, by, words.trim(), place),
  },
  { on: 'press', action: 'chats.new', pace: 'asks', handle: ({ by }) => openNew(deps, by, '') },
  {
    on: 'submission',
    action: 'chats.draft',
    pace: 'does',
    handle: async ({ by, action, answers }) => {
      const key = readChatKey(action.id, by.community);
      const draft = key === undefined ? undefined : await deps.chatDrafts.find(key.chat);
      if (draft !== undefined && draft.author !== by.member) return say(draftWords.notYours);
      // What was typed into a form of a draft that is gone by now begins a new one.
      const id = draft?.id;
      const chosen = typeof answers.channel === 'string' ? parsePlaceId(answers.channel) : undefined;
      const form = async () => newChatForm(await channelsToHostIn(deps, 'chats', by, chosen), answers, id);
      const read = readNewChat(answers);
      if ('errors' in read) return { kind: 'correct', errors: read.errors, form: await form() };
      const drafted = await draftNewChat(deps, by, read.answers, id);
      return 'errors' in drafted
        ? { kind: 'correct', errors: drafted.errors, form: await form() }
        : show(deps, drafted);
    },
  },
  ...chatRoute(deps, {
    verb: 'edit',
    pace: 'asks',
    among: 'hosted',
    who: 'host',
    act: async (chat) => ask(editChatForm(chat.id, chat.sequence, answersOfChat(chat))),
  }),
  {
    on: 'submission',
    action: 'chats.edit',
    pace: 'does',
    handle: ({ by, action, answers }) =>
      withChat(deps, action, by, 'host', (chat, _by, seen) => change(deps, by, chat, answers, seen)),
  },
  {
    on: 'press',
    action: 'chats.change',
    pace: 'asks',
    handle: ({ by, action }) => withDraft(deps, by, action.id, (draft) => reopen(deps, by, draft)),
  },
  {
    on: 'press',
    action: 'chats.discard',
    pace: 'does',
    handle: ({ by, action }) =>
      withDraft(deps, by, action.id, async ({ id }) => {
        await deps.chatDrafts.remove(id);
        return amend(draftWords.discarded);
      }),
  },
  {
    on: 'press',
    action: 'chats.begin',
    pace: 'does',
    handle: async ({ by, action }) => {
      const id = readChatKey(action.id, by.community)?.chat;
      return id === undefined ? say(draftWords.gone) : answerOf(deps, by, await saveDraft(deps, by, id));
    },
  },
];

async function openNew(deps: StandingChatDeps, by: Actor, when: string, place?: PlaceId): Promise<Reply> {
  const channels = await channelsToHostIn(deps, 'chats', by, place);
  const [first] = channels;
  if (first === undefined) return say(draftWords.hosts(await isSteward(deps, by.member)));
  return ask(newChatForm(channels, { when, ...(first.id === place && { channel: place }) }));
}

async function change(
  deps: StandingChatDeps,
  by: Actor,
  chat: StandingChat,
  answers: FormAnswers,
  seen: string,
): Promise<Reply> {
  const sequence = /^\d{1,9}$/.test(seen) ? Number(seen) : chat.sequence;
  const form = editChatForm(chat.id, sequence, answers);
  if (sequence !== chat.sequence) return say(editedMeanwhileMessage(chat));
  const read = readEditedChat(answers);
  if ('errors' in read) return { kind: 'correct', errors: read.errors, form };
  const drafted = await draftChange(deps, by, chat, read.answers, sequence);
  return 'errors' in drafted ? { kind: 'correct', errors: drafted.errors, form } : show(deps, drafted);
}

function show(
  { clock }: StandingChatDeps,
  { draft, hostName }: Exclude<Drafted, { errors: unknown }>,
): Reply {
  const dates = soonest(draft, clock(), DATES_SHOWN);
  return say(draftMessage(draft, hostName, dates, clockChanges(draft.cadence, clock(), WARNINGS_SHOWN)));
}

async function reopen(deps: StandingChatDeps, by: Actor, draft: ChatDraft): Promise<Reply> {
  if (draft.changes !== undefined) return ask(editChatForm(draft.id, draft.changes, answersOf(draft)));
  const channels = await channelsToHostIn(deps, 'chats', by, draft.channel);
  if (channels.length === 0) return say(draftWords.hosts(await isSteward(deps, by.member)));
  return ask(newChatForm(channels, answersOf(draft), draft.id));
}

/** A host who has left is not offered again. */
const answersOfChat = (chat: StandingChat): FormAnswers =>
  chat.state.kind === 'paused' && chat.state.why === 'host-left'
    ? { ...answersOf(chat), host: [] }
    : answersOf(chat);

const answersOf = ({
  channel,
  title,
  hashtag,
  phrase,
  minutes,
  host,
}: ChatDraft | StandingChat): FormAnswers => ({
  channel,
  title,
  hashtag,
  when: phrase,
  minutes: `${minutes}`,
  host: [host],
});

async function answerOf(
  deps: StandingChatDeps,
  by: Actor,
  saved: Awaited<ReturnType<typeof saveDraft>>,
): Promise<Reply> {
  switch (saved.kind) {
    case 'begun':
      relaySoon(deps, saved.chat);
      return amend(begunMessage(saved.chat));
    case 'edited':
      relaySoon(deps, saved.chat);
      return amend(editedMessage(saved.chat));
    case 'edited-meanwhile':
      return amend(editedMeanwhileMessage(saved.chat));
    case 'hashtag-taken':
      return amend(takenMessage(saved.draft, saved.other));
    case 'saved-before':
      return say(draftWords.savedBefore);
    case 'no-draft':
      return say(draftWords.gone);
    case 'not-yours':
      return say(draftWords.notYours);
    case 'may-not':
      return amend(draftWords.hosts(await isSteward(deps, by.member)));
  }
}

/** Only one's own draft can be changed or thrown away. */
async function withDraft(
  deps: StandingChatDeps,
  by: Actor,
  id: string,
  act: (draft: ChatDraft) => Promise<Reply>,
): Promise<Reply> {
  const key = readChatKey(id, by.community);
  const draft = key === undefined ? undefined : await deps.chatDrafts.find(key.chat);
  if (draft === undefined) return say(draftWords.gone);
  return draft.author === by.member ? act(draft) : say(draftWords.notYours);
}
