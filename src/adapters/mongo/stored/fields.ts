import { z } from 'zod';
import type {
  ChatId,
  CommunityId,
  IntroductionId,
  MatchId,
  MemberId,
  NeedId,
  PlaceId,
  ProjectId,
  RoundId,
  SearchId,
  SessionId,
} from '../../../core/shared/ids.js';

/** A BSON date in the document, epoch milliseconds in the model. */
export const instant = z.codec(z.date(), z.number(), {
  decode: (date) => date.getTime(),
  encode: (at) => new Date(at),
});

const COMMUNITY = /^(?:slack|discord):[^:]+$/;
const SCOPED = /^(?:slack|discord):[^:]+:[^:]+$/;
const matches = (pattern: RegExp, value: unknown): boolean =>
  typeof value === 'string' && pattern.test(value);

const isCommunity = (value: unknown): value is CommunityId => matches(COMMUNITY, value);
const isMember = (value: unknown): value is MemberId => matches(SCOPED, value);
const isPlace = (value: unknown): value is PlaceId => matches(SCOPED, value);
const isIntroduction = (value: unknown): value is IntroductionId => matches(SCOPED, value);
const isChat = (value: unknown): value is ChatId => matches(SCOPED, value);
const isSession = (value: unknown): value is SessionId => matches(SCOPED, value);
const isProject = (value: unknown): value is ProjectId => matches(SCOPED, value);
const isNeed = (value: unknown): value is NeedId => matches(SCOPED, value);
const isSearch = (value: unknown): value is SearchId => matches(SCOPED, value);
const isRound = (value: unknown): value is RoundId => matches(SCOPED, value);
const isMatch = (value: unknown): value is MatchId => matches(SCOPED, value);

export const community = z.custom<CommunityId>(isCommunity, 'not the id of a community');
export const member = z.custom<MemberId>(isMember, 'not the id of a member');
export const place = z.custom<PlaceId>(isPlace, 'not the id of a place');
export const introduction = z.custom<IntroductionId>(isIntroduction, 'not the id of an introduction');
export const chat = z.custom<ChatId>(isChat, 'not the id of a standing chat');
export const session = z.custom<SessionId>(isSession, 'not the id of a session');
export const project = z.custom<ProjectId>(isProject, 'not the id of a service project');
export const need = z.custom<NeedId>(isNeed, 'not the id of a need');
export const search = z.custom<SearchId>(isSearch, 'not the id of a topic search');
export const round = z.custom<RoundId>(isRound, 'not the id of a round');
export const match = z.custom<MatchId>(isMatch, 'not the id of a match');

/** Wall times `HH:MM`. */
export const quietHours = z.object({ from: z.string(), to: z.string() });

/** Rises with every save. */
export const version = z.int().nonnegative();
