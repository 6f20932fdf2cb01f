import { z } from 'zod';
import { actionKey } from '../conversation/action-key.js';
import type { Form, FormAnswers } from '../conversation/form.js';
import {
  type CommunityId,
  communityOf,
  isMemberId,
  isPlaceId,
  type MemberId,
  type PlaceId,
} from '../shared/ids.js';
import { asShown } from './as-shown.js';
import type { Community } from './community.js';
import { stewardWords as words } from './steward-messages.js';

const MOST_STEWARDS = 20;

/** Who is named, to be changed. `filled`: what somebody picked, where it differs from what holds. */
export const stewardsForm = ({ stewards }: Community, filled: readonly MemberId[] = stewards): Form => ({
  key: actionKey('stewards.name', asShown(stewards)),
  ...words.form,
  fields: [
    {
      ...words.people,
      kind: 'people',
      name: 'people',
      optional: true,
      min: 0,
      max: MOST_STEWARDS,
      ...(filled.length > 0 && { value: filled.slice(0, MOST_STEWARDS) }),
    },
  ],
});

/** Under which channel rooms open. `filled`: what somebody picked, where it differs from what holds. */
export const roomsForm = (
  { roomsParent }: Community,
  filled: readonly PlaceId[] = roomsParent === undefined ? [] : [roomsParent],
): Form => ({
  key: actionKey('stewards.rooms', asShown(roomsParent ?? '')),
  ...words.rooms,
  fields: [
    {
      ...words.roomsPlace,
      kind: 'places',
      name: 'place',
      optional: true,
      min: 0,
      max: 1,
      ...(filled.length > 0 && { value: filled }),
    },
  ],
});

/** The people who were picked; undefined: something else came. */
export function readPeople(answers: FormAnswers, community: CommunityId): readonly MemberId[] | undefined {
  const ids = z
    .array(z.custom<MemberId>((id) => typeof id === 'string' && isMemberId(id)))
    .max(MOST_STEWARDS)
    .safeParse(answers.people ?? []);
  return ids.success && ids.data.every((id) => communityOf(id) === community)
    ? [...new Set(ids.data)]
    : undefined;
}

/** The channel that was picked, or none; `wrong`: something else came. */
export function readPlace(answers: FormAnswers, community: CommunityId): PlaceId | undefined | 'wrong' {
  const ids = z
    .array(z.custom<PlaceId>((id) => typeof id === 'string' && isPlaceId(id)))
    .max(1)
    .safeParse(answers.place ?? []);
  if (!ids.success) return 'wrong';
  const [place] = ids.data;
  return place === undefined || communityOf(place) === community ? place : 'wrong';
}
