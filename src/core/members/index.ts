export { changeMember } from './change-member.js';
export {
  blockedEitherWay,
  decline,
  hasBlocked,
  hasDeclined,
  isPaused,
  type Member,
  newMember,
  type Pause,
  type QuietHours,
} from './member.js';
export type { MemberStore } from './member-store.js';
export { nameOf } from './name-of.js';
export type { People, Person, Standing } from './people.js';
export { isZone, quietUntil, readQuietHours } from './quiet-time.js';
export { localeOf, noteLocale, wordsFor } from './reader-words.js';
export { type Manners, whenToTell } from './when-to-tell.js';
