import { describe, expect, test } from '@jest/globals';
import { LAST_QUESTION } from '../../../src/core/prompts/index.js';
import { DAY, HOUR } from '../../../src/core/shared/time.js';
import type { Persona } from '../../../src/sandbox/persona.js';
import { answered, openedForm, presses, sees, types } from '../../support/journey-acts.js';
import { ONE_LINE_EACH } from '../../support/journey-world.js';
import {
  matchesOf,
  pairingRounds,
  pairsAmong,
  roundsOf,
  roundsOnEachPlatform,
  toDraw,
  toEnd,
  toldLeftOver,
  toSecondDraw,
  waitingFor,
} from '../../support/round-acts.js';
import { told, walkTo } from '../../support/session-acts.js';

roundsOnEachPlatform((world) => {
  const stage = (...names: readonly string[]) => ({
    steward: world().person('Sten', 'leader'),
    people: names.map((name) => world().person(name)),
  });
  const isIn = (who: Persona) => presses(world(), who, 'Yes, count me in', /You’re in/);
  const asked = (who: Persona) => told(who, /in this time\?/i).length;

  describe('where each round is asked', () => {
    test('those who say yes are brought together at once, the odd one as a third', async () => {
      const { steward, people } = stage('Ada', 'Ben', 'Cleo', 'Dora', 'Emil');
      const [ada = steward, ben = steward, cleo = steward, dora = steward, emil = steward] = people;
      const plan = { steward, members: people, ahead: 3 * DAY, facts: { consent: 'round' as const } };
      const rounds = await pairingRounds(world(), plan);
      const since = world().callCount();
      await walkTo(world(), rounds.at - 2 * DAY - 1);
      expect(people.map(asked)).toEqual([0, 0, 0, 0, 0]);
      await walkTo(world(), rounds.at - 2 * DAY);
      expect(people.map(asked)).toEqual([1, 1, 1, 1, 1]);
      for (const who of [ada, ben, cleo]) await isIn(who);
      await presses(world(), dora, 'Not this time', /Not this time, then/);
      await presses(world(), ada, 'Not this time after all', /Not this time, then/);
      await presses(world(), ada, 'Count me in after all', /You’re in/);
      expect(world().inSharedPlaces(since)).toEqual([]);

      await toDraw(world(), rounds);
      expect(world().roomsOf(ada, ben, cleo)).toMatchObject([{ private: true }]);
      expect(
        world()
          .rooms()
          .filter(({ members }) => members.includes(dora.id)),
      ).toEqual([]);
      const opening = await sees(cleo, /meet each other/);
      for (const who of [ada, ben, cleo]) expect(opening.text).toContain(`I am ${who.name}, and I mend`);
      expect(opening.text).toMatch(/you have all said yes/);
      expect(opening.text).toContain(LAST_QUESTION);
      expect(people.map(waitingFor)).toEqual([0, 0, 0, 0, 0]);

      // A yes that comes after the draw is for the second one; there is nobody left in it.
      await presses(world(), emil, 'Yes, count me in', /The first draw .* is over/);
      await toEnd(world(), rounds);
      expect(toldLeftOver(emil)).toBe(1);
      expect(toldLeftOver(dora)).toBe(0);
      const checkIn = await sees(ben, /Did you and .* meet\?/);
      expect(checkIn.buttons).toEqual(['All of us', 'Some of us', 'Not yet', 'Couldn’t']);
      await presses(world(), ben, 'Some of us', /Good that some of you met/, checkIn);
      await sees(dora, /This round brought 3 people together in one conversation/);
    });

    test('a second draw is among those who said yes too late', async () => {
      const { steward, people } = stage('Ada', 'Ben', 'Cleo', 'Dora');
      const [ada = steward, ben = steward, cleo = steward, dora = steward] = people;
      const rounds = await pairingRounds(world(), { steward, members: people, facts: { consent: 'round' } });
      await isIn(ada);
      await isIn(ben);
      await toDraw(world(), rounds);
      expect(world().roomsOf(ada, ben)).toHaveLength(1);
      for (const who of [cleo, dora])
        await presses(world(), who, 'Yes, count me in', /The first draw .* is over/);
      await toSecondDraw(world(), rounds);
      expect(world().roomsOf(cleo, dora)).toHaveLength(1);
      expect(await matchesOf(world(), rounds)).toHaveLength(2);
    });

    test('nobody is in: nothing is drawn, and only the steward hears of it', async () => {
      const { steward, people } = stage('Ada', 'Ben');
      const rounds = await pairingRounds(world(), { steward, members: people, facts: { consent: 'round' } });
      await toDraw(world(), rounds);
      await sees(steward, /Nobody was in for this time’s round/);
      expect(people.map((who) => told(who, /./).length)).toEqual([1, 1]);
      expect((await roundsOf(world(), rounds))[0]?.state).toMatchObject({ kind: 'dropped', why: 'nobody' });
    });

    test('a steward leaves the date out: who had said yes hears of it, and nobody is drawn', async () => {
      const { steward, people } = stage('Ada', 'Ben');
      const [ada = steward, ben = steward] = people;
      const rounds = await pairingRounds(world(), { steward, members: people, facts: { consent: 'round' } });
      await isIn(ada);
      await types(world(), steward, ['rounds', 'list'], /Pairing rounds/);
      await presses(world(), steward, 'More', /For stewards/);
      const form = await openedForm(steward, () => steward.press('Leave out dates'), 'keeping the window');
      const [first = ''] = form.fields[0]?.choices ?? [];
      const answers = { 'Which of the next dates are left out?': [first] };
      await answered(steward, () => steward.submit(answers), /Left out: /);
      await toDraw(world(), rounds);
      await walkTo(world(), rounds.at + HOUR);
      expect(told(ada, /is not (?:being )?held after all/)).toHaveLength(1);
      expect(told(ben, /not (?:being )?held/)).toEqual([]);
      expect(world().roomsOf(ada, ben)).toEqual([]);
      // The week after is held as ever.
      await walkTo(world(), rounds.at + 5 * DAY);
      expect(people.map(asked)).toEqual([1, 2]);
    });
  });

  test('three at a time, where each match is asked: a room once all three said yes', async () => {
    const { steward, people } = stage('Ada', 'Ben', 'Cleo');
    const [ada = steward, ben = steward, cleo = steward] = people;
    const rounds = await pairingRounds(world(), { steward, members: people, facts: { size: 3 } });
    await toDraw(world(), rounds);
    await expect(pairsAmong(people)).rejects.toThrow('in no pair');
    const ask = await sees(ada, /You are in a group with/);
    expect(ask.text).toMatch(/Ben|Cleo/);
    for (const who of [ada, ben])
      await presses(world(), who, 'Yes, introduce us', /The room opens as soon as everyone has/);
    expect(world().roomsOf(ada, ben, cleo)).toEqual([]);
    await presses(world(), cleo, 'Yes, introduce us', /said yes/);
    expect(world().roomsOf(ada, ben, cleo)).toHaveLength(1);
  });
}, ONE_LINE_EACH);
