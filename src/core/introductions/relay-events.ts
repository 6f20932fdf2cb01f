import { localeOf } from '../members/index.js';
import { nextQuestion } from '../prompts/index.js';
import type { MemberId, SearchId } from '../shared/ids.js';
import { wordsIn } from '../words/index.js';
import type { IntroductionDeps } from './deps.js';
import { findAll } from './find-all.js';
import { everyoneIn, type Happened, type Introduction, isPending } from './introduction.js';
import { changeIntroduction } from './keep.js';
import { settleMadeSlot } from './made-slot.js';
import { type Known, noticesOf, type Reach, type Reachable } from './notices-of.js';
import { openingOf } from './opening.js';

/**
 * Turns what happened into notices owed, and forgets it only once they are stored.
 * Run twice, or by two processes at once, it owes nothing twice.
 * @returns the introduction as it is then
 */
export async function relayEvents(deps: IntroductionDeps, introduction: Introduction): Promise<Introduction> {
  const { events, id } = introduction;
  if (events.length === 0) return introduction;
  const reach = await reachOf(deps, introduction);
  const opened = events.some(({ kind }) => kind === 'introduced');
  const known: Known = {
    reach,
    now: deps.clock(),
    ...(opened && { opening: await openingOf(deps, introduction, nextQuestion) }),
  };
  await deps.outbox.put(events.flatMap((event) => noticesOf(introduction, event, known)));
  if (introduction.search !== undefined) await tellSearch(deps, introduction.search, events);
  else if (!isPending(introduction)) await settleMadeSlot(deps, introduction.requester, id);
  const relayed = new Set(events.map(({ number }) => number));
  const change = await changeIntroduction(deps, introduction, (current) => {
    const left = current.events.filter(({ number }) => !relayed.has(number));
    return left.length === current.events.length ? current : { ...current, events: left };
  });
  deps.deliverSoon();
  return change?.after ?? introduction;
}

const CONCERNS_SEARCH: readonly Happened['kind'][] = ['answered', 'introduced', 'expired', 'taken-back'];

async function tellSearch(deps: IntroductionDeps, search: SearchId, events: readonly Happened[]) {
  if (events.some(({ kind }) => CONCERNS_SEARCH.includes(kind))) await deps.searchMovesOn(search);
}

async function reachOf({ people, members }: IntroductionDeps, introduction: Introduction): Promise<Reach> {
  const concerned = everyoneIn(introduction);
  const [found, settings] = await Promise.all([findAll(people, concerned), members.getAll(concerned)]);
  const reachable = new Map<MemberId, Reachable>();
  for (const [index, { member: id, standing, zone, locale }] of found.entries()) {
    const member = settings[index];
    if (member === undefined || standing === 'departed') continue;
    const words = wordsIn(localeOf(member, locale));
    reachable.set(id, { member, words, ...(zone !== undefined && { zone }) });
  }
  return (member) => reachable.get(member);
}
