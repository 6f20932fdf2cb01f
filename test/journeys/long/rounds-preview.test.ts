import { expect, test } from '@jest/globals';
import { DAY } from '../../../src/core/shared/time.js';
import { answered, presses, sees } from '../../support/journey-acts.js';
import { pressForged } from '../../support/journey-forgery.js';
import { everythingStored } from '../../support/journey-stored.js';
import { ONE_LINE_EACH } from '../../support/journey-world.js';
import {
  pairingRounds,
  pairsAmong,
  roundsOf,
  roundsOnEachPlatform,
  theAsk,
  toDraw,
  waitingFor,
} from '../../support/round-acts.js';
import { keyOn, told, walkTo } from '../../support/session-acts.js';

const NAMES = ['Ada', 'Ben', 'Cleo', 'Dora'];

roundsOnEachPlatform((world) => {
  const stage = async () => {
    const steward = world().person('Sten', 'leader');
    const people = NAMES.map((name) => world().person(name));
    const plan = { steward, members: people, facts: { preview: true } };
    return { steward, people, rounds: await pairingRounds(world(), plan) };
  };

  test('a steward looks, draws again and sends; only then is anybody asked', async () => {
    const { steward, people, rounds } = await stage();
    const since = world().callCount();
    await toDraw(world(), rounds);
    const first = await sees(steward, /The draw is ready/);
    expect(first.kind).toBe('direct');
    expect(first.text).toMatch(/4 people in 2 (?:matches|conversations)/);
    for (const name of NAMES) expect(first.text).toContain(name);
    expect(first.buttons).toEqual(['Send it', 'Draw again', 'Skip this round']);
    const sendFirst = keyOn(first, 'Send it');
    await presses(world(), steward, 'Draw again', /is set aside/, first);
    const second = await sees(steward, /A new draw is ready/);
    expect(people.map((who) => told(who, /./).length)).toEqual([0, 0, 0, 0]);
    expect(world().inSharedPlaces(since)).toEqual([]);

    // Of the draw that was set aside nothing can be sent any more.
    await answered(steward, () => pressForged(world(), steward, sendFirst, second), /not waiting any more/);
    expect(people.map(waitingFor)).toEqual([0, 0, 0, 0]);
    await presses(world(), steward, 'Send it', /goes out now/, second);
    const shown = second.text.split('\n').filter((line) => line.includes('·'));
    for (const [one, other] of await pairsAmong(people))
      expect(shown.some((line) => line.includes(one.name) && line.includes(other.name))).toBe(true);
    await answered(
      steward,
      () => pressForged(world(), steward, keyOn(second, 'Skip this round'), second),
      /not waiting any more/,
    );
    expect(people.map(waitingFor)).toEqual([1, 1, 1, 1]);
  });

  test('a steward skips it: nobody hears of it, and the next date stays', async () => {
    const { steward, people, rounds } = await stage();
    await toDraw(world(), rounds);
    await presses(world(), steward, 'Skip this round', /is skipped/);
    await walkTo(world(), rounds.at + 6 * DAY);
    expect(people.map((who) => told(who, /./).length)).toEqual([0, 0, 0, 0]);
    expect((await roundsOf(world(), rounds))[0]?.state).toMatchObject({ kind: 'dropped', why: 'skipped' });
    await toDraw(world(), rounds, 1);
    await sees(steward, /The draw is ready/);
  });

  test('no word from any steward: it goes out a day later', async () => {
    const { steward, people, rounds } = await stage();
    await toDraw(world(), rounds);
    await sees(steward, /The draw is ready/);
    await walkTo(world(), rounds.at + DAY - 1);
    expect(people.map(waitingFor)).toEqual([0, 0, 0, 0]);
    await walkTo(world(), rounds.at + DAY);
    expect(await pairsAmong(people)).toHaveLength(2);
    await theAsk(people[0] ?? steward);
  });

  test('a member who forges the steward’s buttons is told who may, and changes nothing', async () => {
    const { steward, people, rounds } = await stage();
    const [ada = steward] = people;
    const list = await answered(ada, () => ada.command('rounds', { verb: 'list' }), /Pairing rounds/);
    await toDraw(world(), rounds);
    const preview = await sees(steward, /The draw is ready/);
    const before = await everythingStored(world());
    for (const label of ['Send it', 'Draw again', 'Skip this round'])
      await answered(ada, () => pressForged(world(), ada, keyOn(preview, label), list), /steward/i);
    await world().quiet();
    expect(await everythingStored(world())).toEqual(before);
    expect(people.map(waitingFor)).toEqual([0, 0, 0, 0]);
  });
}, ONE_LINE_EACH);
