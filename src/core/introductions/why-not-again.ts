import type { Actor } from '../conversation/interaction.js';
import type { MemberId } from '../shared/ids.js';
import type { IntroductionDeps } from './deps.js';
import { findAll } from './find-all.js';
import { type Introduction, isHiddenFrom, isPending, othersThan } from './introduction.js';
import type { Refusal } from './refusal.js';

/** This requester has asked about these people already, or they were brought together before. */
export async function whyNotAgain(
  deps: IntroductionDeps,
  by: Actor,
  parties: readonly MemberId[],
): Promise<Refusal | undefined> {
  const open = await deps.introductions.openAmong(by.community, parties);
  if (open?.requester === by.member && isPending(open) && !isHiddenFrom(open, by.member)) {
    return { kind: 'already-asked', names: othersIn(open, by) };
  }
  // Looked for second: what was open a moment ago and no longer is must be found here.
  return introducedAlready(deps, by, parties);
}

export async function introducedAlready(
  { introductions, people, metBefore }: IntroductionDeps,
  by: Actor,
  parties: readonly MemberId[],
): Promise<Refusal | undefined> {
  const made = await introductions.madeAmong(by.community, parties);
  if (made?.state.kind === 'introduced' || made?.state.kind === 'wrapped') {
    return { kind: 'already-introduced', names: othersIn(made, by), room: made.state.room };
  }
  const room = await metBefore(by.community, parties);
  if (room === undefined) return undefined;
  const others = await findAll(
    people,
    parties.filter((member) => member !== by.member),
  );
  return { kind: 'already-introduced', names: others.map(({ name }) => name), room };
}

const othersIn = (introduction: Introduction, by: Actor): readonly string[] =>
  othersThan(introduction, by.member).map(({ card }) => card.name);
