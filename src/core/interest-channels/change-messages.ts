import type { QuietHours } from '../members/index.js';
import { ENGLISH } from '../words/index.js';
import type { Feature, InterestChannel, LossReason } from './interest-channel.js';

const { say } = ENGLISH;

/** How changes of a channel stand in the log. */
export const whatOf = {
  list: (name: string) => say('channel.log.list', { name }),
  state: (name: string) => `#${name}`,
  name: say('channel.log.name'),
  sight: (name: string) => say('channel.log.sight', { name }),
  features: (name: string) => say('channel.log.features', { name }),
  hashtag: (name: string) => say('channel.log.hashtag', { name }),
  topics: (name: string) => say('channel.log.topics', { name }),
  hosts: (name: string) => say('channel.log.hosts', { name }),
  guests: (name: string) => say('channel.log.guests', { name }),
  zone: (name: string) => say('channel.log.zone', { name }),
  quietHours: (name: string) => say('channel.log.quiet-hours', { name }),
} as const;

export const ON_LIST = say('channel.log.on-list');
export const OFF_LIST = say('channel.log.off-list');
export const ALL_IS_WELL = say('channel.log.well');

/** Who can see a channel, in words. */
export const sightInWords = (isPrivate: boolean): string =>
  say(isPrivate ? 'channel.log.sight-private' : 'channel.log.sight-open');

export const lossInWords = (why: LossReason): string => say(`channel.log.${why}`);

export const featureInWords = (feature: Feature): string => say(`channel.feature.${feature}`);

export const hostsInWords = (hosts: InterestChannel['hosts']): string => say(`channel.hosts.${hosts}`);

export const yesOrNo = (yes: boolean): string => say(yes ? 'channel.yes' : 'channel.no');

/** What runs there, in words. */
export const featuresInWords = (features: readonly Feature[]): string =>
  features.length === 0 ? say('channel.feature.none') : features.map(featureInWords).join(', ');

export const hoursInWords = (hours: QuietHours | undefined): string =>
  hours === undefined ? '' : `${hours.from}-${hours.to}`;
