/**
 * Every id carries its platform and community, so a value from one community can never pass for another's:
 * community `slack:T1`, member `slack:T1:U1`, place `slack:T1:C1`, introduction `slack:T1:k3f9…`.
 */
declare const brand: unique symbol;
type Branded<Name extends string> = string & { readonly [brand]: Name };

export type Platform = 'slack' | 'discord';
export type CommunityId = Branded<'community'>;
export type MemberId = Branded<'member'>;
/** A channel, thread, direct message or room. */
export type PlaceId = Branded<'place'>;
export type IntroductionId = Branded<'introduction'>;

type ScopedId = MemberId | PlaceId | IntroductionId;

export const communityId = (platform: Platform, native: string): CommunityId =>
  `${platform}:${native}` as CommunityId;
export const memberId = (community: CommunityId, native: string): MemberId =>
  `${community}:${native}` as MemberId;
export const placeId = (community: CommunityId, native: string): PlaceId =>
  `${community}:${native}` as PlaceId;
export const introductionId = (community: CommunityId, nonce: string): IntroductionId =>
  `${community}:${nonce}` as IntroductionId;

/** The community that an id belongs to. */
export const communityOf = (id: ScopedId): CommunityId => id.slice(0, id.lastIndexOf(':')) as CommunityId;

/** The platform's own part of an id: `U1` of `slack:T1:U1`. */
export const nativeOf = (id: ScopedId | CommunityId): string => id.slice(id.lastIndexOf(':') + 1);

export const platformOf = (id: ScopedId | CommunityId): Platform =>
  id.startsWith('slack:') ? 'slack' : 'discord';

const INTRODUCTION_ID = /^(?:slack|discord):[A-Za-z0-9]{1,32}:[a-z0-9]{8,32}$/;

/** Reads an introduction id that came back from outside; undefined when it is no such thing. */
export const parseIntroductionId = (text: string): IntroductionId | undefined =>
  INTRODUCTION_ID.test(text) ? (text as IntroductionId) : undefined;

const MEMBER_ID = /^(?:slack|discord):[A-Za-z0-9]{1,32}:[A-Za-z0-9]{1,32}$/;

export const isMemberId = (text: string): text is MemberId => MEMBER_ID.test(text);

/** Reads a member id that came back from outside; undefined when it is no such thing. */
export const parseMemberId = (text: string): MemberId | undefined => (isMemberId(text) ? text : undefined);
