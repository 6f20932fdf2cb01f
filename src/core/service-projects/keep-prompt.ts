import type { InterestChannel } from '../interest-channels/index.js';
import type { PlaceId } from '../shared/ids.js';
import { untilSaved } from '../shared/stale-write.js';
import type { ProjectDeps } from './deps.js';
import { promptDueAt } from './prompt-rules.js';
import type { ServicePrompt } from './service-prompt.js';

type Keeping = Pick<ProjectDeps, 'servicePrompts' | 'interestChannels' | 'clock'>;

/** Loads, lets a rule decide and saves; again if somebody else was faster. Undefined: none was ever set there. */
export const changePrompt = (
  deps: Keeping,
  place: PlaceId,
  rule: (prompt: ServicePrompt, channel: InterestChannel | undefined) => ServicePrompt,
): Promise<ServicePrompt | undefined> =>
  changePromptOr(deps, place, (prompt, channel) =>
    prompt === undefined ? undefined : rule(prompt, channel),
  );

/** The same where there may be none yet. */
export const changePromptOr = (
  { servicePrompts, interestChannels, clock }: Keeping,
  place: PlaceId,
  rule: (
    prompt: ServicePrompt | undefined,
    channel: InterestChannel | undefined,
  ) => ServicePrompt | undefined,
): Promise<ServicePrompt | undefined> =>
  untilSaved(async () => {
    const [before, channel] = await Promise.all([servicePrompts.find(place), interestChannels.find(place)]);
    const after = rule(before, channel);
    if (after === undefined || after === before) return after;
    return servicePrompts.save(after, promptDueAt(after, channel, clock()));
  });
