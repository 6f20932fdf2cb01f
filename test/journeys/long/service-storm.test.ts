import { expect, test } from '@jest/globals';
import { parseProjectId } from '../../../src/core/shared/ids.js';
import { SECOND } from '../../../src/core/shared/time.js';
import type { Persona, SeenMessage } from '../../../src/sandbox/persona.js';
import { type Balancer, startBalancer } from '../../support/balancer.js';
import { eventually } from '../../support/eventually.js';
import { type JourneyWorld, ONE_LINE_EACH } from '../../support/journey-world.js';
import { boardSays, proposes, serveOnEachPlatform, serviceChannel } from '../../support/serve-acts.js';
import { idOf, storesOf, told } from '../../support/session-acts.js';

const crowd = (world: JourneyWorld, count: number): readonly Persona[] =>
  Array.from({ length: count }, (_, at) => world.person(`Vera${at}`));

/** What each was answered: a seat, or their number in line. */
const answerOf = (who: Persona): Promise<number> =>
  eventually(() => {
    const found = who.sees().flatMap(({ text }) => ANSWER.exec(text)?.[0] ?? [])[0];
    if (found === undefined) throw new Error(`${who.name} is not answered`);
    return 1 + ORDINALS.findIndex((ordinal) => found.includes(ordinal));
  });

const ANSWER = /You have a seat: Lifters|You are \w+ in line/;
const ORDINALS = ['first', 'second', 'third', 'fourth', 'fifth', 'sixth', 'seventh', 'eighth', 'ninth'];

async function storedProject(world: JourneyWorld) {
  const found = await world.database.collection('service_projects').findOne({});
  const id = parseProjectId(String(found?._id));
  return id === undefined ? undefined : storesOf(world).projects.find(id);
}

serveOnEachPlatform((world) => {
  test('two hundred presses in ten seconds change the post once a second at most, and the last state stands', async () => {
    const [sten, hana] = [world().person('Sten', 'leader'), world().person('Hana')];
    const people = crowd(world(), 10);
    const channel = await serviceChannel(world(), sten);
    const board = await proposes(world(), hana, channel, {
      title: 'Move the piano',
      roles: 'Lifters: 20\nSingers: 20',
    });
    const began = world().now();
    const edits = () => hana.sees().find(({ id }) => id === board.id)?.edits ?? 0;
    const before = edits();
    const now = async (who: Persona, role: string): Promise<SeenMessage | undefined> => {
      const shown = who.sees().find(({ id }) => id === board.id);
      const label = shown?.buttons.find((one) => one.startsWith(`Volunteer: ${role}`));
      if (label !== undefined) await who.press(label, shown);
      return shown;
    };
    for (let second = 0; second < 10; second += 1) {
      for (const role of ['Lifters', 'Singers']) await Promise.all(people.map((who) => now(who, role)));
      await world().kith.settled();
      await world()
        .kith.app.ticks.find(({ name }) => name === 'notices')
        ?.run();
      world().advance(SECOND);
    }
    await world().quiet();
    const seconds = (world().now() - began) / SECOND;
    expect(edits() - before).toBeGreaterThan(2);
    expect(edits() - before).toBeLessThanOrEqual(seconds + 1);
    const last = await boardSays(
      hana,
      board,
      /Lifters: 0 of 20 seats taken, 20 free.*Singers: 10 of 20 seats taken, 10 free/s,
    );
    expect(last.buttons).toContain('Volunteer: Singers (10 free)');
  });

  test('ten at once on one seat, from two whole Kiths: one is in, nine wait in line', async () => {
    const first = world().kith;
    await world().joinedByAnotherKith();
    const ports = [first.port, world().kith.port];
    let balancer: Balancer | undefined;
    if (world().slack !== undefined) {
      balancer = await startBalancer(() => ports.map((port) => `http://127.0.0.1:${port}`));
      world().slack?.double.deliverTo({ http: balancer.base });
    }
    const [sten, hana] = [world().person('Sten', 'leader'), world().person('Hana')];
    const people = crowd(world(), 10);
    const channel = await serviceChannel(world(), sten);
    const board = await proposes(world(), hana, channel, { title: 'Hold the ladder', roles: 'Lifters: 1' });
    await Promise.all(people.map((who) => who.press('Volunteer: Lifters (1 free)', board)));
    await world().quiet();
    await boardSays(hana, board, /Lifters: 1 of 1 seat taken, none free, 9 waiting/);

    const project = await storedProject(world());
    const line = project?.volunteers ?? [];
    expect(line.map(({ seat }) => seat)).toEqual(['in', ...Array.from({ length: 9 }, () => 'waiting')]);
    // Each was told the place they have.
    const inLine = line.map(({ member }) => people.find((who) => idOf(world(), who) === member));
    const answers = inLine.map((who) => (who === undefined ? undefined : answerOf(who)));
    expect(await Promise.all(answers)).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9]);

    // The one who is in gives it back, twice at once: the first in line is in, and hears of it once.
    const [holder, next] = inLine;
    if (holder === undefined || next === undefined) throw new Error('nobody is in');
    await Promise.all([holder.press('Give my place back'), holder.press('Give my place back')]);
    await world().quiet();
    await boardSays(hana, board, /Lifters: 1 of 1 seat taken, none free, 8 waiting/);
    for (const who of people) expect(told(who, /A seat became free/)).toHaveLength(who === next ? 1 : 0);
    await balancer?.stop();
  });
}, ONE_LINE_EACH);
