import type { Actor } from '../conversation/interaction.js';
import { type Refusal, takeMadeSlot, whyNotAsk } from '../introductions/index.js';
import { errandOf } from '../profiles/index.js';
import { type SearchId, searchId } from '../shared/ids.js';
import { advanceSearch, NET } from './advance-search.js';
import type { TopicDeps } from './deps.js';
import type { TopicSearch } from './search.js';
import { beginSearch, slotOf } from './search-rules.js';
import { readTopicForm, type Sought } from './topic-form.js';
import { formWords } from './topic-messages.js';

const SEND = 'topic.send';
const DROPPED = 'topic.dropped';
const NONCE_LENGTH = 16;

/** Keeps what was written for the last look, for a day. What it takes the place of can no longer be sent. */
export async function keepDraft(
  deps: TopicDeps,
  by: Actor,
  { words, hope, offer }: Sought,
  earlier: SearchId | undefined,
): Promise<SearchId> {
  const id = searchId(by.community, deps.random(NONCE_LENGTH));
  const given = { words, hope, ...(offer !== undefined && { offer }) };
  await deps.errands.save({
    id,
    member: by.member,
    action: SEND,
    label: formWords.form.submit,
    given,
    at: deps.clock(),
  });
  if (earlier !== undefined) await dropDraft(deps, by, earlier);
  return id;
}

export async function findDraft(deps: TopicDeps, by: Actor, id: SearchId): Promise<Sought | undefined> {
  const errand = await errandOf(deps, id, by.member);
  if (errand?.action !== SEND) return undefined;
  const read = readTopicForm(errand.given);
  return 'sought' in read ? read.sought : undefined;
}

/** False: there was none of theirs. */
export async function dropDraft(deps: TopicDeps, by: Actor, id: SearchId): Promise<boolean> {
  const errand = await errandOf(deps, id, by.member);
  if (errand?.action !== SEND) return false;
  await deps.errands.save({ ...errand, action: DROPPED, given: {} });
  return true;
}

/** Whether somebody may search at all, by what everybody may know. */
export async function whyNotSearch(deps: TopicDeps, by: Actor): Promise<Refusal | undefined> {
  const [person, member] = await Promise.all([deps.people.find(by.member), deps.members.get(by.member)]);
  return whyNotAsk(person, member, [], deps.policy);
}

export type SentSearch =
  | { readonly kind: 'sent' | 'sent-before'; readonly search: TopicSearch }
  | { readonly kind: 'refused'; readonly refusal: Refusal }
  | { readonly kind: 'no-draft' };

/** The search's own yes: it takes a place in the budget as a request does, and the same draft is never sent twice. */
export async function sendSearch(deps: TopicDeps, by: Actor, id: SearchId): Promise<SentSearch> {
  const before = await deps.topicSearches.find(id);
  if (before !== undefined) {
    return before.member === by.member ? { kind: 'sent-before', search: before } : { kind: 'no-draft' };
  }
  const draft = await findDraft(deps, by, id);
  if (draft === undefined) return { kind: 'no-draft' };
  const search = beginSearch({ id, member: by.member, ...draft }, deps.clock());
  const refusal =
    (await whyNotSearch(deps, by)) ??
    (await takeMadeSlot(deps, by.member, {
      introduction: slotOf(search),
      at: search.startedAt,
      openUntil: search.endsAt,
    }));
  if (refusal !== undefined) return { kind: 'refused', refusal };
  const inserted = await deps.topicSearches.insert(search, deps.clock() + NET);
  deps.soon('a new search', () => advanceSearch(deps, id));
  return { kind: inserted ? 'sent' : 'sent-before', search };
}
