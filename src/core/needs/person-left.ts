import type { MemberId } from '../shared/ids.js';
import type { NeedDeps } from './deps.js';
import { changeNeed } from './keep.js';
import { isOpen, type Need } from './need.js';
import { raiserLeftNotice } from './notice-messages.js';
import { takenBack } from './pledge-rules.js';
import { relayNeed } from './relay-need.js';
import { stewardsFor } from './stewards-for.js';

/**
 * Somebody left the community: what they promised and have not delivered counts no more, and stewards hear of what
 * they had raised. May be called again for the same person: nobody is told twice.
 */
export async function personLeftNeeds(deps: NeedDeps, member: MemberId): Promise<void> {
  for (const { id } of await deps.needs.openWith(member)) {
    const change = await changeNeed(deps, id, (need) => (isOpen(need) ? takenBack(need, member) : need));
    if (change === undefined) continue;
    const { before, after } = change;
    if (after.raiser === member && isOpen(after)) await tellStewards(deps, after);
    if (after !== before) await relayNeed(deps, id);
  }
}

async function tellStewards(deps: NeedDeps, need: Need): Promise<void> {
  const { id, raiser, community } = need;
  const message = raiserLeftNotice(need);
  const notBefore = deps.clock();
  await deps.outbox.put(
    (await stewardsFor(deps, need)).map((to) => ({
      key: `${id}|raiser-left|${raiser}|${to}`,
      community,
      delivery: { kind: 'tell', to, message },
      notBefore,
      lostAnswer: 'never',
    })),
  );
  deps.deliverSoon();
}
