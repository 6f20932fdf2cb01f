import { parseActionKey } from '../core/conversation/action-key.js';
import type { Actor } from '../core/conversation/interaction.js';
import type { Conversation } from '../core/conversation/route.js';
import { type CommunityId, memberId } from '../core/shared/ids.js';
import { PROFILES } from './profiles.js';
import type { Inhabitant } from './side.js';

/**
 * Everybody of the sandbox says who they are, as they would themselves: whoever asks to meet somebody is given the
 * short questionnaire first. Who has answered it before is left in peace.
 */
export async function sayWhoTheyAre(
  app: Pick<Conversation, 'handle'>,
  community: CommunityId,
  people: readonly Inhabitant[],
): Promise<void> {
  const playable = people.filter((one) => one.playable).map(({ persona }) => persona);
  await Promise.all(
    playable.map(async ({ id, name }) => {
      const said = PROFILES[name];
      const other = playable.find((one) => one.id !== id);
      if (said === undefined || other === undefined) return;
      const by: Actor = { member: memberId(community, id), community, name };
      const people = [memberId(community, other.id)];
      const asked = await app.handle({ kind: 'command', command: 'intro', people, words: '', by });
      const action = asked.kind === 'ask' ? parseActionKey(asked.form.key) : undefined;
      if (action?.name !== 'profile.begin') return;
      const { who, aim, interests, ...help } = said;
      await app.handle({ kind: 'submission', action, answers: { who, aim, interests }, by });
      const further = { name: 'profile.save-help', id: '' };
      await app.handle({ kind: 'submission', action: further, answers: help, by });
    }),
  );
}
