import { afterAll, beforeEach, describe, expect, test } from '@jest/globals';
import { newMember } from '../../../src/core/members/index.js';
import type { Pool } from '../../../src/core/pairing/index.js';
import { forbiddenPairs } from '../../../src/core/rounds/plan/forbidden.js';
import { hoursInUtc } from '../../../src/core/rounds/plan/hours.js';
import { advanceRound } from '../../../src/core/rounds/round/advance.js';
import { advanceChannelRounds } from '../../../src/core/rounds/round/make.js';
import { roundId } from '../../../src/core/shared/ids.js';
import { DAY } from '../../../src/core/shared/time.js';
import { AT, gardening, TUESDAY, timesAsked } from './support/round-acts.js';
import { closeRoundsWorld, type RoundsWorld, roundsWorld } from './support/rounds-world.js';

let world: RoundsWorld;
beforeEach(async () => {
  world = await roundsWorld();
});
afterAll(closeRoundsWorld);

describe('Who is drawn', () => {
  test('not who rests, skips, has paused or left; nor guests, bots and people from elsewhere', async () => {
    const names = ['Ada', 'Ben', 'Rea', 'Sue', 'Pia', 'Leo', 'Gil', 'Bot', 'Ext'];
    const { channel, people } = await gardening(world, names);
    const [, , rea, sue, pia, leo, gil, bot, ext] = people;
    if (!(rea && sue && pia && leo && gil && bot && ext)) throw new Error('nobody');
    const change = async (who: typeof rea, facts: object) => {
      const found = await world.stores.participants.find(channel, who.member);
      if (found) await world.stores.participants.save({ ...found, ...facts });
    };
    await change(rea, { rest: { kind: 'until', at: AT + DAY } });
    await change(sue, { skips: TUESDAY });
    const own = await world.stores.members.get(pia.member);
    await world.stores.members.save({ ...own, pause: { kind: 'until-resumed' } });
    world.change(leo, { standing: 'departed' });
    world.change(gil, { standing: 'guest' });
    world.change(bot, { standing: 'bot' });
    world.change(ext, { standing: 'external' });
    await world.walkTo(AT);
    expect(timesAsked(world, people)).toEqual([1, 1, 0, 0, 0, 0, 0, 0, 0]);
    await world.walkTo(AT + 7 * DAY);
    // Rea and Sue are back by themselves.
    expect(timesAsked(world, people).slice(0, 4)).toEqual([2, 2, 1, 1].map((times) => times));
  });
});

describe('What the draw knows of people', () => {
  test('only what they show to somebody', async () => {
    const { channel, steward } = await gardening(world, []);
    const open = { interests: ['compost'], skills: ['welding'], languages: ['German'], organisation: 'Acme' };
    const ada = await world.known(
      'Ada',
      { ...open, visibility: { relationships: 'everyone' } },
      { zone: 'Europe/Berlin' },
    );
    const ben = await world.known(
      'Ben',
      {
        ...open,
        visibility: {
          interests: 'never',
          skills: 'never',
          languages: 'never',
          organisation: 'never',
          aim: 'never',
          zone: 'never',
        },
      },
      { zone: 'Europe/Berlin' },
    );
    await world.takesPart(channel, ada, ben);
    expect(steward.name).toBe('Stella');
    let seen: Pool | undefined;
    const deps = {
      ...world.deps,
      drawPlan: (pool: Pool) => {
        seen = pool;
        return world.deps.drawPlan(pool);
      },
    };
    world.setNow(AT);
    await advanceChannelRounds(deps, channel);
    await advanceRound(deps, roundId(channel, TUESDAY));
    expect(seen?.people).toEqual([
      {
        interests: ['compost'],
        offers: ['welding'],
        aim: 'To meet people',
        languages: ['German'],
        organisation: 'Acme',
        hours: [[480, 960]],
        goesFirst: false,
      },
      { interests: [], offers: [], languages: [], goesFirst: false },
    ]);
  });

  test('when they work, wherever they are', () => {
    const winter = hoursInUtc(Date.parse('2026-12-01T00:00:00Z'));
    const nine = { from: '9:00', to: '17:30' };
    expect(winter('Europe/London', nine)).toEqual([[540, 1050]]);
    expect(winter('Asia/Tokyo', nine)).toEqual([[0, 510]]);
    expect(winter('Pacific/Auckland', nine)).toEqual([
      [0, 270],
      [1200, 1440],
    ]);
    expect(hoursInUtc(Date.parse('2026-07-01T00:00:00Z'))('Europe/London', nine)).toEqual([[480, 990]]);
  });
});

describe('Who must never be together', () => {
  const someone = (name: string, organisation?: string, facts: object = {}) => ({
    member: { ...newMember(world.somebody(name).member, world.here), ...facts },
    ...(organisation !== undefined && { organisation }),
  });

  test('blocks and refusals either way, one organisation, and whose match has come to nothing', () => {
    const ids = ['Ada', 'Ben', 'Cem', 'Dee'].map((name) => world.somebody(name).member);
    const [ada, ben, , dee] = ids;
    if (!(ada && ben && dee)) throw new Error('nobody');
    const people = [
      someone('Ada', 'Acme'),
      someone('Ben', undefined, { blocked: [ada] }),
      someone('Cem', ' ACME ', { notFrom: [{ member: ben, until: AT }] }),
      someone('Dee', 'Other', { notFrom: [{ member: ada }] }),
    ];
    const pairs = (now: number) =>
      forbiddenPairs(people, [[ben, dee]], now)
        .map((pair) => pair.join('-'))
        .sort();
    expect(pairs(AT - 1)).toEqual(['0-1', '0-2', '0-3', '1-2', '1-3']);
    expect(pairs(AT)).toEqual(['0-1', '0-2', '0-3', '1-3']);
  });
});
