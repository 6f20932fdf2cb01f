import type { Topic, Wish } from '../introductions/index.js';
import { communityOf, type IntroductionId, introductionId, type MemberId, nativeOf } from '../shared/ids.js';
import { DAY, type Duration, type Instant } from '../shared/time.js';
import type { Candidate } from './rank-candidates.js';
import type { TopicSearch } from './search.js';

/** How long a search goes on, how long one person's turn is in it, and how many are asked at most. */
const SEARCH_LASTS: Duration = 14 * DAY;
const TURN_LASTS: Duration = 3 * DAY;
const MOST_ASKED = 5;
/** Nobody is asked for less time than that. */
const SHORTEST_TURN: Duration = DAY;
/** Where nobody is found now, somebody may have joined by then. */
const LOOK_AGAIN: Duration = DAY;

type Begun = Pick<TopicSearch, 'id' | 'member' | 'words' | 'hope' | 'offer'>;

export const beginSearch = (begun: Begun, now: Instant): TopicSearch => ({
  ...begun,
  community: communityOf(begun.id),
  startedAt: now,
  endsAt: now + SEARCH_LASTS,
  state: { kind: 'looking' },
  asked: [],
  version: 0,
});

/** Whether somebody else may be asked now. */
export const mayAskOn = ({ asked, endsAt }: TopicSearch, now: Instant): boolean =>
  asked.length < MOST_ASKED && endsAt - now >= SHORTEST_TURN;

/** The introduction of the next turn: the same for everybody who goes on with the search from here. */
export const nextTurn = ({ id, community, asked }: TopicSearch): IntroductionId =>
  introductionId(community, `${nativeOf(id)}t${asked.length}`);

export const turnEnds = ({ endsAt }: TopicSearch, now: Instant): Instant =>
  Math.min(now + TURN_LASTS, endsAt);

export const nowAsking = (
  search: TopicSearch,
  member: MemberId,
  introduction: IntroductionId,
  until: Instant,
): TopicSearch => ({
  ...search,
  asked: [...search.asked, { member, introduction }],
  state: { kind: 'looking', asking: { introduction, until } },
});

export const nobodyNow = (search: TopicSearch): TopicSearch => ({ ...search, state: { kind: 'looking' } });

export const madeBy = (search: TopicSearch, introduction: IntroductionId, now: Instant): TopicSearch => ({
  ...search,
  state: { kind: 'made', at: now, introduction },
});

export const endSearch = (
  search: TopicSearch,
  why: 'not-this-time' | 'taken-back',
  now: Instant,
): TopicSearch => ({ ...search, state: { kind: 'ended', at: now, why } });

/** When to look again where nobody is being asked. */
export const lookAgainAt = (search: TopicSearch, now: Instant): Instant =>
  mayAskOn(search, now) ? Math.min(now + LOOK_AGAIN, search.endsAt) : search.endsAt;

/** What the person asked reads. */
export const wishFor = (
  { words, hope, offer }: Pick<TopicSearch, 'words' | 'hope' | 'offer'>,
  { because, said }: Pick<Candidate, 'because' | 'said'>,
): Wish => {
  const topic: Topic = { words, because, said };
  return { reason: 'other', hope, topic, ...(offer !== undefined && { offer }) };
};

/** The search's place in the requester's budget, beside those of requests. */
export const slotOf = ({ id, community }: Pick<TopicSearch, 'id' | 'community'>): IntroductionId =>
  introductionId(community, nativeOf(id));
