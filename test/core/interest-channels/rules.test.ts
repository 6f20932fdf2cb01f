import { describe, expect, test } from '@jest/globals';
import { nextCheck, observe } from '../../../src/core/interest-channels/channel-rules.js';
import type { InterestChannel } from '../../../src/core/interest-channels/index.js';
import { dueAt } from '../../../src/core/interest-channels/keep.js';
import { whyNotJoin } from '../../../src/core/interest-channels/may-join.js';
import {
  newChannel,
  putBack,
  setHours,
  setWhat,
  takeOff,
} from '../../../src/core/interest-channels/set-up-rules.js';
import type { Place } from '../../../src/core/places.js';
import { communityId, memberId, placeId } from '../../../src/core/shared/ids.js';
import { DAY, HOUR, SECOND } from '../../../src/core/shared/time.js';
import { asShown, smallHash } from '../../../src/core/stewards/index.js';

const HERE = communityId('slack', 'T1');
const ADA = memberId(HERE, 'UADA');
const BEN = memberId(HERE, 'UBEN');
const NOW = Date.parse('2026-11-23T09:00:00Z');
const place: Place = { place: placeId(HERE, 'C1'), name: 'maps', standing: 'well', private: false };
const fresh = newChannel(place, 'maps', 'Etc/UTC', { by: ADA, now: NOW });
const settled: InterestChannel = { ...fresh, events: [], version: 1 };
const what = {
  features: settled.features,
  hashtag: 'maps',
  topics: ['tea'],
  hosts: settled.hosts,
  guests: settled.guests,
};
const seen = (channel: InterestChannel, facts: Partial<Place>) =>
  observe(channel, { ...place, ...facts }, NOW);
const kinds = ({ events }: InterestChannel) => events.map(({ kind }) => kind);

describe('a channel as the platform shows it', () => {
  test('as it was: nothing to tell, and the next look is in a day', () => {
    const next = seen(settled, {});
    expect(next.events).toEqual([]);
    expect(next.checkAt).toBeGreaterThanOrEqual(NOW + DAY);
    expect(next.checkAt).toBeLessThan(NOW + DAY + HOUR);
  });

  test('looks are spread, so that not all fall on one moment', () => {
    const at = new Set(Array.from({ length: 100 }, (_, one) => nextCheck(placeId(HERE, `C${one}`), NOW)));
    expect(at.size).toBeGreaterThan(95);
  });

  test('archived, then deleted, then back: lost once, found once', () => {
    const archived = seen(settled, { standing: 'archived' });
    const gone = seen(archived, { standing: 'gone', name: '' });
    expect(kinds(gone)).toEqual(['lost']);
    expect(gone.state).toEqual({ kind: 'lost', why: 'gone', at: NOW });
    expect(kinds(seen(gone, {}))).toEqual(['lost', 'found']);
    expect(seen(gone, {}).state).toEqual({ kind: 'well' });
  });

  test('renamed and archived at once: both, each with its own number', () => {
    const next = seen(settled, { name: 'atlases', standing: 'archived' });
    expect(next.events.map(({ number }) => number)).toEqual(['1.0', '1.1']);
    expect(next.name).toBe('atlases');
  });

  test('made private is told once, and not while Kith is out', () => {
    const hidden = seen(settled, { private: true });
    expect(hidden).toMatchObject({ private: true, events: [{ kind: 'set' }] });
    expect(kinds(seen(hidden, { private: true }))).toEqual(['set']);
    expect(kinds(seen(settled, { private: true, standing: 'outside' }))).toEqual(['lost']);
  });

  test('private when it was chosen: known from the start, so there is nothing to tell', () => {
    const chosen = newChannel({ ...place, private: true }, 'maps', 'Etc/UTC', { by: ADA, now: NOW });
    expect([chosen.private, kinds(chosen), kinds(seen(chosen, { private: true }))]).toEqual([
      true,
      ['found'],
      ['found'],
    ]);
  });

  test('private that was taken away from Kith stays private, whatever the platform can still say', () => {
    const hidden = { ...settled, private: true };
    expect(seen(hidden, { standing: 'gone', name: '', private: false }).private).toBe(true);
  });

  test('off the list: nothing of it matters', () => {
    const off = { ...takeOff(settled, { by: ADA, now: NOW }), events: [] };
    expect(seen(off, { standing: 'archived', name: 'x' })).toBe(off);
  });
});

describe('what stewards set', () => {
  test('leaves one line for each thing that is another one now, and a new caretaker', () => {
    const next = setWhat(settled, { ...what, guests: true }, { by: BEN, now: NOW });
    expect(next.events.map(({ what: of, before, after }) => [of, before, after])).toEqual([
      ['topics of #maps', '', 'tea'],
      ['guests in #maps', 'no', 'yes'],
    ]);
    expect(next.caretaker).toBe(BEN);
  });

  test('the same again is nothing', () => {
    const same = { ...settled, topics: ['tea'] };
    expect(setWhat(same, what, { by: BEN, now: NOW })).toBe(same);
    expect(setHours(settled, { zone: 'Etc/UTC', quietHours: undefined }, { by: BEN, now: NOW })).toBe(
      settled,
    );
  });

  test('quiet hours come and go', () => {
    const quietHours = { from: '21:00', to: '08:00' };
    const quiet = setHours(settled, { zone: 'Etc/UTC', quietHours }, { by: BEN, now: NOW });
    expect(quiet.quietHours).toEqual(quietHours);
    expect(
      setHours(quiet, { zone: 'Etc/UTC', quietHours: undefined }, { by: BEN, now: NOW }),
    ).not.toHaveProperty('quietHours');
  });

  test('taking off twice, or putting back what is there, is nothing', () => {
    const off = takeOff(settled, { by: ADA, now: NOW });
    expect(takeOff(off, { by: BEN, now: NOW })).toBe(off);
    expect(putBack(settled, place, 'other', { by: BEN, now: NOW })).toBe(settled);
    expect(putBack(off, place, 'maps-2', { by: BEN, now: NOW })).toMatchObject({
      state: { kind: 'well' },
      hashtag: 'maps-2',
      caretaker: BEN,
    });
  });
});

describe('when a channel is due', () => {
  test('soon with something to tell, at its next look without, never when it is off the list', () => {
    expect(dueAt(fresh, NOW)).toBe(NOW + 10 * SECOND);
    expect(dueAt(settled, NOW)).toBe(settled.checkAt);
    const off = takeOff(settled, { by: ADA, now: NOW });
    expect(dueAt(off, NOW)).toBe(NOW + 10 * SECOND);
    expect(dueAt({ ...off, events: [] }, NOW)).toBeUndefined();
  });
});

describe('joining', () => {
  const lost: InterestChannel = { ...settled, state: { kind: 'lost', why: 'archived', at: NOW } };
  const open: InterestChannel = { ...settled, guests: true };

  test.each([
    ['a member', 'member', settled, undefined],
    ['a guest where guests are off', 'guest', settled, 'guest'],
    ['a guest where guests are welcome', 'guest', open, undefined],
    ['somebody from another organisation', 'external', open, 'external'],
    ['an app', 'bot', open, 'no-person'],
    ['somebody who left', 'departed', open, 'no-person'],
    ['a member while it rests', 'member', lost, 'resting'],
  ] as const)('%s', (_who, standing, channel, why) => {
    expect(whyNotJoin(channel, { standing })).toBe(why);
  });
});

test('what a form showed fits on its key, and is another for anything else', () => {
  expect(asShown(['a', 'b'])).toBe(asShown(['a', 'b']));
  expect(asShown(['a', 'b'])).not.toBe(asShown(['b', 'a']));
  expect(asShown('x'.repeat(10_000))).toMatch(/^[a-z0-9]{1,7}$/);
  expect(smallHash('')).toBe(0x811c9dc5);
});
