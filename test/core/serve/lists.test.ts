import { afterAll, describe, expect, test } from '@jest/globals';
import { serveBlocks } from '../../../src/core/serve/index.js';
import type { Project } from '../../../src/core/service-projects/index.js';
import { projectId } from '../../../src/core/shared/ids.js';
import { DAY } from '../../../src/core/shared/time.js';
import {
  CATS,
  DOGS,
  endOfWorlds,
  FOOD,
  HERE,
  keyOf,
  labelsOf,
  type NeedWorld,
  needWorld,
  SECRET,
  type Somebody,
  said,
  wordsOf,
} from '../needs/support/need-world.js';

afterAll(endOfWorlds);

async function propose(world: NeedWorld, host: Somebody, title: string, changes: Partial<Project> = {}) {
  const project: Project = {
    id: projectId(HERE, `p${title.toLowerCase().replace(/\W/g, '')}123`),
    community: HERE,
    channel: DOGS,
    host: host.member,
    hostName: host.name,
    title,
    need: 'The youth club needs a new coat of paint.',
    when: { kind: 'ongoing' },
    where: 'Mill Lane',
    roles: [{ id: 'r1', name: 'Painters', seats: 2 }],
    lastDay: { date: '2026-11-30', endsAt: world.now() + 7 * DAY },
    volunteers: [],
    spreading: [],
    reportedBy: [],
    state: { kind: 'open' },
    reminded: [],
    createdAt: world.now(),
    events: [],
    version: 0,
    ...changes,
  };
  await world.kith.deps.projects.insert(project, undefined);
}

describe('/serve', () => {
  test('with nothing to show says so kindly, and how something begins', async () => {
    const world = await needWorld();
    const shown = await world.kith.command(world.somebody('Ada'), '');
    expect(said(shown)).toBe('Nothing is asked for here just now.');
    expect(labelsOf(shown)).toEqual(['Propose a project', 'Raise a need']);
  });

  test('lists projects and needs by channel, what ends first first, with a button each', async () => {
    const world = await needWorld();
    const [ada, ben] = [world.somebody('Ada'), world.somebody('Ben')];
    await world.raise(ada);
    await world.raise(ada, { ...FOOD, what: 'cat food', channel: CATS });
    await propose(world, ben, 'Paint the youth club');
    await propose(world, ben, 'Not yet', { state: { kind: 'in-review' } });
    const cleo = world.somebody('Cleo');
    for (const line of ['', 'list']) {
      const shown = await world.kith.command(cleo, line);
      expect(shown.kind).toBe('panel');
      expect(labelsOf(shown)).toEqual(['Pledge', 'Volunteer', 'Pledge', 'Propose a project', 'Raise a need']);
      const words = wordsOf(shown);
      expect(
        ['#cats', 'cat food', '#dogs', 'Paint the youth club', '500 tins: dog food'].map((part) =>
          words.indexOf(part),
        ),
      ).toEqual(
        [
          ...['#cats', 'cat food', '#dogs', 'Paint the youth club', '500 tins: dog food'].map((part) =>
            words.indexOf(part),
          ),
        ].sort((a, b) => a - b),
      );
      expect(words).toContain('500 are still needed');
      expect(words).toContain('Painters (2)');
      expect(words).not.toContain('Not yet');
    }
  });

  test('shows what is in a private channel to those who are in it', async () => {
    const world = await needWorld();
    const [ada, ben] = [world.somebody('Ada'), world.somebody('Ben')];
    await world.channel(SECRET, {});
    await world.makePrivate(SECRET, ada);
    await world.raise(ada, { ...FOOD, channel: SECRET });
    await propose(world, ada, 'A secret party', { channel: SECRET });
    expect(said(await world.kith.command(ben, 'list'))).toBe('Nothing is asked for here just now.');
    expect(wordsOf(await world.kith.command(ada, 'list'))).toContain('A secret party');
    expect(wordsOf(await world.kith.command(ben, 'list', SECRET))).toContain('dog food');
  });

  test('turns pages', async () => {
    const world = await needWorld();
    const host = world.somebody('Ben');
    for (let count = 1; count <= 14; count += 1) await propose(world, host, `Project ${10 + count}`);
    const first = await world.kith.command(host, 'list');
    expect(wordsOf(first)).toContain('(1 of 3)');
    const second = await world.kith.press(host, keyOf(first, 'More'));
    const third = await world.kith.press(host, keyOf(second, 'More'));
    expect(wordsOf(third)).toContain('Project 24');
    expect(labelsOf(third)).not.toContain('More');
    expect(wordsOf(await world.kith.press(host, 'v1:serve.list|999'))).toContain('(3 of 3)');
    expect(wordsOf(await world.kith.press(host, 'v1:serve.list|x'))).toContain('(1 of 3)');
  });

  test('mine: what I host, take part in, have raised or promised; home shows the same', async () => {
    const world = await needWorld();
    const [ada, ben] = [world.somebody('Ada'), world.somebody('Ben')];
    const need = await world.raise(ada);
    await propose(world, ben, 'Paint the youth club');
    await world.pledge(ben, need, '10');
    const shown = await world.kith.command(ben, 'mine');
    expect(wordsOf(shown)).toContain('You have promised 10 tins. 490 are still needed.');
    expect(wordsOf(shown)).toContain('you host it');
    expect(wordsOf(await world.kith.command(world.somebody('Cleo'), 'mine'))).toContain(
      'You are part of no project',
    );
    const home = JSON.stringify(await serveBlocks(world.kith.deps, { member: ben.member }));
    expect(home).toContain('Paint the youth club');
    expect(home).toContain('dog food');
    expect(JSON.stringify(await serveBlocks(world.kith.deps, { member: ada.member }))).toContain(
      'you raised it',
    );
  });

  test('answers what it does not understand with what it would have understood', async () => {
    const world = await needWorld();
    const ada = world.somebody('Ada');
    const route = await world.kith.command(ada, 'help');
    expect(said(route)).toBe('How service projects and needs work.');
    const lost = await world.kith.command(ada, ' dance with me');
    expect(said(lost)).toBe('I did not understand that. This is how service projects and needs work.');
    expect(wordsOf(lost)).toContain('dance with me');
  });
});
