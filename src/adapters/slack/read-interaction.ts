import { parseActionKey } from '../../core/conversation/action-key.js';
import type { Actor, Interaction } from '../../core/conversation/interaction.js';
import { type CommunityId, memberId } from '../../core/shared/ids.js';
import type { PayloadUser, SubmittedState } from './payloads.js';
import { readAnswers } from './read-answers.js';

type Of<K extends Interaction['kind']> = Extract<Interaction, { kind: K }>;

/** Who did it. The name is the one that came along; whoever needs the current one looks it up. */
export const readActor = (community: CommunityId, user: PayloadUser): Actor => ({
  member: memberId(community, user.id),
  community,
  name: user.name || user.username || 'someone',
});

/** Undefined where the button was never made by this version of Kith. */
export function readPress(actionId: string, by: Actor): Of<'press'> | undefined {
  const action = parseActionKey(actionId);
  return action === undefined ? undefined : { kind: 'press', action, by };
}

/** Undefined where the form was never made by this version of Kith. */
export function readSubmission(
  callbackId: string,
  state: SubmittedState,
  by: Actor,
): Of<'submission'> | undefined {
  const action = parseActionKey(callbackId);
  if (action === undefined) return undefined;
  return { kind: 'submission', action, answers: readAnswers(state, by.community), by };
}
