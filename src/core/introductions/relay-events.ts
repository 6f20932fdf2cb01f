import type { IntroductionId, MemberId } from '../shared/ids.js';
import { untilSaved } from '../shared/stale-write.js';
import { settleMade } from './allowance.js';
import { findAll } from './cards.js';
import type { IntroductionDeps } from './deps.js';
import { everyoneIn, type Introduction, isPending } from './introduction.js';
import { changeIntroduction } from './keep.js';
import { noticesOf, type Reach, type Reachable } from './notices-of.js';

/**
 * Turns what happened into notices owed, and forgets it only once they are stored.
 * Run twice, or by two processes at once, it owes nothing twice.
 * @returns the introduction as it is then
 */
export async function relayEvents(deps: IntroductionDeps, introduction: Introduction): Promise<Introduction> {
  const { events, id } = introduction;
  if (events.length === 0) return introduction;
  const reach = await reachOf(deps, introduction);
  await deps.outbox.put(events.flatMap((event) => noticesOf(introduction, event, reach, deps.clock())));
  if (!isPending(introduction)) await settleSlot(deps, introduction.requester, id);
  const relayed = new Set(events.map(({ number }) => number));
  const change = await changeIntroduction(deps, introduction, (current) => {
    const left = current.events.filter(({ number }) => !relayed.has(number));
    return left.length === current.events.length ? current : { ...current, events: left };
  });
  deps.deliverSoon();
  return change?.after ?? introduction;
}

async function reachOf({ people, members }: IntroductionDeps, introduction: Introduction): Promise<Reach> {
  const concerned = everyoneIn(introduction);
  const [found, settings] = await Promise.all([findAll(people, concerned), members.getAll(concerned)]);
  const reachable = new Map<MemberId, Reachable>();
  for (const [index, { member: id, standing, zone }] of found.entries()) {
    const member = settings[index];
    if (member === undefined || standing === 'departed') continue;
    reachable.set(id, { member, ...(zone !== undefined && { zone }) });
  }
  return (member) => reachable.get(member);
}

const settleSlot = ({ allowances, clock }: IntroductionDeps, requester: MemberId, id: IntroductionId) =>
  untilSaved(async () => {
    const before = await allowances.get(requester);
    const after = settleMade(before, id, clock());
    if (after !== before) await allowances.save(after);
  });
