import type { PlaceId } from '../shared/ids.js';
import type { RoundsDeps } from './deps.js';

export const pauseRoundsOf = async (_deps: RoundsDeps, _place: PlaceId): Promise<void> => undefined;

export const resumeRoundsOf = async (_deps: RoundsDeps, _place: PlaceId): Promise<void> => undefined;
