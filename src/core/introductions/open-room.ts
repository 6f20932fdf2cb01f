import type { Person } from '../members/index.js';
import { DeliveryFailure } from '../messenger.js';
import type { PlaceId } from '../shared/ids.js';
import { type Duration, MINUTE, SECOND } from '../shared/time.js';
import type { IntroductionDeps } from './deps.js';
import { findAll } from './find-all.js';
import type { Introduction } from './introduction.js';
import { changeIntroduction } from './keep.js';
import { mayMeet } from './may-meet.js';
import { relayEvents } from './relay-events.js';
import { roomName } from './room-messages.js';
import { callOff, roomOpened } from './rules.js';

const LEASE: Duration = 30 * SECOND;
const BROKEN_INSTALLATION_WAIT: Duration = 10 * MINUTE;

/**
 * Opens the room of an introduction that everybody has said yes to. One process at a time tries; whoever dies over it
 * leaves it to the next, and the messenger finds a room again that it made for the same key. So: one room.
 * What the platform cannot do now is due again when it may; what it never can ends like silence.
 * @returns the introduction as it is then
 */
export async function openRoom(deps: IntroductionDeps, introduction: Introduction): Promise<Introduction> {
  if (introduction.state.kind !== 'agreed') return introduction;
  const now = deps.clock();
  if (!(await deps.introductions.leaseRoom(introduction.id, now, now + LEASE))) return introduction;
  const opened = await tryToOpen(deps, introduction);
  if (opened === 'later') return introduction;
  const change = await changeIntroduction(deps, introduction, (current) =>
    opened === 'never' ? callOff(current) : roomOpened(current, opened, deps.clock(), deps.policy),
  );
  return change === undefined ? introduction : relayEvents(deps, change.after);
}

async function tryToOpen(
  deps: IntroductionDeps,
  introduction: Introduction,
): Promise<PlaceId | 'later' | 'never'> {
  const { id, community, parties } = introduction;
  const members = parties.map(({ member }) => member);
  try {
    const people = await findAll(deps.people, members);
    if (people.some(isGone) || !(await mayMeet(deps.members, introduction))) return 'never';
    return await deps.messenger.openRoom({
      community,
      key: id,
      name: roomName(introduction),
      parties: members,
    });
  } catch (error) {
    if (!(error instanceof DeliveryFailure)) throw error;
    if (error.kind === 'undeliverable') return 'never';
    deps.log.info({ introduction: id, kind: error.kind, code: error.reason }, 'a room has to wait');
    await deps.introductions.postponeRoom(id, deps.clock() + patience(error));
    return 'later';
  }
}

function patience({ kind, after }: DeliveryFailure): Duration {
  if (kind === 'broken-installation') return BROKEN_INSTALLATION_WAIT;
  return Math.max(after ?? LEASE, SECOND);
}

const isGone = ({ standing }: Person): boolean => standing === 'departed';
