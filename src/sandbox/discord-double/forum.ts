import { ChannelFlags, ChannelType } from 'discord.js';
import { apiError } from './api-error.js';
import { type Json, list, texts } from './json.js';
import { problems } from './problems.js';
import type { Channel, Forum, World } from './world.js';

/** What a test says of a forum's tags. */
export interface NewForum {
  /** Names; one that ends in `!` only moderators may give. */
  readonly tags?: readonly string[];
  /** Posts must carry a tag. */
  readonly tagRequired?: boolean;
}

export function forumOf(world: World, type: number, wish: NewForum): Forum | undefined {
  if (type !== ChannelType.GuildForum) return undefined;
  const tags = (wish.tags ?? []).map((name) => ({
    id: world.newId(),
    name: name.replace(/!$/, ''),
    moderated: name.endsWith('!'),
  }));
  return { tags, tagRequired: wish.tagRequired ?? false };
}

export const forumJson = ({ tags, tagRequired }: Forum): Json => ({
  flags: tagRequired ? ChannelFlags.RequireTag : 0,
  available_tags: tags.map((tag) => ({ ...tag, emoji_id: null, emoji_name: null })),
  default_reaction_emoji: null,
  default_sort_order: null,
  default_forum_layout: 0,
});

/** The tags of a new post; throws what Discord would answer. */
export function tagsFor({ forum }: Channel, body: Json, moderates: boolean): readonly string[] {
  const found = problems();
  found.require(
    typeof body.message === 'object' && body.message !== null,
    'message',
    'This field is required',
  );
  found.require(list(body.applied_tags).length <= 5, 'applied_tags', 'Must be 5 or fewer in length.');
  found.throwIfAny();
  const applied = texts(body.applied_tags);
  for (const id of applied) {
    const tag = forum?.tags.find((one) => one.id === id);
    if (!tag) throw apiError(10087);
    if (tag.moderated && !moderates) throw apiError(50013);
  }
  if (forum?.tagRequired && applied.length === 0) throw apiError(40067);
  return applied;
}
