import { cadence } from './cadence.js';
import { cards } from './cards.js';
import { care } from './care.js';
import { channelSetup } from './channel-setup.js';
import { home } from './home.js';
import { hostedChats } from './hosted-chats.js';
import { interestChannels } from './interest-channels.js';
import { introductions } from './introductions.js';
import { needPledges } from './need-pledges.js';
import { needs } from './needs.js';
import { profiles } from './profiles.js';
import { prompts } from './prompts.js';
import { rooms } from './rooms.js';
import { rounds } from './rounds/index.js';
import { serve } from './serve.js';
import { projects } from './service-projects.js';
import { projectsHosting } from './service-projects-hosting.js';
import { projectsTold } from './service-projects-told.js';
import { servicePrompts } from './service-prompts.js';
import { sessions } from './sessions.js';
import { standingChats } from './standing-chats.js';
import { stewards } from './stewards.js';
import { topics } from './topics.js';

/** English is complete: what is missing elsewhere is said in it. */
export const en = {
  ...introductions,
  ...rooms,
  ...rounds,
  ...cards,
  ...serve,
  ...needs,
  ...needPledges,
  ...topics,
  ...prompts,
  ...cadence,
  ...sessions,
  ...stewards,
  ...interestChannels,
  ...channelSetup,
  ...care,
  ...home,
  ...standingChats,
  ...hostedChats,
  ...profiles,
  ...projects,
  ...projectsHosting,
  ...projectsTold,
  ...servicePrompts,
} as const;
