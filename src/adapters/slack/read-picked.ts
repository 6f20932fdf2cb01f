import type { WebClient } from '@slack/web-api';
import type { PickedMessage } from '../../core/conversation/interaction.js';
import { type CommunityId, memberId, nativeOf, placeId } from '../../core/shared/ids.js';
import { bounded } from './in-hand.js';
import { ADDRESS_BY } from './limits.js';
import type { MessageMenuPayload } from './payloads.js';
import { readMarkup } from './read-markup.js';

/** The message whose menu was opened, with the address at which it can be read. */
export async function readPicked(
  payload: MessageMenuPayload,
  community: CommunityId,
  client: () => Promise<WebClient>,
): Promise<PickedMessage> {
  const { channel, message, message_ts: ts } = payload;
  // The first message of a thread names itself as its thread.
  const thread = message.thread_ts === ts ? undefined : message.thread_ts;
  const written = message.bot_id ? undefined : message.user;
  return {
    place: placeId(community, channel.id),
    message: ts,
    ...(thread === undefined ? {} : { thread }),
    ...(written === undefined ? {} : { author: memberId(community, written) }),
    words: readMarkup(message.text),
    url: (await askAddress(client, channel.id, ts)) ?? builtAddress(payload, community, thread),
  };
}

async function askAddress(
  client: () => Promise<WebClient>,
  channel: string,
  ts: string,
): Promise<string | undefined> {
  let told: string | undefined;
  const asking = async (): Promise<void> => {
    told = (await (await client()).chat.getPermalink({ channel, message_ts: ts })).permalink;
  };
  // Whoever waits is a person: a made-up address is nearly as good.
  await bounded(
    asking().catch(() => {}),
    ADDRESS_BY,
  );
  return told;
}

function builtAddress(
  { channel, message_ts: ts, team }: MessageMenuPayload,
  community: CommunityId,
  thread: string | undefined,
): string {
  if (team == null)
    return `https://slack.com/app_redirect?team=${nativeOf(community)}&channel=${channel.id}&message_ts=${ts}`;
  const under = thread === undefined ? '' : `?thread_ts=${thread}&cid=${channel.id}`;
  return `https://${team.domain}.slack.com/archives/${channel.id}/p${ts.replace('.', '')}${under}`;
}
