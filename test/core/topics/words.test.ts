import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { type CoreWorld, coreWorld, type Somebody, said, wordsOf } from '../../support/core-world.js';
import { timesAsked } from './seeking.js';

let world: CoreWorld;
let ada: Somebody;

beforeEach(async () => {
  world = await coreWorld();
  ada = world.somebody('Ada');
});
afterEach(() => world.close());

const topic = (words: string, who = ada) =>
  world.command(who, { command: 'intro', verb: 'topic', people: [], words });
const written = (words: string, hope = 'To learn') => world.submit(ada, 'v1:topic.draft|', { words, hope });

describe('what is typed', () => {
  test('stands in the form; without words the form is empty', async () => {
    const given = await topic('bread baking');
    expect(given.kind === 'ask' && given.form.fields[0]).toMatchObject({
      name: 'words',
      value: 'bread baking',
    });
    const empty = await topic('   ');
    expect(empty.kind === 'ask' && empty.form.fields[0]).not.toHaveProperty('value');
  });

  test('ten thousand characters are too many, in the command and in the form, and nothing is stored', async () => {
    expect(said(await topic('b'.repeat(10_000)))).toMatch(/under 200 characters/);
    const long = await written('b'.repeat(10_000), 'h'.repeat(10_000));
    expect(long).toMatchObject({
      kind: 'correct',
      errors: { words: 'Please keep it under 200 characters.', hope: 'Please keep it under 500 characters.' },
    });
    expect(await world.database.connection.collection('errands').countDocuments()).toBe(0);
  });

  test('words that are about nothing are asked for again, and nothing typed is lost', async () => {
    expect(await written('  ')).toMatchObject({ kind: 'correct', errors: { words: 'A few words, please.' } });
    const vague = await written('how to do it');
    expect(vague).toMatchObject({
      kind: 'correct',
      errors: { words: 'Please say in a word or two what it is about.' },
    });
    expect(
      vague.kind === 'correct' && vague.form.fields.map((field) => 'value' in field && field.value),
    ).toEqual(['how to do it', false, 'To learn']);
  });
});

describe('the draft', () => {
  test('can be changed; what it took the place of can no longer be sent', async () => {
    const ben = world.somebody('Ben', {}, { skills: ['bread', 'sailing'] });
    const first = await written('bread');
    if (first.kind !== 'say') throw new Error('no last look');
    const form = await world.press(ada, 'Change it', first.message);
    if (form.kind !== 'ask') throw new Error('no form');
    expect(form.form.fields[0]).toMatchObject({ value: 'bread' });
    const second = await world.submit(ada, form.form.key, { words: 'sailing', hope: 'To learn' });
    expect(said(await world.press(ada, 'Look for somebody', first.message))).toMatch(/draft is gone/);
    expect(timesAsked(world, ben)).toBe(0);
    if (second.kind === 'say') await world.press(ada, 'Look for somebody', second.message);
    expect(wordsOf(world.told(ben)[0]?.message ?? { summary: '', blocks: [] })).toContain(
      'help with: sailing',
    );
  });

  test('can be dropped, and is nobody else’s', async () => {
    const drafted = await written('bread');
    if (drafted.kind !== 'say') throw new Error('no last look');
    const eve = world.somebody('Eve');
    for (const label of ['Look for somebody', 'Change it', 'Don’t look'])
      expect(said(await world.press(eve, label, drafted.message))).toMatch(/draft is gone/);
    expect(said(await world.press(ada, 'Don’t look', drafted.message))).toMatch(/Nothing was sent/);
    expect(said(await world.press(ada, 'Look for somebody', drafted.message))).toMatch(/draft is gone/);
  });
});

test('who has not said who they are does that first, and goes on without typing it again', async () => {
  const newcomer = world.somebody('New', {}, 'none');
  const first = await topic('bread baking', newcomer);
  if (first.kind !== 'ask') throw new Error('no form');
  expect(first.form.key).toContain('profile.begin');
  const thanks = await world.submit(newcomer, first.form.key, { who: 'I am new', aim: 'To bake' });
  if (!('message' in thanks)) throw new Error(`no thanks: ${JSON.stringify(thanks)}`);
  const on = await world.press(newcomer, 'Go on with your search', thanks.message);
  expect(on.kind === 'ask' && on.form.fields[0]).toMatchObject({ name: 'words', value: 'bread baking' });
});
