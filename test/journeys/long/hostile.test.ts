import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { asks, cast, onEachPlatform, presses, theRequest, types } from '../../support/journey-acts.js';
import { everythingStored } from '../../support/journey-stored.js';
import type { JourneyWorld } from '../../support/journey-world.js';

const ACTIONS = [
  'v1:introduction.yes|slack:T1:aaaaaaaaaaaaaaaa',
  'v1:introduction.draft|',
  'v1:care.settings|',
  'v1:x',
];
const strange = fc.oneof(
  fc.constantFrom<unknown>(null, true, 0, -1, '', [], {}, 'T1', 'U001', '123456789012345678', ...ACTIONS),
  fc.jsonValue({ maxDepth: 2 }),
);

/** Payloads that begin like real ones and go astray somewhere. */
const astray = (fields: readonly string[]) =>
  fc
    .tuple(
      fc.subarray([...fields]),
      fc.array(strange, { minLength: fields.length, maxLength: fields.length }),
    )
    .map(([keys, values]) => Object.fromEntries(keys.map((key, index) => [key, values[index]])));

const slackKinds = fc.constantFrom('command' as const, 'interaction' as const, 'event' as const);
const slackBodies = fc.tuple(
  slackKinds,
  fc.constantFrom(
    'block_actions',
    'view_submission',
    'view_closed',
    'shortcut',
    'message_action',
    'event_callback',
    'x',
  ),
  astray([
    'team',
    'user',
    'team_id',
    'user_id',
    'view',
    'actions',
    'container',
    'event',
    'text',
    'trigger_id',
    'channel',
  ]),
  fc.constantFrom({}, { command: '/intro' }, { command: '/kith' }, { callback_id: 'intro_new' }),
);

const discordBodies = fc.tuple(
  fc.constantFrom(2, 3, 5),
  astray([
    'custom_id',
    'component_type',
    'components',
    'options',
    'name',
    'type',
    'values',
    'id',
    'target_id',
  ]),
  fc.constantFrom({}, { guild_id: undefined }, { guild_id: '1' }, { locale: 'xx' }),
);

async function stillWorks(world: JourneyWorld): Promise<void> {
  const { ada, ben } = cast(world);
  await asks(world, ada, ben);
  await theRequest(ben, ada);
  await presses(world, ben, 'Yes, introduce us', /introduced|You said yes/);
  expect(world.roomsOf(ada, ben)).toHaveLength(1);
}

onEachPlatform((world) => {
  describe('payloads of shapes that nobody has seen', () => {
    test('are answered in order, change nothing, and Kith goes on', async () => {
      const { ada, ben } = cast(world());
      await asks(world(), ada, ben);
      await types(world(), ada, ['kith', 'pause'], /taking a break/);
      const before = await everythingStored(world());
      const { slack, discord } = world();
      if (slack !== undefined) {
        await fc.assert(
          fc.asyncProperty(slackBodies, async ([kind, type, fields, more]) => {
            const { status } = await slack.double.deliver(
              kind,
              { type, team_id: 'T1', ...more, ...fields },
              { deadlineMs: 150 },
            );
            expect([0, 200, 400, 401, 404]).toContain(status); // 0: Slack was not answered, as one may.
          }),
          { numRuns: 60, seed: 7 },
        );
      }
      if (discord !== undefined) {
        await fc.assert(
          fc.asyncProperty(discordBodies, async ([type, data, more]) => {
            const from = { userId: ada.id, channelId: discord.general };
            await Promise.race([
              discord.double.interact({ type, data, ...more }, from).catch(() => undefined),
              aMoment(),
            ]);
          }),
          { numRuns: 60, seed: 7 },
        );
      }
      await world().quiet();
      expect(await everythingStored(world())).toEqual(before);
      world().forget();
      await stillWorks(world());
    });

    test('unsigned, stale or wrongly signed requests are turned away', async () => {
      const { slack, name } = world();
      if (slack === undefined || name !== 'Slack over HTTP') return;
      const { ada } = cast(world());
      const before = await everythingStored(world());
      const command = {
        command: '/kith',
        text: 'pause',
        team_id: 'T1',
        user_id: ada.id,
        trigger_id: 't',
        response_url: slack.double.url,
      };
      for (const how of [{ unsigned: true }, { badSignature: true }, { timestampOffsetSeconds: -400 }]) {
        expect((await slack.double.deliver('command', command, how)).status).toBe(401);
      }
      await world().quiet();
      expect(await everythingStored(world())).toEqual(before);
    });
  });
});

const aMoment = () => new Promise((resolve) => setTimeout(resolve, 60));
