import type { IntroductionId, MemberId } from '../shared/ids.js';
import { HOUR, type Instant } from '../shared/time.js';
import { followUp, offerWrapUp } from './after-rules.js';
import { askWaiting } from './ask-waiting.js';
import type { IntroductionDeps } from './deps.js';
import { dueAt } from './due.js';
import type { Introduction } from './introduction.js';
import { changeIntroduction } from './keep.js';
import { askKey } from './notices-of.js';
import { openRoom } from './open-room.js';
import { relayEvents } from './relay-events.js';
import { expire, remindParty } from './rules.js';

/** Does whatever is due in one introduction, and notes when to look again. Safe to run twice at once. */
export async function advanceIntroduction(deps: IntroductionDeps, id: IntroductionId): Promise<void> {
  const change = await changeIntroduction(deps, id, (introduction) => whatIsDue(deps, introduction));
  if (change === undefined) return;
  const current = await openRoom(deps, await relayEvents(deps, change.after));
  // A save notes by itself when to look again, unless somebody waits for their turn.
  if (current !== change.before && !hasQueued(current)) return;
  if (current.state.kind === 'agreed') return;
  const queuedUntil = (await askQueued(deps, current)) ?? deps.clock() + HOUR;
  await deps.introductions.reschedule(current, dueAt(current, deps.policy, deps.clock(), queuedUntil));
}

const hasQueued = ({ parties }: Introduction): boolean =>
  parties.some(({ answer }) => answer.kind === 'queued');

async function whatIsDue(deps: IntroductionDeps, introduction: Introduction): Promise<Introduction> {
  const { clock, policy } = deps;
  const now = clock();
  let next = offerWrapUp(followUp(expire(introduction, now), now), now, policy);
  for (const { member, answer } of introduction.parties) {
    if (answer.kind !== 'asked' || answer.remindAt === undefined || answer.remindAt > now) continue;
    next = remindParty(next, member, await deliveredAt(deps, introduction.id, member), now, policy);
  }
  return next;
}

/** The reminder counts from when the request really reached them. */
async function deliveredAt({ outbox, clock }: IntroductionDeps, id: IntroductionId, member: MemberId) {
  const status = await outbox.status(askKey(id, member));
  if (status?.state === 'waiting') return clock();
  return status?.state === 'sent' ? status.at : undefined;
}

async function askQueued(
  deps: IntroductionDeps,
  { state, parties }: Introduction,
): Promise<Instant | undefined> {
  if (state.kind !== 'open') return undefined;
  const retries: Instant[] = [];
  for (const { member, answer } of parties) {
    if (answer.kind !== 'queued') continue;
    const retryAt = await askWaiting(deps, member);
    if (retryAt !== undefined) retries.push(retryAt);
  }
  return retries.length === 0 ? undefined : Math.min(...retries);
}

const AT_ONCE = 5;
const AT_MOST = 500;

/** The tick: everything that is due now in any introduction, at most 500 of them. */
export async function advanceDueIntroductions(deps: IntroductionDeps): Promise<number> {
  const due = [...(await deps.introductions.due(deps.clock(), AT_MOST))];
  const count = due.length;
  const runner = async () => {
    for (let id = due.shift(); id !== undefined; id = due.shift()) {
      const one = id;
      await advanceIntroduction(deps, one).catch((error: unknown) => {
        deps.log.warn(
          { introduction: one, err: error },
          'an introduction could not be advanced; it will be tried again',
        );
      });
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, runner));
  return count;
}
