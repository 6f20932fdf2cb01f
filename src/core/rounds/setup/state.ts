import type { Actor } from '../../conversation/interaction.js';
import type { Message } from '../../conversation/message.js';
import { runsIn } from '../../interest-channels/index.js';
import { ENGLISH as words } from '../../words/index.js';
import { type ChannelRounds, isOn, type RoundsState } from '../channel-rounds.js';
import type { RoundsDeps } from '../deps.js';
import type { Placed } from '../panel/parts.js';
import { todayIn } from './cadence.js';
import { changeRounds, logRounds } from './keep.js';
import { setupRefusals } from './setup-messages.js';
import {
  endedPost,
  goesOnMessage,
  invitationPost,
  invitedMessage,
  notOnMessage,
  restsMessage,
} from './state-messages.js';

export async function rest(deps: RoundsDeps, placed: Placed, by: Actor): Promise<Message> {
  const state: RoundsState = { kind: 'resting', why: 'steward', at: deps.clock() };
  // What rests because of its channel rests on when that is back: a steward has said so.
  await toState(
    deps,
    placed,
    by,
    state,
    (rounds) =>
      rounds.state.kind === 'on' || (rounds.state.kind === 'resting' && rounds.state.why === 'channel'),
  );
  return restsMessage(placed);
}

export async function goOn(deps: RoundsDeps, placed: Placed, by: Actor): Promise<Message> {
  if (!runsIn(placed.channel, 'rounds')) return setupRefusals.switchedOff(placed.channel);
  const rounds = await toState(deps, placed, by, { kind: 'on' }, ({ state }) => state.kind === 'resting');
  return goesOnMessage({ ...placed, rounds }, deps.clock());
}

/** For good: nobody is drawn any more, and whoever took part would count themselves in anew. */
export async function end(deps: RoundsDeps, placed: Placed, by: Actor): Promise<void> {
  const { id, community } = placed.rounds;
  const now = deps.clock();
  const { version } = await toState(
    deps,
    placed,
    by,
    { kind: 'ended', at: now },
    ({ state }) => state.kind !== 'ended',
  );
  for (const { member } of await deps.participants.in(id)) await deps.participants.remove(id, member);
  await deps.outbox.put([
    {
      key: `${id}|rounds-ended|${version}`,
      community,
      delivery: { kind: 'post', to: id, message: endedPost },
      notBefore: now,
      lostAnswer: 'never',
    },
  ]);
  deps.deliverSoon();
}

/** One post in the channel, at most one a day however many stewards press. */
export async function invite(deps: RoundsDeps, placed: Placed): Promise<Message> {
  if (!isOn(placed.rounds)) return notOnMessage(placed);
  const { id, community } = placed.rounds;
  const now = deps.clock();
  const key = `${id}|rounds-invitation|${todayIn(placed.channel.zone, now)}`;
  if ((await deps.outbox.status(key)) !== undefined) return invitedMessage(placed, true);
  await deps.outbox.put([
    {
      key,
      community,
      delivery: { kind: 'post', to: id, message: invitationPost(placed, now) },
      notBefore: now,
      lostAnswer: 'never',
    },
  ]);
  deps.deliverSoon();
  return invitedMessage(placed, false);
}

/** @returns the rounds as they are then; whoever presses twice changes nothing the second time */
async function toState(
  deps: RoundsDeps,
  { rounds, channel }: Placed,
  by: Actor,
  state: RoundsState,
  when: (rounds: ChannelRounds) => boolean,
): Promise<ChannelRounds> {
  const change = await changeRounds<never>(deps, rounds.id, (current) =>
    current !== undefined && when(current) ? { ...current, state, caretaker: by.member } : current,
  );
  if (change === undefined) return rounds;
  const { before, after } = change;
  if (before !== undefined && after !== before) {
    await logRounds(deps, { rounds: after, channel }, by, {
      before: words.say(`rounds.log.state-${before.state.kind}`),
      after: words.say(`rounds.log.state-${after.state.kind}`),
    });
  }
  return after;
}
