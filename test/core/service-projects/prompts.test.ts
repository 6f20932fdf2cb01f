import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { readCadence } from '../../../src/core/cadence/index.js';
import { advanceDuePrompts } from '../../../src/core/service-projects/index.js';
import { atItsTime, newPrompt, setPrompt } from '../../../src/core/service-projects/prompt-rules.js';
import type { PlaceId } from '../../../src/core/shared/ids.js';
import { DAY, WEEK } from '../../../src/core/shared/time.js';
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

const asked = (world: ProjectWorld, place: PlaceId) =>
  world.told(place).filter(({ message }) => message.summary === 'Who could use our help?');

describe('"who could use our help?"', () => {
  let world: ProjectWorld;
  let steward: Somebody;
  let garden: PlaceId;

  beforeAll(async () => {
    world = await projectWorld({ openProposals: 99 });
    steward = world.somebody('steward', { leads: true });
    garden = await world.channel('garden', steward, { quietHours: { from: '20:00', to: '11:30' } });
  });
  afterAll(() => world.close());

  const setEveryWednesday = async () => {
    const form = formOf(await world.command(steward, 'prompt', 'every Wednesday 10:00', garden));
    return messageOf(
      await world.submit(steward, form.key, { channel: garden, phrase: 'every Wednesday 10:00' }),
    );
  };

  test('a steward says when, and sees the next five dates', async () => {
    const form = formOf(await world.command(steward, 'prompt', '', garden));
    expect(
      errorsOf(await world.submit(steward, form.key, { channel: garden, phrase: 'now and then' })),
    ).toHaveProperty('phrase');
    expect(
      errorsOf(await world.submit(steward, form.key, { channel: 'nowhere', phrase: 'every day 10:00' })),
    ).toHaveProperty('channel');
    const set = await setEveryWednesday();
    expect(set.summary).toContain('every Wednesday at 10:00, Lisbon time');
    expect(set.blocks.find(({ kind }) => kind === 'list')).toMatchObject({ items: { length: 5 } });
    const ada = world.somebody('ada');
    expect(saidIn(await world.command(ada, 'prompt'))).toContain('for the stewards');
  });

  test('it is asked after the quiet hours, once for a date, whoever looks', async () => {
    await world.walk(Date.parse('2026-11-25T10:00:00Z') - world.now());
    expect(asked(world, garden)).toHaveLength(0);
    await world.walk(Date.parse('2026-11-25T11:30:01Z') - world.now());
    await Promise.all([advanceDuePrompts(world.deps), advanceDuePrompts(world.deps)]);
    await world.quiet();
    expect(asked(world, garden)).toHaveLength(1);
  });

  test('left without an answer, a steward is asked instead', async () => {
    await world.walk(WEEK);
    expect(asked(world, garden)).toHaveLength(1);
    expect(world.lastWord(steward)).toContain('so I did not ask again');
    const before = world.told(steward).length;
    await world.walk(WEEK);
    expect(world.told(steward)).toHaveLength(before);
    expect(saidIn(await world.press(steward, 'Ask again'))).toBe('I ask again in #garden.');
    await world.walk(WEEK);
    expect(asked(world, garden)).toHaveLength(2);
  });

  test('a project that comes of it keeps it going', async () => {
    const ada = world.somebody('ada');
    const form = formOf(await world.press(ada, 'Propose a project', asked(world, garden).at(-1)?.message));
    const preview = messageOf(await world.submit(ada, form.key, { ...PAINTING, when: 'ongoing' }));
    await world.press(ada, 'Post it', preview);
    await world.walk(WEEK);
    expect(asked(world, garden)).toHaveLength(3);
  });

  test('it can be switched off with one tap', async () => {
    await world.walk(WEEK);
    expect(saidIn(await world.press(steward, 'Switch it off'))).toContain('don’t ask');
    expect(saidIn(await world.press(steward, 'Ask again'))).toContain('switched off');
    await world.walk(2 * WEEK);
    expect(asked(world, garden)).toHaveLength(3);
    expect(labelsOf(await setEveryWednesday())).toEqual(['Change', 'Switch it off']);
    expect(saidIn(await world.command(steward, 'prompt', 'off', garden))).toContain('don’t ask');
    expect(saidIn(await world.command(steward, 'prompt', 'off', garden))).toContain('off in #garden already');
  });

  test('after a long stop, or in a channel that is lost, the date is let go', async () => {
    const channel = await world.stores.interestChannels.find(garden);
    if (channel === undefined) throw new Error('the channel is gone');
    const read = readCadence('every Wednesday 10:00', { zone: 'Europe/Lisbon', from: '2026-11-23' });
    if (read.kind === 'problem') throw new Error(read.words);
    const start = Date.parse('2026-11-23T09:00:00Z');
    const prompt = setPrompt(newPrompt(channel, steward.member), read.cadence, '', steward.member, start);
    const due = prompt.next?.at ?? 0;
    const late = atItsTime(prompt, undefined, true, due + DAY);
    expect(late).toMatchObject({ events: [], next: { date: '2026-12-02' } });
    expect(atItsTime(prompt, undefined, false, due)).toMatchObject({
      events: [],
      next: { date: '2026-12-02' },
    });
    expect(atItsTime(prompt, undefined, true, due)).toMatchObject({ events: [{ kind: 'asked' }] });
  });
});
