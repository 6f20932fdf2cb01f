import { expect, test } from '@jest/globals';
import { DAY, HOUR, MINUTE } from '../../../src/core/shared/time.js';
import { sees } from '../../support/journey-acts.js';
import { ONE_LINE_EACH } from '../../support/journey-world.js';
import {
  ends,
  interestChannel,
  openingPosts,
  sessionsOf,
  sessionsOnEachPlatform,
  standingChat,
  startOf,
  storesOf,
  told,
  walkTo,
} from '../../support/session-acts.js';

sessionsOnEachPlatform((world, name) => {
  test('the host has left: the chat rests, and a steward and the members are told once', async () => {
    const sten = world().person('Sten', 'leader');
    const [hana, ada] = [world().person('Hana'), world().person('Ada')];
    const channel = await interestChannel(world(), { steward: sten });
    const chat = await standingChat(world(), {
      channel,
      host: hana,
      members: [ada],
      ahead: 26 * 60 * MINUTE,
    });
    await walkTo(world(), startOf(chat) - 20 * MINUTE);
    await world().leaves(hana);
    await ends(world(), chat);
    await world().walkThrough(7 * DAY);
    expect(openingPosts(ada, channel)).toEqual([]);
    expect(told(sten, /Hana has left/)).toHaveLength(1);
    expect(told(sten, /Hana has left/)[0]?.buttons).toContain('Choose a new host');
    expect(told(ada, /rests until somebody else hosts it/)).toHaveLength(1);
    expect((await storesOf(world()).standingChats.find(chat.id))?.state).toMatchObject({ why: 'host-left' });
  });

  test('the channel is lost while Kith knows of it, and comes back', async () => {
    const sten = world().person('Sten', 'leader');
    const [hana, ada] = [world().person('Hana'), world().person('Ada')];
    const channel = await interestChannel(world(), { steward: sten });
    const chat = await standingChat(world(), { channel, host: hana, members: [ada], ahead: DAY });
    await walkTo(world(), startOf(chat) - 20 * MINUTE);
    await channel.losesKith();
    await sees(sten, /no longer in #.* rests/);
    await ends(world(), chat);
    expect(openingPosts(ada, channel)).toEqual([]);
    expect(told(sten, /no longer in/)).toHaveLength(1);
    expect(told(ada, /rests until its channel is back/)).toHaveLength(1);
    await channel.getsKithBack();
    await sees(sten, /is back/);
    await sees(ada, /goes on/);
    await walkTo(world(), startOf(chat) + 7 * DAY);
    expect(openingPosts(ada, channel)).toHaveLength(1);
    await walkTo(world(), startOf(chat) + 7 * DAY + 61 * MINUTE);
    expect((await sessionsOf(world(), chat)).map(({ state }) => state.kind)).toEqual(['dropped', 'closed']);
  });

  test('the opening post is refused: missed, told of once, and it goes on when it can', async () => {
    const sten = world().person('Sten', 'leader');
    const [hana, ada] = [world().person('Hana'), world().person('Ada')];
    const channel = await interestChannel(world(), { steward: sten });
    const chat = await standingChat(world(), { channel, host: hana, members: [ada], ahead: 2 * HOUR });
    await walkTo(world(), startOf(chat) - 5 * MINUTE);
    // Nobody hears of it while Kith is away.
    await world().restarts(() => (channel.archived ?? channel.losesKith)().catch(() => undefined));
    world().forget();
    await ends(world(), chat);
    await world().walkThrough(MINUTE);
    expect(openingPosts(ada, channel)).toEqual([]);
    expect((await sessionsOf(world(), chat)).map(({ state }) => state.kind)).toEqual(['missed']);
    expect(told(ada, /could not open it/)).toHaveLength(1);
    expect(told(ada, /rests until its channel is back/)).toHaveLength(1);
    await sees(hana, /could not be opened/);
    expect(told(sten, name === 'Discord' ? /no longer in/ : /was archived/)).toHaveLength(1);
    await (channel.unarchived ?? channel.getsKithBack)();
    await sees(ada, /goes on/);
    await walkTo(world(), startOf(chat) + 7 * DAY);
    expect(openingPosts(ada, channel)).toHaveLength(1);
  });
}, ONE_LINE_EACH);
