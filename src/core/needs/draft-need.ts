import type { FormAnswers } from '../conversation/form.js';
import type { Actor } from '../conversation/interaction.js';
import { channelsToHostIn } from '../interest-channels/index.js';
import { nameOf } from '../members/index.js';
import type { NeedId } from '../shared/ids.js';
import type { NeedDeps } from './deps.js';
import { type Errors, readNeed } from './draft-form.js';
import { draftForm } from './draft-messages.js';
import { NET } from './due.js';
import { readUntil } from './last-day.js';
import type { Need } from './need.js';
import type { NeedDraft } from './need-draft.js';
import { raised } from './need-rules.js';

const { problems } = draftForm;

/** Either a draft that is stored and waits for its author's yes, or what is wrong, by field. */
export async function draftNeed(
  deps: NeedDeps,
  by: Actor,
  id: NeedId,
  given: FormAnswers,
): Promise<{ readonly draft: NeedDraft } | { readonly errors: Errors }> {
  const read = readNeed(given);
  if ('errors' in read) return read;
  const { what, amount, forWhom, until: day, channel: place } = read.answers;
  const channel = (await channelsToHostIn(deps, 'service', by, place)).find((one) => one.id === place);
  if (channel === undefined) return { errors: { channel: problems.channel } };
  const until = readUntil(day, channel.zone, deps.clock());
  if ('problem' in until) return { errors: { until: problems[until.problem] } };
  const { community, member: author } = by;
  const draft: NeedDraft = { id, community, author, channel: place, what, ...amount, forWhom, until };
  await deps.needDrafts.save(draft);
  return { draft };
}

export type Posted =
  | { readonly kind: 'posted' | 'posted-before'; readonly need: Need }
  | { readonly kind: 'too-many'; readonly needs: readonly Need[] }
  | { readonly kind: 'past'; readonly draft: NeedDraft }
  | { readonly kind: 'no-draft' | 'not-yours' | 'may-not' };

/** Its author has seen it and says yes. Pressed twice, it is done once. */
export async function postDraft(deps: NeedDeps, by: Actor, id: NeedId): Promise<Posted> {
  const [draft, before] = await Promise.all([deps.needDrafts.find(id), deps.needs.find(id)]);
  if (before !== undefined) {
    return before.raiser === by.member ? { kind: 'posted-before', need: before } : { kind: 'not-yours' };
  }
  if (draft === undefined) return { kind: 'no-draft' };
  if (draft.author !== by.member) return { kind: 'not-yours' };
  const now = deps.clock();
  if (draft.until.endsAt <= now) return { kind: 'past', draft };
  const open = await channelsToHostIn(deps, 'service', by, draft.channel);
  if (open.every((channel) => channel.id !== draft.channel)) return { kind: 'may-not' };
  const needs = await deps.needs.openRaisedBy(by.member);
  if (needs.length >= deps.policy.openNeeds) return { kind: 'too-many', needs };
  const need = raised(draft, await nameOf(deps, by), now);
  const isNew = await deps.needs.insert(need, now + NET);
  await deps.needDrafts.remove(id);
  return { kind: isNew ? 'posted' : 'posted-before', need };
}
