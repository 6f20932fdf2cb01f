import type { RoundsDeps } from '../deps.js';
import type { Round } from '../round.js';
import { notHeldKey } from './keys.js';
import { putInChunks } from './put.js';
import { notHeldMessage } from './round-messages.js';

type Why = Extract<Round['state'], { kind: 'dropped' }>['why'];

/** A round that is not held. Those who had said that they are in hear of it, once. */
export async function dropped(deps: RoundsDeps, round: Round, why: Why): Promise<Round> {
  const now = deps.clock();
  const channel = await deps.interestChannels.find(round.channel);
  const answers = await deps.roundAnswers.of(round.id);
  const counted = [...answers].filter(([, answer]) => answer === 'in').map(([member]) => member);
  if (channel !== undefined && channel.state.kind !== 'removed') {
    await putInChunks(
      deps,
      counted.map((to) => ({
        key: notHeldKey(round.id, to),
        community: round.community,
        delivery: { kind: 'tell', to, message: notHeldMessage(round, channel) },
        notBefore: now,
        lostAnswer: 'never',
      })),
    );
  }
  deps.log.info({ round: round.id, why }, 'a round is not held');
  return { ...round, state: { kind: 'dropped', at: now, why } };
}
