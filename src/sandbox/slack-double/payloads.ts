import { type Dict, text } from './json.js';
import { handle } from './methods/users.js';
import { messageJson } from './post.js';
import { firstTeam } from './seed.js';
import { issueResponseUrl, issueTrigger } from './tickets.js';
import { viewJson } from './view-stack.js';
import { stateOf } from './view-state.js';
import type { Channel, Message, User, View, World } from './world.js';

const VERIFICATION = 'verification-token-of-the-double';

function channelLabel(channel: Channel): string {
  return { public: channel.name, private: 'privategroup', im: 'directmessage', mpim: channel.name }[
    channel.kind
  ];
}

/** What every interaction says of who did it and where. */
function actor(world: World, user: User): Dict {
  const team = firstTeam(world, user.directory);
  return {
    user: { id: user.id, username: handle(user), name: handle(user), team_id: user.teamId },
    team: { id: team.id, domain: team.domain },
    enterprise: null,
    is_enterprise_install: false,
    api_app_id: world.appId,
    token: VERIFICATION,
    trigger_id: issueTrigger(world, team.id, user.id),
  };
}

export function commandPayload(
  world: World,
  user: User,
  channel: Channel,
  name: string,
  words: string,
): Dict {
  const team = firstTeam(world, user.directory);
  return {
    token: VERIFICATION,
    team_id: team.id,
    team_domain: team.domain,
    channel_id: channel.id,
    channel_name: channelLabel(channel),
    user_id: user.id,
    user_name: handle(user),
    command: name.startsWith('/') ? name : `/${name}`,
    text: words,
    api_app_id: world.appId,
    is_enterprise_install: 'false',
    response_url: issueResponseUrl(world, { teamId: team.id, channel: channel.id, userId: user.id }),
    trigger_id: issueTrigger(world, team.id, user.id),
  };
}

export const shortcutPayload = (world: World, user: User, callbackId: string): Dict => ({
  type: 'shortcut',
  ...actor(world, user),
  callback_id: callbackId,
  action_ts: actionTime(world),
});

const placeOf = (world: World, message: Message) => {
  const channel = world.channels.get(message.channel);
  return { id: message.channel, name: channel === undefined ? '' : channelLabel(channel) };
};

const answerTo = (world: World, user: User, message: Message): string =>
  issueResponseUrl(world, { teamId: message.teamId, channel: message.channel, userId: user.id, message });

export const messageShortcutPayload = (
  world: World,
  user: User,
  message: Message,
  callbackId: string,
): Dict => ({
  type: 'message_action',
  ...actor(world, user),
  callback_id: callbackId,
  action_ts: actionTime(world),
  message_ts: message.ts,
  message: messageJson(world, message),
  channel: placeOf(world, message),
  response_url: answerTo(world, user, message),
});

/** Slack shows the app the message that was pressed, unless only one person can see it. */
export function messageActionPayload(world: World, user: User, message: Message, action: Dict): Dict {
  const hidden = message.onlyFor !== undefined;
  return {
    type: 'block_actions',
    ...actor(world, user),
    container: { type: 'message', message_ts: message.ts, channel_id: message.channel, is_ephemeral: hidden },
    channel: placeOf(world, message),
    ...(hidden ? {} : { message: messageJson(world, message) }),
    state: { values: stateOf({ typed: new Map(), blocks: message.blocks }) },
    response_url: answerTo(world, user, message),
    actions: [{ ...action, action_ts: actionTime(world) }],
  };
}

export const viewActionPayload = (world: World, user: User, view: View, action: Dict): Dict => ({
  type: 'block_actions',
  ...actor(world, user),
  container: { type: 'view', view_id: view.id },
  view: viewJson(world, view),
  actions: [{ ...action, action_ts: actionTime(world) }],
});

export const submissionPayload = (world: World, user: User, view: View): Dict => ({
  type: 'view_submission',
  ...actor(world, user),
  view: viewJson(world, view),
  response_urls: [],
});

export function closedPayload(world: World, user: User, view: View): Dict {
  const { trigger_id: _none, ...base } = actor(world, user);
  return { type: 'view_closed', ...base, view: viewJson(world, view), is_cleared: false };
}

export function eventPayload(world: World, teamId: string, event: Dict, eventId?: string): Dict {
  const team = firstTeam(world, teamId);
  return {
    token: VERIFICATION,
    team_id: team.id,
    context_team_id: team.id,
    api_app_id: world.appId,
    event: { event_ts: actionTime(world), ...event },
    type: 'event_callback',
    event_id: eventId ?? world.next('Ev'),
    event_time: Math.floor(world.now() / 1000),
    authorizations: [
      {
        enterprise_id: null,
        team_id: team.id,
        user_id: team.botUserId,
        is_bot: true,
        is_enterprise_install: false,
      },
    ],
    is_ext_shared_channel: false,
    event_context: `4-${text(event.type)}`,
  };
}

const actionTime = (world: World): string => (world.now() / 1000).toFixed(6);
