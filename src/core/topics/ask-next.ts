import { advanceIntroduction, askOnBehalf, othersThan } from '../introductions/index.js';
import type { IntroductionId, MemberId } from '../shared/ids.js';
import { candidatesOf } from './candidates.js';
import type { TopicDeps } from './deps.js';
import type { TopicSearch } from './search.js';
import { nextTurn, nowAsking, turnEnds, wishFor } from './search-rules.js';

/**
 * The next person's turn. The introduction comes first, under an id that follows from the search and the turn: whoever
 * dies before the search knows of it, and however many do this at once, go on with that one.
 * @returns false: there is nobody
 */
export async function askNext(deps: TopicDeps, search: TopicSearch): Promise<boolean> {
  const id = nextTurn(search);
  const asked = (await askedIn(deps, search, id)) ?? (await askSomebody(deps, search, id));
  if (asked === undefined) return false;
  const { member, until } = asked;
  await deps.topicSearches.save(nowAsking(search, member, id, until), until);
  deps.soon('a search', () => advanceIntroduction(deps, id));
  return true;
}

async function askSomebody(deps: TopicDeps, search: TopicSearch, id: IntroductionId) {
  const { community, member: requester } = search;
  for await (const candidate of candidatesOf(deps, search)) {
    const until = turnEnds(search, deps.clock());
    const stored = await askOnBehalf(deps, {
      id,
      community,
      search: search.id,
      requester,
      asked: candidate.member,
      wish: wishFor(search, candidate),
      expiresAt: until,
    });
    if (stored === 'inserted') return { member: candidate.member, until };
    if (stored === 'exists') return askedIn(deps, search, id);
    // Somebody has asked about these two in this very moment.
  }
  return undefined;
}

/** Who is asked by an introduction that is there already. */
async function askedIn(
  { introductions }: TopicDeps,
  { member: requester }: TopicSearch,
  id: IntroductionId,
): Promise<{ readonly member: MemberId; readonly until: number } | undefined> {
  const found = await introductions.find(id);
  const [other] = found === undefined ? [] : othersThan(found, requester);
  return found && other && { member: other.member, until: found.expiresAt };
}
