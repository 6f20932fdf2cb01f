import { hasDeclined, isPaused, type Member, quietUntil } from '../members/index.js';
import type { MemberId } from '../shared/ids.js';
import { untilSaved } from '../shared/stale-write.js';
import type { Instant } from '../shared/time.js';
import { takeReached } from './allowance.js';
import type { IntroductionDeps } from './deps.js';
import { type Introduction, othersThan } from './introduction.js';
import { changeIntroduction } from './keep.js';
import { mayMeet } from './may-meet.js';
import { relayEvents } from './relay-events.js';
import { askParty } from './rules.js';

/**
 * The recipient's shield: brings this person as many of the requests that wait for them as their week, their hours
 * and their wishes allow, oldest first. What is not brought simply waits, until it expires like any other.
 * @returns when it is worth looking again, as far as that can be foreseen
 */
export async function askWaiting(deps: IntroductionDeps, recipient: MemberId): Promise<Instant | undefined> {
  const now = deps.clock();
  const [queue, member] = await Promise.all([
    deps.introductions.queuedFor(recipient),
    deps.members.get(recipient),
  ]);
  const welcome = await onlyWelcome(deps, queue, member, now);
  if (welcome.length === 0) return undefined;
  if (isPaused(member, now)) return member.pause.kind === 'until' ? member.pause.at : undefined;

  const person = await deps.people.find(recipient);
  if (person.standing === 'departed') return undefined;
  const quiet = quietUntil(member, person.zone, now);
  if (quiet > now) return quiet;

  for (const introduction of welcome) {
    const freeAt = await takeSlot(deps, recipient, introduction, now);
    if (freeAt !== undefined) return freeAt;
    const change = await changeIntroduction(deps, introduction, (current) =>
      askParty(current, recipient, now, deps.policy),
    );
    if (change !== undefined) await relayEvents(deps, change.after);
  }
  return undefined;
}

async function onlyWelcome(
  { members, introductions }: IntroductionDeps,
  queue: readonly Introduction[],
  member: Member,
  now: Instant,
): Promise<readonly Introduction[]> {
  const wanted = queue.filter((introduction) =>
    othersThan(introduction, member.id).every((other) => !hasDeclined(member, other.member, now)),
  );
  const allowed = await Promise.all(
    wanted.map(async (introduction) => {
      const people = introduction.parties.map((party) => party.member);
      const made = await introductions.madeAmong(introduction.community, people);
      return made === undefined && mayMeet(members, introduction);
    }),
  );
  return wanted.filter((_, index) => allowed[index]);
}

/** @returns when a place is free again, if none is now */
const takeSlot = (
  { allowances, policy }: IntroductionDeps,
  recipient: MemberId,
  introduction: Introduction,
  now: Instant,
): Promise<Instant | undefined> =>
  untilSaved(async () => {
    const before = await allowances.get(recipient);
    const taken = takeReached(before, { introduction: introduction.id, at: now }, policy);
    if ('freeAt' in taken) return taken.freeAt;
    if (taken.allowance !== before) await allowances.save(taken.allowance);
    return undefined;
  });
