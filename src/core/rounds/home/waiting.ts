import type { Actor } from '../../conversation/interaction.js';
import { type Reply, say } from '../../conversation/reply.js';
import { communityOf, parseMatchId } from '../../shared/ids.js';
import type { RoundsDeps } from '../deps.js';
import { matchAskMessage, matchTooLateMessage } from '../match/ask-messages.js';
import { matchedIn } from '../match.js';
import { nameOf } from '../panel/parts.js';
import { pressWords } from '../panel/which-messages.js';
import { waitsFor } from './blocks.js';

/** From home: whom they could meet, with the same question as when they were asked. */
export async function showWaiting(deps: RoundsDeps, by: Actor, text: string): Promise<Reply> {
  const id = parseMatchId(text);
  const match =
    id !== undefined && communityOf(id) === by.community ? await deps.matches.find(id) : undefined;
  const channel = match && (await deps.interestChannels.find(match.channel));
  if (match === undefined || channel === undefined || matchedIn(match, by.member) === undefined)
    return say(pressWords.unknown);
  return say(
    waitsFor(match, by.member)
      ? matchAskMessage(match, by.member, nameOf(channel))
      : matchTooLateMessage(match, by.member),
  );
}
