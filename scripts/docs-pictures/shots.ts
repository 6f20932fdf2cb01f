import type { Rendered } from '../../src/adapters/discord/rendered.js';
import type { Platform } from '../../src/core/shared/ids.js';
import { nativeOf } from '../../src/core/shared/ids.js';
import { onDiscord } from '../../test/adapters/picture-book/on-discord.js';
import { onSlack } from '../../test/adapters/picture-book/on-slack.js';
import { isForm, type Page, type Place } from '../../test/fixtures/book.js';
import { type Cast, castOn } from '../../test/fixtures/cast.js';
import { channelStoriesOf } from '../../test/fixtures/channel-stories.js';
import { everyMessage } from '../../test/fixtures/every-message.js';
import type { Shot } from '../../test/sandbox/camera.js';
import type { Chosen } from './chosen.js';

/** One message on both platforms, ready to be drawn. */
export interface Pair extends Chosen {
  /** What a screen reader reads. */
  readonly summary: string;
  readonly place: Place;
  readonly slack: Shot;
  readonly discord: Shot;
}

/** @throws when the picture book has no message of that name on both platforms */
export function pairsOf(chosen: readonly Chosen[]): readonly Pair[] {
  const slack = bookOn('slack');
  const discord = bookOn('discord');
  return chosen.map((one) => {
    const [here, there] = [slack.page(one.entry), discord.page(one.entry)];
    return {
      ...one,
      summary: here.summary,
      place: here.place,
      slack: slack.shot(here.page, one.day),
      discord: discord.shot(there.page, one.day),
    };
  });
}

function bookOn(platform: Platform) {
  const cast = castOn(platform);
  const pages = new Map(everyMessage(cast).map((page) => [page.name, page]));
  const paint = platform === 'slack' ? onSlack(cast) : onDiscord(cast);
  const known = namesIn(cast);
  return {
    page(name: string) {
      const page = pages.get(name);
      if (page === undefined) throw new Error(`The picture book has no page called ${name}.`);
      const { shows, place, only = platform } = page;
      if (isForm(shows) || only !== platform) throw new Error(`${name} is no message on ${platform}.`);
      return { page, place, summary: shows.summary };
    },
    shot: (page: Page, day: number): Shot => {
      const { payload } = paint(page);
      return {
        ...{ platform, payload: platform === 'discord' ? held(payload) : payload },
        ...{ ...known, zone: 'Europe/London', locale: 'en-GB', now: cast.at(day) },
      };
    },
  };
}

/** As the Discord double holds it. */
const held = (payload: Partial<Rendered>) => ({
  ...{ content: '', embeds: [], components: [], flags: 0 },
  ...payload,
  files: [],
});

function namesIn(cast: Cast) {
  const { channel, bare, archived, many } = channelStoriesOf(cast);
  return {
    people: Object.fromEntries(cast.people.map(({ id, name }) => [nativeOf(id), name])),
    channels: Object.fromEntries([
      [nativeOf(cast.room), 'ada-and-ben'],
      ...[channel, bare, archived, ...many].map(({ id, name }) => [nativeOf(id), name]),
    ]),
  };
}
