import type { IntroductionId, MemberId } from '../shared/ids.js';
import { untilSaved } from '../shared/stale-write.js';
import { settleMade } from './allowance.js';
import type { IntroductionDeps } from './deps.js';
import { type Introduction, isPending } from './introduction.js';
import { changeIntroduction } from './keep.js';
import { noticesOf, type Reach, type Reachable } from './notices-of.js';

/**
 * Turns what happened into notices owed, and forgets it only once they are stored.
 * Run twice, or by two processes at once, it owes nothing twice.
 */
export async function relayEvents(deps: IntroductionDeps, introduction: Introduction): Promise<void> {
  const { events, id } = introduction;
  if (events.length === 0) return;
  const reach = await reachOf(deps, introduction);
  await deps.outbox.put(events.flatMap((event) => noticesOf(introduction, event, reach, deps.clock())));
  if (!isPending(introduction)) await settleSlot(deps, introduction.requester, id);
  const relayed = new Set(events.map(({ number }) => number));
  await changeIntroduction(deps, id, (current) => {
    const left = current.events.filter(({ number }) => !relayed.has(number));
    return left.length === current.events.length ? current : { ...current, events: left };
  });
  deps.deliverSoon();
}

async function reachOf({ people, members }: IntroductionDeps, introduction: Introduction): Promise<Reach> {
  const concerned = new Set([
    introduction.requester,
    ...introduction.alsoWishedBy,
    ...introduction.parties.map(({ member }) => member),
  ]);
  const reachable = new Map<MemberId, Reachable>();
  await Promise.all(
    [...concerned].map(async (id) => {
      const [person, member] = await Promise.all([people.find(id), members.get(id)]);
      if (person.standing === 'departed') return;
      reachable.set(id, { member, ...(person.zone !== undefined && { zone: person.zone }) });
    }),
  );
  return (member) => reachable.get(member);
}

const settleSlot = ({ allowances, clock }: IntroductionDeps, requester: MemberId, id: IntroductionId) =>
  untilSaved(async () => {
    const before = await allowances.get(requester);
    const after = settleMade(before, id, clock());
    if (after !== before) await allowances.save(after);
  });
