import type { Notice } from '../outbox/index.js';
import type { Community } from './community.js';
import { namedBy } from './community-rules.js';
import type { StewardDeps } from './deps.js';
import { changeCommunity } from './keep.js';
import { logEntriesOf } from './log-entries.js';
import { welcomeSteward } from './steward-messages.js';

const AT_MOST = 100;

/**
 * Writes what was changed into the log, tells new stewards, and forgets it only then. Run twice, or by two processes
 * at once, it writes and says nothing twice.
 */
async function relayCommunity(deps: StewardDeps, community: Community): Promise<void> {
  const { id, changes } = community;
  if (changes.length === 0) return;
  await deps.changeLog.write(logEntriesOf(id, id, changes));
  const notices = welcomes(community, deps.clock());
  if (notices.length > 0) await deps.outbox.put(notices);
  const relayed = new Set(changes.map(({ number }) => number));
  await changeCommunity(deps, id, (current) => {
    const left = current.changes.filter(({ number }) => !relayed.has(number));
    return left.length === current.changes.length ? current : { ...current, changes: left };
  });
  if (notices.length > 0) deps.deliverSoon();
}

function welcomes({ id, stewards, changes }: Community, now: number): readonly Notice[] {
  return changes.flatMap((change) => {
    const to = namedBy(change);
    if (to === undefined || to === change.by || !stewards.includes(to)) return [];
    return [
      {
        key: `${id}|steward|${change.number}`,
        community: id,
        delivery: { kind: 'tell', to, message: welcomeSteward(id) },
        notBefore: now,
        lostAnswer: 'never',
      },
    ];
  });
}

/** For where a person waits: what can't be done just now is done by a tick, and what they changed holds anyway. */
export async function relayOrLeave(deps: StewardDeps, community: Community): Promise<void> {
  try {
    await relayCommunity(deps, community);
  } catch (error) {
    deps.log.warn(
      { community: community.id, err: error },
      'changes are not in the log yet; a tick tries again',
    );
  }
}

/** The tick: whatever is not in the log yet because somebody died before writing it. */
export async function relayCommunities(deps: StewardDeps): Promise<number> {
  const waiting = await deps.communities.withChanges(AT_MOST);
  for (const id of waiting) await relayOrLeave(deps, await deps.communities.get(id));
  return waiting.length;
}
