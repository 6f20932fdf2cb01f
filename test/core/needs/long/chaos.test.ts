import { afterAll, expect, it } from '@jest/globals';
import { seededRandom } from '../../../../src/core/matching/index.js';
import { delivered, type NeedDeps, promised } from '../../../../src/core/needs/index.js';
import { totalWords } from '../../../../src/core/needs/message-parts.js';
import { HOUR, MINUTE, SECOND } from '../../../../src/core/shared/time.js';
import { CATS, endOfWorlds, FOOD, type NeedWorld, needWorld, wordsOf } from '../support/need-world.js';

afterAll(endOfWorlds);

/** A process whose writes fail now and then, before they are done or after: as if it had died there. */
function dyingProcess(world: NeedWorld, random: () => number) {
  const dies = async <T>(write: () => Promise<T>): Promise<T> => {
    const when = random();
    if (when < 0.1) throw new Error('killed before');
    const done = await write();
    if (when < 0.2) throw new Error('killed after');
    return done;
  };
  return world.startProcess((deps: NeedDeps) => ({
    ...deps,
    needs: { ...deps.needs, save: (need, dueAt) => dies(() => deps.needs.save(need, dueAt)) },
    outbox: {
      ...deps.outbox,
      put: (notices) => dies(() => deps.outbox.put(notices)),
      show: (board, apart) => dies(() => deps.outbox.show(board, apart)),
    },
  }));
}

it('a storm from four processes that die all the time: the sum is right, the posts show it, all is told once', async () => {
  const world = await needWorld();
  const random = seededRandom(20_261_123);
  const pick = <T>(from: readonly [T, ...T[]]): T => from[Math.floor(random() * from.length)] ?? from[0];
  const ada = world.somebody('Ada');
  const need = await world.raise(ada, { ...FOOD, amount: '400 tins' });
  await world.kith.submit(ada, `v1:need.spread|${need.id}`, { channel: CATS });
  const crowd = Array.from({ length: 60 }, (_, index) => world.somebody(`P${index}`));
  const processes = Array.from({ length: 4 }, () => dyingProcess(world, random));

  const act = () => {
    const one = crowd[Math.floor(random() * crowd.length)];
    const process = processes[Math.floor(random() * processes.length)];
    if (one === undefined || process === undefined) throw new Error('nobody');
    const native = one.member.slice(one.member.lastIndexOf(':') + 1);
    const done = pick([
      () => world.pledge(one, need, `${1 + Math.floor(random() * 12)}`, process),
      () => world.pledge(one, need, pick(['0', '-1', '1.5', '1e3', '99999']), process),
      () => process.press(one, `v1:need.take-back|${need.id}`),
      () => process.press(ada, `v1:need.arrived|${need.id}.${native}.0`),
      () => process.press(ada, `v1:need.not-arrived|${need.id}.${native}.0`),
    ])();
    return done.catch(() => undefined);
  };

  for (let round = 0; round < 20; round += 1) {
    await Promise.all(Array.from({ length: 40 }, act));
    await Promise.all(processes.map((process) => process.advance()));
    await Promise.all(processes.map((process) => process.settled()));
  }
  await world.walk(MINUTE);
  const after = await world.need(need.id);
  const sum = after.pledges.reduce((all, { amount }) => all + amount, 0);
  expect(promised(after) + delivered(after)).toBe(sum);
  expect(new Set(after.pledges.map(({ member }) => member)).size).toBe(after.pledges.length);
  expect(sum).toBeGreaterThan(0);
  expect(after.state.kind).toBe('open');
  for (const posts of [world.posts(), world.posts(CATS)]) {
    expect(posts).toHaveLength(1);
    expect(wordsOf(posts[0]?.message)).toContain(totalWords(after));
  }

  // And reached, by many at once.
  await Promise.all(
    crowd.map((one, index) => world.pledge(one, need, '40', processes[index % 4]).catch(() => undefined)),
  );
  await Promise.all(processes.map((process) => process.settled()));
  for (const one of crowd) await world.pledge(one, need, '40').catch(() => undefined);
  await world.walk(15 * SECOND);
  await world.walk(2 * HOUR);
  const reached = await world.need(need.id);
  expect(reached.state.kind).toBe('reached');
  const keys = world.all.map(({ key }) => key);
  expect(new Set(keys).size).toBe(keys.length);
  const thanked = keys.filter((key) => key.includes('|reached|') && key.split('|').at(-1) !== ada.member);
  expect(
    thanked
      .map((key) => key.split('|').at(-1))
      .filter((to) => to !== 'thread')
      .sort(),
  ).toEqual(reached.pledges.map(({ member }) => member).sort());
}, 120_000);
