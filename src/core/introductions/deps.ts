import type { MemberStore, People } from '../members/index.js';
import type { Messenger } from '../messenger.js';
import type { Outbox } from '../outbox/index.js';
import type { Log } from '../shared/log.js';
import type { Clock, RandomText } from '../shared/time.js';
import type { IntroductionPolicy } from './policy.js';
import type { AllowanceStore, DraftStore, IntroductionStore } from './ports.js';

/** What introductions need from outside. */
export interface IntroductionDeps {
  readonly introductions: IntroductionStore;
  readonly drafts: DraftStore;
  readonly allowances: AllowanceStore;
  readonly members: MemberStore;
  readonly people: People;
  readonly outbox: Outbox;
  readonly messenger: Messenger;
  readonly policy: IntroductionPolicy;
  readonly clock: Clock;
  readonly random: RandomText;
  readonly log: Log;
  /** Goes on with the work after the person has their answer; a tick would come to it anyway. */
  readonly soon: (what: string, work: () => Promise<unknown>) => void;
  /** There are new notices. */
  readonly deliverSoon: () => void;
}
