import { DeliveryFailure, type Messenger, type RoomRequest } from '../messenger.js';
import type { PlaceId } from '../shared/ids.js';
import type { Log } from '../shared/log.js';
import { type Clock, type Duration, type Instant, MINUTE, SECOND } from '../shared/time.js';

/** How long one process may try alone; whoever dies over it leaves the room to the next after that. */
export const ROOM_LEASE: Duration = 30 * SECOND;
const BROKEN_INSTALLATION_WAIT: Duration = 10 * MINUTE;

interface Opening {
  readonly messenger: Messenger;
  readonly clock: Clock;
  readonly log: Log;
}

/**
 * Opens a room that everybody has said yes to.
 * @param request gives the room, or `never` where these people may not meet after all
 * @param postpone notes when to try again
 */
export async function tryToOpen(
  { messenger, clock, log }: Opening,
  key: string,
  request: () => Promise<RoomRequest | 'never'>,
  postpone: (until: Instant) => Promise<void>,
): Promise<PlaceId | 'later' | 'never'> {
  try {
    const room = await request();
    return room === 'never' ? room : await messenger.openRoom(room);
  } catch (error) {
    if (!(error instanceof DeliveryFailure)) throw error;
    if (error.kind === 'undeliverable') return 'never';
    log.info({ room: key, kind: error.kind, code: error.reason }, 'a room has to wait');
    await postpone(clock() + patience(error));
    return 'later';
  }
}

function patience({ kind, after }: DeliveryFailure): Duration {
  if (kind === 'broken-installation') return BROKEN_INSTALLATION_WAIT;
  return Math.max(after ?? ROOM_LEASE, SECOND);
}
