import { ENGLISH } from '../words/index.js';

const { say } = ENGLISH;

/** How changes of a community stand in the log. */
export const whatOf = { stewards: say('steward.log.stewards'), rooms: say('steward.log.rooms') } as const;

/** What is said of a channel, or of a person, whose name cannot be asked for just now. */
export const ANOTHER_CHANNEL = say('steward.log.another-channel');
export const NAMELESS = say('steward.log.somebody');
