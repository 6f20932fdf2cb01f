import type { MemberId, PlaceId } from '../shared/ids.js';
import type { RoundsDeps } from './deps.js';

export const personLeftRounds = async (_deps: RoundsDeps, _member: MemberId): Promise<void> => undefined;

export const roundsTakesPartIn = async (
  _deps: Pick<RoundsDeps, 'participants' | 'channelRounds'>,
  _member: MemberId,
): Promise<readonly PlaceId[]> => [];
