import type { PlaceId } from '../shared/ids.js';
import type { ProjectDeps } from './deps.js';
import { changePrompt } from './keep-prompt.js';
import { answered } from './prompt-rules.js';

/** A project was proposed or a need raised in this channel: its question was not asked in vain. */
export const promptAnswered = async (
  deps: Pick<ProjectDeps, 'servicePrompts' | 'interestChannels' | 'clock'>,
  channel: PlaceId,
): Promise<void> => void (await changePrompt(deps, channel, answered));
