import { inShort } from '../stewards/index.js';
import type { InterestChannel } from './interest-channel.js';

/** How much of a channel's name fits into a sentence. */
export const NAME_LETTERS = 40;

/** What a channel is called in a sentence. */
export const calledIn = ({ name }: Pick<InterestChannel, 'name'>): string =>
  `#${inShort(name, NAME_LETTERS)}`;
