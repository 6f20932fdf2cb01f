import type { MemberId, PlaceId } from '../shared/ids.js';
import type { Instant } from '../shared/time.js';
import { happened } from './happened.js';
import { isAlive, isOpen, type Need, type NeedState, total } from './need.js';
import type { NeedDraft } from './need-draft.js';

/*
 * What becomes of a need, as pure rules: the same object comes back where there is nothing to do.
 */

export function raised({ author, ...draft }: NeedDraft, raiserName: string, now: Instant): Need {
  const fresh: Need = {
    ...draft,
    raiser: author,
    raiserName,
    pledges: [],
    amplified: [],
    reportedBy: [],
    state: { kind: 'open' },
    createdAt: now,
    events: [],
    version: 0,
  };
  return happened(fresh, { kind: 'raised' });
}

/** All that was wanted is promised or delivered: it closes, once. */
export const reachedIfSo = (need: Need, now: Instant): Need =>
  isOpen(need) && total(need) >= need.target ? became(need, { kind: 'reached', at: now }) : need;

/** Its date is over. */
export const endedIfOver = (need: Need, now: Instant): Need =>
  isOpen(need) && now >= need.until.endsAt ? became(need, { kind: 'ended', at: now }) : need;

/** By its raiser, before its time. */
export const withdrawn = (need: Need, now: Instant): Need =>
  isOpen(need) ? became(need, { kind: 'withdrawn', at: now }) : need;

/** By a steward. */
export const closed = (need: Need, because: string, now: Instant): Need =>
  isAlive(need) ? became(need, { kind: 'closed', at: now, because }) : need;

export type NeedFacts = Pick<Need, 'target' | 'until'>;

/** A new number or a new date. A number that is promised already is reached with it. */
export const edited = (need: Need, { target, until }: NeedFacts, now: Instant): Need =>
  !isOpen(need) || (need.target === target && need.until.date === until.date)
    ? need
    : reachedIfSo({ ...need, target, until }, now);

/** Counted once for each member. */
export const reported = (need: Need, by: MemberId): Need =>
  !isAlive(need) || need.reportedBy.includes(by) ? need : { ...need, reportedBy: [...need.reportedBy, by] };

/** Into each channel once. */
export const amplified = (need: Need, place: PlaceId, by: MemberId, byName: string): Need =>
  !isOpen(need) || place === need.channel || need.amplified.some((one) => one.place === place)
    ? need
    : happened(
        { ...need, amplified: [...need.amplified, { place, by, byName }] },
        { kind: 'amplified', place, by },
      );

/** The last word says it all: what was pledged meanwhile is not told apart. */
const became = (need: Need, state: Exclude<NeedState, { kind: 'open' }>): Need =>
  happened(
    { ...need, state, events: need.events.filter(({ kind }) => kind !== 'pledged') },
    { kind: state.kind },
  );
