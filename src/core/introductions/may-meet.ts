import { blockedEitherWay, type MemberStore } from '../members/index.js';
import type { Introduction } from './introduction.js';

/** Whether no two of the parties, nor a party and the connector, have blocked each other. */
export async function mayMeet(members: MemberStore, { parties, requester }: Introduction): Promise<boolean> {
  const everyone = await Promise.all(
    [...new Set([requester, ...parties.map(({ member }) => member)])].map((id) => members.get(id)),
  );
  return everyone.every((one, index) =>
    everyone.slice(index + 1).every((other) => !blockedEitherWay(one, other)),
  );
}
