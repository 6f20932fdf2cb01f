import { type Clock, type Instant, SECOND } from '../shared/time.js';
import type { ClaimedNotice, Outcome } from './notice.js';

const SENDS_AT_ONCE = 250;
const KEPT_PER_PLACE = 2;
const BUSY = 'its place is busy';

interface Held {
  readonly notice: ClaimedNotice;
  readonly startBy: Instant;
}

/** Claimed notices on their way: to one place one after the other, to different places at the same time. */
export interface InHand {
  /** Claimed and not given to `ended` yet. */
  size(): number;
  /** Begins with those; what has not begun by then goes back, because its claim might run out under way. */
  take(notices: readonly ClaimedNotice[], startBy: Instant): void;
  /** Gives back what queues for slow places, so that others get their turn. */
  makeRoom(): void;
  /** What has ended since the last call; waits for the first if there is none. */
  ended(): Promise<ReadonlyMap<ClaimedNotice, Outcome>>;
  /** Begins nothing more. */
  stop(): void;
}

export function createInHand(clock: Clock, deliver: (notice: ClaimedNotice) => Promise<Outcome>): InHand {
  const lanes = new Map<string, Held[]>();
  const ready: string[] = [];
  let queued = 0;
  let sending = 0;
  let done = new Map<ClaimedNotice, Outcome>();
  let wake = () => {};

  const giveBack = (lane: Held[], keep: number) => {
    const now = clock();
    // Both platforms take about one message a second into one place: come back when each one's turn may be.
    lane.splice(keep).forEach(({ notice }, index) => {
      queued -= 1;
      done.set(notice, { kind: 'again', notBefore: now + (keep + index) * SECOND, reason: BUSY });
    });
  };

  const sendFirstOf = async (name: string, lane: Held[]) => {
    const first = lane[0];
    if (first !== undefined && clock() <= first.startBy) {
      lane.shift();
      queued -= 1;
      // Only now look up `done`: it is another map after every call of `ended`.
      const outcome = await deliver(first.notice);
      done.set(first.notice, outcome);
    } else giveBack(lane, 0);
    sending -= 1;
    if (lane.length === 0) lanes.delete(name);
    else ready.push(name);
    beginReady();
    wake();
  };

  const beginReady = () => {
    while (sending < SENDS_AT_ONCE) {
      const name = ready.shift();
      const lane = name === undefined ? undefined : lanes.get(name);
      if (name === undefined || lane === undefined) return;
      sending += 1;
      void sendFirstOf(name, lane);
    }
  };

  return {
    size: () => queued + sending + done.size,
    take(notices, startBy) {
      for (const notice of notices) {
        const name = laneOf(notice);
        const lane = lanes.get(name);
        if (lane !== undefined) lane.push({ notice, startBy });
        else {
          lanes.set(name, [{ notice, startBy }]);
          ready.push(name);
        }
      }
      queued += notices.length;
      beginReady();
    },
    makeRoom() {
      for (const lane of lanes.values()) giveBack(lane, KEPT_PER_PLACE);
    },
    async ended() {
      if (done.size === 0) {
        await new Promise<void>((resolve) => {
          wake = resolve;
        });
      }
      const before = done;
      done = new Map();
      return before;
    },
    stop() {
      ready.length = 0;
      queued = 0;
      for (const lane of lanes.values()) lane.length = 0;
    },
  };
}

/** Given back without having been tried. */
export const isGivenBack = (outcome: Outcome): boolean => outcome.kind === 'again' && outcome.reason === BUSY;

function laneOf({ delivery }: ClaimedNotice): string {
  switch (delivery.kind) {
    case 'tell':
    case 'post':
    case 'board':
      return delivery.to;
    case 'amend':
    case 'reply':
    case 'unlist-event':
      return delivery.earlier;
    case 'list-event':
      return delivery.event.place;
    case 'close-room':
      return delivery.room;
  }
}
