import { DAY, HOUR, type Instant } from '../../shared/time.js';
import { stewardNotices } from '../../stewards/index.js';
import type { RoundsDeps } from '../deps.js';
import { planFor } from '../plan/draw.js';
import { previewMessage } from '../plan/preview-messages.js';
import { shownPlan } from '../plan/shown.js';
import type { Round } from '../round.js';
import type { StoredPlan } from '../stored-plan.js';
import { type Around, aroundOf, caretakerOf } from './around.js';
import { dropped } from './drop.js';
import { nextDate } from './due.js';
import { previewKey } from './keys.js';
import { goesOut } from './send.js';

/** Stewards look at a plan first. Without a word from them it goes out a day after the first one. */
export async function previewed(
  deps: RoundsDeps,
  round: Round,
  around: Around,
  plan: StoredPlan,
): Promise<Round> {
  const until = untilOf(round, deps.clock());
  const notices = await stewardNotices(deps, {
    community: round.community,
    also: await caretakerOf(deps, around.rounds),
    key: previewKey(round.id, plan.attempt),
    message: previewMessage(round, around.channel, await shownPlan(deps, plan), until),
  });
  await deps.outbox.put(notices);
  deps.deliverSoon();
  return { ...round, state: { kind: 'preview', attempt: plan.attempt, until } };
}

/** Whoever has just drawn again has an hour at least to look. */
const untilOf = ({ state }: Round, now: Instant): Instant =>
  state.kind === 'preview' ? Math.max(state.until, now + HOUR) : now + DAY;

/** Nobody said anything, or a steward said that it goes out. */
export async function previewIsOver(deps: RoundsDeps, round: Round, attempt: number): Promise<Round> {
  const around = await aroundOf(deps, round);
  if (around === undefined) return dropped(deps, round, 'channel');
  const next = nextDate(around.rounds, round.at);
  const overtaken = next !== undefined && next <= deps.clock();
  if (around.occurrence === undefined || overtaken) return dropped(deps, round, 'skipped');
  const plan = await planFor(deps, round, around.channel, { wave: 0, attempt });
  return plan === undefined ? dropped(deps, round, 'nobody') : goesOut(deps, round, around, plan);
}
