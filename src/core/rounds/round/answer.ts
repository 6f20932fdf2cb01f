import type { Message } from '../../conversation/message.js';
import { amend, type Reply, say } from '../../conversation/reply.js';
import type { InterestChannel } from '../../interest-channels/index.js';
import type { MemberId, RoundId } from '../../shared/ids.js';
import type { RoundsDeps } from '../deps.js';
import type { Round } from '../round.js';
import {
  inLaterMessage,
  inMessage,
  noSuchRound,
  notInRoundsMessage,
  outLaterMessage,
  outMessage,
  roundOverMessage,
} from './round-messages.js';

/** "In this time?": the last word before the draw counts; a yes that comes later is for the second draw. */
export async function answerRound(
  deps: RoundsDeps,
  member: MemberId,
  id: RoundId,
  answer: 'in' | 'out',
): Promise<Reply> {
  const asked = await deps.rounds.find(id);
  if (asked === undefined || asked.consent !== 'round') return say(noSuchRound);
  const [participant, channel] = await Promise.all([
    deps.participants.find(asked.channel, member),
    deps.interestChannels.find(asked.channel),
  ]);
  if (participant === undefined || channel === undefined) return say(notInRoundsMessage);
  if (asked.state.kind !== 'closed' && asked.state.kind !== 'dropped') {
    await deps.roundAnswers.put(id, member, answer);
  }
  // Looked at again: it may have been drawn in this very moment, with the answer or without.
  const round = (await deps.rounds.find(id)) ?? asked;
  return amend(answeredMessage(round, channel, answer));
}

function answeredMessage(round: Round, channel: InterestChannel, answer: 'in' | 'out'): Message {
  const { state } = round;
  switch (state.kind) {
    case 'gathering':
      return answer === 'in' ? inMessage(round, channel) : outMessage(round, channel);
    case 'preview':
      return answer === 'in' ? inLaterMessage(channel) : outMessage(round, channel);
    case 'sending':
    case 'meeting':
      if (answer === 'out') return outLaterMessage(channel);
      return state.wave === 0 ? inLaterMessage(channel, state.until) : roundOverMessage;
    case 'closed':
    case 'dropped':
      return roundOverMessage;
  }
}
