import type { Person } from '../members/index.js';
import type { MemberId } from '../shared/ids.js';
import { logEntriesOf } from '../stewards/index.js';
import type { StandingChatDeps } from './deps.js';
import { changeChat } from './keep.js';
import { listUpcoming } from './list-upcoming.js';
import { noticesOf, type Reach } from './notices-of.js';
import type { StandingChat } from './standing-chat.js';

/**
 * Turns what happened into lines of the log and notices owed, lets the sessions follow, and forgets it only then.
 * Run twice, or by two processes at once, it says nothing twice.
 * @returns the chat as it is then
 */
export async function relayChat(deps: StandingChatDeps, chat: StandingChat): Promise<StandingChat> {
  const { events, id, community } = chat;
  if (events.length === 0) return chat;
  await deps.changeLog.write(logEntriesOf(community, id, events));
  const reach = await reachOf(deps, chat);
  await deps.outbox.put(events.flatMap((event) => noticesOf(chat, event, reach, deps.clock())));
  await deps.replanned(chat);
  const listed = await listUpcoming(deps, chat);
  const relayed = new Set(events.map(({ number }) => number));
  const change = await changeChat(deps, listed, (current) => {
    const left = current.events.filter(({ number }) => !relayed.has(number));
    return left.length === current.events.length ? current : { ...current, events: left };
  });
  deps.deliverSoon();
  return change?.after ?? listed;
}

/** Whoever changed it has their answer; the rest goes on at once, or with the next tick. */
export function relaySoon(deps: StandingChatDeps, chat: StandingChat): void {
  if (chat.events.length > 0) deps.soon('a standing chat changed', () => relayChat(deps, chat));
}

/** Who is to hear of it: those who are counted in, the host, and the stewards where it is theirs to mend. */
async function reachOf(deps: StandingChatDeps, chat: StandingChat): Promise<Reach> {
  const [memberships, community, channel] = await Promise.all([
    deps.chatMemberships.in(chat.id),
    deps.communities.get(chat.community),
    deps.interestChannels.find(chat.channel),
  ]);
  const joined = memberships.map(({ member }) => member);
  const stewards = [
    ...new Set([...community.stewards, ...(channel === undefined ? [] : [channel.caretaker])]),
  ];
  const concerned = [...new Set([...joined, ...stewards, chat.host])];
  const [found, settings] = await Promise.all([
    Promise.all(concerned.map((member) => findOrGuess(deps, member))),
    deps.members.getAll(concerned),
  ]);
  const reachable = new Map(
    found.flatMap(({ member: id, standing, zone }, index) => {
      const member = settings[index];
      if (member === undefined || standing === 'departed') return [];
      return [[id, { member, ...(zone !== undefined && { zone }) }] as const];
    }),
  );
  return { joined, stewards, find: (member) => reachable.get(member) };
}

/** A platform that cannot be asked just now must not keep the word from getting out. */
const findOrGuess = (deps: StandingChatDeps, member: MemberId): Promise<Person> =>
  deps.people.find(member).catch((): Person => ({ member, name: '', standing: 'member', leads: false }));
