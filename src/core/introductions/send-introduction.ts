import type { Actor } from '../conversation/interaction.js';
import type { IntroductionId, MemberId } from '../shared/ids.js';
import { advanceIntroduction } from './advance-introduction.js';
import { answerIntroduction } from './answer-introduction.js';
import type { IntroductionDeps } from './deps.js';
import type { Draft } from './draft.js';
import { dueAt } from './due.js';
import { findAll } from './find-all.js';
import { type Introduction, isHiddenFrom, isParty } from './introduction.js';
import { changeIntroduction } from './keep.js';
import { giveMadeSlotBack, takeMadeSlot } from './made-slot.js';
import { makeWay } from './make-way.js';
import { whyNotAsk } from './may-ask.js';
import type { Refusal } from './refusal.js';
import { alsoWish, request, takeBack } from './rules.js';
import { introducedAlready, whyNotAgain } from './why-not-again.js';

export type Sent =
  | { readonly kind: 'sent' | 'merged' | 'sent-before'; readonly introduction: Introduction }
  | { readonly kind: 'refused'; readonly refusal: Refusal }
  | { readonly kind: 'no-draft' };

/**
 * The requester's own yes. What is asked here is exactly the draft they looked at; the same draft is never sent twice.
 * If the other side has asked for the same meeting meanwhile, the two requests are one, and both have said yes.
 */
export async function sendIntroduction(deps: IntroductionDeps, by: Actor, id: IntroductionId): Promise<Sent> {
  const draft = await deps.drafts.find(id);
  if (draft === undefined || draft.requester !== by.member) return sentBefore(deps, by.member, id);

  const refusal = await whyNotSend(deps, by, draft);
  if (refusal !== undefined) return { kind: 'refused', refusal };

  const { cards, community, requester, requesterName, wish } = draft;
  const introduction = request(
    { id, community, requester, requesterName, wish, cards },
    deps.clock(),
    deps.policy,
  );
  const { requestedAt: at, expiresAt: openUntil } = introduction;
  const full = await takeMadeSlot(deps, requester, { introduction: id, at, openUntil });
  if (full !== undefined) return { kind: 'refused', refusal: full };

  const stored = await deps.introductions.insert(
    introduction,
    dueAt(introduction, deps.policy, deps.clock()),
  );
  if (stored === 'set-is-open') {
    await giveMadeSlotBack(deps, requester, id);
    return mergeCrossing(deps, by, draft);
  }
  const late = stored === 'inserted' ? await tooLate(deps, by, introduction) : undefined;
  if (late !== undefined) return { kind: 'refused', refusal: late };
  deps.soon('a new introduction', async () => {
    await advanceIntroduction(deps, id);
    await deps.drafts.remove(id);
  });
  return { kind: stored === 'exists' ? 'sent-before' : 'sent', introduction };
}

/** Between the look and the write, an earlier request of theirs may have led to a room. Nobody is asked again then. */
async function tooLate(
  deps: IntroductionDeps,
  by: Actor,
  introduction: Introduction,
): Promise<Refusal | undefined> {
  const refusal = await introducedAlready(
    deps,
    by,
    introduction.parties.map(({ member }) => member),
  );
  if (refusal === undefined) return undefined;
  await changeIntroduction(deps, introduction.id, (current) => takeBack(current, deps.clock()));
  await giveMadeSlotBack(deps, by.member, introduction.id);
  return refusal;
}

async function sentBefore(
  { introductions }: IntroductionDeps,
  by: MemberId,
  id: IntroductionId,
): Promise<Sent> {
  const introduction = await introductions.find(id);
  return introduction?.requester === by && !isHiddenFrom(introduction, by)
    ? { kind: 'sent-before', introduction }
    : { kind: 'no-draft' };
}

async function whyNotSend(deps: IntroductionDeps, by: Actor, { cards }: Draft): Promise<Refusal | undefined> {
  const asked = cards.map(({ member }) => member).filter((member) => member !== by.member);
  const [[requester, ...found], asker, again] = await Promise.all([
    findAll(deps.people, [by.member, ...asked]),
    deps.members.get(by.member),
    whyNotAgain(
      deps,
      by,
      cards.map(({ member }) => member),
    ),
  ]);
  return requester === undefined ? undefined : (whyNotAsk(requester, asker, found, deps.policy) ?? again);
}

/**
 * These people are already being asked about. From one of them this is their yes; from a connector it is one more
 * wish for the same meeting. Neither learns here that somebody else was first, unless both now want to meet.
 */
async function mergeCrossing(deps: IntroductionDeps, by: Actor, draft: Draft): Promise<Sent> {
  const found = await deps.introductions.openAmong(
    by.community,
    draft.cards.map(({ member }) => member),
  );
  const open = found && (await makeWay(deps, found, by.member, draft.id));
  if (open === undefined || open.state.kind === 'ended') return sendIntroduction(deps, by, draft.id);
  const merged = isParty(open, by.member)
    ? await answerIntroduction(deps, by.member, open.id, 'yes')
    : await changeIntroduction(deps, open.id, (current) => alsoWish(current, by.member));
  await deps.drafts.remove(draft.id);
  return {
    kind: 'merged',
    introduction: merged === undefined || merged === 'not-yours' ? open : merged.after,
  };
}
