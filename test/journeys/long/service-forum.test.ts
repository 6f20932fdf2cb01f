import { expect, test } from '@jest/globals';
import { ChannelType } from 'discord.js';
import { answered, openedForm, presses } from '../../support/journey-acts.js';
import {
  boardOf,
  boardSays,
  draftsProject,
  manages,
  pledges,
  raises,
  serveOnEachPlatform,
  serviceIn,
} from '../../support/serve-acts.js';
import { told } from '../../support/session-acts.js';

serveOnEachPlatform(
  (world) => {
    const posts = () => world().discord?.double.threads() ?? [];

    test('in a forum a project is a post of its own, with the tag that the forum wants', async () => {
      const [sten, hana] = [world().person('Sten', 'leader'), world().person('Hana')];
      const [ada, ben] = [world().person('Ada'), world().person('Ben')];
      const wish = {
        name: 'helping',
        type: ChannelType.GuildForum,
        tags: ['News!', 'Projects'],
        tagRequired: true,
      };
      const forum = { name: 'helping', id: world().discord?.guild.addChannel(wish) ?? '' };
      await serviceIn(world(), sten, forum);
      const look = await draftsProject(
        hana,
        { id: '', name: 'general' },
        { title: 'Paint the fence', roles: 'Painters: 1' },
      );
      await presses(world(), hana, 'Post it', /on its way into/, look);
      expect(posts()).toMatchObject([{ name: 'Paint the fence', parentId: forum.id, tags: ['Projects'] }]);
      const board = await boardOf(ada, 'Paint the fence');
      await presses(world(), ada, 'Volunteer: Painters (1 free)', /You have a seat/, board);
      await presses(world(), ben, 'Volunteer: Painters (wait for a seat)', /first in line/, board);
      await boardSays(hana, board, /1 of 1 seat taken, none free, 1 waiting/);

      const panel = await manages(world(), hana, board);
      await openedForm(hana, () => hana.press('Say how it went', panel), 'keeping the window');
      await answered(hana, () => hana.submit({ 'What became of it?': 'It is blue' }), /is finished/);
      await world().quiet();
      expect(told(ada, /Thank you for having been part/)).toHaveLength(1);
      expect(told(ben, /thank you for having stood by/)).toHaveLength(1);
      // What follows comes below, in the same post.
      expect(posts()).toHaveLength(1);
      expect(posts()[0]?.messages.filter(({ onlyFor }) => onlyFor === undefined)).toHaveLength(2);
      await boardSays(hana, board, /This project was finished/);
    });

    test('a need too, and its thanks', async () => {
      const [sten, rosa, ada] = [
        world().person('Sten', 'leader'),
        world().person('Rosa'),
        world().person('Ada'),
      ];
      const forum = {
        name: 'needs',
        id: world().discord?.guild.addChannel({ name: 'needs', type: ChannelType.GuildForum }) ?? '',
      };
      await serviceIn(world(), sten, forum);
      const board = await raises(
        world(),
        rosa,
        { id: '', name: 'general' },
        { what: 'Chairs', amount: '4 chairs' },
      );
      await pledges(world(), ada, board, '4');
      await boardSays(rosa, board, /All that was needed was promised/);
      expect(posts().find(({ parentId }) => parentId === forum.id)).toMatchObject({
        name: '4 chairs: Chairs',
      });
    });
  },
  ['Discord'],
);
