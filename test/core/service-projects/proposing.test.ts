import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { PlaceId } from '../../../src/core/shared/ids.js';
import { SECOND } from '../../../src/core/shared/time.js';
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

describe('proposing a project', () => {
  let world: ProjectWorld;
  let steward: Somebody;
  let garden: PlaceId;
  let kitchen: PlaceId;
  let people = 0;

  const newHost = () => {
    people += 1;
    return world.somebody(`host${people}`);
  };

  beforeAll(async () => {
    world = await projectWorld();
    steward = world.somebody('steward', { leads: true });
    garden = await world.channel('garden', steward);
    kitchen = await world.channel('kitchen', steward);
  });
  afterAll(() => world.close());

  test('is a form, a look at it, and a post with a thread', async () => {
    const hana = newHost();
    const form = formOf(await world.command(hana, 'propose', 'Paint the youth club', garden));
    expect(form.fields.map(({ name }) => name)).toEqual(['title', 'need', 'when', 'where', 'roles']);
    const preview = messageOf(await world.submit(hana, form.key, PAINTING));
    expect(JSON.stringify(preview)).toContain('0 of 1 seat taken, 1 free.');
    expect(labelsOf(preview)).toEqual(['Post it', 'Change', 'Channel, last day, host', 'Throw away']);
    expect(world.told(garden)).toEqual([]);

    await world.press(hana, 'Post it', preview);
    const [board] = world.told(garden);
    expect(board?.message.summary).toBe('Paint the youth club: 3 seats are free.');
    expect(board && labelsOf(board.message)).toEqual([
      'Volunteer: Painters (1 free)',
      'Volunteer: Cooks (2 free)',
      'I’ll spread the word',
      'Question for the host',
      'Manage',
      'Report',
    ]);
    expect(world.threads.get(board?.id ?? '')).toBe('Paint the youth club');
    // The other press of the same button, and the same form once more.
    expect(saidIn(await world.press(hana, 'Post it', preview))).toContain('is there once');
    expect(saidIn(await world.submit(hana, form.key, PAINTING))).toContain('is there once');
    expect(world.told(garden)).toHaveLength(1);
  });

  test('the same form sent twice at once, and posted twice at once, is one project', async () => {
    const hana = newHost();
    const form = formOf(await world.command(hana, 'propose', '', kitchen));
    const before = world.told(kitchen).length;
    const previews = await Promise.all([
      world.submit(hana, form.key, PAINTING),
      world.submit(hana, form.key, PAINTING),
    ]);
    const keys = previews.map((reply) => messageOf(reply).blocks.at(-1));
    expect(keys[0]).toEqual(keys[1]);
    await Promise.all(previews.map((reply) => world.press(hana, 'Post it', messageOf(reply))));
    expect(await world.stores.projects.aliveHostedBy(hana.member)).toHaveLength(1);
    expect(world.told(kitchen)).toHaveLength(before + 1);
  });

  test('typed somewhere else, it asks for the channel', async () => {
    const hana = newHost();
    const form = formOf(await world.command(hana, 'propose'));
    const which = messageOf(await world.submit(hana, form.key, PAINTING));
    expect(labelsOf(which)).toEqual(['#garden', '#kitchen']);
    const preview = messageOf(await world.press(hana, '#kitchen', which));
    await world.press(hana, 'Post it', preview);
    const [project] = await world.stores.projects.aliveHostedBy(hana.member);
    expect(project?.channel).toBe(kitchen);
  });

  test('channel, last day and host can be chosen; the new host is told', async () => {
    const hana = newHost();
    const ines = newHost();
    const form = formOf(await world.command(hana, 'propose', '', garden));
    const preview = messageOf(await world.submit(hana, form.key, PAINTING));
    const rest = formOf(await world.press(hana, 'Channel, last day, host', preview));
    const tooEarly = { channel: kitchen, lastDay: '2026-12-01', host: [ines.member] };
    expect(errorsOf(await world.submit(hana, rest.key, tooEarly))).toHaveProperty('lastDay');
    const again = messageOf(await world.submit(hana, rest.key, { ...tooEarly, lastDay: '2026-12-06' }));
    await world.press(hana, 'Post it', again);
    const [project] = await world.stores.projects.aliveHostedBy(ines.member);
    expect(project).toMatchObject({ channel: kitchen, lastDay: { date: '2026-12-06' }, hostName: ines.name });
    expect(world.lastWord(ines)).toContain('You host Paint the youth club from now on.');
  });

  test('what is wrong is said at its field, and what was typed is kept', async () => {
    const hana = newHost();
    const form = formOf(await world.command(hana, 'propose', '', garden));
    const wrong = await world.submit(hana, form.key, {
      ...PAINTING,
      when: '2020-01-01 10:00',
      roles: 'Painters: 0',
    });
    expect(Object.keys(errorsOf(wrong) ?? {})).toEqual(['when', 'roles']);
    expect(formOf(wrong).fields.map((field) => 'value' in field && field.value)).toContain('Painters: 0');
    const long = { ...PAINTING, title: 'x'.repeat(10_000), need: 'x'.repeat(10_000) };
    expect(Object.keys(errorsOf(await world.submit(hana, form.key, long)) ?? {})).toEqual(['title', 'need']);
    expect(Object.keys(errorsOf(await world.submit(hana, form.key, {})) ?? {})).toEqual([
      'title',
      'need',
      'where',
    ]);
  });

  test('two at once are enough, and it says which', async () => {
    const hana = newHost();
    await world.proposes(hana, garden, { title: 'One' });
    const form = formOf(await world.command(hana, 'propose', '', garden));
    const third = messageOf(await world.submit(hana, form.key, { ...PAINTING, title: 'Three' }));
    await world.proposes(hana, garden, { title: 'Two' });
    const refusal = messageOf(await world.press(hana, 'Post it', third));
    expect(refusal.summary).toContain('You host 2 projects already');
    expect(labelsOf(refusal)).toEqual(expect.arrayContaining(['Say how One went', 'Say how Two went']));
    expect(saidIn(await world.command(hana, 'propose'))).toContain('2 projects already');
  });

  test('a draft is only its author’s, and can be thrown away', async () => {
    const hana = newHost();
    const form = formOf(await world.command(hana, 'propose', '', garden));
    const preview = messageOf(await world.submit(hana, form.key, PAINTING));
    expect(saidIn(await world.press(newHost(), 'Post it', preview))).toContain('somebody else’s');
    expect(saidIn(await world.press(hana, 'Throw away', preview))).toContain('Thrown away');
    expect(saidIn(await world.press(hana, 'Post it', preview))).toContain('This draft is gone');
  });

  test('a time that goes by while it is looked at is not posted', async () => {
    const hana = newHost();
    const form = formOf(await world.command(hana, 'propose', '', garden));
    const preview = messageOf(await world.submit(hana, form.key, { ...PAINTING, when: '2026-11-23 09:01' }));
    await world.walk(120 * SECOND);
    expect(saidIn(await world.press(hana, 'Post it', preview))).toContain('in the past');
  });

  test('guests, and people where only stewards host, hear where it could be', async () => {
    const guest = world.somebody('guest', { standing: 'guest' });
    expect(saidIn(await world.command(guest, 'propose'))).toContain('no channel here');
  });
});

describe('where stewards look at it first', () => {
  let world: ProjectWorld;
  let steward: Somebody;
  let second: Somebody;
  let garden: PlaceId;

  beforeAll(async () => {
    world = await projectWorld({ review: true, openProposals: 9 });
    steward = world.somebody('steward', { leads: true });
    second = world.somebody('second', { leads: true });
    garden = await world.channel('garden', steward);
    await world.stores.communities.save({
      ...(await world.stores.communities.get(world.here)),
      stewards: [second.member],
    });
  });
  afterAll(() => world.close());

  test('it waits; one says yes, the other hears that it is decided, and the host is told', async () => {
    const hana = world.somebody('hana');
    await world.proposes(hana, garden);
    expect(world.told(garden)).toEqual([]);
    expect(world.lastWord(second)).toContain('It waits for a steward’s yes.');
    expect(saidIn(await world.press(steward, 'Approve'))).toContain('approved and posted');
    expect(world.told(garden)).toHaveLength(1);
    expect(world.lastWord(hana)).toContain('The stewards said yes');
    expect(saidIn(await world.press(second, 'Turn down'))).toContain('approved and posted');
    expect(saidIn(await world.press(second, 'Approve'))).toContain('approved and posted');
  });

  test('it can be turned down with a reason, which the host reads', async () => {
    const ines = world.somebody('ines');
    await world.proposes(ines, garden, { title: 'Sell my car' });
    const form = formOf(await world.press(steward, 'Turn down'));
    expect(errorsOf(await world.submit(steward, form.key, {}))).toHaveProperty('because');
    await world.submit(steward, form.key, { because: 'That is not for others.' });
    expect(world.lastWord(ines)).toContain('That is not for others.');
    expect(saidIn(await world.press(second, 'Approve'))).toContain('turned down');
    expect(await world.stores.projects.aliveHostedBy(ines.member)).toEqual([]);
  });

  test('a yes holds only for what the steward has read', async () => {
    const jo = world.somebody('jo');
    const id = await world.proposes(jo, garden, { title: 'Walk the dogs' });
    const edit = formOf(await world.pressKey(jo, `v1:project.edit|${id}`));
    const preview = messageOf(
      await world.submit(jo, edit.key, { ...PAINTING, title: 'Walk the dogs', where: 'The moon' }),
    );
    const [old] = world.told(steward).slice(-1);
    await world.press(jo, 'Save the change', preview);
    expect(JSON.stringify(messageOf(await world.press(steward, 'Approve', old?.message)))).toContain(
      'The moon',
    );
    expect((await world.found(id)).state.kind).toBe('in-review');
    expect(world.lastWord(steward)).toContain('The moon');
    await world.press(steward, 'Approve');
    expect((await world.found(id)).state.kind).toBe('open');
  });

  test('nobody but a steward decides', async () => {
    const kim = world.somebody('kim');
    const id = await world.proposes(kim, garden, { title: 'Mine' });
    expect(saidIn(await world.pressKey(kim, `v1:project.approve|${id}.x`))).toContain('for stewards');
    expect((await world.found(id)).state.kind).toBe('in-review');
  });
});
