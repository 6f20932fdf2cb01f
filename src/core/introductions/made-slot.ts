import { type IntroductionId, type MemberId, parseSearchId } from '../shared/ids.js';
import { untilSaved } from '../shared/stale-write.js';
import { type MadeSlot, returnMade, settleMade, takeMade, withoutUnused } from './allowance.js';
import type { IntroductionDeps } from './deps.js';
import type { Refusal } from './refusal.js';

type Slots = Pick<IntroductionDeps, 'allowances' | 'introductions' | 'searchExists' | 'policy' | 'clock'>;

/** One place in the requester's budget; taking it twice changes nothing. Gives the reason if there is none. */
export const takeMadeSlot = (
  deps: Slots,
  requester: MemberId,
  slot: MadeSlot,
): Promise<Refusal | undefined> =>
  untilSaved(async () => {
    const { allowances, policy } = deps;
    const before = await allowances.get(requester);
    let taken = takeMade(before, slot, policy);
    if ('refusal' in taken) {
      // A process that died between taking a place and using it must not cost anybody a week.
      const used = await usedOf(
        deps,
        before.made.map(({ introduction }) => introduction),
      );
      taken = takeMade(withoutUnused(before, used, slot.at), slot, policy);
    }
    if ('refusal' in taken) return taken.refusal;
    if (taken.allowance !== before) await allowances.save(taken.allowance);
    return undefined;
  });

/** As if never taken. */
export const giveMadeSlotBack = ({ allowances }: Slots, requester: MemberId, id: IntroductionId) =>
  untilSaved(async () => allowances.save(returnMade(await allowances.get(requester), id)));

/** It counts for the week still, but no longer as open. */
export const settleMadeSlot = ({ allowances, clock }: Slots, requester: MemberId, id: IntroductionId) =>
  untilSaved(async () => {
    const before = await allowances.get(requester);
    const after = settleMade(before, id, clock());
    if (after !== before) await allowances.save(after);
  });

async function usedOf(
  { introductions, searchExists }: Slots,
  slots: readonly IntroductionId[],
): Promise<ReadonlySet<IntroductionId>> {
  const used = new Set(await introductions.existing(slots));
  for (const slot of slots) {
    const search = used.has(slot) ? undefined : parseSearchId(slot);
    if (search !== undefined && (await searchExists(search))) used.add(slot);
  }
  return used;
}
