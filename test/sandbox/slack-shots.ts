import { nativeOf } from '../../src/core/shared/ids.js';
import { onSlack } from '../adapters/picture-book/on-slack.js';
import { type Cast, castOn, MONDAY } from '../fixtures/cast.js';
import { channelStoriesOf } from '../fixtures/channel-stories.js';
import { everyMessage } from '../fixtures/every-message.js';
import { drawAll, type Shot } from './camera.js';
import { oneCamera } from './one-camera.js';
import { type Reader, spaced } from './slack-reading.js';

/** In Kolkata the clock is never put back, so its dates can be told by hand. */
function readerOf(cast: Cast): Reader {
  const { channel, bare, many } = channelStoriesOf(cast);
  return {
    people: Object.fromEntries(cast.people.map(({ id, name }) => [nativeOf(id), name])),
    channels: Object.fromEntries([channel, bare, ...many].map(({ id, name }) => [nativeOf(id), name])),
    now: MONDAY,
    ahead: 330,
  };
}

export const onSlackCast = castOn('slack');
const reader = readerOf(onSlackCast);

export const slackShot = (payload: unknown, { people, channels } = reader): Shot => ({
  ...{ platform: 'slack', payload, people, channels },
  ...{ zone: 'Asia/Kolkata', locale: 'en-US', now: MONDAY },
});

/** Every message, home, window and form of the product, as Slack is sent it. */
export function slackBook(cast: Cast) {
  const paint = onSlack(cast);
  const own = readerOf(cast);
  return everyMessage(cast)
    .filter(({ only = 'slack' }) => only === 'slack')
    .map((page) => ({ page, reader: own, payload: () => paint(page).payload }));
}
export type SlackEntry = ReturnType<typeof slackBook>[number];

/** One camera and one browser for the tests of a file. */
export function slackCamera() {
  const { open, asked } = oneCamera();
  return {
    open,
    asked,
    /** One message by itself. */
    async draw(payload: unknown) {
      const { page } = await open();
      const [reads = ''] = await drawAll(page, [slackShot(payload)]);
      return { page, reads: spaced(reads), done: () => page.evaluate('done') };
    },
  };
}
