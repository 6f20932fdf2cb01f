import type { Rendered } from '../../src/adapters/discord/rendered.js';
import { nativeOf } from '../../src/core/shared/ids.js';
import { castOn, MONDAY } from '../fixtures/cast.js';
import { channelStoriesOf } from '../fixtures/channel-stories.js';
import type { Shot } from './camera.js';
import type { Reader } from './discord-reading.js';

export const cast = castOn('discord');
const { channel, bare, many } = channelStoriesOf(cast);
/** In Kolkata the clock is never put back, so its dates can be told by hand. */
export const reader: Reader = {
  people: Object.fromEntries(cast.people.map(({ id, name }) => [nativeOf(id), name])),
  channels: Object.fromEntries([
    [nativeOf(cast.room), 'the room of two'],
    ...[channel, bare, ...many].map(({ id, name }) => [nativeOf(id), name]),
  ]),
  now: MONDAY,
  ahead: 330,
};

export const shot = (payload: object): Shot => ({
  platform: 'discord',
  payload,
  people: reader.people,
  channels: reader.channels,
  zone: 'Asia/Kolkata',
  locale: 'en-US',
  now: MONDAY,
});

/** As the double holds it. */
export const held = ({ content = '', embeds = [], components, flags = 0 }: Partial<Rendered>) => ({
  content,
  embeds,
  components: components ?? [],
  files: [],
  flags,
});
