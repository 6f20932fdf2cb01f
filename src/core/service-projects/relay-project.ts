import { whenToTell } from '../members/index.js';
import type { BoardNotice, Notice } from '../outbox/index.js';
import type { MemberId, ProjectId } from '../shared/ids.js';
import { type Instant, SECOND } from '../shared/time.js';
import { ENGLISH } from '../words/index.js';
import { boardMessage, threadName } from './board-messages.js';
import type { ProjectDeps } from './deps.js';
import { settleProject } from './keep.js';
import { boardKey, reminderKey } from './keys.js';
import { type Around, type Owed, owedFor } from './notices-of.js';
import type { ProjectStore } from './ports.js';
import { isOpen, type Project } from './project.js';

/** Between two pictures of the same board. */
const APART = SECOND;

/**
 * Shows how a project stands, turns what happened into notices owed, and only then forgets it. Run twice, or by two
 * processes at once, it owes nothing twice.
 */
export async function relayProject(deps: ProjectDeps, id: ProjectId): Promise<void> {
  const project = await deps.projects.find(id);
  if (project === undefined) return;
  const now = deps.clock();
  const around = await aroundOf(deps, project);
  const owed = project.events.flatMap((event) => owedFor(project, event, around));
  const notices = await noticesOf(deps, project, owed, now);
  await showBoard(deps, project, now);
  if (notices.length > 0) await deps.outbox.put(notices);
  if (isTold(project, 'cancelled') || isTold(project, 'closed')) await takeBackReminders(deps, project);
  await settleProject(deps, project);
  deps.deliverSoon();
}

const isTold = ({ events }: Project, which: string): boolean => events.some(({ kind }) => kind === which);

/** Which projects are being relayed in this process, and whether something came meanwhile. */
const underWay = new WeakMap<ProjectStore, Map<ProjectId, 'once' | 'again'>>();

/** Whoever changed it has their answer; many changes at once are shown and told together. */
export function relaySoon(deps: ProjectDeps, id: ProjectId): void {
  const running = underWay.get(deps.projects) ?? new Map<ProjectId, 'once' | 'again'>();
  underWay.set(deps.projects, running);
  if (running.has(id)) {
    running.set(id, 'again');
    return;
  }
  running.set(id, 'once');
  deps.soon('a service project changed', async () => {
    try {
      do {
        running.set(id, 'once');
        await relayProject(deps, id);
      } while (running.get(id) === 'again');
    } finally {
      running.delete(id);
    }
  });
}

async function showBoard({ outbox }: ProjectDeps, project: Project, now: Instant): Promise<void> {
  const { id, community, channel, state, version } = project;
  if (state.kind === 'in-review' || state.kind === 'turned-down') return;
  const key = boardKey(id);
  // What ended before it was ever posted is not posted any more.
  if (!isOpen(project) && (await outbox.status(key)) === undefined) return;
  const board: BoardNotice = {
    key,
    community,
    delivery: {
      kind: 'board',
      to: channel,
      message: boardMessage(project, now),
      thread: threadName(project),
    },
    notBefore: now,
    lostAnswer: 'twice',
    version,
  };
  await outbox.show(board, APART);
}

async function noticesOf(
  deps: ProjectDeps,
  project: Project,
  owed: readonly Owed[],
  now: Instant,
): Promise<readonly Notice[]> {
  const { id, community } = project;
  const told = owed.flatMap(({ to }) => (to === 'thread' ? [] : [to]));
  const members = new Map((await deps.members.getAll([...new Set(told)])).map((one) => [one.id, one]));
  const notices = owed.map(async ({ key, to, message, manners, lostAnswer }): Promise<readonly Notice[]> => {
    const common = { key, community, lostAnswer };
    if (to === 'thread') {
      return [{ ...common, delivery: { kind: 'reply', earlier: boardKey(id), message }, notBefore: now }];
    }
    const member = members.get(to);
    const notBefore = member && (await whenToTell(deps, member, manners, now));
    return notBefore === undefined ? [] : [{ ...common, delivery: { kind: 'tell', to, message }, notBefore }];
  });
  return (await Promise.all(notices)).flat();
}

async function aroundOf(deps: ProjectDeps, project: Project): Promise<Around> {
  const from = project.events.flatMap((event) => (event.kind === 'handed-over' ? [event.from] : []));
  const [stewards, names] = await Promise.all([
    isTold(project, 'proposed') ? stewardsFor(deps, project) : [],
    Promise.all(from.map(async (member) => [member, await nameOf(deps, member)] as const)),
  ]);
  const known = new Map(names);
  return { stewards, nameOf: (member) => known.get(member) ?? ENGLISH.say('project.somebody') };
}

/** The named stewards, and who set the channel up. */
export async function stewardsFor(
  { communities, interestChannels }: Pick<ProjectDeps, 'communities' | 'interestChannels'>,
  { community, channel }: Pick<Project, 'community' | 'channel'>,
): Promise<readonly MemberId[]> {
  const [{ stewards }, found] = await Promise.all([
    communities.get(community),
    interestChannels.find(channel),
  ]);
  return [...new Set([...stewards, ...(found === undefined ? [] : [found.caretaker])])];
}

/** A platform that cannot be asked just now must not keep the word from getting out. */
const nameOf = ({ people }: ProjectDeps, member: MemberId): Promise<string> =>
  people.find(member).then(
    ({ name }) => name,
    () => 'Somebody',
  );

/** It does not take place then: what waits for somebody's morning is not sent any more. */
export async function takeBackReminders(
  { outbox }: Pick<ProjectDeps, 'outbox'>,
  { id, when, reminded, volunteers, host }: Project,
  members: readonly MemberId[] = [host, ...volunteers.map(({ member }) => member)],
): Promise<void> {
  if (when.kind !== 'at' || reminded.length === 0) return;
  await outbox.drop(reminded.flatMap((which) => members.map((one) => reminderKey(id, which, when.at, one))));
}
