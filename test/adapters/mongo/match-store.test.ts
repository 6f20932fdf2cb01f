import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Card } from '../../../src/core/profiles/index.js';
import type { Match, Matched, MatchState } from '../../../src/core/rounds/index.js';
import {
  communityId,
  type MemberId,
  matchId,
  memberId,
  placeId,
  type RoundId,
  roundId,
} from '../../../src/core/shared/ids.js';
import { StaleWrite } from '../../../src/core/shared/stale-write.js';
import { DAY, MINUTE } from '../../../src/core/shared/time.js';
import { type TwoProcesses, twoProcesses } from './two-processes.js';

const NOON = Date.parse('2026-06-01T12:00:00Z');
const HOSTILE = '{"$gt": ""} $who.am.i \u0000 \u202e <!channel> 🌱';
const acme = communityId('slack', 'T1');
const person = (name: string): MemberId => memberId(acme, name);
const [ada, ben, cleo, dora] = [person('ADA'), person('BEN'), person('CLEO'), person('DORA')];
const [garden, room] = [placeId(acme, 'GARDEN'), placeId(acme, 'ROOM')];
const never = () => undefined;

let stage: TwoProcesses;
beforeAll(async () => {
  stage = await twoProcesses(() => NOON);
});
afterAll(() => stage.close());

let rounds = 0;
const newRound = (): RoundId => {
  rounds += 1;
  return roundId(placeId(acme, `C${rounds}`), '2026-06-01');
};

const card = (name: string): Card => ({
  name,
  fields: [
    { field: 'who', text: HOSTILE },
    { field: 'skills', text: 'gardening, $set' },
  ],
});
const asked = (member: MemberId, more: Partial<Matched> = {}): Matched => ({
  member,
  card: card('Somebody'),
  answer: { kind: 'asked' },
  ...more,
});
const match = (
  round: RoundId,
  index: number,
  members: readonly MemberId[],
  more: Partial<Match> = {},
): Match => ({
  id: matchId(round, more.wave ?? 0, index),
  round,
  channel: garden,
  community: acme,
  wave: 0,
  members: members.map((member) => asked(member)),
  why: [],
  metBefore: 0,
  state: { kind: 'asking', until: NOON + 3 * DAY },
  events: [],
  version: 0,
  ...more,
});
const ended: Partial<Match> = { state: { kind: 'ended', at: NOON } };
const keep = (...matches: readonly Match[]) => stage.stores.matches.insertAll(matches, never);
const of = (round: RoundId) => stage.stores.matches.of(round);

const STATES: readonly MatchState[] = [
  { kind: 'asking', until: NOON },
  { kind: 'agreed', at: NOON, until: NOON + DAY },
  {
    kind: 'met',
    at: NOON,
    room,
    checkIns: [
      { member: ada, askAt: NOON + DAY, timesAsked: 0 },
      { member: ben, timesAsked: 2, outcome: 'could-not' },
    ],
  },
  { kind: 'ended', at: NOON },
];

describe('a match comes back exactly as it was stored', () => {
  test.each(STATES)('when it is $kind', async (state) => {
    const one = match(newRound(), 17, [], {
      state,
      members: [
        asked(ada, { reminded: true }),
        asked(ben, { answer: { kind: 'yes', at: NOON } }),
        asked(cleo, { answer: { kind: 'not-this-time', at: NOON } }),
        asked(dora, { answer: { kind: 'never', at: NOON } }),
      ],
      why: [
        { kind: 'interests', words: [HOSTILE, 'compost'] },
        { kind: 'languages', words: ['Français'] },
        { kind: 'offers', from: 1, to: 0, offer: HOSTILE },
      ],
      metBefore: 3,
      events: [
        { kind: 'answered', member: ada, number: '0.0' },
        { kind: 'reminded', member: ben, number: '0.1' },
        { kind: 'check-in', member: ben, time: 2, number: '0.2' },
        { kind: 'met', number: '0.3' },
        { kind: 'ended', number: '0.4' },
      ],
    });
    await keep(one);
    expect(await stage.otherProcess.matches.find(one.id)).toEqual(one);
  });

  test('and nothing comes back for one that is not there', async () => {
    expect(await stage.stores.matches.find(matchId(newRound(), 0, 0))).toBeUndefined();
    await keep();
  });
});

describe('the matches of a round', () => {
  test('are there once, however often they are inserted, and what has moved on stays as it is', async () => {
    const round = newRound();
    const all = [match(round, 0, [ada, ben]), match(round, 1, [cleo, dora])];
    await stage.race((stores) => stores.matches.insertAll(all, never));
    expect(await of(round)).toEqual(all);
    const [first] = all;
    if (!first) throw new Error('no match');
    const saved = await stage.stores.matches.save({ ...first, metBefore: 5 }, undefined);
    await keep(...all);
    expect(await of(round)).toEqual([saved, all[1]]);
  });

  test('are any number, and two processes that insert them at once insert them all', async () => {
    const round = newRound();
    const all = Array.from({ length: 1_100 }, (_, n) => match(round, n, [person(`A${n}`), person(`B${n}`)]));
    await Promise.all(
      [stage.stores, stage.otherProcess].map(({ matches }) => matches.insertAll(all, () => NOON + 999 * DAY)),
    );
    expect((await of(round)).length).toBe(1_100);
  });

  test('never have somebody twice, even where two processes insert different ones', async () => {
    const round = newRound();
    const people = Array.from({ length: 40 }, (_, n) => person(`P${n}`));
    await stage.race((stores, seed) => {
      const turned = [...people.slice(seed % 40), ...people.slice(0, seed % 40)];
      const pairs = turned.flatMap((one, n) => (n % 2 ? [] : [[one, turned[n + 1] ?? one]]));
      return stores.matches.insertAll(
        pairs.map((pair, n) => match(round, seed * 100 + n, pair)),
        never,
      );
    });
    const taken = (await of(round)).flatMap(({ members }) => members.map(({ member }) => member));
    expect(new Set(taken).size).toBe(taken.length);
    expect(taken.length).toBeGreaterThan(0);
  });

  test('leave alone who is taken: the new one is dropped, the others are inserted', async () => {
    const round = newRound();
    const taken = match(round, 0, [ada, ben], { wave: 1 });
    await keep(taken);
    const free = match(round, 2, [cleo, dora], { wave: 1 });
    await keep(match(round, 1, [ben, cleo], { wave: 1 }), free);
    expect(await of(round)).toEqual([taken, free]);
  });

  test('free the places of a match that came to nothing; in another round they were never taken', async () => {
    const round = newRound();
    const first = match(round, 0, [ada, ben]);
    await keep(first, match(newRound(), 0, [ada, ben]));
    const over = await stage.stores.matches.save({ ...first, ...ended }, undefined);
    const second = match(round, 0, [ben, cleo], { wave: 1 });
    await keep(second);
    expect(await of(round)).toEqual([over, second]);
  });

  test('are forgotten in time where nothing came of them, and only those', async () => {
    const round = newRound();
    const [first, second] = [match(round, 0, [ada, ben]), match(round, 1, [cleo, dora])];
    await keep(first, second);
    await stage.stores.matches.save({ ...first, ...ended }, undefined);
    await stage.stores.matches.save(
      { ...second, state: { kind: 'agreed', at: NOON, until: NOON } },
      undefined,
    );
    const documents = await stage.database.connection.collection('matches').find({ round }).toArray();
    expect(documents.map(({ removeAt }) => removeAt > new Date(Date.now() + 89 * DAY))).toEqual([
      true,
      false,
    ]);
    expect(documents.map(({ seats }) => seats?.length)).toEqual([undefined, 2]);
  });
});

describe('two who save a match at once', () => {
  test('cannot both win, and the winner gets the next version back', async () => {
    const one = match(newRound(), 0, [ada, ben]);
    await keep(one);
    const saves = await stage.race((stores, metBefore) =>
      stores.matches.save({ ...one, metBefore }, NOON + 999 * DAY).catch((error: unknown) => error),
    );
    expect(saves.filter((end) => end instanceof StaleWrite)).toHaveLength(49);
    expect(saves).toContainEqual(await stage.stores.matches.find(one.id));
  });

  test('do not end the lease of who opens the room', async () => {
    const one = match(newRound(), 0, [ada, ben], { state: { kind: 'agreed', at: NOON, until: NOON + DAY } });
    await keep(one);
    const lease = async (now: number) =>
      (await stage.race((stores) => stores.matches.leaseRoom(one.id, now, now + MINUTE))).filter(Boolean);
    expect(await lease(NOON)).toHaveLength(1);
    await stage.stores.matches.save(one, NOON + 999 * DAY);
    expect(await lease(NOON + MINUTE - 1)).toHaveLength(0);
    expect(await lease(NOON + MINUTE)).toHaveLength(1);
    expect(await stage.stores.matches.leaseRoom(matchId(newRound(), 0, 0), NOON, NOON + 1)).toBe(false);
  });

  test('and a room that could not be opened is due again later, unless all is over', async () => {
    const agreed: Partial<Match> = { state: { kind: 'agreed', at: NOON, until: NOON + DAY } };
    const [one, over] = [match(newRound(), 0, [ada, ben], agreed), match(newRound(), 0, [ada, ben], ended)];
    await keep(one, over);
    for (const { id } of [one, over]) await stage.stores.matches.postponeRoom(id, NOON - 500 * DAY);
    expect(await stage.stores.matches.due(NOON - 500 * DAY, 10)).toEqual([one.id]);
    expect(await stage.stores.matches.leaseRoom(one.id, NOON - 501 * DAY, NOON)).toBe(false);
  });
});

describe('finding matches', () => {
  const [eva, finn, gil] = [person('EVA'), person('FINN'), person('GIL')];

  test('alive ones with a person are found, not those that came to nothing', async () => {
    const [first, second] = [match(newRound(), 0, [eva, finn]), match(newRound(), 0, [gil, eva], ended)];
    await keep(first, second);
    expect(await stage.stores.matches.aliveWith(eva)).toEqual([first]);
    expect(await stage.stores.matches.aliveWith(gil)).toEqual([]);
  });

  test('the newest room of exactly these people is found, in whatever order they are named', async () => {
    const met = (at: number): Partial<Match> => ({ state: { kind: 'met', at, room, checkIns: [] } });
    const early = match(newRound(), 0, [finn, gil], met(NOON));
    const late = match(newRound(), 0, [gil, finn], met(NOON + DAY));
    const trio = match(newRound(), 0, [gil, finn, eva], met(NOON + 2 * DAY));
    const open = match(newRound(), 0, [gil, finn]);
    await keep(late, early, trio, open);
    expect(await stage.stores.matches.metAmong(acme, [finn, gil])).toEqual(late);
    expect(await stage.stores.matches.metAmong(acme, [eva, gil, finn])).toEqual(trio);
    expect(await stage.stores.matches.metAmong(acme, [eva, gil])).toBeUndefined();
  });

  test('what is due comes earliest first, by what each of those inserted together says', async () => {
    const due = [3, 1, 2].map((days) => match(newRound(), days, [ada, ben]));
    await stage.stores.matches.insertAll(
      due,
      ({ id }) => NOON - (900 - due.findIndex((one) => one.id === id)) * DAY,
    );
    expect(await stage.stores.matches.due(NOON - 800 * DAY, 2)).toEqual(due.slice(0, 2).map(({ id }) => id));
    for (const one of due) await stage.stores.matches.save(one, undefined);
    expect(await stage.stores.matches.due(NOON - 800 * DAY, 9)).toEqual([]);
  });
});
