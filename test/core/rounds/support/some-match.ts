import type { Match, MatchAnswer, MatchChoice } from '../../../../src/core/rounds/index.js';
import { answerMatch, roomOpened } from '../../../../src/core/rounds/match/rules.js';
import {
  communityId,
  type MemberId,
  matchId,
  memberId,
  placeId,
  roundId,
} from '../../../../src/core/shared/ids.js';
import { DAY } from '../../../../src/core/shared/time.js';

export const HERE = communityId('slack', 'T1');
const COMPOST = placeId(HERE, 'CCOMPOST');
export const ROOM = placeId(HERE, 'CROOM');
export const TUESDAY = Date.parse('2026-11-24T10:00:00Z');
export const daysOn = (days: number): number => TUESDAY + days * DAY;
/** Three days to answer. */
export const DEADLINE = daysOn(3);

const someone = (name: string): MemberId => memberId(HERE, `U${name.toUpperCase()}`);
export const [ADA, BEN, CLEO, DORA] = ['Ada', 'Ben', 'Cleo', 'Dora'].map(someone) as [
  MemberId,
  MemberId,
  MemberId,
  MemberId,
];

/** These people are asked on Tuesday at ten. */
export function askedMatch(members: readonly MemberId[] = [ADA, BEN], facts: Partial<Match> = {}): Match {
  const round = roundId(COMPOST, '2026-11-24');
  const answer: MatchAnswer = { kind: 'asked' };
  return {
    id: matchId(round, 0, 0),
    round,
    channel: COMPOST,
    community: HERE,
    wave: 0,
    members: members.map((member) => ({ member, card: { name: nameOf(member), fields: [] }, answer })),
    why: [],
    metBefore: 0,
    state: { kind: 'asking', until: DEADLINE },
    events: [],
    version: 0,
    ...facts,
  };
}

const nameOf = (member: MemberId): string => {
  const [first = '', ...rest] = member.slice(member.lastIndexOf(':U') + 2).toLowerCase();
  return first.toUpperCase() + rest.join('');
};

export const says = (match: Match, member: MemberId, choice: MatchChoice, day = 1): Match =>
  answerMatch(match, member, choice, true, daysOn(day));

/** Everybody has said yes, and the room opened a day later. */
export const metMatch = (members: readonly MemberId[] = [ADA, BEN]): Match =>
  roomOpened(
    members.reduce((match, member) => says(match, member, 'yes'), askedMatch(members)),
    ROOM,
    daysOn(6),
    daysOn(2),
  );

export const kindsOf = ({ events }: Match): readonly string[] => events.map(({ kind }) => kind);
