import type { CommunityId, MemberId } from '../shared/ids.js';
import type { Instant } from '../shared/time.js';

/** What people may say about themselves; nothing of it is looked up anywhere. */
export const PROFILE_FIELDS = [
  'who',
  'aim',
  'interests',
  'skills',
  'knowledge',
  'relationships',
  'role',
  'organisation',
  'languages',
  'zone',
  'hours',
  'link',
  'story',
] as const;
export type ProfileField = (typeof PROFILE_FIELDS)[number];

/** Who sees a field: everyone who is shown the card, only those with whom both have said yes, or nobody. */
export const VISIBILITIES = ['everyone', 'after-yes', 'never'] as const;
export type Visibility = (typeof VISIBILITIES)[number];

/** Who somebody is and what they are trying to achieve, in their own words. */
export interface Profile {
  readonly member: MemberId;
  readonly community: CommunityId;
  readonly who?: string;
  readonly aim?: string;
  readonly interests: readonly string[];
  /** How they can be useful: what they can do, … */
  readonly skills: readonly string[];
  /** … what they know about, … */
  readonly knowledge: readonly string[];
  /** … and whom or what they know. */
  readonly relationships: readonly string[];
  readonly role?: string;
  readonly organisation?: string;
  readonly languages: readonly string[];
  /** Wall time `HH:MM` in their zone. */
  readonly hours?: { readonly from: string; readonly to: string };
  /** Begins with https:// */
  readonly link?: string;
  readonly story?: string;
  /** Only what they changed; the rest is as in DEFAULT_VISIBILITY. */
  readonly visibility: Readonly<Partial<Record<ProfileField, Visibility>>>;
  readonly changedAt: Instant;
  /** Rises with every save; two writers cannot both win. */
  readonly version: number;
}

export const DEFAULT_VISIBILITY: Readonly<Record<ProfileField, Visibility>> = {
  who: 'everyone',
  aim: 'everyone',
  interests: 'everyone',
  skills: 'everyone',
  knowledge: 'everyone',
  relationships: 'after-yes',
  role: 'everyone',
  organisation: 'everyone',
  languages: 'everyone',
  zone: 'everyone',
  hours: 'after-yes',
  link: 'after-yes',
  story: 'after-yes',
};

export const emptyProfile = (member: MemberId, community: CommunityId): Profile => ({
  member,
  community,
  interests: [],
  skills: [],
  knowledge: [],
  relationships: [],
  languages: [],
  visibility: {},
  changedAt: 0,
  version: 0,
});

export const visibilityOf = ({ visibility }: Profile, field: ProfileField): Visibility =>
  visibility[field] ?? DEFAULT_VISIBILITY[field];

/** Whether they have said who they are yet: without that, nobody could say yes to them. */
export const isEmpty = ({ who }: Profile): boolean => who === undefined;
