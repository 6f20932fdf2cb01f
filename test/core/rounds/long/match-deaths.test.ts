import { afterAll, describe, expect, test } from '@jest/globals';
import type { RoundsDeps } from '../../../../src/core/rounds/index.js';
import { advanceMatch } from '../../../../src/core/rounds/match/advance.js';
import { answerAsk } from '../../../../src/core/rounds/match/answer.js';
import { type MatchId, matchId, type PlaceId, roundId } from '../../../../src/core/shared/ids.js';
import { MINUTE } from '../../../../src/core/shared/time.js';
import { linesTo, roundOf, send, theRoom } from '../support/match-acts.js';
import { closeRoundsWorld, type RoundsWorld, roundsWorld, type Somebody } from '../support/rounds-world.js';

let world: RoundsWorld;
let channel: PlaceId;
let ada: Somebody;
let ben: Somebody;
let id: MatchId;

async function begin(): Promise<void> {
  world = await roundsWorld();
  ada = await world.known('Ada');
  ben = await world.known('Ben');
  channel = await world.channel('compost', ada);
  id = matchId(roundId(channel, '2026-11-24'), 0, 0);
}
afterAll(closeRoundsWorld);

class Killed extends Error {}

/** A process that dies at its nth step: just before it, or just after it was done. */
function mortal(deps: RoundsDeps, lives: number, doneFirst: boolean) {
  let steps = 0;
  async function step<T>(act: () => Promise<T>): Promise<T> {
    steps += 1;
    if (steps > lives && !doneFirst) throw new Killed();
    const result = await act();
    if (steps > lives) throw new Killed();
    return result;
  }
  const guarded = <T extends object>(target: T, ...names: readonly (keyof T & string)[]): T =>
    new Proxy(target, {
      get(from, name, self) {
        const value: unknown = Reflect.get(from, name, self);
        if (typeof value !== 'function') return value;
        const isStep = names.some((one) => one === name);
        return async (...given: readonly unknown[]): Promise<unknown> => {
          if (steps > lives) throw new Killed();
          const act = async () => Reflect.apply(value, from, given);
          return isStep ? step(act) : act();
        };
      },
    });
  return {
    died: () => steps > lives,
    deps: {
      ...deps,
      matches: guarded(deps.matches, 'insertAll', 'save', 'leaseRoom', 'postponeRoom'),
      outbox: guarded(deps.outbox, 'put', 'drop'),
      pairHistory: guarded(deps.pairHistory, 'note', 'wentFor'),
      promptUse: guarded(deps.promptUse, 'note'),
      messenger: guarded(deps.messenger, 'openRoom'),
      members: guarded(deps.members, 'save'),
      soon: () => undefined,
    },
  };
}

/** From the plan to the room, by one process that may die on the way. */
async function wholeStory(deps: RoundsDeps): Promise<void> {
  await send(deps, roundOf(world, { channel, groups: [[ada, ben]] }));
  await answerAsk(deps, ada.member, id, 'not-this-time');
  await answerAsk(deps, ada.member, id, 'yes');
  await advanceMatch(deps, id);
  await answerAsk(deps, ben.member, id, 'yes');
  await advanceMatch(deps, id);
}

describe('death between any two steps', () => {
  test.each([false, true])(
    'leaves one question each, one room and one opening (after the step: %s)',
    async (doneFirst) => {
      for (let lives = 0; ; lives += 1) {
        await begin();
        const process = mortal(world.process(), lives, doneFirst);
        await wholeStory(process.deps).catch((error: unknown) => {
          if (!(error instanceof Killed)) throw error;
        });
        // Whoever comes after: the round sends its plan again, the people press what they had wanted to press.
        await wholeStory({ ...world.process(), soon: () => undefined });
        // What amends the questions waits for them to have arrived.
        await world.walk(MINUTE);
        await world.walk(MINUTE);
        expect(world.told(theRoom(world))).toHaveLength(1);
        for (const who of [ada, ben])
          expect(linesTo(world, who)).toEqual([expect.stringContaining('Your room is open')]);
        const pairs = await world.stores.pairHistory.among(world.here, [ada.member, ben.member]);
        expect(pairs).toHaveLength(1);
        expect((await world.stores.members.get(ada.member)).notFrom).toEqual([]);
        if (!process.died()) return;
      }
    },
    120_000,
  );
});
