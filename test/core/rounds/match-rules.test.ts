import { describe, expect, test } from '@jest/globals';
import type { Match, MatchChoice } from '../../../src/core/rounds/index.js';
import { matchDueAt } from '../../../src/core/rounds/match/due.js';
import {
  answerMatch,
  callOff,
  end,
  endIfOver,
  remind,
  roomOpened,
} from '../../../src/core/rounds/match/rules.js';
import { SECOND } from '../../../src/core/shared/time.js';
import {
  ADA,
  askedMatch,
  BEN,
  CLEO,
  DEADLINE,
  DORA,
  daysOn,
  kindsOf,
  metMatch,
  ROOM,
  says,
} from './support/some-match.js';

const answers = ({ members }: Match) => members.map(({ answer }) => answer.kind);

describe('what two people answer, and what becomes of their match', () => {
  const table: readonly (readonly [MatchChoice, MatchChoice, string])[] = [
    ['yes', 'yes', 'agreed'],
    ['yes', 'not-this-time', 'asking'],
    ['yes', 'never', 'asking'],
    ['not-this-time', 'yes', 'asking'],
    ['never', 'yes', 'asking'],
    ['not-this-time', 'not-this-time', 'asking'],
    ['not-this-time', 'never', 'asking'],
    ['never', 'never', 'asking'],
  ];
  test.each(table)('%s and %s: %s', (ada, ben, becomes) => {
    const answered = says(says(askedMatch(), ADA, ada), BEN, ben);
    expect(answered.state.kind).toBe(becomes);
    expect(endIfOver(answered, DEADLINE).state.kind).toBe(becomes === 'agreed' ? 'agreed' : 'ended');
  });

  test('of three, two yeses are not enough', () => {
    const two = says(says(askedMatch([ADA, BEN, CLEO]), ADA, 'yes'), CLEO, 'yes');
    expect(two.state.kind).toBe('asking');
    expect(says(two, BEN, 'yes').state).toEqual({ kind: 'agreed', at: daysOn(1), until: DEADLINE });
  });

  test('who refused may still say yes; a yes is not taken back', () => {
    const yes = says(says(askedMatch(), ADA, 'never'), ADA, 'yes', 2);
    expect(answers(yes)).toEqual(['yes', 'asked']);
    expect(says(yes, ADA, 'not-this-time', 2)).toBe(yes);
  });

  test('the same answer twice is one', () => {
    const once = says(askedMatch(), ADA, 'not-this-time');
    expect(says(once, ADA, 'not-this-time', 2)).toBe(once);
  });

  test('somebody who is not in it changes nothing', () => {
    const match = askedMatch();
    expect(says(match, DORA, 'yes')).toBe(match);
  });

  test('where one has blocked another no yes makes a meeting, and it ends at its time', () => {
    const one = answerMatch(askedMatch(), ADA, 'yes', false, daysOn(1));
    const both = answerMatch(one, BEN, 'yes', false, daysOn(1));
    expect(both.state.kind).toBe('asking');
    expect(endIfOver(both, DEADLINE).state.kind).toBe('ended');
  });

  test.each([
    ['a millisecond before the end counts', DEADLINE - 1, 'agreed'],
    ['at the very end comes too late', DEADLINE, 'asking'],
  ])('a yes %s', (_, at, becomes) => {
    expect(answerMatch(says(askedMatch(), ADA, 'yes'), BEN, 'yes', true, at).state.kind).toBe(becomes);
  });

  test('after the end nothing counts any more', () => {
    const ended = end(says(askedMatch(), ADA, 'yes'), daysOn(1));
    expect(says(ended, BEN, 'yes')).toBe(ended);
    expect(end(ended, daysOn(2))).toBe(ended);
  });
});

describe('the reminder', () => {
  test('goes a day before the end to those who have not answered, once', () => {
    const match = says(askedMatch([ADA, BEN, CLEO]), ADA, 'not-this-time');
    const all = [ADA, BEN, CLEO];
    expect(remind(match, all, daysOn(2) - 1)).toBe(match);
    const reminded = remind(match, all, daysOn(2));
    expect(reminded.events.slice(1)).toEqual([
      { kind: 'reminded', member: BEN, number: '0.1' },
      { kind: 'reminded', member: CLEO, number: '0.2' },
    ]);
    expect(remind(reminded, all, daysOn(2))).toBe(reminded);
  });

  test('does not go to somebody whom the question reached only just now, nor later', () => {
    const spared = remind(askedMatch(), [ADA], daysOn(2));
    expect(spared.events.map((event) => 'member' in event && event.member)).toEqual([ADA]);
    expect(remind(spared, [ADA, BEN], daysOn(2.5))).toBe(spared);
  });

  test('does not go to those who are all decided', () => {
    const match = says(says(askedMatch(), ADA, 'yes'), BEN, 'never');
    expect(remind(match, [ADA, BEN], daysOn(2))).toBe(match);
  });
});

describe('from the last yes to the room', () => {
  test('the room opens once', () => {
    const met = metMatch();
    expect(met.state).toMatchObject({ kind: 'met', room: ROOM, at: daysOn(2) });
    expect(roomOpened(met, ROOM, daysOn(9), daysOn(5))).toBe(met);
    expect(kindsOf(met).filter((kind) => kind === 'met')).toHaveLength(1);
  });

  test('what no room can open for ends at its own time, like silence', () => {
    const agreed = says(says(askedMatch(), ADA, 'yes'), BEN, 'yes');
    const off = callOff(agreed);
    expect(off.state).toEqual({ kind: 'asking', until: DEADLINE });
    expect(endIfOver(off, DEADLINE - 1)).toBe(off);
    expect(endIfOver(off, DEADLINE).state.kind).toBe('ended');
    expect(says(off, BEN, 'yes', 2)).toBe(off);
  });

  test('without a yes of everybody there is nothing to open', () => {
    const match = says(askedMatch(), ADA, 'yes');
    expect(roomOpened(match, ROOM, daysOn(6), daysOn(2))).toBe(match);
    expect(callOff(match)).toBe(match);
  });
});

describe('when to look again', () => {
  const now = daysOn(1);
  const silent = askedMatch();
  const told = (match: Match): Match => ({ ...match, events: [] });

  test.each<readonly [string, Match, number | undefined]>([
    ['while somebody may be reminded: a day before the end', silent, daysOn(2)],
    ['once all are reminded: at the end', told(remind(silent, [], daysOn(2))), DEADLINE],
    ['once all have answered: at the end', told(says(says(silent, ADA, 'yes'), BEN, 'never')), DEADLINE],
    ['with something still to tell: soon', says(silent, ADA, 'yes'), now + 10 * SECOND],
    ['with a room to open: soon', says(told(says(silent, ADA, 'yes')), BEN, 'yes'), now + 10 * SECOND],
    ['once they met: when to ask how it went', told(metMatch()), daysOn(6)],
    ['once it has come to nothing: never', told(end(silent, now)), undefined],
  ])('%s', (_, match, at) => {
    expect(matchDueAt(match, now)).toBe(at);
  });
});
