import { afterAll, expect, test } from '@jest/globals';
import type { RoundsDeps } from '../../../src/core/rounds/index.js';
import { advanceRound } from '../../../src/core/rounds/round/advance.js';
import { advanceChannelRounds } from '../../../src/core/rounds/round/make.js';
import { roundId } from '../../../src/core/shared/ids.js';
import { AT, gardening, keysOf, TUESDAY } from './support/round-acts.js';
import { closeRoundsWorld, roundsWorld } from './support/rounds-world.js';

afterAll(closeRoundsWorld);

test('somebody who blocks another in the moment in which they are matched is not shown their card', async () => {
  const world = await roundsWorld();
  const { channel, people } = await gardening(world, ['Ada', 'Ben']);
  const [ada, ben] = people;
  if (ada === undefined || ben === undefined) throw new Error('nobody');
  const { matches } = world.deps;
  const deps: RoundsDeps = {
    ...world.deps,
    matches: {
      ...matches,
      async insertAll(...all) {
        const own = await world.stores.members.get(ada.member);
        await world.stores.members.save({ ...own, blocked: [ben.member] });
        await matches.insertAll(...all);
      },
    },
  };
  world.setNow(AT);
  await advanceChannelRounds(deps, channel);
  await advanceRound(deps, roundId(channel, TUESDAY));
  await world.quiet();
  expect(keysOf(world, ada, 'asked')).toEqual([]);
  expect(world.lastWord(ada)).not.toContain('Ben');
  expect(keysOf(world, ben, 'asked')).toHaveLength(1);
  await world.press(ben, 'Yes, introduce us');
  expect(world.rooms.size).toBe(0);
});
