import type { Action } from '../../conversation/action-key.js';
import type { FormAnswers } from '../../conversation/form.js';
import type { Actor } from '../../conversation/interaction.js';
import { type Reply, say } from '../../conversation/reply.js';
import type { RoundsDeps } from '../deps.js';
import { readChannel } from '../panel/keys.js';
import { withRounds } from '../panel/route.js';
import { panelWith } from '../panel/view.js';
import { datesToCome, leavingOut } from './dates-form.js';
import { seenOf } from './draft.js';
import { changeRounds, logRounds } from './keep.js';
import { meanwhileMessage } from './setup-messages.js';
import { datesSavedMessage, dayWords, leftOutWords } from './state-messages.js';

/** Leaves out the dates that are ticked, and brings back those that no longer are; not over somebody else's change. */
export async function saveDates(
  deps: RoundsDeps,
  by: Actor,
  { id }: Action,
  answers: FormAnswers,
): Promise<Reply> {
  const [native = '', seen = ''] = id.split('.');
  return withRounds(deps, readChannel(`${by.community}:${native}`, by.community), async (placed) => {
    const now = deps.clock();
    const shown = datesToCome(placed.rounds.cadence, now);
    const change = await changeRounds<'meanwhile'>(deps, placed.rounds.id, (rounds) => {
      if (rounds === undefined || seenOf(rounds) !== seen) return 'meanwhile';
      const cadence = leavingOut(rounds.cadence, shown, answers);
      return cadence === rounds.cadence ? rounds : { ...rounds, cadence, caretaker: by.member };
    });
    if (change === 'meanwhile' || change === undefined) return say(meanwhileMessage(placed.channel));
    const { before, after } = change;
    const inWords = (skip: readonly string[]) =>
      shown.filter(({ date }) => skip.includes(date)).map(({ date }) => dayWords(date));
    const left = inWords(after.cadence.skip);
    if (after !== before) {
      await logRounds(deps, { ...placed, rounds: after }, by, {
        before: leftOutWords(inWords(before?.cadence.skip ?? [])),
        after: leftOutWords(left),
      });
    }
    const message = datesSavedMessage({ ...placed, rounds: after }, left, now);
    return panelWith(deps, by, { channel: after.id, view: { kind: 'more' } }, message);
  });
}
