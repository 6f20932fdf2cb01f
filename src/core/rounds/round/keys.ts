import { type ActionKey, actionKey } from '../../conversation/action-key.js';
import {
  type CommunityId,
  communityOf,
  type MemberId,
  parseRoundId,
  type RoundId,
} from '../../shared/ids.js';

/** The notices of a round. The same thing always owes the same key. */
export const inAskKey = (id: RoundId, member: MemberId): string => `${id}|in|${member}`;
/** Without the wave: whoever is left over is told once in a round. */
export const leftKey = (id: RoundId, member: MemberId): string => `${id}|left|${member}`;
export const notHeldKey = (id: RoundId, member: MemberId): string => `${id}|not-held|${member}`;
export const silentKey = (id: RoundId, member: MemberId): string => `${id}|silent|${member}`;
/** Each steward gets one of these, with their own id behind it. */
export const previewKey = (id: RoundId, attempt: number): string => `${id}|preview|${attempt}`;
export const stewardReportKey = (id: RoundId): string => `${id}|report|stewards`;
export const channelReportKey = (id: RoundId): string => `${id}|report`;

export const inKey = (id: RoundId): ActionKey => actionKey('round.in', id);
export const outKey = (id: RoundId): ActionKey => actionKey('round.out', id);
/** About one draw: another one has other buttons. */
export const previewButton = (verb: 'send' | 'again' | 'skip', id: RoundId, attempt: number): ActionKey =>
  actionKey(`round.${verb}`, `${id}.${attempt}`);

/** Only rounds of the person's own community count; anything else is as good as unknown. */
export function readRoundKey(text: string, community: CommunityId): RoundId | undefined {
  const round = parseRoundId(text);
  return round !== undefined && communityOf(round) === community ? round : undefined;
}

export function readPreviewButton(
  text: string,
  community: CommunityId,
): { readonly round: RoundId; readonly attempt: number } | undefined {
  const [, first = '', count = ''] = /^(.*)\.(\d{1,3})$/.exec(text) ?? [];
  const round = readRoundKey(first, community);
  return round && { round, attempt: Number(count) };
}
