import type { Message } from '../../conversation/message.js';
import type { InterestChannel } from '../../interest-channels/index.js';
import type { RoundId } from '../../shared/ids.js';
import { stewardNotices } from '../../stewards/index.js';
import type { RoundsDeps } from '../deps.js';
import { planFor } from '../plan/draw.js';
import { previewReplaced, previewSent, previewSkipped } from '../plan/preview-messages.js';
import type { Round } from '../round.js';
import { advanceRound } from './advance.js';
import { type Around, aroundOf, caretakerOf } from './around.js';
import { dropped } from './drop.js';
import { changeRound } from './keep.js';
import { previewKey } from './keys.js';
import { previewed } from './preview.js';
import { goesOut } from './send.js';

export type Decision = 'send' | 'again' | 'skip';

const MOST_DRAWS = 20;

const DECIDED: Readonly<Record<Decision, (channel: InterestChannel) => Message>> = {
  send: previewSent,
  again: previewReplaced,
  skip: previewSkipped,
};

/**
 * A steward's word on a draw that waits. The first word on it counts.
 * Undefined: it does not wait any more.
 */
export async function decideAbout(
  deps: RoundsDeps,
  id: RoundId,
  attempt: number,
  decision: Decision,
): Promise<Message | undefined> {
  let around: Around | undefined;
  const change = await changeRound(deps, id, async (round) => {
    const { state } = round;
    if (state.kind !== 'preview' || state.attempt !== attempt || deps.clock() >= state.until) return round;
    around = await aroundOf(deps, round);
    return around === undefined ? round : decided(deps, round, around, attempt, decision);
  });
  if (around === undefined || change === undefined || change.after === change.before) return undefined;
  const message = DECIDED[decision](around.channel);
  await showOthers(deps, change.after, around, attempt, message);
  // What is under way is found by a tick in any case.
  deps.soon('a round goes out', () => advanceRound(deps, id));
  return message;
}

async function decided(
  deps: RoundsDeps,
  round: Round,
  around: Around,
  attempt: number,
  decision: Decision,
): Promise<Round> {
  if (decision === 'skip') return dropped(deps, round, 'skipped');
  const next = decision === 'again' ? attempt + 1 : attempt;
  if (next > MOST_DRAWS) return round;
  const plan = await planFor(deps, round, around.channel, { wave: 0, attempt: next });
  if (plan === undefined) return dropped(deps, round, 'nobody');
  return decision === 'again' ? previewed(deps, round, around, plan) : goesOut(deps, round, around, plan);
}

/** The other stewards see on theirs what became of it. */
async function showOthers(
  deps: RoundsDeps,
  { id, community }: Round,
  { rounds }: Around,
  attempt: number,
  message: Message,
): Promise<void> {
  const told = await stewardNotices(deps, {
    community,
    also: await caretakerOf(deps, rounds),
    key: previewKey(id, attempt),
    message,
  });
  await deps.outbox.put(
    told.map((notice) => ({
      ...notice,
      key: `${notice.key}|decided`,
      delivery: { kind: 'amend', earlier: notice.key, message },
    })),
  );
  deps.deliverSoon();
}
