import type { CommunityId, MemberId } from '../shared/ids.js';
import type { Instant } from '../shared/time.js';
import type { Locale } from '../words/index.js';

/** How somebody wants to be reached, and by whom. Who they are is in their profile. */
export interface Member {
  readonly id: MemberId;
  readonly community: CommunityId;
  /** IANA zone that they set; goes before the platform's. */
  readonly zone?: string;
  /** The language that they chose; goes before the platform's. */
  readonly locale?: Locale;
  /** BCP 47: the language in which they use their platform, where it says so only in passing. */
  readonly toldLocale?: string;
  readonly quietHours?: QuietHours;
  readonly weekendsOff: boolean;
  /** Follow-ups and reminders; requests to meet always come through. */
  readonly nudges: boolean;
  readonly pause: Pause;
  /** Never be brought together, either way. */
  readonly blocked: readonly MemberId[];
  /** Whose requests are not to be brought, and until when (absent: until lifted). */
  readonly notFrom: readonly Declined[];
  /** Rises with every save; two writers cannot both win. */
  readonly version: number;
}

export interface QuietHours {
  /** Wall time `HH:MM`, in the member's zone; may span midnight. */
  readonly from: string;
  readonly to: string;
}

export type Pause =
  | { readonly kind: 'none' }
  | { readonly kind: 'until'; readonly at: Instant }
  | { readonly kind: 'until-resumed' };

export interface Declined {
  readonly member: MemberId;
  readonly until?: Instant;
}

export const newMember = (id: MemberId, community: CommunityId): Member => ({
  id,
  community,
  weekendsOff: false,
  nudges: true,
  pause: { kind: 'none' },
  blocked: [],
  notFrom: [],
  version: 0,
});

export const isPaused = ({ pause }: Member, now: Instant): boolean =>
  pause.kind === 'until-resumed' || (pause.kind === 'until' && now < pause.at);

export const hasBlocked = (member: Member, other: MemberId): boolean => member.blocked.includes(other);

export const blockedEitherWay = (a: Member, b: Member): boolean => hasBlocked(a, b.id) || hasBlocked(b, a.id);

/** Whether this member has said "not now" (for a while) or "don't ask again" about the other. */
export const hasDeclined = (member: Member, other: MemberId, now: Instant): boolean =>
  member.notFrom.some((entry) => entry.member === other && (entry.until === undefined || now < entry.until));

/** The latest word about a person replaces the earlier one, and never shortens it. */
export function decline(member: Member, other: MemberId, until: Instant | undefined): Member {
  const before = member.notFrom.find((entry) => entry.member === other);
  if (before && (before.until === undefined || (until !== undefined && before.until >= until))) return member;
  const rest = member.notFrom.filter((entry) => entry.member !== other);
  const entry: Declined = until === undefined ? { member: other } : { member: other, until };
  return { ...member, notFrom: [...rest, entry] };
}
