import { describe, expect, test } from '@jest/globals';
import { DAY, MINUTE } from '../../../src/core/shared/time.js';
import { eventually } from '../../support/eventually.js';
import {
  answered,
  asks,
  cast,
  drafts,
  meet,
  onEachPlatform,
  presses,
  sees,
  sends,
  theRequest,
} from '../../support/journey-acts.js';
import type { JourneyWorld } from '../../support/journey-world.js';

const slackOf = ({ slack }: JourneyWorld) => {
  if (slack === undefined) throw new Error('not on Slack');
  return slack.double;
};

onEachPlatform(
  (world, name) => {
    describe('Slack’s bad days', () => {
      test('a 429 that forgets to say how long', async () => {
        const { ada, ben } = cast(world());
        slackOf(world()).faults.add({
          method: 'chat.postMessage',
          status: 429,
          body: { ok: false, error: 'ratelimited' },
        });
        await asks(world(), ada, ben);
        await world().walk(MINUTE);
        await theRequest(ben, ada);
        expect(ben.sees()).toHaveLength(1);
      });

      test('a 500 to the opening message: it is said again rather than never', async () => {
        const { ada, ben } = cast(world());
        await asks(world(), ada, ben);
        slackOf(world()).faults.add({ method: 'chat.postMessage', status: 500, body: 'oh no' });
        await presses(world(), ben, 'Yes, introduce us', /introduced|You said yes/);
        await world().walk(MINUTE);
        await sees(ada, /meet each other/);
        expect(world().roomsOf(ada, ben)[0]?.messages).toHaveLength(1);
      });

      test('a 500 to a request to meet: it is not risked twice, and the reminder brings it', async () => {
        const { ada, ben } = cast(world());
        const look = await drafts(ada, ben);
        slackOf(world()).faults.add({ method: 'chat.postMessage', status: 500, body: 'oh no' });
        await sends(world(), ada, look);
        await world().walk(DAY);
        expect(ben.sees()).toEqual([]);
        await world().walk(2 * DAY + MINUTE);
        const reminder = await sees(ben, /Ada would like to meet you/);
        await presses(world(), ben, 'Yes, introduce us', /introduced|You said yes/, reminder);
        expect(world().roomsOf(ada, ben)).toHaveLength(1);
      });

      test('a token that was revoked: everything waits for it, and nothing is lost', async () => {
        const { ada, ben } = cast(world());
        const body = { ok: false, error: 'token_revoked' };
        slackOf(world()).faults.add({ method: 'conversations.open', body, times: 1 });
        await asks(world(), ada, ben);
        await world().walk(11 * MINUTE);
        await theRequest(ben, ada);
      });

      test('an answer on a response address that is gone: the message is changed another way', async () => {
        const { ada, ben } = cast(world());
        await asks(world(), ada, ben);
        const request = await theRequest(ben, ada);
        slackOf(world()).faults.add({ method: 'response_url', status: 404, body: 'expired_url', times: 3 });
        await presses(world(), ben, 'Not now', /You said not now/, request);
      });
    });

    describe('deliveries that Slack repeats', () => {
      test('the same event again is heard once', async () => {
        const { ben } = cast(world());
        const opened = { type: 'app_home_opened', user: ben.id, channel: 'D1', tab: 'home' };
        const views = () => slackOf(world()).calls.filter(({ method }) => method === 'views.publish').length;
        const before = views();
        await slackOf(world()).event(opened, { eventId: 'Ev0001' });
        await eventually(() => views() === before + 1);
        await slackOf(world()).event(opened, {
          eventId: 'Ev0001',
          retry: { num: 1, reason: 'http_timeout' },
        });
        await world().quiet();
        expect(views()).toBe(before + 1);
      });
    });

    if (name === 'Slack over Socket Mode') {
      test.each(['dropSockets', 'refreshSockets'] as const)(
        '%s: Kith comes back by itself',
        async (how) => {
          const { ada, ben } = cast(world());
          await meet(world(), ada, ben);
          slackOf(world())[how]();
          await eventually(() => slackOf(world()).sockets() > 0, { within: 15_000 });
          await eventually(
            () => answered(ada, () => ada.command('intro', { verb: 'list' }), /People you met/),
            {
              within: 10_000,
            },
          );
          world().forget();
        },
        30_000,
      );
    }
  },
  ['Slack over HTTP', 'Slack over Socket Mode'],
);
