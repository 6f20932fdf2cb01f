import { describe, expect, test } from '@jest/globals';
import { DAY, HOUR } from '../../../src/core/shared/time.js';
import type { Persona } from '../../../src/sandbox/persona.js';
import { presses, sees, types } from '../../support/journey-acts.js';
import { ONE_LINE_EACH } from '../../support/journey-world.js';
import {
  bothSayYes,
  countsIn,
  pairingRounds,
  pairsAmong,
  roundsOnEachPlatform,
  theAsk,
  toDraw,
  toEnd,
  toldLeftOver,
  toSecondDraw,
  waitingFor,
} from '../../support/round-acts.js';
import { told, walkTo } from '../../support/session-acts.js';

roundsOnEachPlatform((world) => {
  const stage = async (...names: readonly string[]) => {
    const steward = world().person('Sten', 'leader');
    const people = names.map((name) => world().person(name));
    const [ada = steward, ben = steward] = people;
    return { people, ada, ben, rounds: await pairingRounds(world(), { steward, members: people }) };
  };

  describe('the odd one', () => {
    test('is told once, goes first next time, and nobody is left over twice running', async () => {
      const { people, rounds } = await stage('Ada', 'Ben', 'Cleo');
      let before: Persona | undefined;
      for (const week of [0, 1, 2]) {
        await toDraw(world(), rounds, week);
        const [pair, ...more] = await pairsAmong(people);
        expect(more).toEqual([]);
        const over = people.find((who) => !pair?.includes(who));
        if (pair === undefined || over === undefined) throw new Error('nobody is left over');
        expect(over.name).not.toBe(before?.name);
        const heard = toldLeftOver(over);
        await bothSayYes(world(), pair);
        await walkTo(world(), rounds.at + week * 7 * DAY + 6 * DAY);
        expect(toldLeftOver(over)).toBe(heard);
        before = over;
      }
    });

    test('meets a late comer in the second draw', async () => {
      const { people, rounds } = await stage('Ada', 'Ben', 'Cleo');
      await toDraw(world(), rounds);
      const [pair] = await pairsAmong(people);
      const over = people.find((who) => !pair?.includes(who));
      if (pair === undefined || over === undefined) throw new Error('nobody is left over');
      await bothSayYes(world(), pair);
      const late = world().person('Late');
      await types(world(), late, ['rounds', 'join'], /You take part/);
      expect(waitingFor(late)).toBe(0);
      await toSecondDraw(world(), rounds);
      await bothSayYes(world(), [late, over]);
    });
  });

  test('three silent rounds: told once, not asked any more, and one tap back', async () => {
    const { people, ada, ben, rounds } = await stage('Ada', 'Ben');
    for (const week of [0, 1, 2]) {
      await toDraw(world(), rounds, week);
      await theAsk(ada);
      await walkTo(world(), rounds.at + week * 7 * DAY + 6 * DAY);
    }
    for (const who of people) expect(told(who, /The last three rounds .* without a word/)).toHaveLength(1);
    await toDraw(world(), rounds, 3);
    await walkTo(world(), rounds.at + 21 * DAY + HOUR);
    expect(people.map(waitingFor)).toEqual([0, 0]);
    for (const who of people) await presses(world(), who, 'I’m back', /Welcome back/);
    await toDraw(world(), rounds, 4);
    expect(await pairsAmong(people)).toHaveLength(1);
    await bothSayYes(world(), [ada, ben]);
    await toDraw(world(), rounds, 5);
    for (const who of people) expect(told(who, /without a word/)).toHaveLength(1);
  });

  test('“not yet” is asked about once more, two days later, and then never again', async () => {
    const { ada, ben, rounds } = await stage('Ada', 'Ben');
    await toDraw(world(), rounds);
    await bothSayYes(world(), [ada, ben]);
    await walkTo(world(), rounds.at + 4 * DAY + HOUR);
    const first = await sees(ada, /Did you and Ben meet\?/);
    await presses(world(), ada, 'Not yet', /No hurry/, first);
    await walkTo(world(), rounds.at + 6 * DAY + 2 * HOUR);
    const second = await sees(ada, /One more time: did you and Ben meet\?/);
    await presses(world(), ada, 'Couldn’t', /That happens/, second);
    await walkTo(world(), rounds.at + 14 * DAY - HOUR);
    expect(told(ada, /did you and Ben meet\?/i)).toEqual([]);
    expect(told(ben, /did you and Ada meet\?/i)).toHaveLength(1);
  });

  test('one alone, and nobody: nothing breaks, and whoever comes is drawn the week after', async () => {
    const { ada, rounds } = await stage('Ada');
    await toDraw(world(), rounds);
    expect(waitingFor(ada)).toBe(0);
    expect(toldLeftOver(ada)).toBe(1);
    const zoe = world().person('Zoe');
    await world().ready();
    await toEnd(world(), rounds);
    await countsIn(world(), rounds.id, zoe);
    await toDraw(world(), rounds, 1);
    expect(await pairsAmong([ada, zoe])).toHaveLength(1);
  });
}, ONE_LINE_EACH);
