import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { PlaceId, ProjectId } from '../../../src/core/shared/ids.js';
import { DAY, HOUR, SECOND } from '../../../src/core/shared/time.js';
import {
  errorsOf,
  formOf,
  labelsOf,
  messageOf,
  PAINTING,
  type ProjectWorld,
  projectWorld,
  type Somebody,
  saidIn,
} from './support/world.js';

describe('hosting a project', () => {
  let world: ProjectWorld;
  let steward: Somebody;
  let host: Somebody;
  let ada: Somebody;
  let ben: Somebody;
  let garden: PlaceId;

  beforeAll(async () => {
    world = await projectWorld({ openProposals: 99 });
    steward = world.somebody('steward', { leads: true });
    host = world.somebody('hana');
    ada = world.somebody('ada');
    ben = world.somebody('ben');
    garden = await world.channel('garden', steward);
  });
  afterAll(() => world.close());

  const board = (id: ProjectId) => world.told(garden).find(({ key }) => key === `${id}|board`);
  const take = (who: Somebody, id: ProjectId, role = 'r1') =>
    world.pressKey(who, `v1:project.volunteer|${id}.${role}`);

  async function edit(id: ProjectId, facts: Record<string, string>) {
    const form = formOf(await world.pressKey(host, `v1:project.edit|${id}`));
    return world.submit(host, form.key, { ...PAINTING, ...facts });
  }

  test('the panel shows who is in and who waits, to the host and to nobody else', async () => {
    const id = await world.proposes(host, garden, { title: 'Panel' });
    await take(ada, id);
    await take(ben, id);
    const panel = await world.press(host, 'Manage', board(id)?.message);
    expect(panel.kind).toBe('panel');
    expect(labelsOf(messageOf(panel))).toEqual([
      'Say how it went',
      'Change it',
      'Hand it over',
      'Call it off',
    ]);
    const words = JSON.stringify(messageOf(panel));
    expect(words).toContain('"name":"ada"');
    expect(words).toContain('In line: ');
    expect(saidIn(await world.press(ada, 'Manage', board(id)?.message))).toContain('for the host of Panel');
  });

  test('who takes part is told what was and is; more seats promote', async () => {
    const id = await world.proposes(host, garden, { title: 'Edit' });
    await take(ada, id);
    await take(ben, id);
    const preview = messageOf(
      await edit(id, { title: 'Edit', where: 'Town hall', roles: 'Painters: 2\nCooks: 2' }),
    );
    expect(JSON.stringify(preview)).toContain('Volunteers will be told:');
    expect(saidIn(await world.press(host, 'Save the change', preview))).toContain('is changed');
    expect(world.lastWord(ada)).toContain('Where: Town hall (it was: 12 Mill Lane)');
    const told = world.told(ben).map(({ message }) => message.summary);
    expect(told).toContain('A seat is free for you: Painters, in Edit.');
    expect(saidIn(await world.press(host, 'Save the change', preview))).toContain('is there once');
  });

  test('fewer seats than taken, and a role with people in it, are refused with what to do', async () => {
    const id = await world.proposes(host, garden, { title: 'Fewer', roles: 'Painters: 3\nCooks: 1' });
    await take(ada, id);
    await take(ben, id);
    const fewer = errorsOf(await edit(id, { title: 'Fewer', roles: 'Painters: 1\nCooks: 1' }));
    expect(fewer?.roles).toContain('2 people have a seat for Painters already');
    const gone = errorsOf(await edit(id, { title: 'Fewer', roles: 'Cooks: 1' }));
    expect(gone?.roles).toContain('Painters can’t be left out: 2 seats are taken');
    expect((await edit(id, { title: 'Fewer', roles: 'Decorators (was Painters): 3' })).kind).toBe('say');
  });

  test('seats that are taken while the change is looked at are not lost', async () => {
    const id = await world.proposes(host, garden, { title: 'Race', roles: 'Painters: 3' });
    const preview = messageOf(await edit(id, { title: 'Race', roles: 'Painters: 1' }));
    await take(ada, id);
    await take(ben, id);
    expect(saidIn(await world.press(host, 'Save the change', preview))).toContain('2 people have a seat');
    expect((await world.found(id)).roles).toMatchObject([{ seats: 3 }]);
  });

  test('a change that somebody else overtook is not saved', async () => {
    const id = await world.proposes(host, garden, { title: 'Overtaken' });
    const form = formOf(await world.pressKey(steward, `v1:project.edit|${id}`));
    await world.press(
      host,
      'Save the change',
      messageOf(await edit(id, { title: 'Overtaken', where: 'Here' })),
    );
    expect(saidIn(await world.submit(steward, form.key, { ...PAINTING, where: 'There' }))).toContain(
      'changed meanwhile',
    );
    expect((await world.found(id)).where).toBe('Here');
  });

  test('it can be handed over to somebody who may host; both are told', async () => {
    const id = await world.proposes(host, garden, { title: 'Over' });
    const guest = world.somebody('guest', { standing: 'guest' });
    const form = formOf(await world.pressKey(host, `v1:project.hand-over|${id}`));
    expect(errorsOf(await world.submit(host, form.key, { host: [guest.member] }))?.host).toContain(
      'may not host',
    );
    expect(errorsOf(await world.submit(host, form.key, { host: [host.member] }))?.host).toContain('already');
    expect(errorsOf(await world.submit(host, form.key, { host: ['slack:T2:U1'] }))?.host).toContain(
      'choose one',
    );
    await world.submit(host, form.key, { host: [ada.member] });
    expect(world.lastWord(ada)).toContain('You host Over from now on.');
    expect(world.lastWord(host)).toContain('ada hosts Over from now on.');
    expect(world.told(board(id)?.id ?? '').at(-1)?.message.summary).toBe('ada hosts Over from now on.');
    expect(saidIn(await world.pressKey(host, `v1:project.manage|${id}`))).toContain('for the host of Over');
  });

  test('called off: all are told why, reminders are not sent any more, and the post says so', async () => {
    const id = await world.proposes(host, garden, { title: 'Off' });
    await take(ada, id);
    await take(ben, id);
    const form = formOf(await world.pressKey(host, `v1:project.cancel|${id}`));
    await Promise.all([
      world.submit(host, form.key, { because: 'It rains' }),
      world.submit(host, form.key, { because: 'It rains' }),
    ]);
    await world.walk(2 * SECOND);
    for (const one of [ada, ben]) {
      expect(world.told(one).filter(({ message }) => message.summary === 'Off is called off.')).toHaveLength(
        1,
      );
    }
    expect(world.lastWord(ada)).toContain('It rains');
    expect(board(id)?.message.summary).toBe('Off: This project was called off.');
    expect(saidIn(await world.submit(host, form.key, {}))).toContain('Nothing was changed');
  });

  test('finished: thanks, the outcome, a word in the thread, and a way to meet', async () => {
    const id = await world.proposes(host, garden, { title: 'Done', roles: 'Painters: 2' });
    const [cleo, dan] = [world.somebody('cleo'), world.somebody('dan')];
    for (const one of [ada, ben, cleo]) await take(one, id);
    const form = formOf(await world.command(host, 'finish', 'done'));
    for (const hours of ['-1', '2.5', '1000000', 'many']) {
      expect(errorsOf(await world.submit(host, form.key, { outcome: 'Blue', hours }))).toHaveProperty(
        'hours',
      );
    }
    expect(errorsOf(await world.submit(host, form.key, { outcome: 'x'.repeat(10_000) }))).toHaveProperty(
      'outcome',
    );
    await world.submit(host, form.key, { outcome: 'It is blue now', hours: '12' });
    await world.walk(2 * SECOND);
    expect(world.lastWord(ada)).toContain('It is blue now');
    expect(world.lastWord(cleo)).toContain('Thank you for having stood by!');
    expect(world.told(board(id)?.id ?? '').at(-1)?.message.summary).toContain(
      'Done is finished. Thank you to the 2 who',
    );
    expect(board(id)?.message.summary).toBe('Done: This project was finished.');
    const meet = messageOf(await world.press(ada, 'Meet someone from this project'));
    expect(labelsOf(meet)).toEqual(['ben', 'hana']);
    expect(JSON.stringify(meet)).toContain(`introduction.ask|${ben.member}`);
    expect(saidIn(await world.pressKey(dan, `v1:project.meet|${id}`))).toContain('those who took part');
    const self = await world.stores.members.get(ben.member);
    await world.stores.members.save({ ...self, blocked: [ada.member] });
    expect(labelsOf(messageOf(await world.press(ada, 'Meet someone from this project')))).toEqual(['hana']);
  });

  test('a host who leaves: stewards are asked to hand it on, once, and the seat goes on', async () => {
    const eli = world.somebody('eli');
    const id = await world.proposes(eli, garden, { title: 'Left' });
    await take(eli, id);
    await take(ada, id);
    world.change(eli, { standing: 'departed' });
    const before = world.told(steward).length;
    await world.left(eli);
    await world.left(eli);
    await world.quiet();
    expect(world.told(steward)).toHaveLength(before + 1);
    expect(world.lastWord(steward)).toContain('Left needs a new host');
    expect(world.lastWord(ada)).toContain('A seat became free');
    const form = formOf(await world.press(steward, 'Choose a new host'));
    await world.submit(steward, form.key, { host: [ada.member] });
    expect((await world.found(id)).host).toBe(ada.member);
  });

  test('reminders a day and two hours before, and "how did it go" the morning after', async () => {
    const [finn, gus] = [world.somebody('finn'), world.somebody('gus')];
    const id = await world.proposes(finn, garden, { title: 'Remind', when: '2026-11-25 12:00' });
    await take(gus, id);
    await world.walk(Date.parse('2026-11-24T12:00:30Z') - world.now());
    expect(world.told(gus).map(({ message }) => message.summary)).toEqual([
      'Remind is coming up within a day.',
    ]);
    expect(world.lastWord(finn)).toContain('which you host');
    const self = await world.stores.members.get(gus.member);
    await world.stores.members.save({ ...self, nudges: false });
    await world.walk(22 * HOUR);
    await world.walk(60 * SECOND);
    expect(world.told(gus)).toHaveLength(1);
    expect(world.lastWord(finn)).toContain('begins in about two hours');
    await world.walk(DAY);
    expect(world.lastWord(finn)).toContain('How did Remind go?');
    expect(saidIn(await take(ada, id))).toContain('The last day of Remind is over');
    expect(JSON.stringify(board(id)?.message)).toContain('Its last day is over.');
    await world.walk(DAY);
    expect(world.told(finn).filter(({ message }) => message.summary === 'How did Remind go?')).toHaveLength(
      1,
    );
    expect(formOf(await world.press(finn, 'Say how it went')).title).toBe('How did it go?');
  });
});
