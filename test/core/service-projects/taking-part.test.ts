import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { boardMessage } from '../../../src/core/service-projects/board-messages.js';
import type { PlaceId, ProjectId } from '../../../src/core/shared/ids.js';
import { SECOND } from '../../../src/core/shared/time.js';
import {
  errorsOf,
  formOf,
  labelsOf,
  messageOf,
  type ProjectWorld,
  projectWorld,
  type Somebody,
  saidIn,
} from './support/world.js';

describe('taking part in a project', () => {
  let world: ProjectWorld;
  let steward: Somebody;
  let host: Somebody;
  let garden: PlaceId;

  beforeAll(async () => {
    world = await projectWorld({ openProposals: 99 });
    steward = world.somebody('steward', { leads: true });
    host = world.somebody('hana');
    garden = await world.channel('garden', steward);
  });
  afterAll(() => world.close());

  const board = (id: ProjectId) => world.told(garden).find(({ key }) => key === `${id}|board`);

  test('ten click on one seat from two processes: one is in, nine wait, all are answered', async () => {
    const id = await world.proposes(host, garden, { title: 'Ten' });
    const people = Array.from({ length: 10 }, (_, index) => world.somebody(`ten${index}`));
    const answers = await Promise.all(
      people.map((one, index) =>
        world.pressAtOnce(one, `v1:project.volunteer|${id}.r1`, index % 2 === 1 ? 'elsewhere' : 'here'),
      ),
    );
    await world.walk(2 * SECOND);
    const { volunteers } = await world.found(id);
    expect(volunteers.map(({ seat }) => seat)).toEqual(['in', ...Array.from({ length: 9 }, () => 'waiting')]);
    const words = ['first', 'second', 'third', 'fourth', 'fifth', 'sixth', 'seventh', 'eighth', 'ninth'];
    volunteers.forEach(({ member }, place) => {
      const index = people.findIndex((one) => one.member === member);
      const answer = answers[index];
      expect(answer && saidIn(answer)).toContain(
        place === 0 ? 'You have a seat: Painters.' : `You are ${words[place - 1]} in line`,
      );
    });
    expect(JSON.stringify(board(id)?.message)).toContain('1 of 1 seat taken, none free, 9 waiting.');
  });

  test('whoever gives a place back promotes the first in line, who is told once', async () => {
    const id = await world.proposes(host, garden, { title: 'Line' });
    const [ada, ben] = [world.somebody('ada'), world.somebody('ben')];
    await world.press(ada, 'Volunteer: Painters (1 free)', board(id)?.message);
    await world.walk(2 * SECOND);
    const waits = await world.press(ben, 'Volunteer: Painters (wait for a seat)', board(id)?.message);
    expect(saidIn(waits)).toContain('You are first in line');
    const answer = await world.pressKey(ada, `v1:project.volunteer|${id}.r1`);
    expect(saidIn(answer)).toContain('Still so: You have a seat');
    expect(saidIn(await world.press(ada, 'Give my place back', messageOf(answer)))).toContain(
      'is given back',
    );
    expect(world.told(ben).map(({ message }) => message.summary)).toEqual([
      'A seat is free for you: Painters, in Line.',
    ]);
    await world.walk(60 * SECOND);
    expect(world.told(ben)).toHaveLength(1);
    expect(saidIn(await world.press(ada, 'Give my place back', messageOf(answer)))).toContain(
      'You have no place',
    );
    expect(JSON.stringify(board(id)?.message)).toBe(
      JSON.stringify(boardMessage(await world.found(id), world.now())),
    );
  });

  test('whoever dies right after saving leaves it to a tick to show and tell it, once', async () => {
    const id = await world.proposes(host, garden, { title: 'Mortal' });
    const people = ['mo', 'na', 'oz'].map((name) => world.somebody(name));
    for (const one of people) await world.pressAtOnce(one, `v1:project.volunteer|${id}.r1`, 'dying');
    const [mo, na] = people;
    if (mo === undefined || na === undefined) throw new Error('nobody is there');
    await world.pressAtOnce(mo, `v1:project.withdraw|${id}`, 'dying');
    await world.walk(5 * SECOND);
    expect(JSON.stringify(board(id)?.message)).toContain('0 of 1 seat taken');
    await world.walk(15 * SECOND);
    const { board: shown } = { board: board(id)?.message };
    expect(JSON.stringify(shown)).toBe(JSON.stringify(boardMessage(await world.found(id), world.now())));
    expect(world.told(na).map(({ message }) => message.summary)).toEqual([
      'A seat is free for you: Painters, in Mortal.',
    ]);
    await world.walk(60 * SECOND);
    expect(world.told(na)).toHaveLength(1);
    expect((await world.found(id)).events).toEqual([]);
  });

  test('a hundred clicks at once change the board only a few times, and its last state arrives', async () => {
    const id = await world.proposes(host, garden, { title: 'Storm', roles: 'Hands: 40' });
    const people = Array.from({ length: 100 }, (_, index) => world.somebody(`storm${index}`));
    await Promise.all(
      people.map((one, index) =>
        world.pressAtOnce(one, `v1:project.volunteer|${id}.r1`, index % 2 === 1 ? 'elsewhere' : 'here'),
      ),
    );
    await Promise.all(
      people
        .slice(0, 10)
        .map((one, index) =>
          world.pressAtOnce(one, `v1:project.withdraw|${id}`, index % 2 === 1 ? 'elsewhere' : 'here'),
        ),
    );
    await world.walk(2 * SECOND);
    const { volunteers } = await world.found(id);
    expect(volunteers.filter(({ seat }) => seat === 'in')).toHaveLength(40);
    expect(volunteers).toHaveLength(90);
    expect(JSON.stringify(board(id)?.message)).toContain('40 of 40 seats taken, none free, 50 waiting.');
    expect(board(id)?.edits).toBeLessThanOrEqual(3);
    const promoted = people.flatMap((one) =>
      world.told(one).filter(({ message }) => message.summary.startsWith('A seat is free for you')),
    );
    const gave = new Set(people.slice(0, 10).map(({ member }) => member));
    const wasIn = volunteers.filter(({ seat }) => seat === 'in').length;
    expect(wasIn).toBe(40);
    expect(new Set(promoted.map(({ key }) => key)).size).toBe(promoted.length);
    expect(promoted.length).toBeLessThanOrEqual(gave.size);
  });

  test('by words of the title; several are asked back, and so is what nobody knows', async () => {
    const id = await world.proposes(host, garden, { title: 'Clean the river Tagus', roles: 'Hands: 5' });
    await world.proposes(host, garden, { title: 'Clean the river Douro', roles: 'Hands: 5' });
    const ada = world.somebody('ada');
    expect(saidIn(await world.command(ada, 'volunteer', 'tagus'))).toContain('You have a seat: Hands.');
    const which = messageOf(await world.command(ada, 'volunteer', 'clean river'));
    expect(labelsOf(which)).toEqual(['Clean the river Tagus', 'Clean the river Douro']);
    expect(saidIn(await world.command(ada, 'volunteer', 'opera'))).toContain('no project by that name');
    await world.command(ada, 'withdraw', 'tagus');
    expect((await world.found(id)).volunteers).toEqual([]);
  });

  test('what is in a private channel is named only to those who are in it', async () => {
    const attic = await world.channel('attic', steward, { private: true });
    await world.proposes(host, attic, { title: 'Hidden work', roles: 'Hands: 5' });
    const ada = world.somebody('ada');
    expect(saidIn(await world.command(ada, 'volunteer', 'hidden work'))).toContain('no project by that name');
    expect(saidIn(await world.command(ada, 'volunteer', 'hidden work', attic))).toContain('You have a seat');
  });

  test('many roles are chosen privately', async () => {
    const roles = Array.from({ length: 20 }, (_, index) => `Role ${index + 1}: 3`).join('\n');
    const id = await world.proposes(host, garden, { title: 'Big', roles });
    const ada = world.somebody('ada');
    const choice = messageOf(await world.press(ada, 'Volunteer', board(id)?.message));
    expect(labelsOf(choice)).toHaveLength(20);
    expect(saidIn(await world.press(ada, 'Role 7 (3 free)', choice))).toContain('You have a seat: Role 7.');
    expect(saidIn(await world.press(ada, 'Role 8 (3 free)', choice))).toContain(
      'Your place for Role 7 is given back.',
    );
    expect((await world.found(id)).volunteers).toHaveLength(1);
  });

  test('guests, and people of other communities, take no seats', async () => {
    const id = await world.proposes(host, garden, { title: 'Members' });
    const guest = world.somebody('guest', { standing: 'guest' });
    expect(saidIn(await world.pressKey(guest, `v1:project.volunteer|${id}.r1`))).toContain('for members');
    const elsewhere = id.replace('slack:T1', 'slack:T2');
    expect(saidIn(await world.pressKey(guest, `v1:project.volunteer|${elsewhere}.r1`))).toContain(
      'can’t find',
    );
    expect(saidIn(await world.pressKey(guest, 'v1:project.volunteer|nonsense'))).toContain('can’t find');
    expect((await world.found(id)).volunteers).toEqual([]);
  });

  test('who spreads the word gets words to pass on, and the board counts them once', async () => {
    const id = await world.proposes(host, garden, { title: 'Word' });
    const ada = world.somebody('ada');
    const words = messageOf(await world.press(ada, 'I’ll spread the word', board(id)?.message));
    expect(JSON.stringify(words)).toContain('Still looking for: Painters, Cooks.');
    await world.press(ada, 'I’ll spread the word', board(id)?.message);
    await world.walk(2 * SECOND);
    expect(JSON.stringify(board(id)?.message)).toContain('One person said they would spread the word.');
  });

  test('a question reaches the host, and an answer comes back', async () => {
    const id = await world.proposes(host, garden, { title: 'Ask' });
    const ada = world.somebody('ada');
    const form = formOf(await world.press(ada, 'Question for the host', board(id)?.message));
    expect(errorsOf(await world.submit(ada, form.key, { words: ' ' }))).toHaveProperty('words');
    const before = world.told(host).length;
    await Promise.all([
      world.submit(ada, form.key, { words: 'Is there paint?' }),
      world.submit(ada, form.key, { words: 'Is there paint?' }),
    ]);
    expect(world.told(host)).toHaveLength(before + 1);
    expect(world.lastWord(host)).toContain('Is there paint?');
    const answer = formOf(await world.press(host, 'Answer'));
    expect(saidIn(await world.submit(ada, answer.key, { words: 'Hm' }))).toContain('Only the host');
    await world.submit(host, answer.key, { words: 'Plenty.' });
    expect(world.lastWord(ada)).toContain('Plenty.');
  });

  test('somebody who is blocked asks into the void, and cannot tell', async () => {
    const id = await world.proposes(host, garden, { title: 'Void' });
    const eve = world.somebody('eve');
    const self = await world.stores.members.get(host.member);
    await world.stores.members.save({ ...self, blocked: [eve.member] });
    const before = world.told(host).length;
    const said = saidIn(await world.submit(eve, `v1:project.question|${id}`, { words: 'Hello?' }));
    expect(said).toContain('has your question');
    expect(world.told(host)).toHaveLength(before);
  });

  test('a report goes to the stewards once for each member, and a steward can close it', async () => {
    const id = await world.proposes(host, garden, { title: 'Odd' });
    const [ada, ben] = [world.somebody('ada'), world.somebody('ben')];
    await world.pressKey(ben, `v1:project.volunteer|${id}.r1`);
    const form = formOf(await world.press(ada, 'Report', board(id)?.message));
    await world.submit(ada, form.key, { words: 'They sell things.' });
    expect(world.lastWord(steward)).toContain('They sell things.');
    const heard = world.told(steward).length;
    expect(saidIn(await world.submit(ada, form.key, { words: 'Again!' }))).toContain(
      'told the stewards already',
    );
    expect(saidIn(await world.press(ada, 'Report', board(id)?.message))).toContain(
      'told the stewards already',
    );
    expect(world.told(steward)).toHaveLength(heard);

    expect(saidIn(await world.pressKey(host, `v1:project.close|${id}`))).toContain('for stewards');
    const close = formOf(await world.press(steward, 'Close it'));
    await world.submit(steward, close.key, { because: 'Selling is not for here.' });
    await world.walk(2 * SECOND);
    expect(world.lastWord(host)).toContain('Selling is not for here.');
    expect(world.lastWord(ben)).toContain('the stewards have closed it');
    expect(world.lastWord(ben)).not.toContain('Selling');
    expect(board(id)?.message.summary).toBe('Odd: This project was closed by the stewards.');
    expect(saidIn(await world.pressKey(ada, `v1:project.volunteer|${id}.r1`))).toContain(
      'closed by the stewards',
    );
  });
});
