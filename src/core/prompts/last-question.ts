/** Comes last everywhere, and is therefore not in the library. */
export const LAST_QUESTION = 'How could I be of help to you?';
