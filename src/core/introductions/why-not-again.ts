import type { Actor } from '../conversation/interaction.js';
import type { MemberId } from '../shared/ids.js';
import { namesOf } from './ask-messages.js';
import type { IntroductionDeps } from './deps.js';
import { isPending } from './introduction.js';
import type { Refusal } from './refusal.js';

/** These people were brought together before, or this requester has asked about them already. */
export async function whyNotAgain(
  { introductions }: IntroductionDeps,
  by: Actor,
  parties: readonly MemberId[],
): Promise<Refusal | undefined> {
  const [open, made] = await Promise.all([
    introductions.openAmong(by.community, parties),
    introductions.madeAmong(by.community, parties),
  ]);
  const names = (introduction: NonNullable<typeof open>) =>
    namesOf(introduction.parties.filter(({ member }) => member !== by.member));
  if (open?.requester === by.member && isPending(open)) return { kind: 'already-asked', names: names(open) };
  if (made?.state.kind === 'introduced' || made?.state.kind === 'wrapped') {
    return { kind: 'already-introduced', names: names(made), room: made.state.room };
  }
  return undefined;
}
