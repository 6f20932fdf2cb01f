import type { MemberStore, People } from '../members/index.js';
import type { Clock, RandomText } from '../shared/time.js';
import type { ErrandStore, ProfileStore } from './ports.js';

/** What profiles need from outside. */
export interface ProfileDeps {
  readonly profiles: ProfileStore;
  readonly errands: ErrandStore;
  readonly members: MemberStore;
  readonly people: People;
  readonly clock: Clock;
  readonly random: RandomText;
}
