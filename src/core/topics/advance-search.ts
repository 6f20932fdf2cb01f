import { type Introduction, withdraw } from '../introductions/index.js';
import type { IntroductionId, SearchId } from '../shared/ids.js';
import { untilSaved } from '../shared/stale-write.js';
import { type Duration, MINUTE, SECOND } from '../shared/time.js';
import { askNext } from './ask-next.js';
import type { TopicDeps } from './deps.js';
import { askingIn, isLooking, type TopicSearch } from './search.js';
import { endSearch, lookAgainAt, madeBy, mayAskOn, nobodyNow } from './search-rules.js';
import { settleSearch } from './settle-search.js';

/** Whoever saves a search goes on with it at once; only if they do not, a tick finds it after so long. */
export const NET: Duration = 10 * SECOND;
/** Both have said yes: their room is on its way, and says so itself when it stands. */
const ROOM_OPENS: Duration = MINUTE;

/** What was asked on behalf of a search has come to something, or to nothing. Safe to run twice at once. */
export const searchMovesOn = (deps: TopicDeps, id: SearchId): Promise<void> => advance(deps, id, false);

/** Does whatever is due in a search, and notes when to look again. Safe to run twice at once. */
export const advanceSearch = (deps: TopicDeps, id: SearchId): Promise<void> => advance(deps, id, true);

const advance = (deps: TopicDeps, id: SearchId, isDue: boolean): Promise<void> =>
  untilSaved(async () => {
    const search = await deps.topicSearches.find(id);
    if (search === undefined) return;
    if (isLooking(search)) await lookOn(deps, search, isDue);
    else if (isDue) await settleSearch(deps, search);
  });

async function lookOn(deps: TopicDeps, search: TopicSearch, isDue: boolean): Promise<void> {
  const asking = askingIn(search);
  if (asking === undefined) return goOn(deps, search, isDue);
  switch (await howItWent(deps, asking.introduction)) {
    case 'open':
      if (isDue) await deps.topicSearches.save(search, asking.until);
      return;
    case 'agreed':
      if (isDue) await deps.topicSearches.save(search, deps.clock() + ROOM_OPENS);
      return;
    case 'made':
      return finish(deps, madeBy(search, asking.introduction, deps.clock()));
    case 'over':
      return goOn(deps, search, isDue);
  }
}

async function goOn(deps: TopicDeps, search: TopicSearch, isDue: boolean): Promise<void> {
  const now = deps.clock();
  if (now >= search.endsAt) return finish(deps, endSearch(search, 'not-this-time', now));
  if (mayAskOn(search, now) && (await askNext(deps, search))) return;
  if (isDue || askingIn(search) !== undefined)
    await deps.topicSearches.save(nobodyNow(search), lookAgainAt(search, now));
}

async function finish(deps: TopicDeps, search: TopicSearch): Promise<void> {
  await settleSearch(deps, await deps.topicSearches.save(search, deps.clock() + NET));
}

/** A refusal ends the turn at once; nobody but the person themselves sees the difference to silence. */
async function howItWent(deps: TopicDeps, id: IntroductionId): Promise<'open' | 'agreed' | 'made' | 'over'> {
  const found = await deps.introductions.find(id);
  if (found === undefined) return 'over';
  const { state } = isOver(found, deps.clock()) ? ((await withdraw(deps, found))?.after ?? found) : found;
  if (state.kind === 'introduced' || state.kind === 'wrapped') return 'made';
  return state.kind === 'ended' ? 'over' : state.kind;
}

const isOver = ({ state, expiresAt, parties }: Introduction, now: number): boolean =>
  state.kind === 'open' &&
  (now >= expiresAt || parties.some(({ answer }) => answer.kind === 'not-now' || answer.kind === 'never'));

const AT_MOST = 500;
const AT_ONCE = 5;

/** The tick: everything that is due now in any search. */
export async function advanceDueSearches(deps: TopicDeps): Promise<number> {
  const due = [...(await deps.topicSearches.due(deps.clock(), AT_MOST))];
  const count = due.length;
  const runner = async () => {
    for (let id = due.shift(); id !== undefined; id = due.shift()) {
      const search = id;
      await advanceSearch(deps, search).catch((error: unknown) => {
        deps.log.warn({ search, err: error }, 'a search could not be advanced; it will be tried again');
      });
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, runner));
  return count;
}
