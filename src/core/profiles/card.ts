import type { ProfileField } from './profile.js';

/** What somebody else sees of a person, as it was at that moment. */
export interface Card {
  readonly name: string;
  /** In the order in which they are shown; only what this reader may see. */
  readonly fields: readonly CardField[];
}

export interface CardField {
  readonly field: ProfileField;
  /** Lists are joined: `gardening, compost`. */
  readonly text: string;
}

/** `ask`: nobody has said yes yet. `room`: all of them have. */
export type CardReader = 'ask' | 'room';
