import type { MemberStore, People } from '../members/index.js';
import type { Outbox } from '../outbox/index.js';
import type { Places } from '../places.js';
import type { Log } from '../shared/log.js';
import type { Clock, RandomText } from '../shared/time.js';
import type { ChangeLog, CommunityStore } from './ports.js';

/** What stewards' work needs from outside. */
export interface StewardDeps {
  readonly communities: CommunityStore;
  readonly changeLog: ChangeLog;
  readonly people: People;
  readonly members: MemberStore;
  readonly outbox: Outbox;
  readonly places: Places;
  readonly clock: Clock;
  readonly random?: RandomText;
  readonly log: Log;
  /** Goes on with the work after the person has their answer; a tick would come to it anyway. */
  readonly soon: (what: string, work: () => Promise<unknown>) => void;
  /** There are new notices. */
  readonly deliverSoon: () => void;
}
