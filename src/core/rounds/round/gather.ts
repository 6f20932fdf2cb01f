import { stewardNotices } from '../../stewards/index.js';
import type { RoundsDeps } from '../deps.js';
import { planFor } from '../plan/draw.js';
import type { Round } from '../round.js';
import { type Around, aroundOf, caretakerOf } from './around.js';
import { dropped } from './drop.js';
import { MOST_LATE } from './due.js';
import { finishEarlier } from './finish.js';
import { stewardReportKey } from './keys.js';
import { previewed } from './preview.js';
import { nobodyMessage } from './report-messages.js';
import { goesOut } from './send.js';

/** The time of a round has come: it is drawn, unless its date went away, was missed, or there is nobody. */
export async function gathered(deps: RoundsDeps, round: Round): Promise<Round> {
  const around = await aroundOf(deps, round);
  if (around === undefined) return dropped(deps, round, 'channel');
  const { occurrence } = around;
  const now = deps.clock();
  if (occurrence === undefined || now - occurrence.at > MOST_LATE) return dropped(deps, round, 'skipped');
  if (occurrence.at > now) return { ...round, at: occurrence.at };
  await finishEarlier(deps, round);
  const plan = await planFor(deps, round, around.channel, { wave: 0, attempt: 0 });
  if (plan === undefined) {
    await tellOfNobody(deps, round, around);
    return dropped(deps, round, 'nobody');
  }
  return round.preview && plan.groups.length > 0
    ? previewed(deps, round, around, plan)
    : goesOut(deps, round, around, plan);
}

async function tellOfNobody(deps: RoundsDeps, round: Round, { channel, rounds }: Around): Promise<void> {
  const notices = await stewardNotices(deps, {
    community: round.community,
    also: await caretakerOf(deps, rounds),
    key: stewardReportKey(round.id),
    message: nobodyMessage(channel),
  });
  await deps.outbox.put(notices);
  deps.deliverSoon();
}
