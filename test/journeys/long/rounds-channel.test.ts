import { describe, expect, test } from '@jest/globals';
import { DAY, HOUR } from '../../../src/core/shared/time.js';
import { inPanel, opensSetup } from '../../support/chat-acts.js';
import { sees, types } from '../../support/journey-acts.js';
import { ONE_LINE_EACH } from '../../support/journey-world.js';
import {
  bothSayYes,
  matchesOf,
  pairingRounds,
  pairsAmong,
  roundsOf,
  roundsOnEachPlatform,
  saysYes,
  toDraw,
  toEnd,
  waitingFor,
} from '../../support/round-acts.js';
import { told, walkTo } from '../../support/session-acts.js';

const NAMES = ['Ada', 'Ben', 'Cleo', 'Dora'];

roundsOnEachPlatform((world) => {
  const stage = async () => {
    const steward = world().person('Sten', 'leader');
    const people = NAMES.map((name) => world().person(name));
    const rounds = await pairingRounds(world(), { steward, members: people });
    return { steward, people, rounds };
  };

  describe('the channel is lost in the middle of a round', () => {
    test('archived, or out of Kith’s sight: what is out runs to its end, nothing new is asked, and it goes on', async () => {
      const { steward, people, rounds } = await stage();
      const { channel } = rounds;
      await toDraw(world(), rounds);
      const [met, half] = await pairsAmong(people);
      if (met === undefined || half === undefined) throw new Error('not drawn');
      await saysYes(world(), met[0]);
      await saysYes(world(), half[0]);
      await (channel.archived ?? channel.losesKith)();
      await sees(steward, /rest/);
      await saysYes(world(), met[1]);
      expect(world().roomsOf(...met)).toHaveLength(1);
      await toEnd(world(), rounds);
      await sees(half[0], /did not come about this time/);
      expect(await matchesOf(world(), rounds)).toHaveLength(2);
      expect(told(steward, /The round is over/)).toEqual([]);
      await toDraw(world(), rounds, 1);
      expect(people.map(waitingFor)).toEqual([0, 0, 0, 0]);
      const shown = await types(
        world(),
        people[0] ?? steward,
        ['rounds', 'next'],
        /no date coming up|no dates/,
      );
      expect(shown.buttons).toContain('All rounds');

      await (channel.unarchived ?? channel.getsKithBack)();
      await sees(steward, /is back/);
      await world().quiet();
      await toDraw(world(), rounds, 2);
      expect(await pairsAmong(people)).toHaveLength(2);
    });

    test('Kith is thrown out and asked back', async () => {
      const { steward, people, rounds } = await stage();
      await toDraw(world(), rounds);
      const [met] = await pairsAmong(people);
      if (met === undefined) throw new Error('not drawn');
      await rounds.channel.losesKith();
      await sees(steward, /no longer in/);
      // On Discord the room would hang under that very channel if there were no other one.
      await bothSayYes(world(), met);
      await toEnd(world(), rounds);
      expect((await roundsOf(world(), rounds)).map(({ state }) => state.kind)).toEqual(['closed']);
      await rounds.channel.getsKithBack();
      await sees(steward, /is back/);
      await toDraw(world(), rounds, 1);
      expect(await pairsAmong(people)).toHaveLength(2);
    });

    test('switched off in the setup, and on again', async () => {
      const { steward, people, rounds } = await stage();
      await toDraw(world(), rounds);
      const [met] = await pairsAmong(people);
      if (met === undefined) throw new Error('not drawn');
      const features = 'What may happen here';
      await opensSetup(steward);
      await inPanel(steward, rounds.channel, 'What happens here', { [features]: ['Standing chats'] });
      await bothSayYes(world(), met);
      await toEnd(world(), rounds);
      expect(told(steward, /The round is over/)).toEqual([]);
      await toDraw(world(), rounds, 1);
      expect(people.map(waitingFor)).toEqual([0, 0, 0, 0]);
      await types(world(), steward, ['rounds', 'setup'], /switched on|set up/i, {
        words: `#${rounds.channel.name}`,
      });
      await opensSetup(steward);
      await inPanel(steward, rounds.channel, 'What happens here', { [features]: ['Pairing rounds'] });
      await toDraw(world(), rounds, 2);
      expect(await pairsAmong(people)).toHaveLength(2);
    });

    test('deleted: what has been agreed to goes on, and nothing follows', async () => {
      const { steward, people, rounds } = await stage();
      await toDraw(world(), rounds);
      const [met] = await pairsAmong(people);
      if (met === undefined) throw new Error('not drawn');
      await saysYes(world(), met[0]);
      await rounds.channel.deleted();
      await sees(steward, /deleted|gone|no longer/);
      await saysYes(world(), met[1]);
      expect(world().roomsOf(...met)).toHaveLength(1);
      await walkTo(world(), rounds.at + 8 * DAY + HOUR);
      expect(people.map(waitingFor)).toEqual([0, 0, 0, 0]);
      expect(await matchesOf(world(), rounds)).toHaveLength(2);
    });
  });
}, ONE_LINE_EACH);
