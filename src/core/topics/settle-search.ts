import { settleMadeSlot, withdraw } from '../introductions/index.js';
import { quietUntil } from '../members/index.js';
import type { TopicDeps } from './deps.js';
import type { TopicSearch } from './search.js';
import { nextTurn, slotOf } from './search-rules.js';
import { notThisTimeMessage } from './topic-messages.js';

/** What a search that is over still owes: a word to the one who searched, and their place in the budget. */
export async function settleSearch(deps: TopicDeps, search: TopicSearch): Promise<void> {
  // Somebody else may have begun the next turn in the moment in which it was taken back.
  const next = await deps.introductions.find(nextTurn(search));
  if (next !== undefined) await withdraw(deps, next);
  if (search.state.kind === 'ended' && search.state.why === 'not-this-time') await tell(deps, search);
  await settleMadeSlot(deps, search.member, slotOf(search));
  await deps.topicSearches.save(search, undefined);
}

async function tell(deps: TopicDeps, search: TopicSearch): Promise<void> {
  const { id, community, member: to } = search;
  const [person, settings] = await Promise.all([deps.people.find(to), deps.members.get(to)]);
  if (person.standing === 'departed') return;
  await deps.outbox.put([
    {
      key: `${id}|not-this-time|${to}`,
      community,
      delivery: { kind: 'tell', to, message: notThisTimeMessage(search) },
      notBefore: quietUntil(settings, person.zone, deps.clock()),
      lostAnswer: 'twice',
    },
  ]);
  deps.deliverSoon();
}
