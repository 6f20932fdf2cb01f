import type { APIAllowedMentions, APIEmbed, APIMessageTopLevelComponent } from 'discord.js';
import type { MemberId } from '../../core/shared/ids.js';
import { nativeOf } from '../../core/shared/ids.js';

/** A message body as Discord's API takes it, whole, so that it can also replace an earlier one. */
export interface Rendered {
  content?: string;
  embeds?: APIEmbed[];
  components: APIMessageTopLevelComponent[];
  flags?: number;
  allowed_mentions: APIAllowedMentions;
}

/** Nobody is ever notified by what stands in a text, only by being named here. */
export const notifying = (members: readonly MemberId[] = []): APIAllowedMentions =>
  members.length === 0 ? { parse: [] } : { parse: [], users: [...new Set(members.map(nativeOf))] };
