import { keyWords } from '../shared/key-words.js';
import type { CardReader } from './card.js';
import { isSeen } from './card-of.js';
import type { Profile, ProfileField } from './profile.js';

type ListField = ProfileField & ('interests' | 'skills' | 'knowledge' | 'relationships');

const OFFERS = ['skills', 'knowledge', 'relationships'] as const;

/** How they can be useful, as far as this reader sees it: what they can do, what they know, whom they know. */
export const offersOf = (profile: Profile, reader: CardReader): readonly string[] =>
  seen(profile, OFFERS, reader);

/** What they like, as far as this reader sees it. */
export const interestsOf = (profile: Profile, reader: CardReader): readonly string[] =>
  seen(profile, ['interests'], reader);

/** By these words others can find somebody: what they offer and like, in fields that others see at some time. */
export const profileWords = (profile: Profile): readonly string[] => [
  ...new Set([...offersOf(profile, 'room'), ...interestsOf(profile, 'room')].flatMap(keyWords)),
];

const seen = (profile: Profile, fields: readonly ListField[], reader: CardReader): readonly string[] =>
  fields.filter((field) => isSeen(profile, field, reader)).flatMap((field) => profile[field]);
