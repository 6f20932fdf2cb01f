import type { InterestChannelStore } from '../interest-channels/index.js';
import type { NeedDeps } from '../needs/index.js';
import type { ProjectDeps } from '../service-projects/index.js';

/** What the lists of `/serve` need from outside. */
export type ServeDeps = Pick<NeedDeps, 'needs' | 'clock' | 'channelsSeenBy' | 'communities' | 'people'> &
  Pick<ProjectDeps, 'projects'> & { readonly interestChannels: InterestChannelStore };
