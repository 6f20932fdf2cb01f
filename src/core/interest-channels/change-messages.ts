import type { QuietHours } from '../members/index.js';
import type { Feature, LossReason } from './interest-channel.js';

/** How changes of a channel stand in the log. */
export const whatOf = {
  list: (name: string) => `#${name} on the list`,
  state: (name: string) => `#${name}`,
  name: 'name of a channel',
  sight: (name: string) => `who can see #${name}`,
  features: (name: string) => `what happens in #${name}`,
  hashtag: (name: string) => `hashtag of #${name}`,
  topics: (name: string) => `topics of #${name}`,
  hosts: (name: string) => `who may host in #${name}`,
  guests: (name: string) => `guests in #${name}`,
  zone: (name: string) => `time zone of #${name}`,
  quietHours: (name: string) => `quiet hours of #${name}`,
} as const;

export const ALL_IS_WELL = 'all is well';

/** Who can see a channel, in words. */
export const sightInWords = (isPrivate: boolean): string =>
  isPrivate ? 'only those who are in it' : 'everybody here';

export const LOSSES: Readonly<Record<LossReason, string>> = {
  archived: 'archived',
  outside: 'Kith is not in it',
  gone: 'deleted',
};

export const FEATURE_WORDS: Readonly<Record<Feature, string>> = {
  chats: 'Standing chats',
  rounds: 'Pairing rounds',
  service: 'Service projects and needs',
  'service-review': 'Projects wait for a steward’s yes',
};

export const HOSTS_WORDS = { everyone: 'Everybody in it', stewards: 'Stewards only' } as const;

export const yesOrNo = (yes: boolean): string => (yes ? 'yes' : 'no');

/** What runs there, in words. */
export const featuresInWords = (features: readonly Feature[]): string =>
  features.length === 0 ? 'nothing yet' : features.map((feature) => FEATURE_WORDS[feature]).join(', ');

export const hoursInWords = (hours: QuietHours | undefined): string =>
  hours === undefined ? '' : `${hours.from}-${hours.to}`;
