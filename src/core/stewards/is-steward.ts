import type { Actor } from '../conversation/interaction.js';
import { type Reply, say } from '../conversation/reply.js';
import type { People } from '../members/index.js';
import { communityOf, type MemberId } from '../shared/ids.js';
import type { CommunityStore } from './ports.js';
import { onlyStewards } from './steward-messages.js';

interface Asking {
  readonly people: People;
  readonly communities: CommunityStore;
}

/** Whether somebody looks after the community: named by stewards, or leading it on its platform. */
export async function isSteward({ people, communities }: Asking, member: MemberId): Promise<boolean> {
  const { stewards } = await communities.get(communityOf(member));
  return stewards.includes(member) || (await people.find(member)).leads;
}

/** For stewards only; anybody else gets a private word, and nothing happens. */
export const asSteward = async (deps: Asking, by: Actor, act: () => Promise<Reply>): Promise<Reply> =>
  (await isSteward(deps, by.member)) ? act() : say(onlyStewards);
