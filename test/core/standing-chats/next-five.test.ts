import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { type ChatWorld, chatWorld, type Somebody, wordsOf } from './support/chat-world.js';

describe('the next five dates, before anything is saved', () => {
  let world: ChatWorld;
  let ada: Somebody;

  beforeAll(async () => {
    world = await chatWorld();
    ada = world.somebody('Ada');
    await world.channel('general', ada);
  });
  afterAll(() => world.close());

  async function shown(now: string, when: string) {
    world.at(now);
    const reply = await world.submit(ada, await world.command(ada, 'new', when), { title: 'A chat' });
    const words = wordsOf(reply);
    return { words, dates: words.match(/\d{4}-\d\d-\d\dT\d\d:\d\dZ/g) };
  }

  test('31 October: noon in Lisbon stays noon when the clocks go back', async () => {
    const { words, dates } = await shown('2027-10-18T09:00:00Z', 'every Sunday 12:00');
    expect(dates).toEqual([
      '2027-10-24T11:00Z',
      '2027-10-31T12:00Z',
      '2027-11-07T12:00Z',
      '2027-11-14T12:00Z',
      '2027-11-21T12:00Z',
    ]);
    expect(words).not.toContain('the clocks change');
  });

  test('the New York gap: 02:30 on 14 March 2027 does not exist, and that is said', async () => {
    const { words, dates } = await shown('2027-03-01T09:00:00Z', 'every Sunday 02:30 America/New_York');
    expect(dates).toEqual([
      '2027-03-07T07:30Z',
      '2027-03-14T07:30Z',
      '2027-03-21T06:30Z',
      '2027-03-28T06:30Z',
      '2027-04-04T06:30Z',
    ]);
    expect(words).toContain(
      'On Sunday 14 March 2027 the clocks change, and 02:30 does not exist: it begins at 03:30 New York time that day.',
    );
  });

  test('the New York overlap: 01:30 on 7 November 2027 comes twice, and it is the first', async () => {
    const { words, dates } = await shown('2027-11-01T09:00:00Z', 'every Sunday 01:30 America/New_York');
    expect(dates?.slice(0, 2)).toEqual(['2027-11-07T05:30Z', '2027-11-14T06:30Z']);
    expect(words).toContain(
      'On Sunday 7 November 2027 the clocks change, and 01:30 comes twice: it begins the first time.',
    );
  });

  test('a gap that is months away is said as well', async () => {
    const { words } = await shown('2027-06-01T09:00:00Z', 'every Sunday 02:30 America/New_York');
    expect(words).toContain('On Sunday 12 March 2028 the clocks change');
  });

  test('the fifth Monday: months without one are left out, and that is said', async () => {
    const { words, dates } = await shown('2026-11-23T09:00:00Z', 'fifth Monday of the month 17:00');
    expect(dates).toEqual([
      '2026-11-30T17:00Z',
      '2027-03-29T16:00Z',
      '2027-05-31T16:00Z',
      '2027-08-30T16:00Z',
      '2027-11-29T17:00Z',
    ]);
    expect(words).toContain('Months without a fifth one are left out');
  });

  test('the 31st: short months are left out, and that is said', async () => {
    const { words, dates } = await shown('2026-11-23T09:00:00Z', 'monthly on the 31st at 9:00');
    expect(dates?.slice(0, 3)).toEqual(['2026-12-31T09:00Z', '2027-01-31T09:00Z', '2027-03-31T08:00Z']);
    expect(words).toContain('Months without a day 31 are left out');
  });

  test('two zones take turns', async () => {
    const { dates } = await shown(
      '2026-11-23T09:00:00Z',
      'alternating 09:00 Europe/Berlin and 17:00 America/New_York, every Tuesday',
    );
    expect(dates?.slice(0, 3)).toEqual(['2026-11-24T08:00Z', '2026-12-01T22:00Z', '2026-12-08T08:00Z']);
  });

  test('one that has been today already begins next time; three times are three', async () => {
    expect((await shown('2026-11-24T12:30:00Z', 'every Tuesday 12:00')).dates?.[0]).toBe('2026-12-01T12:00Z');
    expect((await shown('2026-11-23T09:00:00Z', 'every Tuesday 12:00, 3 times')).dates).toHaveLength(3);
  });
});
