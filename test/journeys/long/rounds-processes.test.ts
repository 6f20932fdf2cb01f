import { describe, expect, test } from '@jest/globals';
import { DAY, HOUR, MINUTE } from '../../../src/core/shared/time.js';
import { eventually } from '../../support/eventually.js';
import { presses, sees } from '../../support/journey-acts.js';
import { type Mishap, strike } from '../../support/journey-mishaps.js';
import { ONE_LINE_EACH } from '../../support/journey-world.js';
import {
  bothSayYes,
  matchesOf,
  pairingRounds,
  pairsAmong,
  roundsOf,
  roundsOnEachPlatform,
  saysYes,
  theAsk,
  toDraw,
  toSecondDraw,
  waitingFor,
} from '../../support/round-acts.js';
import { told, walkTo } from '../../support/session-acts.js';

const NAMES = ['Ada', 'Ben', 'Cleo', 'Dora', 'Emil', 'Fay'];
const PASSING: readonly Mishap[] = ['too many', 'down', 'cut before'];

roundsOnEachPlatform((world) => {
  const stage = async (names = NAMES) => {
    const steward = world().person('Sten', 'leader');
    const people = names.map((name) => world().person(name));
    return { steward, people, rounds: await pairingRounds(world(), { steward, members: people }) };
  };

  describe('the platform has a bad day', () => {
    test.each(PASSING)('at the draw (%s): everybody is asked once it is over, and once', async (mishap) => {
      const { people, rounds } = await stage();
      strike(world(), mishap, 'send', { times: 4 });
      await toDraw(world(), rounds);
      await walkTo(world(), rounds.at + 20 * MINUTE);
      expect(await pairsAmong(people)).toHaveLength(3);
      expect(people.map((who) => told(who, /./).length)).toEqual([1, 1, 1, 1, 1, 1]);
    });

    test.each(PASSING)('at the room (%s): one room, one opening', async (mishap) => {
      const { people, rounds } = await stage(['Ada', 'Ben']);
      await toDraw(world(), rounds);
      const [pair] = await pairsAmong(people);
      if (pair === undefined) throw new Error('not drawn');
      await saysYes(world(), pair[0]);
      strike(world(), mishap, 'open room', { times: 1 });
      await saysYes(world(), pair[1]);
      await walkTo(world(), rounds.at + 20 * MINUTE);
      await sees(pair[0], /meet each other/);
      expect(world().roomsOf(...pair)).toHaveLength(1);
      expect(world().roomsOf(...pair)[0]?.messages).toHaveLength(1);
    });
  });

  describe('Kith restarts', () => {
    test('and the draw fell into the time when it was away: it is held late, once', async () => {
      const { people, rounds } = await stage();
      await walkTo(world(), rounds.at - HOUR);
      await world().restarts(() => world().advance(3 * HOUR));
      await world().quiet();
      expect(await pairsAmong(people)).toHaveLength(3);
      await walkTo(world(), rounds.at + DAY);
      expect(people.map((who) => told(who, /You are paired with/).length)).toEqual([1, 1, 1, 1, 1, 1]);
    });

    test('after more than a day away: that date is passed over, and the next one is held', async () => {
      const { people, rounds } = await stage(['Ada', 'Ben']);
      await walkTo(world(), rounds.at - HOUR);
      await world().restarts(() => world().advance(2 * DAY));
      await world().quiet();
      expect(people.map(waitingFor)).toEqual([0, 0]);
      await toDraw(world(), rounds, 1);
      expect(await pairsAmong(people)).toHaveLength(1);
    });

    test('in the middle: between the draw and the yeses, and before the deadline', async () => {
      const { people, rounds } = await stage(['Ada', 'Ben', 'Cleo', 'Dora']);
      await toDraw(world(), rounds);
      await world().restarts();
      const [met, half] = await pairsAmong(people);
      if (met === undefined || half === undefined) throw new Error('not drawn');
      await bothSayYes(world(), met);
      await saysYes(world(), half[0]);
      await world().restarts(() => world().advance(2 * DAY + HOUR));
      await toSecondDraw(world(), rounds);
      await sees(half[0], /did not come about this time/);
      expect(world().roomsOf(...met)[0]?.messages).toHaveLength(1);
    });
  });

  // Last, because two stay two.
  test('two Kiths: one plan, one question each, and one room where both say yes at once', async () => {
    await world().joinedByAnotherKith();
    const { people, rounds } = await stage();
    await toDraw(world(), rounds);
    const pairs = await pairsAmong(people);
    expect(pairs).toHaveLength(3);
    expect(people.map((who) => told(who, /You are paired with/).length)).toEqual([1, 1, 1, 1, 1, 1]);
    const asks = await Promise.all(pairs.flat().map(async (who) => ({ who, ask: await theAsk(who) })));
    await Promise.all(asks.map(({ who, ask }) => who.press('Yes, introduce us', ask)));
    await world().quiet();
    for (const pair of pairs) {
      await eventually(() => world().roomsOf(...pair).length > 0);
      expect(world().roomsOf(...pair)).toHaveLength(1);
      expect(world().roomsOf(...pair)[0]?.messages).toHaveLength(1);
    }
    await toSecondDraw(world(), rounds);
    const [pair] = pairs;
    if (pair !== undefined) await presses(world(), pair[0], 'Another question', /To begin with/);
    await walkTo(world(), rounds.at + 6 * DAY);
    expect(await matchesOf(world(), rounds)).toHaveLength(3);
    expect((await roundsOf(world(), rounds)).map(({ state }) => state.kind)).toEqual(['closed']);
    for (const who of people) expect(told(who, /Did you and .* meet\?/)).toHaveLength(1);
  });
}, ONE_LINE_EACH);
