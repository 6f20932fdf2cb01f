import type { Actor } from '../conversation/interaction.js';
import type { Block } from '../conversation/message.js';
import type { RoundsDeps } from './deps.js';

export const roundsBlocks = async (_deps: RoundsDeps, _by: Actor): Promise<readonly Block[]> => [];
