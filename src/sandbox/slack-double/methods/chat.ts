import { type Dict, text } from '../json.js';
import { admitMessage, edit, messageJson, post, remove } from '../post.js';
import { refusal } from '../refusal.js';
import { openDirect } from '../seed.js';
import type { Channel, Message } from '../world.js';
import { type Call, channelOf, type Method, userOf } from './context.js';

export const chatMethods: Readonly<Record<string, Method>> = {
  'chat.postMessage': { scope: 'chat:write', run: postMessage },
  'chat.postEphemeral': { scope: 'chat:write', run: postEphemeral },
  'chat.update': { scope: 'chat:write', run: update },
  'chat.delete': {
    scope: 'chat:write',
    run: (call) => {
      const message = ownMessage(call, 'cant_delete_message');
      remove(call.world, message);
      return { ok: true, channel: message.channel, ts: message.ts };
    },
  },
  'chat.getPermalink': {
    run: (call) => {
      const message = messageAt(call, channelOf(call), text(call.args.message_ts));
      const address = `https://${call.team.domain}.slack.com/archives/${message.channel}`;
      const under = message.threadTs;
      const thread = under === undefined ? '' : `?thread_ts=${under}&cid=${message.channel}`;
      const permalink = `${address}/p${message.ts.replace('.', '')}${thread}`;
      return { ok: true, channel: message.channel, permalink };
    },
  },
};

function postMessage(call: Call): Dict {
  const channel = writable(call);
  admitMessage(call.world, 'chat.postMessage', call.args);
  admitThread(call, channel, text(call.args.thread_ts));
  const message = post(call.world, { channel, author: call.team.botUserId, payload: payloadOf(call) });
  return { ok: true, channel: channel.id, ts: message.ts, message: messageJson(call.world, message) };
}

/** A thread hangs on a message that is there; on an answer in a thread nothing can hang. */
function admitThread(call: Call, channel: Channel, ts: string): void {
  if (ts === '') return;
  const parent = messageAt(call, channel, ts, 'thread_not_found');
  if (parent.threadTs !== undefined) throw refusal('cannot_reply_to_message');
}

function postEphemeral(call: Call): Dict {
  const channel = writable(call);
  const reader = userOf(call, call.args.user);
  if (!channel.members.has(reader.id)) throw refusal('user_not_in_channel');
  admitMessage(call.world, 'chat.postEphemeral', call.args);
  const posting = { channel, author: call.team.botUserId, payload: payloadOf(call), onlyFor: reader.id };
  return { ok: true, message_ts: post(call.world, posting).ts };
}

function update(call: Call): Dict {
  const message = ownMessage(call, 'cant_update_message');
  if (call.world.channels.get(message.channel)?.isArchived === true) throw refusal('is_inactive');
  admitMessage(call.world, 'chat.update', call.args);
  edit(call.world, message, payloadOf(call));
  return {
    ok: true,
    channel: message.channel,
    ts: message.ts,
    text: message.text,
    message: messageJson(call.world, message),
  };
}

const payloadOf = (call: Call): Dict => {
  const { token: _token, team_id: _team, ...payload } = call.args;
  return payload;
};

/** Where the app may write; a person's id means the direct conversation with them. */
function writable(call: Call): Channel {
  const target = text(call.args.channel);
  const channel = call.world.users.has(target) ? directWith(call, target) : channelOf(call);
  if (channel.isArchived) throw refusal('is_archived');
  if (channel.kind === 'im' && someoneGone(call, channel)) throw refusal('is_archived');
  const invited = channel.members.has(call.team.botUserId);
  const openToAll = channel.kind === 'public' && call.token.scopes.has('chat:write.public');
  if (!invited && !openToAll) throw refusal('not_in_channel');
  if (channel.isReadOnly) throw refusal('restricted_action_read_only_channel');
  return channel;
}

function directWith(call: Call, id: string): Channel {
  const user = userOf(call, id);
  if (user.isBot || user.id === 'USLACKBOT') throw refusal('cannot_dm_bot');
  if (user.deleted || user.isStranger || user.teamId !== call.team.id) throw refusal('channel_not_found');
  return openDirect(call.world, call.team, [user.id]);
}

const someoneGone = (call: Call, channel: Channel): boolean =>
  [...channel.members].some((member) => call.world.users.get(member)?.deleted === true);

function messageAt(call: Call, channel: Channel, ts: string, error = 'message_not_found'): Message {
  const found = call.world.messages.find(
    (message) =>
      message.channel === channel.id && message.ts === ts && !message.gone && message.onlyFor === undefined,
  );
  if (found === undefined) throw refusal(error);
  return found;
}

function ownMessage(call: Call, error: string): Message {
  const message = messageAt(call, channelOf(call), text(call.args.ts));
  if (message.author !== call.team.botUserId) throw refusal(error);
  return message;
}
