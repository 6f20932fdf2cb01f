import { type ActionKey, actionKey } from '../conversation/action-key.js';
import { type CommunityId, communityOf, type NeedId, type PlaceId, parseNeedId } from '../shared/ids.js';

/** The notices of a need. The same thing always owes the same key. */
export const boardKey = (id: NeedId): string => `${id}|board`;
/** Of the post in a channel to which it was carried. */
export const carriedKey = (id: NeedId, place: PlaceId): string => `${id}|board|${place}`;

/** A need and one thing more of it, as a key carries them: `slack:T1:n7d2….10`. */
export const keyWith = (name: string, id: NeedId, detail: string): ActionKey =>
  actionKey(name, `${id}.${detail}`);

export const pledgeKey = (id: NeedId): ActionKey => actionKey('need.pledge', id);
export const takeBackKey = (id: NeedId): ActionKey => actionKey('need.take-back', id);
export const spreadKey = (id: NeedId): ActionKey => actionKey('need.spread', id);
export const reportKey = (id: NeedId): ActionKey => actionKey('need.report', id);
export const closeKey = (id: NeedId): ActionKey => actionKey('need.close', id);
export const editKey = (id: NeedId): ActionKey => actionKey('need.edit', id);
export const manageKey = (id: NeedId, page = 0): ActionKey =>
  page === 0 ? actionKey('need.manage', id) : keyWith('need.manage', id, `${page}`);

export interface NeedKey {
  readonly id: NeedId;
  readonly detail: string;
}

/** Only needs of the person's own community count; anything else is as good as unknown. */
export function readNeedKey(text: string, community: CommunityId): NeedKey | undefined {
  const [first = '', ...rest] = text.split('.');
  const id = parseNeedId(first);
  return id === undefined || communityOf(id) !== community ? undefined : { id, detail: rest.join('.') };
}
