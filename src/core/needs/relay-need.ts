import { whenToTell } from '../members/index.js';
import type { BoardNotice, Notice } from '../outbox/index.js';
import type { MemberId, NeedId } from '../shared/ids.js';
import { type Instant, SECOND } from '../shared/time.js';
import { ENGLISH } from '../words/index.js';
import { boardMessage, threadName } from './board-messages.js';
import type { NeedDeps } from './deps.js';
import { digestAt, isHeld } from './due.js';
import { settleNeed } from './keep.js';
import { boardKey, carriedKey } from './keys.js';
import { isOpen, type Need, type NeedEvent, pledgeOf } from './need.js';
import { digestNotice } from './notice-messages.js';
import { owedFor } from './notices-of.js';
import type { NeedStore } from './ports.js';
import { channelQuietUntil } from './quiet-channel.js';

/** Between two pictures of the same board. */
const APART = SECOND;

/**
 * Shows how a need stands, turns what happened into notices owed, and only then forgets it. Run twice, or by two
 * processes at once, it owes nothing twice.
 */
export async function relayNeed(deps: NeedDeps, id: NeedId): Promise<void> {
  const need = await deps.needs.find(id);
  if (need === undefined) return;
  const now = deps.clock();
  const digest = await digestOf(deps, need, now);
  const notices = [...(await noticesOf(deps, need, now)), ...digest.notices];
  await showBoards(deps, need, now);
  if (notices.length > 0) await deps.outbox.put(notices);
  if (need.events.some(({ kind }) => kind === 'raised')) await deps.needRaised(need.channel);
  const atOnce = need.events.filter((event) => !isHeld(need, event));
  await settleNeed(deps, need, [...atOnce, ...digest.told]);
  deps.deliverSoon();
}

/** Which needs are being relayed in this process, and whether something came meanwhile. */
const underWay = new WeakMap<NeedStore, Map<NeedId, 'once' | 'again'>>();

/** Whoever changed it has their answer; many changes at once are shown and told together. */
export function relaySoon(deps: NeedDeps, id: NeedId): void {
  const running = underWay.get(deps.needs) ?? new Map<NeedId, 'once' | 'again'>();
  underWay.set(deps.needs, running);
  if (running.has(id)) {
    running.set(id, 'again');
    return;
  }
  running.set(id, 'once');
  deps.soon('a need changed', async () => {
    try {
      do {
        running.set(id, 'once');
        await relayNeed(deps, id);
      } while (running.get(id) === 'again');
    } finally {
      running.delete(id);
    }
  });
}

async function showBoards(deps: NeedDeps, need: Need, now: Instant): Promise<void> {
  const { id, channel, amplified } = need;
  const key = boardKey(id);
  // What ended before it was ever posted is not posted any more.
  if (isOpen(need) || (await deps.outbox.status(key)) !== undefined) {
    const message = boardMessage(need);
    await show(deps, need, key, { to: channel, message, thread: threadName(need) }, now);
  }
  for (const carried of amplified) await showCarried(deps, need, carried, now);
}

/** It waits for the end of that channel's quiet hours; once it is there, changing it disturbs nobody. */
async function showCarried(
  deps: NeedDeps,
  need: Need,
  carried: Need['amplified'][number],
  now: Instant,
): Promise<void> {
  const { outbox } = deps;
  const key = carriedKey(need.id, carried.place);
  const stands = (await outbox.status(key))?.ref !== undefined;
  if (!isOpen(need) && !stands) {
    await outbox.drop([key]);
    // Unless it is on its way already.
    if ((await outbox.status(key)) === undefined) return;
  }
  const notBefore = stands ? now : await channelQuietUntil(deps, carried.place, now);
  await show(deps, need, key, { to: carried.place, message: boardMessage(need, carried) }, notBefore);
}

const show = (
  { outbox }: NeedDeps,
  { community, version }: Need,
  key: string,
  board: Omit<BoardNotice['delivery'], 'kind'>,
  notBefore: Instant,
): Promise<void> =>
  outbox.show(
    { key, community, delivery: { kind: 'board', ...board }, notBefore, lostAnswer: 'twice', version },
    APART,
  );

async function noticesOf(deps: NeedDeps, need: Need, now: Instant): Promise<readonly Notice[]> {
  const less = need.events.flatMap((event) =>
    event.kind === 'pledged' && !isHeld(need, event) ? [event.member] : [],
  );
  const names = new Map(
    await Promise.all(less.map(async (member) => [member, await nameOf(deps, need, member)] as const)),
  );
  const owed = need.events.flatMap((event) =>
    owedFor(need, event, (member) => names.get(member) ?? ENGLISH.say('need.somebody')),
  );
  const told = [...new Set(owed.flatMap(({ to }) => (to === 'thread' ? [] : [to])))];
  const members = new Map((await deps.members.getAll(told)).map((one) => [one.id, one]));
  const { id, community } = need;
  const notices = owed.map(async ({ key, to, message, lostAnswer }): Promise<readonly Notice[]> => {
    const common = { key, community, lostAnswer };
    if (to === 'thread') {
      return [{ ...common, delivery: { kind: 'reply', earlier: boardKey(id), message }, notBefore: now }];
    }
    const member = members.get(to);
    const notBefore = member && (await whenToTell(deps, member, { how: 'quiet' }, now));
    return notBefore === undefined ? [] : [{ ...common, delivery: { kind: 'tell', to, message }, notBefore }];
  });
  return (await Promise.all(notices)).flat();
}

interface DigestOwed {
  readonly notices: readonly Notice[];
  readonly told: readonly NeedEvent[];
}

/** In the raiser's quiet hours pledges are kept, so that the morning brings one word of all of them. */
async function digestOf(deps: NeedDeps, need: Need, now: Instant): Promise<DigestOwed> {
  const digest = digestAt(need, now);
  if (digest === undefined) return { notices: [], told: [] };
  const notBefore = await whenToTell(deps, await deps.members.get(need.raiser), { how: 'nudge' }, now);
  if (notBefore !== undefined && notBefore > now) return { notices: [], told: [] };
  if (notBefore === undefined) return { notices: [], told: digest.pledged };
  const { id, community, raiser } = need;
  const pledges = digest.pledged.flatMap(({ member }) => pledgeOf(need, member) ?? []);
  const notice: Notice = {
    key: `${id}|pledged|${digest.hour}`,
    community,
    delivery: { kind: 'tell', to: raiser, message: digestNotice(need, pledges) },
    notBefore,
    lostAnswer: 'never',
  };
  return { notices: [notice], told: digest.pledged };
}

/** A platform that cannot be asked just now must not keep the word from getting out. */
async function nameOf({ people }: NeedDeps, need: Need, member: MemberId): Promise<string> {
  const own = pledgeOf(need, member);
  if (own !== undefined) return own.name;
  return people.find(member).then(
    ({ name }) => name,
    () => ENGLISH.say('need.somebody'),
  );
}
