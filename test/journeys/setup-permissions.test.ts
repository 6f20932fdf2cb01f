import { describe, expect, test } from '@jest/globals';
import { PermissionFlagsBits as Bits } from 'discord.js';
import { chooses, interestChannel, opensSetup, readsLog } from '../support/chat-acts.js';
import { answered, meet, onEachPlatform, openedForm, presses, sees, types } from '../support/journey-acts.js';
import { ONE_LINE_EACH } from '../support/journey-world.js';

/** A channel that is hidden from Kith has no name for it. */
const INSIDE = 'Kith is in the channel now';

onEachPlatform((world, name) => {
  const slack = name !== 'Discord';

  describe('what Kith may do', () => {
    test('a missing right is named, with how to give it', async () => {
      const hana = world().person('Hana', 'leader');
      const maps = await interestChannel(world(), hana, 'maps');
      await opensSetup(world(), hana);
      await presses(world(), hana, 'Check permissions', /All is well/);
      const right = Bits.CreatePublicThreads;
      if (slack) await maps.losesKith();
      else world().discord?.double.channel(maps.id).deny(right);
      await opensSetup(world(), hana);
      const lacking = await presses(world(), hana, 'Check permissions', /what I still need/);
      expect(lacking.text).toMatch(
        slack ? /Kith is not in #maps\. Type \/invite @Kith/ : /Create Public Threads\..*Roles → Kith/,
      );
      if (slack) await maps.getsKithBack();
      else world().discord?.double.channel(maps.id).allow(right);
      await presses(world(), hana, 'Back to the setup', /Interest channels/);
      await presses(world(), hana, 'Check permissions', /All is well/);
    });

    test('a channel that Kith is not in says how to let it in, and is added once it is', async () => {
      const { slack: onSlack } = world();
      const hana = world().person('Hana', 'leader');
      const members = [hana.id];
      const secret = onSlack?.double.addChannel({ name: 'secret-garden', isPrivate: true, members });
      const hidden = secret === undefined ? world().channel('secret-garden') : undefined;
      await hidden?.losesKith();
      const told = await chooses(world(), hana, [{ name: 'secret-garden' }], /can’t go into/);
      expect(told.text).toMatch(slack ? /\/invite @Kith/ : /View Channel/);
      await presses(world(), hana, INSIDE, /can’t go into/);
      if (secret !== undefined) await onSlack?.double.channel(secret.id).inviteApp();
      await hidden?.getsKithBack();
      await presses(world(), hana, INSIDE, /#secret-garden is on the list/);
      await answered(hana, () => hana.press('Change #secret-garden'), /What runs there/);
      await presses(world(), hana, 'Take off the list', /#secret-garden is off the list/);
    });

    if (slack) {
      test('into a public channel Kith goes by itself', async () => {
        const hana = world().person('Hana', 'leader');
        world().slack?.double.addChannel({ name: 'open-air', members: [hana.id] });
        await chooses(world(), hana, [{ name: 'open-air' }], /#open-air is on the list/);
        await presses(world(), hana, 'Check permissions', /All is well/);
      });
    } else {
      test('rooms open under the channel that was chosen for them', async () => {
        const [hana, ada, ben] = [
          world().person('Hana', 'leader'),
          world().person('Ada'),
          world().person('Ben'),
        ];
        const lobby = world().channel('lobby');
        await opensSetup(world(), hana);
        await openedForm(hana, () => hana.press('Where rooms open'), 'keeping the window');
        await answered(hana, () => hana.submit({ 'Under which channel?': ['lobby'] }), /open under #lobby/);
        await meet(world(), ada, ben);
        const [room] = world().roomsOf(ada, ben);
        const thread = world()
          .discord?.double.threads()
          .find(({ id }) => id === room?.id);
        expect(thread).toMatchObject({ parentId: lobby.id, private: true });
        expect(await readsLog(world(), hana)).toMatch(/Hana: where rooms open: — → #lobby/);
        world().discord?.double.channel('lobby').deny(Bits.CreatePrivateThreads);
        await opensSetup(world(), hana);
        const lacks = await presses(world(), hana, 'Check permissions', /what I still need/);
        expect(lacks.text).toMatch(/lobby: Create Private Threads\./);
      });
    }

    test('what is wrong in a form is said, and what was typed stays', async () => {
      const hana = world().person('Hana', 'leader');
      const wrong = await interestChannel(world(), hana, 'wrong-words');
      await answered(hana, () => hana.press(`Change #${wrong.name}`), /What runs there/).catch(
        () => undefined,
      );
      await openedForm(hana, () => hana.press('Zone and quiet hours'), 'keeping the window');
      const typed = { 'Time zone': 'Atlantis/Capital', 'Quiet hours': 'late' };
      await hana.submit(typed);
      if (!slack) {
        await sees(hana, /don’t know this zone.*21:00-08:00.*/s);
        await openedForm(hana, () => hana.press('Fill it in again'));
      }
      expect(hana.form()?.fields.map(({ value }) => value)).toEqual(Object.values(typed));
      await answered(hana, () => hana.submit({ 'Time zone': 'Asia/Tokyo', 'Quiet hours': '' }), /Tokyo/);
      await types(world(), hana, ['kith', 'setup'], /#wrong-words.*Tokyo/);
    });
  });
}, ONE_LINE_EACH);
