import { z } from 'zod';
import {
  type CommunityId,
  communityId,
  communityOf,
  type MemberId,
  memberId,
  nativeOf,
  type PlaceId,
  placeId,
} from '../../core/shared/ids.js';

export const snowflake = z.string().regex(/^\d{5,20}$/);

export const communityOfGuild = (guild: string): CommunityId => communityId('discord', guild);
export const memberOfGuild = (guild: string, user: string): MemberId =>
  memberId(communityOfGuild(guild), user);
export const placeOfGuild = (guild: string, channel: string): PlaceId =>
  placeId(communityOfGuild(guild), channel);

const FROM_KEY = /^discord:(\d{5,20})(?::|$)/;

/** In a direct message Discord tells no server: only the id inside the key does. */
export const guildInKey = (id: string): string | undefined => FROM_KEY.exec(id)?.[1];

/** The server that a member, place or introduction belongs to. */
export const guildOf = (id: MemberId | PlaceId): string => nativeOf(communityOf(id));
