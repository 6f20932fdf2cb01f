import { afterAll, beforeEach, describe, expect, test } from '@jest/globals';
import { pauseRoundsOf, resumeRoundsOf } from '../../../src/core/rounds/index.js';
import type { PlaceId } from '../../../src/core/shared/ids.js';
import { DAY } from '../../../src/core/shared/time.js';
import {
  closeRoundsWorld,
  errorsOf,
  formOf,
  labelsOf,
  messageOf,
  type RoundsWorld,
  roundsWorld,
  type Somebody,
  saidIn,
  wordsIn,
} from './support/rounds-world.js';

afterAll(closeRoundsWorld);

let world: RoundsWorld;
let sue: Somebody;
let ada: Somebody;
let garden: PlaceId;

beforeEach(async () => {
  world = await roundsWorld();
  sue = await world.known('Sue', {}, { leads: true });
  ada = await world.known('Ada');
  garden = await world.channel('gardening', sue);
});

const TUESDAYS = { when: 'every second Tuesday 10:00', size: '2', consent: 'match' };

async function drafts(who: Somebody, answers = {}) {
  const form = formOf(await world.command(who, 'setup', '#gardening'));
  return messageOf(await world.submit(who, form.key, { ...TUESDAYS, ...answers }));
}

const log = async () =>
  (await world.stores.changeLog.latest(world.here, 20)).map(({ what, before, after }) => [
    what,
    before,
    after,
  ]);

describe('setting rounds up', () => {
  test('a steward sees the next five dates before anything is saved', async () => {
    const shown = await drafts(sue, { ticks: ['across', 'preview'] });
    const words = JSON.stringify(shown);
    expect(words).toContain('Nothing is saved yet');
    expect(words.match(/"kind":"time"/g)).toHaveLength(5);
    expect(words).toContain(`${Date.parse('2026-11-24T10:00:00Z')}`);
    expect(words).toContain(`${Date.parse('2026-12-08T10:00:00Z')}`);
    expect(await world.stores.channelRounds.find(garden)).toBeUndefined();

    const saved = messageOf(await world.press(sue, 'Save it', shown));
    expect(labelsOf(saved)).toContain('Invite the channel');
    expect(await world.stores.channelRounds.find(garden)).toMatchObject({
      size: 2,
      consent: 'match',
      acrossOrganisations: true,
      preview: true,
      caretaker: sue.member,
      state: { kind: 'on' },
    });
    expect(await log()).toEqual([
      [
        'pairing rounds in #gardening',
        '',
        'pairs, every second Tuesday at 10:00, Lisbon time, each match is asked, across organisations only, stewards look first',
      ],
    ]);
  });

  test('“Save it” pressed twice saves once', async () => {
    const shown = await drafts(sue);
    await world.press(sue, 'Save it', shown);
    expect(saidIn(await world.press(sue, 'Save it', shown))).toContain('Saved');
    expect(await log()).toHaveLength(1);
  });

  test('the rhythm may be typed with the command', async () => {
    const form = formOf(await world.command(sue, 'setup', '#gardening first Monday of the month 17:00'));
    expect(form.fields[0]).toMatchObject({ value: 'first Monday of the month 17:00' });
  });

  test('“Change it” brings back what was typed', async () => {
    const shown = await drafts(sue, { size: '4', consent: 'round', ticks: ['preview'] });
    const form = formOf(await world.press(sue, 'Change it', shown));
    expect(form.fields.map((field) => 'value' in field && field.value)).toEqual([
      'every second Tuesday 10:00',
      '4',
      'round',
      ['preview'],
    ]);
  });

  test('what can’t be a rhythm comes back with the reason, and nothing typed is lost', async () => {
    const form = formOf(await world.command(sue, 'setup', '', garden));
    const reply = await world.submit(sue, form.key, { ...TUESDAYS, when: 'every day 10:00', size: '5' });
    expect(errorsOf(reply)?.when).toContain('at least a week');
    expect(
      formOf(reply)
        .fields.slice(0, 3)
        .map((field) => 'value' in field && field.value),
    ).toEqual(['every day 10:00', '5', 'match']);
    const hostile = await world.submit(sue, form.key, {
      when: '<!channel> '.repeat(1_000),
      size: '99',
      consent: 'never',
      ticks: ['everything'],
    });
    expect(Object.keys(errorsOf(hostile) ?? {}).sort()).toEqual(['consent', 'size', 'ticks', 'when']);
  });

  test('where rounds are switched off, the way to the setup is shown', async () => {
    await world.channel('books', sue, { features: ['chats'] });
    const message = messageOf(await world.command(sue, 'setup', '#books'));
    expect(message.summary).toContain('not switched on in #books');
    expect(labelsOf(message)).toEqual(['Set up #books']);
  });

  test('with no channel at all, too', async () => {
    await world.becomes(garden, { features: [] });
    expect(labelsOf(messageOf(await world.command(sue, 'setup')))).toEqual(['Open the setup']);
    expect(saidIn(await world.command(sue, 'setup', '#nowhere'))).toContain('can’t find that channel');
  });

  test('with several channels the steward chooses', async () => {
    await world.channel('books', sue);
    const choice = messageOf(await world.command(sue, 'setup'));
    expect(labelsOf(choice)).toEqual(['#books', '#gardening']);
    expect(formOf(await world.press(sue, '#books', choice)).title).toBe('Pairing rounds');
  });

  test('only stewards do any of it', async () => {
    await world.rounds(garden, sue);
    const keys = ['setup', 'dates', 'invite', 'rest', 'go-on', 'end', 'end-now'].map(
      (verb) => `v1:rounds.${verb}|${garden}`,
    );
    expect(saidIn(await world.command(ada, 'setup', '#gardening'))).toContain('for the stewards');
    for (const key of [...keys, 'v1:rounds.save|slack:T1:abcdefgh', 'v1:rounds.redo|slack:T1:abcdefgh'])
      expect(saidIn(await world.pressKey(ada, key))).toContain('for the stewards');
    for (const key of ['v1:rounds.draft|CGARDENING.none', 'v1:rounds.dates|CGARDENING.none'])
      expect(saidIn(await world.submit(ada, key, TUESDAYS))).toContain('for the stewards');
    expect((await world.stores.channelRounds.find(garden))?.state.kind).toBe('on');
    expect(world.told(garden)).toHaveLength(0);
  });

  test('somebody else’s draft is not saved', async () => {
    const tom = await world.known('Tom', {}, { leads: true });
    const shown = await drafts(sue);
    const key = JSON.stringify(shown).match(/v1:rounds\.save\|[^"]+/)?.[0] ?? '';
    expect(saidIn(await world.pressKey(tom, key))).toContain('somebody else’s');
    expect(await world.stores.channelRounds.find(garden)).toBeUndefined();
  });

  test('of two stewards who save at once, one is told that the other was first', async () => {
    const tom = await world.known('Tom', {}, { leads: true });
    const mine = await drafts(sue);
    const theirs = await drafts(tom, { when: 'every Thursday 9:00', size: '3' });
    const keyOf = (message: unknown) => JSON.stringify(message).match(/v1:rounds\.save\|[^"]+/)?.[0] ?? '';
    const replies = await Promise.all([
      world.pressAtOnce(sue, keyOf(mine)),
      world.pressAtOnce(tom, keyOf(theirs), 'elsewhere'),
    ]);
    const words = replies.map(saidIn);
    expect(words.filter((line) => line.startsWith('Saved'))).toHaveLength(1);
    expect(words.filter((line) => line.includes('Somebody else has changed'))).toHaveLength(1);
    expect(await log()).toHaveLength(1);
  });
});

describe('editing', () => {
  test('the form is filled with what holds, and a form that was open meanwhile overwrites nothing', async () => {
    await world.rounds(garden, sue, { size: 3, preview: true });
    const tom = await world.known('Tom', {}, { leads: true });
    const stale = formOf(await world.command(tom, 'setup', '#gardening'));
    expect(stale.fields.map((field) => 'value' in field && field.value)).toEqual([
      'every Tuesday 10:00',
      '3',
      'match',
      ['preview'],
    ]);
    await world.press(sue, 'Save it', await drafts(sue, { size: '4' }));
    expect(saidIn(await world.submit(tom, stale.key, TUESDAYS))).toContain('Somebody else has changed');
    expect((await world.stores.channelRounds.find(garden))?.size).toBe(4);
  });

  test('what was left out stays left out when only the size changes', async () => {
    const { cadence } = await world.rounds(garden, sue);
    const before = await world.stores.channelRounds.find(garden);
    if (before === undefined) throw new Error('no rounds');
    await world.stores.channelRounds.save(
      { ...before, cadence: { ...cadence, skip: ['2026-12-01'] } },
      undefined,
    );
    await world.press(sue, 'Save it', await drafts(sue, { when: 'every Tuesday 10:00', size: '5' }));
    expect(await world.stores.channelRounds.find(garden)).toMatchObject({
      size: 5,
      cadence: { skip: ['2026-12-01'], start: '2026-11-24' },
    });
  });

  test('rounds that rest go on resting', async () => {
    await world.rounds(garden, sue, { state: { kind: 'resting', why: 'steward', at: 1 } });
    await world.press(sue, 'Save it', await drafts(sue));
    expect((await world.stores.channelRounds.find(garden))?.state.kind).toBe('resting');
  });
});

describe('what stewards do with rounds that run', () => {
  beforeEach(async () => {
    await world.rounds(garden, sue);
  });

  const page = async (who: Somebody) => messageOf(await world.pressKey(who, `v1:rounds.more|${garden}`));

  test('a holiday is left out, and back again', async () => {
    const form = formOf(await world.press(sue, 'Leave out dates', await page(sue)));
    expect(form.fields[0]).toMatchObject({ kind: 'choices', value: [] });
    expect(wordsIn(await world.submit(sue, form.key, { dates: ['2026-12-22', '1999-01-01'] }))).toContain(
      'Left out: Tuesday 22 December 2026.',
    );
    expect((await world.stores.channelRounds.find(garden))?.cadence.skip).toEqual(['2026-12-22']);
    expect(saidIn(await world.submit(sue, form.key, {}))).toContain('Somebody else has changed');
    const again = formOf(await world.press(sue, 'Leave out dates', await page(sue)));
    expect(again.fields[0]).toMatchObject({ value: ['2026-12-22'] });
    await world.submit(sue, again.key, {});
    expect((await world.stores.channelRounds.find(garden))?.cadence.skip).toEqual([]);
    expect(await log()).toEqual([
      ['pairing rounds in #gardening', 'left out: Tuesday 22 December 2026', 'no date left out'],
      ['pairing rounds in #gardening', 'no date left out', 'left out: Tuesday 22 December 2026'],
    ]);
  });

  test('the channel is invited once a day, with “Count me in”', async () => {
    await world.press(sue, 'Invite the channel', await page(sue));
    expect(wordsIn(await world.press(sue, 'Invite the channel', await page(sue)))).toContain(
      'invited today already',
    );
    expect(world.told(garden)).toHaveLength(1);
    const [post] = world.told(garden);
    expect(post && labelsOf(post.message)).toEqual(['Count me in']);
    expect(saidIn(await world.press(ada, 'Count me in', post?.message))).toContain('You take part');
    await world.walk(DAY);
    await world.press(sue, 'Invite the channel', await page(sue));
    expect(world.told(garden).filter(({ key }) => key.includes('invitation'))).toHaveLength(2);
  });

  test('they rest and go on, each once, and it is written down', async () => {
    const rests = messageOf(await world.press(sue, 'Let them rest', await page(sue)));
    expect(labelsOf(rests)).toContain('Let them go on');
    expect(wordsIn(await world.command(ada))).toContain('They rest for now.');
    await world.press(sue, 'Let them go on', rests);
    await world.press(sue, 'Let them go on', rests);
    expect((await world.stores.channelRounds.find(garden))?.state.kind).toBe('on');
    expect((await log()).map(([, before, after]) => [before, after])).toEqual([
      ['resting', 'running'],
      ['running', 'resting'],
    ]);
  });

  test('they cannot go on where they are switched off', async () => {
    const rests = messageOf(await world.press(sue, 'Let them rest', await page(sue)));
    await world.becomes(garden, { features: [] });
    expect(wordsIn(await world.press(sue, 'Let them go on', rests))).toContain('not switched on');
    expect((await world.stores.channelRounds.find(garden))?.state.kind).toBe('resting');
  });

  test('ending asks first; then the channel is told, and old buttons say so', async () => {
    await world.takesPart(garden, ada);
    const before = await page(sue);
    const question = messageOf(await world.press(sue, 'End them', before));
    expect(JSON.stringify(question)).toContain('Those who take part (1)');
    await world.press(sue, 'Keep them', question);
    expect((await world.stores.channelRounds.find(garden))?.state.kind).toBe('on');

    await world.press(sue, 'End them for good', question);
    expect(world.told(garden).map(({ message }) => message.summary)).toEqual([
      'The pairing rounds in this channel have ended.',
    ]);
    for (const verb of ['join', 'skip', 'pause', 'resume', 'leave', 'more', 'rest', 'end-now'])
      expect(saidIn(await world.pressKey(sue, `v1:rounds.${verb}|${garden}`))).toContain('have ended');
    expect(saidIn(await world.pressKey(ada, `v1:rounds.panel-join|CGARDENING.0`))).toContain('have ended');
    expect(wordsIn(await world.command(ada))).toContain('There are none here yet');

    await world.press(sue, 'Save it', await drafts(sue));
    expect(await world.stores.participants.in(garden)).toEqual([]);
    expect((await world.stores.channelRounds.find(garden))?.state.kind).toBe('on');
  });

  const stateNow = async () => (await world.stores.channelRounds.find(garden))?.state;

  test('a lost channel lets them rest, and they go on when it is back; what a steward decided stays', async () => {
    await world.becomes(garden, { state: { kind: 'lost', why: 'archived', at: world.now() } });
    await pauseRoundsOf(world.deps, garden);
    await pauseRoundsOf(world.deps, garden);
    expect(await stateNow()).toMatchObject({ kind: 'resting', why: 'channel' });
    await world.becomes(garden, { state: { kind: 'well' }, features: [] });
    await resumeRoundsOf(world.deps, garden);
    expect((await stateNow())?.kind).toBe('resting');
    await world.becomes(garden, { features: ['rounds'] });
    await resumeRoundsOf(world.deps, garden);
    await resumeRoundsOf(world.deps, garden);
    expect((await stateNow())?.kind).toBe('on');
    await world.pressKey(sue, `v1:rounds.rest|${garden}`);
    await pauseRoundsOf(world.deps, garden);
    await resumeRoundsOf(world.deps, garden);
    expect(await stateNow()).toMatchObject({ why: 'steward' });
    await pauseRoundsOf(world.deps, await world.channel('elsewhere', sue));
  });

  test('what becomes of other things in the channel is nothing to them', async () => {
    // Standing chats were switched off there, and whoever tells of it knows no more.
    await pauseRoundsOf(world.deps, garden);
    expect((await stateNow())?.kind).toBe('on');
    await world.becomes(garden, { features: ['chats'] });
    await resumeRoundsOf(world.deps, garden);
    expect(await stateNow()).toMatchObject({ kind: 'resting', why: 'channel' });
  });

  test('a draw that waits for its steward is not lost because the size is changed', async () => {
    const rounds = await world.stores.channelRounds.find(garden);
    if (rounds === undefined) throw new Error('no rounds');
    await world.stores.channelRounds.save({ ...rounds, preview: true }, Date.parse('2026-11-24T10:00:00Z'));
    await world.takesPart(garden, sue, ada);
    await world.walkTo('2026-11-24T10:00:30Z');
    expect((await world.stores.rounds.latest(garden))?.state.kind).toBe('preview');
    await world.press(
      sue,
      'Save it',
      await drafts(sue, { when: 'every Tuesday 10:00', size: '3', ticks: ['preview'] }),
    );
    await world.walk(DAY);
    expect((await world.stores.rounds.latest(garden))?.state.kind).toBe('meeting');
  });
});
