import { canMeet } from '../introductions/index.js';
import { hasDeclined, isPaused, type Member } from '../members/index.js';
import { keyWords } from '../shared/key-words.js';
import { DAY } from '../shared/time.js';
import type { TopicDeps } from './deps.js';
import { type Candidate, rankCandidates } from './rank-candidates.js';
import type { TopicSearch } from './search.js';

const MOST_PROFILES = 300;
const TURNS_COUNT_FOR = 90 * DAY;

/**
 * Who may be asked for this search, best first; looked at one by one as they are needed. Whoever cannot be asked, for
 * whatever reason, is passed over without a word.
 */
export async function* candidatesOf(deps: TopicDeps, search: TopicSearch): AsyncGenerator<Candidate> {
  const { profiles, members, people, topicSearches, clock } = deps;
  const now = clock();
  const words = keyWords(search.words);
  const found = words.length === 0 ? [] : await profiles.withWords(search.community, words, MOST_PROFILES);
  const ids = found.map(({ member }) => member);
  const [seeker, standing, settings, turns] = await Promise.all([
    members.get(search.member),
    people.find(search.member),
    members.getAll(ids),
    topicSearches.turns(search.community, ids, now - TURNS_COUNT_FOR),
  ]);
  if (standing.standing === 'departed') return;
  const asked = new Set(search.asked.map(({ member }) => member));
  for (const candidate of rankCandidates({ words, profiles: found, turns, seed: search.id })) {
    const member = settings.find(({ id }) => id === candidate.member);
    if (member === undefined || member.id === search.member || asked.has(member.id)) continue;
    if (isPaused(member, now) || !canMeet([seeker, member])) continue;
    if (hasDeclined(member, seeker.id, now) || hasDeclined(seeker, member.id, now)) continue;
    if ((await knowEachOther(deps, seeker, member)) || !(await takesPart(deps, member))) continue;
    yield candidate;
  }
}

/** They have met through Kith, or somebody asks for it already. */
async function knowEachOther(
  { introductions, metBefore }: TopicDeps,
  { community, id }: Member,
  other: Member,
): Promise<boolean> {
  const both = [id, other.id];
  const [open, made, room] = await Promise.all([
    introductions.openAmong(community, both),
    introductions.madeAmong(community, both),
    metBefore(community, both),
  ]);
  return open !== undefined || made !== undefined || room !== undefined;
}

async function takesPart({ people, policy }: TopicDeps, { id }: Member): Promise<boolean> {
  const { standing } = await people.find(id);
  return standing === 'member' || (standing === 'guest' && policy.guestsTakePart);
}
