import type { Profiles } from './profile.js';
import { GROWERS } from './profiles-of-growers.js';
import { MENDERS } from './profiles-of-menders.js';
import { TALKERS } from './profiles-of-talkers.js';

/** By name. Who is not among them has not said anything yet, and finds the questionnaire first. */
export const PROFILES: Profiles = { ...GROWERS, ...MENDERS, ...TALKERS };
