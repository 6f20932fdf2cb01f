import type { cards } from './en/cards.js';
import type { en } from './en/index.js';
import type { introductions } from './en/introductions.js';
import type { rooms } from './en/rooms.js';

/** The name of something that Kith says: `introduction.ask.meet`. */
export type Key = keyof typeof en;

/** A locale's words; what is missing is said in English. */
export type Catalogue = { readonly [K in Key]?: string };

type Translated<Room> = { readonly [K in keyof Room]?: string };

/** One room's words in another language: a key that English does not know does not compile. */
export type Introductions = Translated<typeof introductions>;
export type Rooms = Translated<typeof rooms>;
export type Cards = Translated<typeof cards>;
