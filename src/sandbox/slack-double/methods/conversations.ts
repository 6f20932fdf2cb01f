import { joinedEvent } from '../channel-events.js';
import { type Dict, parsed, text, truthy } from '../json.js';
import { refusal } from '../refusal.js';
import { openDirect } from '../seed.js';
import type { Channel } from '../world.js';
import {
  type Call,
  channelOf,
  type Method,
  needReadScope,
  needScope,
  page,
  readableChannel,
  userOf,
} from './context.js';

const MOST_PEOPLE = 8;

export const conversationMethods: Readonly<Record<string, Method>> = {
  'conversations.open': { run: open },
  'conversations.info': {
    run: (call) => {
      const channel = readableChannel(call);
      const count = truthy(call.args.include_num_members) ? { num_members: channel.members.size } : {};
      return { ok: true, channel: { ...channelJson(call, channel), ...count } };
    },
  },
  'conversations.members': {
    run: (call) => {
      const channel = readableChannel(call);
      const { items, meta } = page(call, `members.${channel.id}`, [...channel.members]);
      return { ok: true, members: items, ...meta };
    },
  },
  'conversations.list': { run: listChannels },
  'conversations.join': { scope: 'channels:join', run: join },
};

function open(call: Call): Dict {
  const source = text(call.args.users);
  if (source === '') {
    const known = channelOf(call);
    return { ok: true, no_op: true, already_open: true, channel: { id: known.id } };
  }
  if (parsed(source) !== undefined)
    call.world.record.strange('conversations.open: users must be joined by commas');
  const people = [...new Set(source.split(',').map((id) => id.trim()))].filter(
    (id) => id !== call.team.botUserId,
  );
  if (people.length === 0) throw refusal('not_enough_users');
  if (people.length > MOST_PEOPLE) throw refusal('too_many_users');
  needScope(call, people.length === 1 ? 'im:write' : 'mpim:write');
  for (const id of people) checkPerson(call, id, people.length);
  const before = call.world.channels.size;
  const channel = openDirect(call.world, call.team, people);
  const already = call.world.channels.size === before ? { no_op: true, already_open: true } : {};
  const whole = truthy(call.args.return_im) ? channelJson(call, channel) : { id: channel.id };
  call.world.changed();
  return { ok: true, ...already, channel: whole };
}

function checkPerson(call: Call, id: string, count: number): void {
  const user = userOf(call, id);
  if (user.deleted) throw refusal('user_disabled');
  if (user.isBot || user.id === 'USLACKBOT') throw refusal('is_bot');
  const external = user.isStranger || user.teamId !== call.team.id;
  if (external) throw refusal(count > 1 ? 'invalid_user_combination' : 'user_not_visible');
}

const KIND_OF_TYPE: Readonly<Record<string, Channel['kind']>> = {
  public_channel: 'public',
  private_channel: 'private',
  im: 'im',
  mpim: 'mpim',
};

function listChannels(call: Call): Dict {
  const types = (text(call.args.types) || 'public_channel').split(',').map((type) => type.trim());
  const kinds = types.map((type) => {
    const kind = KIND_OF_TYPE[type];
    if (kind === undefined) throw refusal('invalid_types');
    needReadScope(call, kind);
    return kind;
  });
  const visible = [...call.world.channels.values()].filter(
    (channel) =>
      channel.teamId === call.team.id &&
      kinds.includes(channel.kind) &&
      (channel.kind === 'public' || channel.members.has(call.team.botUserId)) &&
      !(truthy(call.args.exclude_archived) && channel.isArchived),
  );
  const { items, meta } = page(call, 'conversations.list', visible);
  return { ok: true, channels: items.map((channel) => channelJson(call, channel)), ...meta };
}

function join(call: Call): Dict {
  const channel = channelOf(call);
  if (channel.kind !== 'public') throw refusal('method_not_supported_for_channel_type');
  if (channel.isArchived) throw refusal('is_archived');
  const already = channel.members.has(call.team.botUserId);
  channel.members.add(call.team.botUserId);
  call.world.changed();
  if (!already) call.world.announce(call.team.id, joinedEvent(call.team, channel, call.team.botUserId));
  return {
    ok: true,
    channel: channelJson(call, channel),
    ...(already ? { warning: 'already_in_channel' } : {}),
  };
}

function channelJson(call: Pick<Call, 'team'>, channel: Channel): Dict {
  const other = [...channel.members].find((member) => member !== call.team.botUserId);
  return {
    id: channel.id,
    name: channel.name,
    is_channel: channel.kind === 'public',
    is_group: channel.kind === 'private',
    is_im: channel.kind === 'im',
    is_mpim: channel.kind === 'mpim',
    is_private: channel.kind !== 'public',
    is_archived: channel.isArchived,
    is_general: false,
    is_shared: channel.isExtShared,
    is_ext_shared: channel.isExtShared,
    is_org_shared: false,
    is_member: channel.members.has(call.team.botUserId),
    ...(channel.isReadOnly ? { is_read_only: true } : {}),
    context_team_id: channel.teamId,
    ...(channel.kind === 'im' ? { user: other ?? '' } : {}),
  };
}
