import { describe, expect, test } from '@jest/globals';
import type { Persona, SeenMessage } from '../../../src/sandbox/persona.js';
import {
  answered,
  asks,
  cast,
  drafts,
  meet,
  onEachPlatform,
  presses,
  sees,
  seesNothingOf,
  sends,
  theRequest,
} from '../../support/journey-acts.js';
import { pressForged } from '../../support/journey-forgery.js';
import { everythingStored } from '../../support/journey-stored.js';

/** The action keys of the buttons on a message. */
const keysOf = ({ payload }: SeenMessage): string[] => [
  ...new Set(JSON.stringify(payload).match(/v1:[a-z-]+\.[a-z-]+\|[A-Za-z0-9:._-]+/g) ?? []),
];

function keyOf(message: SeenMessage, verb: string): string {
  const key = keysOf(message).find((one) => one.startsWith(`v1:introduction.${verb}|`));
  if (key === undefined) throw new Error(`no button ${verb} in ${JSON.stringify(message.payload)}`);
  return key;
}

onEachPlatform((world) => {
  const forged = (who: Persona, key: string, on: SeenMessage) => pressForged(world(), who, key, on);

  describe('who presses is checked every time', () => {
    test('somebody else’s button, edited into one’s own message, says whose it is and does nothing', async () => {
      const { ada, ben, cleo, dora } = cast(world());
      await asks(world(), ada, ben);
      await asks(world(), dora, cleo);
      const [hers, other] = [await theRequest(ben, ada), await theRequest(cleo, dora)];
      for (const verb of ['yes', 'not-now', 'never'])
        await answered(cleo, () => forged(cleo, keyOf(hers, verb), other), /somebody else/);
      await answered(
        ben,
        () => forged(ben, keyOf(hers, 'yes').replace('.yes|', '.take-back|'), hers),
        /somebody else/,
      );
      await world().quiet();
      expect(world().roomsOf(ada, ben)).toEqual([]);
      await presses(world(), ben, 'Yes, introduce us', /introduced|You said yes/, hers);
    });

    test('a draft can be sent, changed and dropped by nobody but whoever wrote it', async () => {
      const { ada, ben, cleo, dora } = cast(world());
      const look = await drafts(ada, ben);
      await asks(world(), dora, cleo);
      const mine = await theRequest(cleo, dora);
      const before = await everythingStored(world());
      for (const verb of ['send', 'change', 'discard'])
        await answered(cleo, () => forged(cleo, keyOf(look, verb), mine), /draft is gone/).catch(
          () => undefined,
        );
      await world().quiet();
      expect(await everythingStored(world())).toEqual(before);
      expect(ben.sees()).toEqual([]);
      await sends(world(), ada, look);
      await theRequest(ben, ada);
    });

    test('the requester cannot say yes for the other', async () => {
      const { ada, ben } = cast(world());
      const sent = await asks(world(), ada, ben);
      const yes = keyOf(await theRequest(ben, ada), 'yes');
      await answered(ada, () => forged(ada, yes, sent), /already said yes/);
      await world().quiet();
      expect(world().roomsOf(ada, ben)).toEqual([]);
    });
  });

  describe('presses that come twice, too late, or from nowhere', () => {
    test('a second yes says so, and there is one room', async () => {
      const { ada, ben } = cast(world());
      await asks(world(), ada, ben);
      const request = await theRequest(ben, ada);
      const yes = keyOf(request, 'yes');
      await Promise.allSettled([1, 2, 3].map(() => ben.press('Yes, introduce us', request)));
      await sees(ben, /have been introduced|You said yes|already/);
      await world().quiet();
      await answered(ben, () => forged(ben, yes, request), /introduced already|already said yes/);
      await world().quiet();
      expect(world().roomsOf(ada, ben)).toHaveLength(1);
      expect(world().roomsOf(ada, ben)[0]?.messages).toHaveLength(1);
    });

    test('“not now” after the room is open changes nothing', async () => {
      const { ada, ben } = cast(world());
      await asks(world(), ada, ben);
      const request = await theRequest(ben, ada);
      const no = keyOf(request, 'never');
      await presses(world(), ben, 'Yes, introduce us', /introduced|You said yes/, request);
      await answered(ben, () => forged(ben, no, request), /introduced already/);
      await world().quiet();
      expect(world().roomsOf(ada, ben)).toHaveLength(1);
    });

    test('keys that Kith never made, of another community, or of an older day do nothing', async () => {
      const { ada, ben } = cast(world());
      await asks(world(), ada, ben);
      const request = await theRequest(ben, ada);
      const before = await everythingStored(world());
      const strange = [
        'v1:introduction.yes|slack:T999:abcdefghijklmnop',
        'v1:introduction.yes|discord:999999999999999999:abcdefghijklmnop',
        keyOf(request, 'yes').replace(/[a-z0-9]{16}$/, 'aaaaaaaaaaaaaaaa'),
        'v1:introduction.yes|',
        'v1:introduction.explode|x',
        'v9:introduction.yes|x',
        'v1:care.unblock|slack:T999:U1',
        `v1:introduction.yes|${'a'.repeat(80)}`,
        '🦊',
      ];
      for (const key of strange)
        await answered(
          ben,
          () => forged(ben, key, request),
          /can’t find|don’t know|older|lift|can’t tell|another server/,
        );
      await world().quiet();
      expect(await everythingStored(world())).toEqual(before);
    });

    test('outcomes and kind ends cannot be forged by those who are not in the room', async () => {
      const { ada, ben, cleo, dora } = cast(world());
      await asks(world(), dora, cleo);
      const mine = await theRequest(cleo, dora);
      await meet(world(), ada, ben);
      const before = await everythingStored(world());
      const made = await world()
        .database.collection('introductions')
        .findOne({ people: new RegExp(ben.id) });
      for (const verb of ['talked', 'could-not', 'wrap-up', 'take-back'])
        await answered(
          cleo,
          () => forged(cleo, `v1:introduction.${verb}|${made?._id}`, mine),
          /somebody else/,
        );
      await world().quiet();
      expect(await everythingStored(world())).toEqual(before);
      expect(seesNothingOf(ada, /Thank you for meeting/)).toBe(true);
    });
  });
});
