import type { Actor } from '../conversation/interaction.js';
import { channelsToHostIn } from '../interest-channels/index.js';
import type { ChatId } from '../shared/ids.js';
import type { ChatDraft } from './chat-draft.js';
import type { StandingChatDeps } from './deps.js';
import { dueAt } from './due.js';
import { changeChatOrTag } from './keep.js';
import { mayRun } from './may.js';
import { begunChat, editedChat } from './rules.js';
import type { StandingChat } from './standing-chat.js';
import { mayKnowOf } from './who-sees.js';

export type Saved =
  | { readonly kind: 'begun' | 'edited' | 'edited-meanwhile' | 'saved-before'; readonly chat: StandingChat }
  | { readonly kind: 'hashtag-taken'; readonly draft: ChatDraft; readonly other: StandingChat | undefined }
  | { readonly kind: 'no-draft' | 'not-yours' | 'may-not' };

/** Its author has seen the next dates and says yes. Pressed twice, it is done once. */
export async function saveDraft(deps: StandingChatDeps, by: Actor, id: ChatId): Promise<Saved> {
  const draft = await deps.chatDrafts.find(id);
  const chat = await deps.standingChats.find(id);
  if (draft === undefined) {
    return chat === undefined ? { kind: 'no-draft' } : { kind: 'saved-before', chat };
  }
  if (draft.author !== by.member) {
    return chat === undefined ? { kind: 'not-yours' } : { kind: 'edited-meanwhile', chat };
  }
  const saved =
    draft.changes === undefined ? await begin(deps, by, draft) : await edit(deps, by, draft, draft.changes);
  if (saved.kind !== 'hashtag-taken') await deps.chatDrafts.remove(id);
  return saved;
}

async function begin(deps: StandingChatDeps, by: Actor, draft: ChatDraft): Promise<Saved> {
  const open = await channelsToHostIn(deps, 'chats', by, draft.channel);
  if (open.every(({ id }) => id !== draft.channel)) return { kind: 'may-not' };
  // With a press Slack sends the handle, and others are to read the name.
  const { name } = await deps.people.find(by.member);
  const now = deps.clock();
  const chat = begunChat(draft, name, now);
  switch (await deps.standingChats.insert(chat, dueAt(chat, now))) {
    case 'inserted':
      return { kind: 'begun', chat: (await deps.standingChats.find(chat.id)) ?? chat };
    case 'exists':
      return { kind: 'saved-before', chat };
    case 'hashtag-taken':
      return taken(deps, by, draft);
  }
}

async function edit(deps: StandingChatDeps, by: Actor, draft: ChatDraft, sequence: number): Promise<Saved> {
  const current = await deps.standingChats.find(draft.id);
  if (current === undefined) return { kind: 'no-draft' };
  if (current.state.kind === 'ended' || !(await mayRun(deps, current, by.member))) return { kind: 'may-not' };
  const { name } = await deps.people.find(draft.host);
  let raced = false;
  const change = await changeChatOrTag(deps, current, (chat) => {
    raced = chat.sequence !== sequence || chat.state.kind === 'ended';
    return raced
      ? chat
      : editedChat(chat, draft, chat.host === draft.host ? chat.hostName : name, deps.clock());
  });
  if (change === 'hashtag-taken') return taken(deps, by, draft);
  if (change === undefined) return { kind: 'no-draft' };
  if (!raced) return { kind: 'edited', chat: change.after };
  return { kind: isAs(draft, change.after) ? 'saved-before' : 'edited-meanwhile', chat: change.after };
}

/** The other press of the same button was faster. */
const isAs = (draft: ChatDraft, chat: StandingChat): boolean =>
  (['title', 'hashtag', 'phrase', 'minutes', 'host'] as const).every((name) => draft[name] === chat[name]);

/** `other`: undefined where it is nobody's business who has it. */
async function taken(deps: StandingChatDeps, by: Actor, draft: ChatDraft): Promise<Saved> {
  const holder = await deps.standingChats.byHashtag(draft.community, draft.hashtag);
  const known = holder !== undefined && (await mayKnowOf(deps, holder, by));
  return { kind: 'hashtag-taken', draft, other: known ? holder : undefined };
}
