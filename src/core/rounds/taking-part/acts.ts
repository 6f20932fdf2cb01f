import type { Form } from '../../conversation/form.js';
import type { Actor } from '../../conversation/interaction.js';
import type { Message } from '../../conversation/message.js';
import { whyNoPart } from '../../interest-channels/index.js';
import type { Pause } from '../../members/index.js';
import { profileFirst } from '../../profiles/index.js';
import type { RoundsDeps } from '../deps.js';
import { comingDate, type Placed } from '../panel/parts.js';
import type { Participant } from '../participant.js';
import { askLateComer } from '../round/ask.js';
import { changeParticipant } from './keep.js';
import {
  backMessage,
  joinedMessage,
  joinLabel,
  leftMessage,
  mayNotJoinMessage,
  nothingToSkipMessage,
  notInMessage,
  notSkippedMessage,
  restingMessage,
  skippedMessage,
} from './participant-messages.js';
import { back, newParticipant, resting, standingOf, toggledSkip } from './rules.js';

export const JOIN_AFTER = 'rounds.join-after';

/**
 * Takes part from now on; who has not said who they are is asked that first, because nobody could say yes to them.
 * @returns the form to fill in first, or what came of it
 */
export async function join(deps: RoundsDeps, placed: Placed, by: Actor): Promise<Form | Message> {
  const { rounds, channel } = placed;
  const [person, already] = await Promise.all([
    deps.people.find(by.member),
    deps.participants.find(rounds.id, by.member),
  ]);
  const why = whyNoPart(person, channel);
  if (why !== undefined) return mayNotJoinMessage(placed, why);
  const now = deps.clock();
  if (already !== undefined) return stillIn(placed, already, now);
  const first = await profileFirst(deps, by, {
    action: JOIN_AFTER,
    label: joinLabel,
    given: { channel: rounds.id },
  });
  if (first !== undefined) return first;
  // Whoever presses twice at once is in once.
  await deps.participants.save(newParticipant(channel, by.member, now)).catch(async (error: unknown) => {
    if ((await deps.participants.find(rounds.id, by.member)) === undefined) throw error;
  });
  askedToo(deps, placed, by);
  return joinedMessage(placed, now);
}

/** Where each round is asked, whoever comes while people are being asked is asked too. */
function askedToo(deps: RoundsDeps, { rounds }: Placed, { member }: Actor): void {
  if (rounds.consent !== 'round') return;
  deps.soon('somebody came to a round', async () => {
    await askLateComer(deps, rounds.id, member);
    deps.deliverSoon();
  });
}

function stillIn(placed: Placed, participant: Participant, now: number): Message {
  const standing = standingOf(participant, undefined, now);
  return standing.kind === 'rests'
    ? restingMessage(placed, standing.rest, true)
    : joinedMessage(placed, now, true);
}

/** Leaves out the coming date; done again, it is taken back. */
export async function skip(deps: RoundsDeps, placed: Placed, by: Actor): Promise<Message> {
  const now = deps.clock();
  const coming = comingDate(placed.rounds, now);
  let before: Participant | undefined;
  const after = await changeParticipant(deps, placed.rounds.id, by.member, (participant) => {
    before = participant;
    return coming === undefined || standingOf(participant, coming.date, now).kind === 'rests'
      ? participant
      : toggledSkip(participant, coming.date);
  });
  if (after === undefined) return notInMessage(placed);
  const standing = standingOf(after, coming?.date, now);
  if (standing.kind === 'rests') return restingMessage(placed, standing.rest, true);
  if (coming === undefined || after === before) return nothingToSkipMessage(placed);
  if (standing.kind === 'skips') return skippedMessage(placed, coming);
  askedToo(deps, placed, by);
  return notSkippedMessage(placed, coming);
}

export async function takeBreak(
  deps: RoundsDeps,
  placed: Placed,
  by: Actor,
  pause: Exclude<Pause, { kind: 'none' }>,
): Promise<Message> {
  const after = await changeParticipant(deps, placed.rounds.id, by.member, (participant) =>
    resting(participant, pause),
  );
  return after?.rest === undefined ? notInMessage(placed) : restingMessage(placed, after.rest);
}

export async function comeBack(deps: RoundsDeps, placed: Placed, by: Actor): Promise<Message> {
  const now = deps.clock();
  let wasAway = false;
  const after = await changeParticipant(deps, placed.rounds.id, by.member, (participant) => {
    wasAway = standingOf(participant, undefined, now).kind === 'rests';
    return back(participant);
  });
  if (after === undefined) return notInMessage(placed);
  if (wasAway) askedToo(deps, placed, by);
  return backMessage(placed, now, wasAway);
}

export const leave = async (deps: RoundsDeps, placed: Placed, by: Actor): Promise<Message> =>
  (await deps.participants.remove(placed.rounds.id, by.member)) ? leftMessage(placed) : notInMessage(placed);
