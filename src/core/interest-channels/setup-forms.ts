import { actionKey } from '../conversation/action-key.js';
import type { Form, FormAnswers } from '../conversation/form.js';
import { type CommunityId, communityOf, type PlaceId, parsePlaceId } from '../shared/ids.js';
import { asShown } from '../stewards/index.js';
import { featureInWords, hostsInWords, hoursInWords } from './change-messages.js';
import { FEATURES, type InterestChannel } from './interest-channel.js';
import { isListed } from './runs-in.js';
import { setupWords as words } from './setup-form-messages.js';

export const MOST_CHANNELS = 25;

const HOSTS = ['everyone', 'stewards'] as const;

const listedIds = (channels: readonly InterestChannel[]): readonly PlaceId[] =>
  channels
    .filter(isListed)
    .map(({ id }) => id)
    .sort();

/** What "Choose channels" showed; another list means that somebody else was faster. */
export const listAsShown = (channels: readonly InterestChannel[]): string => asShown(listedIds(channels));

/** All channels of the list. `filled`: what somebody picked, where it differs from what holds. */
export function chooseForm(channels: readonly InterestChannel[], filled = listedIds(channels)): Form {
  return {
    key: actionKey('setup.choose', listAsShown(channels)),
    ...words.choose,
    fields: [
      {
        ...words.places,
        kind: 'places',
        name: 'places',
        optional: true,
        min: 0,
        max: MOST_CHANNELS,
        ...(filled.length > 0 && { value: filled.slice(0, MOST_CHANNELS) }),
      },
    ],
  };
}

/** What a form about one channel showed. */
export const whatAsShown = ({ features, hashtag, topics, hosts, guests }: InterestChannel): string =>
  asShown([features, hashtag, topics, hosts, guests]);

export const hoursAsShown = ({ zone, quietHours }: InterestChannel): string =>
  asShown([zone, hoursInWords(quietHours)]);

/** The channel that a form is about, and what it showed of it; undefined: not of this community. */
export function readAbout(
  id: string,
  community: CommunityId,
): { readonly place: PlaceId; readonly shown: string } | undefined {
  const at = id.lastIndexOf('.');
  const place = at < 0 ? undefined : parsePlaceId(id.slice(0, at));
  return place === undefined || communityOf(place) !== community
    ? undefined
    : { place, shown: id.slice(at + 1) };
}

/** "What happens here", with what holds, or with what was typed instead. */
export function whatForm(channel: InterestChannel, typed?: FormAnswers): Form {
  const { id, features, hashtag, topics, hosts, guests } = channel;
  const ticked = typed === undefined ? features : listIn(typed, 'features');
  return {
    key: actionKey('setup.what', `${id}.${whatAsShown(channel)}`),
    ...words.what,
    fields: [
      {
        ...words.features,
        kind: 'choices',
        name: 'features',
        optional: true,
        options: FEATURES.map((value) => ({ value, label: featureInWords(value) })),
        ...(ticked.length > 0 && { value: ticked.filter((value) => FEATURES.some((one) => one === value)) }),
      },
      {
        ...words.hashtag,
        kind: 'short-text',
        name: 'hashtag',
        maxLength: 40,
        ...filled(typed, 'hashtag', hashtag),
      },
      {
        ...words.topics,
        kind: 'short-text',
        name: 'topics',
        optional: true,
        maxLength: 500,
        ...filled(typed, 'topics', topics.join(', ')),
      },
      {
        ...words.hosts,
        kind: 'choice',
        name: 'hosts',
        options: HOSTS.map((value) => ({ value, label: hostsInWords(value) })),
        ...filled(typed, 'hosts', hosts),
      },
      {
        ...words.guests,
        kind: 'choice',
        name: 'guests',
        options: [
          { value: 'no', label: words.guestsNo },
          { value: 'yes', label: words.guestsYes },
        ],
        ...filled(typed, 'guests', guests ? 'yes' : 'no'),
      },
    ],
  };
}

/** "Zone and quiet hours", with what holds, or with what was typed instead. */
export const hoursForm = (channel: InterestChannel, typed?: FormAnswers): Form => ({
  key: actionKey('setup.hours', `${channel.id}.${hoursAsShown(channel)}`),
  ...words.hours,
  fields: [
    {
      ...words.zone,
      kind: 'short-text',
      name: 'zone',
      maxLength: 60,
      ...filled(typed, 'zone', channel.zone),
    },
    {
      ...words.quietHours,
      kind: 'short-text',
      name: 'quietHours',
      optional: true,
      maxLength: 20,
      ...filled(typed, 'quietHours', hoursInWords(channel.quietHours)),
    },
  ],
});

function filled(typed: FormAnswers | undefined, name: string, holds: string): { readonly value?: string } {
  const value = typed === undefined ? holds : typed[name];
  return typeof value === 'string' && value !== '' ? { value } : {};
}

const listIn = (answers: FormAnswers, name: string): readonly string[] => {
  const given = answers[name];
  return given === undefined || typeof given === 'string' ? [] : given;
};
