import { describe, expect, test } from '@jest/globals';
import { DAY, HOUR } from '../../../src/core/shared/time.js';
import type { Persona, SeenMessage } from '../../../src/sandbox/persona.js';
import { answered, presses, sees, types } from '../../support/journey-acts.js';
import { pressForged } from '../../support/journey-forgery.js';
import { everythingStored } from '../../support/journey-stored.js';
import { ONE_LINE_EACH } from '../../support/journey-world.js';
import {
  bothSayYes,
  everythingSent,
  matchesOf,
  pairingRounds,
  pairsAmong,
  roundsOnEachPlatform,
  saysYes,
  tells,
  theAsk,
  toDraw,
  toEnd,
  waitingFor,
} from '../../support/round-acts.js';
import { keyOn, told, walkTo } from '../../support/session-acts.js';

const LABELS = ['Yes, introduce us', 'Not this time', 'Don’t pair us again'];

roundsOnEachPlatform((world) => {
  const stage = async () => {
    const steward = world().person('Sten', 'leader');
    const people = ['Ada', 'Ben', 'Cleo', 'Dora'].map((name) => world().person(name));
    const rounds = await pairingRounds(world(), { steward, members: people });
    await toDraw(world(), rounds);
    const [one, other] = await pairsAmong(people);
    if (one === undefined || other === undefined) throw new Error('not drawn');
    return { steward, people, rounds, one, other };
  };
  const forged = (who: Persona, key: string, on: SeenMessage) => pressForged(world(), who, key, on);

  describe('who presses is checked every time', () => {
    test('an answer to a match of others says whose it is, and changes nothing', async () => {
      const { one, other, rounds } = await stage();
      const [hers, mine] = [await theAsk(one[0]), await theAsk(other[0])];
      const before = await everythingStored(world());
      for (const label of LABELS)
        await answered(other[0], () => forged(other[0], keyOn(hers, label), mine), /somebody else/);
      await world().quiet();
      expect(await everythingStored(world())).toEqual(before);
      // Both "say yes" only if each did by themselves.
      await saysYes(world(), one[0]);
      await answered(one[0], () => forged(one[0], keyOn(hers, LABELS[0] ?? ''), hers), /already said yes/);
      await toEnd(world(), rounds);
      expect(world().roomsOf(...one)).toEqual([]);
    });

    test('in a room of others: no question, no check-in', async () => {
      const { one, other, rounds } = await stage();
      await bothSayYes(world(), one);
      const opening = await sees(one[0], /meet each other/);
      const mine = await theAsk(other[0]);
      await walkTo(world(), rounds.at + 2 * DAY);
      const key = keyOn(opening, 'Another question');
      await answered(other[0], () => forged(other[0], key, mine), /Only the people of this room/);
      for (const verb of ['all', 'not-yet', 'could-not']) {
        const check = key.replace('another-question', verb);
        await answered(other[0], () => forged(other[0], check, mine), /somebody else/);
      }
      const [met] = await matchesOf(world(), rounds).then((all) =>
        all.filter(({ state }) => state.kind === 'met'),
      );
      expect(JSON.stringify(met?.state)).not.toMatch(/outcome/);
      expect((await sees(one[0], /meet each other/)).text).toBe(opening.text);
    });

    test('keys of another community, of no match, and of nothing do nothing', async () => {
      const { one } = await stage();
      const ask = await theAsk(one[0]);
      const yes = keyOn(ask, LABELS[0] ?? '');
      const before = await everythingStored(world());
      const strange = [
        'v1:match.yes|slack:T999:C1.2026-11-24.0.0',
        'v1:match.yes|',
        'v1:match.yes|x',
        yes.replace(/\d+$/, '999'),
        'v1:match.explode|x',
        'v1:round.in|slack:T999:C1.2026-11-24',
        'v1:round.send|nothing.0',
        'v1:rounds.join|slack:T999:C1',
        'v1:rounds.pause|',
        'v1:rounds.join-after|nothing',
        'v1:rounds.save|nothing',
      ];
      for (const key of strange)
        await answered(
          one[0],
          () => forged(one[0], key, ask),
          /can’t find|don’t know|older|can’t tell|another server|steward|choose|not waiting/i,
        );
      await world().quiet();
      expect(await everythingStored(world())).toEqual(before);
    });
  });

  describe('presses that come twice or too late', () => {
    test('a hurried yes is one yes, and there is one room', async () => {
      const { one } = await stage();
      const ask = await theAsk(one[0]);
      await saysYes(world(), one[1]);
      await Promise.allSettled([1, 2, 3].map(() => one[0].press(LABELS[0] ?? '', ask)));
      await sees(one[0], /You and .* have both said yes/);
      await world().quiet();
      expect(world().roomsOf(...one)).toHaveLength(1);
      expect(world().roomsOf(...one)[0]?.messages).toHaveLength(1);
      const no = keyOn(ask, LABELS[1] ?? '');
      await answered(one[0], () => forged(one[0], no, ask), /Everyone has said yes already/);
    });

    test('no first, then yes while there is time', async () => {
      const { one } = await stage();
      const ask = await theAsk(one[0]);
      await presses(world(), one[0], 'Not this time', /You said not this time/, ask);
      await answered(one[0], () => forged(one[0], keyOn(ask, LABELS[0] ?? ''), ask), /You said yes/);
      await saysYes(world(), one[1]);
      expect(world().roomsOf(...one)).toHaveLength(1);
    });

    test('the old buttons after the round is closed: told so, and no room', async () => {
      const { one, rounds } = await stage();
      const asks = [await theAsk(one[0]), await theAsk(one[1])] as const;
      await toEnd(world(), rounds);
      expect(one.map(waitingFor)).toEqual([0, 0]);
      for (const index of [0, 1] as const) {
        const [who, ask] = [one[index], asks[index]];
        await answered(who, () => forged(who, keyOn(ask, LABELS[0] ?? ''), ask), /was over already/);
      }
      await walkTo(world(), rounds.at + 6 * DAY);
      expect(world().roomsOf(...one)).toEqual([]);
    });
  });

  describe('consent', () => {
    test('before both yeses nothing stands in any shared place, and never what nobody may see', async () => {
      const steward = world().person('Sten', 'leader');
      const people = ['Ada', 'Ben'].map((name) => world().person(name));
      const [ada = steward, ben = steward] = people;
      await tells(world(), ada, { story: 'A tale for friends', link: 'https://never.example/ada' });
      await tells(world(), ada, { visibility: { link: 'never' } });
      const rounds = await pairingRounds(world(), { steward, members: people });
      const since = world().callCount();
      await toDraw(world(), rounds);
      await saysYes(world(), ben);
      await walkTo(world(), rounds.at + 2 * DAY + HOUR);
      await sees(ada, /still open until tomorrow/);
      expect(world().inSharedPlaces(since)).toEqual([]);
      expect(everythingSent(world(), since)).not.toContain('A tale for friends');
      await saysYes(world(), ada);
      await sees(ben, /A tale for friends/);
      await walkTo(world(), rounds.at + 6 * DAY);
      expect(everythingSent(world(), since)).not.toContain('never.example');
      const nosy = world().person('Nell');
      await types(world(), nosy, ['rounds', 'list'], /Pairing rounds/);
      const seen = nosy.sees().map(({ text }) => text);
      for (const name of ['Ada', 'Ben']) expect(seen.join()).not.toContain(name);
      expect(told(nosy, /./)).toEqual([]);
    });
  });
}, ONE_LINE_EACH);
