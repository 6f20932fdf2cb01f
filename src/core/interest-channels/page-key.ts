import { type CommunityId, nativeOf, type PlaceId, parsePlaceId } from '../shared/ids.js';

/** A page of a list, and where the list was asked for: what is seen only there stays in sight while pages turn. */
export interface Page {
  /** Counted from 0. */
  readonly number: number;
  readonly typedIn?: PlaceId | undefined;
}

export const FIRST_PAGE: Page = { number: 0 };

/** As an action key carries it: `2`, `2.C1`. */
export const pageText = ({ number, typedIn }: Page): string =>
  typedIn === undefined ? `${number}` : `${number}.${nativeOf(typedIn)}`;

/** A page that is no number is the first. */
export function readPage(text: string, community: CommunityId): Page {
  const [number = '', native] = text.split('.');
  return {
    number: /^\d{1,4}$/.test(number) ? Number(number) : 0,
    typedIn: native === undefined ? undefined : parsePlaceId(`${community}:${native}`),
  };
}
