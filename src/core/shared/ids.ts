/**
 * Every id carries its platform and community, so a value from one community can never pass for another's:
 * community `slack:T1`, member `slack:T1:U1`, place `slack:T1:C1`, introduction `slack:T1:k3f9…`, standing chat
 * `slack:T1:c7d2…`, its session of a date `slack:T1:c7d2….2026-12-01`, a channel's round `slack:T1:C1.2026-12-01`, the
 * fourth match of its first wave `slack:T1:C1.2026-12-01.0.3`.
 */
declare const brand: unique symbol;
type Branded<Name extends string> = string & { readonly [brand]: Name };

export type Platform = 'slack' | 'discord';
export type CommunityId = Branded<'community'>;
export type MemberId = Branded<'member'>;
/** A channel, thread, direct message or room. */
export type PlaceId = Branded<'place'>;
export type IntroductionId = Branded<'introduction'>;
export type ChatId = Branded<'standing chat'>;
export type ProjectId = Branded<'service project'>;
export type NeedId = Branded<'need'>;
/** A standing chat on one of its dates. */
export type SessionId = Branded<'session'>;
/** A channel's rounds on one of their dates. */
export type RoundId = Branded<'round'>;
export type MatchId = Branded<'match'>;
/** A search for somebody who can help with a topic. */
export type SearchId = Branded<'topic search'>;

type ScopedId =
  | MemberId
  | PlaceId
  | IntroductionId
  | ChatId
  | SessionId
  | ProjectId
  | NeedId
  | RoundId
  | MatchId
  | SearchId;

export const communityId = (platform: Platform, native: string): CommunityId =>
  `${platform}:${native}` as CommunityId;
export const memberId = (community: CommunityId, native: string): MemberId =>
  `${community}:${native}` as MemberId;
export const placeId = (community: CommunityId, native: string): PlaceId =>
  `${community}:${native}` as PlaceId;
export const introductionId = (community: CommunityId, nonce: string): IntroductionId =>
  `${community}:${nonce}` as IntroductionId;
export const chatId = (community: CommunityId, nonce: string): ChatId => `${community}:${nonce}` as ChatId;
export const projectId = (community: CommunityId, nonce: string): ProjectId =>
  `${community}:${nonce}` as ProjectId;
export const needId = (community: CommunityId, nonce: string): NeedId => `${community}:${nonce}` as NeedId;
/** @param date the date by which the chat's cadence knows the occurrence, `2026-12-01` */
export const sessionId = (chat: ChatId, date: string): SessionId => `${chat}.${date}` as SessionId;

export const searchId = (community: CommunityId, nonce: string): SearchId =>
  `${community}:${nonce}` as SearchId;
/** @param date the date by which the cadence of the channel's rounds knows the occurrence */
export const roundId = (channel: PlaceId, date: string): RoundId => `${channel}.${date}` as RoundId;
/** @param index its place in the plan */
export const matchId = (round: RoundId, wave: number, index: number): MatchId =>
  `${round}.${wave}.${index}` as MatchId;

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

const PLACE_ID = /^(?:slack|discord):[A-Za-z0-9]{1,32}:[A-Za-z0-9]{1,32}$/;

export const isPlaceId = (text: string): text is PlaceId => PLACE_ID.test(text);

/** Reads a place id that came back from outside; undefined when it is no such thing. */
export const parsePlaceId = (text: string): PlaceId | undefined => (isPlaceId(text) ? text : undefined);

/** Reads the id of a standing chat that came back from outside; undefined when it is no such thing. */
export const parseChatId = (text: string): ChatId | undefined =>
  INTRODUCTION_ID.test(text) ? (text as ChatId) : undefined;

/** Reads the id of a service project that came back from outside; undefined when it is no such thing. */
export const parseProjectId = (text: string): ProjectId | undefined =>
  INTRODUCTION_ID.test(text) ? (text as ProjectId) : undefined;

/** Reads the id of a need that came back from outside; undefined when it is no such thing. */
export const parseNeedId = (text: string): NeedId | undefined =>
  INTRODUCTION_ID.test(text) ? (text as NeedId) : undefined;

const SESSION_ID = /^((?:slack|discord):[A-Za-z0-9]{1,32}:[a-z0-9]{8,32})\.(\d{4}-\d{2}-\d{2})$/;

/** Reads the id of a session that came back from outside; undefined when it is no such thing. */
export const parseSessionId = (text: string): SessionId | undefined =>
  SESSION_ID.test(text) ? (text as SessionId) : undefined;

/** The standing chat that a session belongs to, and the date by which its cadence knows it. */
export function partsOf(session: SessionId): { readonly chat: ChatId; readonly date: string } {
  const at = session.lastIndexOf('.');
  return { chat: session.slice(0, at) as ChatId, date: session.slice(at + 1) };
}

/** Reads the id of a topic search that came back from outside; undefined when it is no such thing. */
export const parseSearchId = (text: string): SearchId | undefined =>
  INTRODUCTION_ID.test(text) ? (text as SearchId) : undefined;

const ROUND_ID = /^((?:slack|discord):[A-Za-z0-9]{1,32}:[A-Za-z0-9]{1,32})\.(\d{4}-\d{2}-\d{2})$/;
const MATCH_ID = /^(?:slack|discord):[A-Za-z0-9]{1,32}:[A-Za-z0-9]{1,32}\.\d{4}-\d{2}-\d{2}\.[01]\.\d{1,6}$/;

/** Reads the id of a round that came back from outside; undefined when it is no such thing. */
export const parseRoundId = (text: string): RoundId | undefined =>
  ROUND_ID.test(text) ? (text as RoundId) : undefined;

/** Reads the id of a match that came back from outside; undefined when it is no such thing. */
export const parseMatchId = (text: string): MatchId | undefined =>
  MATCH_ID.test(text) ? (text as MatchId) : undefined;
