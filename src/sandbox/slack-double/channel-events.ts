import type { Dict } from './json.js';
import type { Channel, ChannelKind, Team, User } from './world.js';

// What Slack tells of channels. Names and shapes differ with the kind of channel: an id here, an object there.

const FAMILY: Readonly<Record<ChannelKind, string>> = {
  public: 'channel',
  private: 'group',
  im: 'im',
  mpim: 'mpim',
};

export const archivedEvent = ({ id, kind }: Channel, actor: string): Dict => ({
  type: `${FAMILY[kind]}_archive`,
  channel: id,
  user: actor,
  is_moved: 0,
});

export const unarchivedEvent = ({ id, kind }: Channel, actor: string): Dict => ({
  type: `${FAMILY[kind]}_unarchive`,
  channel: id,
  ...(kind === 'private' ? { actor_id: actor } : { user: actor }),
});

export const renamedEvent = ({ id, kind, name }: Channel): Dict => ({
  type: `${FAMILY[kind]}_rename`,
  channel: {
    id,
    name,
    name_normalized: name,
    created: 1_700_000_000,
    is_channel: kind === 'public',
    is_mpim: false,
  },
});

export const deletedEvent = ({ id, kind }: Channel, actor: string): Dict => ({
  type: `${FAMILY[kind]}_deleted`,
  channel: id,
  ...(kind === 'private' ? { date_deleted: 1_700_000_000, actor_id: actor } : {}),
});

/** For the app itself: that it was taken out. */
export const droppedEvent = ({ id, kind }: Channel, actor: string): Dict => ({
  type: `${FAMILY[kind]}_left`,
  channel: id,
  actor_id: actor,
});

export const joinedEvent = (
  team: Pick<Team, 'id'>,
  { id }: Channel,
  user: string,
  inviter?: string,
  home: Pick<User, 'teamId'> = { teamId: team.id },
): Dict => ({
  type: 'member_joined_channel',
  user,
  channel: id,
  // Private channels of today begin with a C, too.
  channel_type: id.charAt(0),
  team: home.teamId,
  ...(inviter === undefined ? {} : { inviter }),
});

export const leftEvent = ({ id }: Channel, { id: user, teamId }: Pick<User, 'id' | 'teamId'>): Dict => ({
  type: 'member_left_channel',
  user,
  channel: id,
  channel_type: id.charAt(0),
  team: teamId,
});
