import type { Block } from '../conversation/message.js';
import type { Profile } from './profile.js';

/** One's own card on the home page: one line, and the way to it. */
export const profileBlocks = (_profile: Profile): readonly Block[] => [];
