import { changeMember, decline, type Member } from '../../members/index.js';
import type { MatchId, MemberId } from '../../shared/ids.js';
import type { Changed } from '../../shared/lane.js';
import { DAY, type Duration } from '../../shared/time.js';
import type { RoundsDeps } from '../deps.js';
import { type Match, type MatchChoice, matchedIn, othersIn } from '../match.js';
import { advanceMatch } from './advance.js';
import { changeMatch } from './keep.js';
import { mayAgree } from './may-meet.js';
import { answerMatch } from './rules.js';

/** How long "not this time" holds for the same people, as "not now" does. */
const NOT_THIS_TIME_FOR: Duration = 90 * DAY;

/**
 * Somebody answers for themselves. What they said about the people is kept with them: "not this time" holds for a
 * while, "don't pair us again" until they lift it, and a yes lifts both.
 * @returns the change; `before === after` where it came too late or said nothing new
 */
export async function answerAsk(
  deps: RoundsDeps,
  by: MemberId,
  id: MatchId,
  choice: MatchChoice,
): Promise<Changed<Match> | 'not-yours' | undefined> {
  const found = await deps.matches.find(id);
  if (found === undefined) return undefined;
  if (matchedIn(found, by) === undefined) return 'not-yours';
  const allowed = choice !== 'yes' || (await mayAgree(deps, found));
  const answer = (current: Match) => answerMatch(current, by, choice, allowed, deps.clock());
  if (answer(found) === found) return { before: found, after: found };
  // First what they said about the people: if we die in between, they are asked again rather than overheard.
  await remember(deps, by, found, choice);
  const change = await changeMatch(deps, found, answer);
  if (change === undefined || change.after === change.before) return change;
  deps.soon('an answer in a round', () => advanceMatch(deps, id));
  return change;
}

const remember = ({ members, clock }: RoundsDeps, by: MemberId, about: Match, choice: MatchChoice) =>
  changeMember(members, by, (member) =>
    othersIn(about, by).reduce(
      (next, other) => heard(next, other.member, choice, clock() + NOT_THIS_TIME_FOR),
      member,
    ),
  );

function heard(member: Member, other: MemberId, choice: MatchChoice, until: number): Member {
  if (choice === 'not-this-time') return decline(member, other, until);
  if (choice === 'never') return decline(member, other, undefined);
  const left = member.notFrom.filter((entry) => entry.member !== other);
  return left.length === member.notFrom.length ? member : { ...member, notFrom: left };
}
