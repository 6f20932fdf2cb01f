import { expect, test } from '@jest/globals';
import { Temporal } from 'temporal-polyfill';
import { DAY, HOUR } from '../../../src/core/shared/time.js';
import { ONE_LINE_EACH } from '../../support/journey-world.js';
import {
  bothSayYes,
  pairingRounds,
  pairsAmong,
  roundsOf,
  roundsOnEachPlatform,
  waitingFor,
} from '../../support/round-acts.js';
import { walkTo } from '../../support/session-acts.js';

const ZONE = 'America/New_York';

/** The next change after which an hour is lost: in March. */
function marchChange(now: number): Temporal.ZonedDateTime {
  let at = Temporal.Instant.fromEpochMilliseconds(now).toZonedDateTimeISO(ZONE);
  for (;;) {
    const change = at.getTimeZoneTransition('next');
    if (change === null) throw new Error('New York has given up changing its clocks');
    if (change.offsetNanoseconds > change.subtract({ seconds: 1 }).offsetNanoseconds) return change;
    at = change;
  }
}

roundsOnEachPlatform((world) => {
  test('New York in March: the draw stays at ten by its clocks', async () => {
    const change = marchChange(world().now());
    expect(change.month).toBe(3);
    const friday = change.toPlainDate().subtract({ days: 2 });
    const tens = [0, 7, 14].map(
      (days) =>
        friday.add({ days }).toZonedDateTime({ timeZone: ZONE, plainTime: '10:00' }).epochMilliseconds,
    );
    const [before = 0, after = 0, later = 0] = tens;
    expect([after - before, later - after]).toEqual([7 * DAY - HOUR, 7 * DAY]);
    world().advance(before - 26 * HOUR - world().now());
    const steward = world().person('Sten', 'leader');
    const people = ['Ada', 'Ben', 'Cleo', 'Dora'].map((name) => world().person(name));
    const plan = { steward, members: people, phrase: 'every Friday 10:00', zone: ZONE };
    const rounds = await pairingRounds(world(), plan);
    expect(rounds.at).toBe(before);
    for (const at of tens) {
      await walkTo(world(), at - 1);
      expect(people.map(waitingFor)).toEqual([0, 0, 0, 0]);
      await walkTo(world(), at);
      const pairs = await pairsAmong(people);
      expect(pairs).toHaveLength(2);
      for (const pair of pairs) await bothSayYes(world(), pair);
    }
    expect((await roundsOf(world(), rounds)).map(({ at }) => new Date(at).getTime())).toEqual(tens);
    // Three rounds of four people: everybody has met everybody, and nobody twice.
    expect(
      new Set(
        world()
          .rooms()
          .map(({ members }) => [...members].sort().join()),
      ).size,
    ).toBe(6);
  });
}, ONE_LINE_EACH);
