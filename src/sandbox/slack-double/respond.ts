import { type Dict, text } from './json.js';
import { admitMessage, edit, post, remove } from './post.js';
import type { Message, ResponseUrl, World } from './world.js';

type Answering = Pick<ResponseUrl, 'teamId' | 'channel' | 'userId' | 'message'>;

/** What an app says through a response_url, or in the body of its acknowledgement. */
export function sayAnswer(world: World, grant: Answering, payload: Dict, source: string): void {
  const team = world.teams.get(grant.teamId);
  const channel = world.channels.get(grant.channel);
  if (team === undefined || channel === undefined) return;
  if (payload.delete_original === true) {
    withOriginal(world, grant.message, source, (message) => remove(world, message));
    return;
  }
  admitMessage(world, source, payload);
  if (payload.replace_original === true && grant.message !== undefined) {
    withOriginal(world, grant.message, source, (message) => edit(world, message, payload));
    return;
  }
  const onlyFor = text(payload.response_type) === 'in_channel' ? undefined : grant.userId;
  post(world, { channel, author: team.botUserId, payload, onlyFor });
}

function withOriginal(
  world: World,
  message: Message | undefined,
  source: string,
  change: (message: Message) => void,
): void {
  if (message === undefined || message.gone) world.record.strange(`${source}: there is no original message`);
  else change(message);
}
