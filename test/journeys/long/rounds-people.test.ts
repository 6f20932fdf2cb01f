import { describe, expect, test } from '@jest/globals';
import { sees, types } from '../../support/journey-acts.js';
import { strike } from '../../support/journey-mishaps.js';
import { ONE_LINE_EACH } from '../../support/journey-world.js';
import {
  drawnWith,
  matchesOf,
  pairingRounds,
  pairsAmong,
  refuses,
  roundsOnEachPlatform,
  saysYes,
  toDraw,
  toEnd,
  toSecondDraw,
} from '../../support/round-acts.js';

const CLOSED = /You said yes\. It did not come about this time/;

roundsOnEachPlatform((world, name) => {
  const stage = async (...names: readonly string[]) => {
    const steward = world().person('Sten', 'leader');
    const people = names.map((name) => world().person(name));
    const [ada = steward, ben = steward] = people;
    return { steward, people, ada, ben, rounds: await pairingRounds(world(), { steward, members: people }) };
  };

  describe('what comes between the draw and the room', () => {
    test('a block: the other one reads the same as with silence', async () => {
      const { people, rounds } = await stage('Ada', 'Ben', 'Cleo', 'Dora');
      await toDraw(world(), rounds);
      const [[blocker, blocked], [silent, other]] = twoOf(await pairsAmong(people));
      await saysYes(world(), blocked);
      await saysYes(world(), other);
      await types(world(), blocker, ['kith', 'block'], /is blocked/, { people: [blocked] });
      await toSecondDraw(world(), rounds);
      const [one, two] = [await sees(blocked, CLOSED), await sees(other, CLOSED)];
      expect(one.text.replaceAll(blocker.name, 'X')).toBe(two.text.replaceAll(silent.name, 'X'));
      expect(world().roomsOf(blocker, blocked)).toEqual([]);
      await toEnd(world(), rounds);
      await toDraw(world(), rounds, 1);
      for (const [first, second] of await pairsAmong(people))
        expect([first, second].includes(blocker) && [first, second].includes(blocked)).toBe(false);
    });

    test('a block after one’s own yes: no yes of the other opens a room', async () => {
      const { ada, ben, rounds } = await stage('Ada', 'Ben');
      await toDraw(world(), rounds);
      await saysYes(world(), ada);
      await types(world(), ada, ['kith', 'block'], /is blocked/, { people: [ben] });
      const said = await saysYes(world(), ben);
      expect(said.text).toMatch(/The room opens as soon as everyone has/);
      await toEnd(world(), rounds);
      expect(world().roomsOf(ada, ben)).toEqual([]);
      await sees(ben, CLOSED);
    });

    test('somebody leaves the community before the other says yes', async () => {
      const { ada, ben, rounds } = await stage('Ada', 'Ben');
      await toDraw(world(), rounds);
      await saysYes(world(), ben);
      await world().leaves(ben);
      await world().quiet();
      // Discord tells no app who left; some minutes long Kith cannot know.
      const said = await saysYes(world(), ada);
      if (name !== 'Discord') expect(said.text).toMatch(/The room opens as soon as everyone has/);
      await toEnd(world(), rounds);
      expect(world().roomsOf(ada, ben)).toEqual([]);
      await sees(ada, CLOSED);
    });

    test('somebody leaves after both yeses, while the room could not be opened yet', async () => {
      const { ada, ben, rounds } = await stage('Ada', 'Ben');
      await toDraw(world(), rounds);
      await saysYes(world(), ben);
      strike(world(), 'down', 'open room', { times: 1_000 });
      await saysYes(world(), ada);
      expect(world().roomsOf(ada, ben)).toEqual([]);
      await world().leaves(ben);
      world().endTroubles();
      await toEnd(world(), rounds);
      expect(world().roomsOf(ada, ben)).toEqual([]);
      await sees(ada, CLOSED);
    });
  });

  test('a refusal is told to nobody, and the two are not drawn together again', async () => {
    const { people, rounds } = await stage('Ada', 'Ben', 'Cleo', 'Dora');
    await toDraw(world(), rounds);
    const [[refuser, hopeful]] = twoOf(await pairsAmong(people));
    await saysYes(world(), hopeful);
    await refuses(world(), refuser);
    for (const week of [1, 2]) {
      await toDraw(world(), rounds, week);
      const [partner] = await drawnWith(hopeful, people);
      expect(partner?.name).not.toBe(refuser.name);
    }
    expect((await matchesOf(world(), rounds)).length).toBeGreaterThan(3);
  });
}, ONE_LINE_EACH);

function twoOf<T>([one, other]: readonly T[]): readonly [T, T] {
  if (one === undefined || other === undefined) throw new Error('not two pairs');
  return [one, other];
}
