import { blockedEitherWay, type Member, type MemberStore } from '../members/index.js';
import { askerAndParties, type Introduction } from './introduction.js';

/** Whether no two of these people have blocked each other. */
export const canMeet = (everyone: readonly Member[]): boolean =>
  everyone.every((one, index) => everyone.slice(index + 1).every((other) => !blockedEitherWay(one, other)));

/** Whether nothing that anybody has said stands between the people of an introduction. */
export const mayMeet = async (members: MemberStore, introduction: Introduction): Promise<boolean> =>
  canMeet(await members.getAll(askerAndParties(introduction)));
