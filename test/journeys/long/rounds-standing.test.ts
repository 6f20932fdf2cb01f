import { describe, expect, test } from '@jest/globals';
import { DAY } from '../../../src/core/shared/time.js';
import { eventually } from '../../support/eventually.js';
import { answered, openedForm, presses, types } from '../../support/journey-acts.js';
import { ONE_LINE_EACH } from '../../support/journey-world.js';
import {
  momentsOn,
  pairingRounds,
  pairsAmong,
  roundsOnEachPlatform,
  toDraw,
  toldLeftOver,
  waitingFor,
} from '../../support/round-acts.js';

const SKIPPED = /You (?:leave out|are skipping) the round/;

roundsOnEachPlatform((world, name) => {
  const stage = async () => {
    const steward = world().person('Sten', 'leader');
    const [ada, ben] = [world().person('Ada'), world().person('Ben')];
    return { ada, ben, rounds: await pairingRounds(world(), { steward, members: [ada, ben] }) };
  };

  describe('who takes part decides when', () => {
    test('skips the next one, by the command and by its buttons, and is there the week after', async () => {
      const { ada, ben, rounds } = await stage();
      const skipped = await types(world(), ada, ['rounds', 'skip'], SKIPPED);
      await presses(world(), ada, 'I’ll be there after all', /you(?: are|’re) in for the round/, skipped);
      await types(world(), ada, ['rounds', 'skip'], SKIPPED);
      const next = await types(world(), ada, ['rounds', 'next'], /Your next dates/);
      expect(momentsOn(next)[0]).toBe(rounds.at + 7 * DAY);
      await toDraw(world(), rounds);
      expect([ada, ben].map(waitingFor)).toEqual([0, 0]);
      expect(toldLeftOver(ben)).toBe(1);
      await toDraw(world(), rounds, 1);
      expect(await pairsAmong([ada, ben])).toHaveLength(1);
    });

    test('takes a break of two weeks, is not drawn meanwhile, and is back by itself', async () => {
      const { ada, ben, rounds } = await stage();
      await types(world(), ada, ['rounds', 'pause'], /on a break .* until/, { words: '2w' });
      await types(world(), ada, ['rounds', 'join'], /already on a break/);
      await toDraw(world(), rounds, 1);
      expect([ada, ben].map(waitingFor)).toEqual([0, 0]);
      await toDraw(world(), rounds, 2);
      expect(await pairsAmong([ada, ben])).toHaveLength(1);
    });

    test('takes a break without an end, by the panel, and is back with a press', async () => {
      const { ada, rounds } = await stage();
      await types(world(), ada, ['rounds', 'list'], /You take part/);
      await openedForm(ada, () => ada.press('Take a break'), 'keeping the window');
      await ada.submit({ 'How long?': 'for a while' });
      await eventually(() => {
        const said = [...Object.values(ada.form()?.errors ?? {}), ...ada.sees().map(({ text }) => text)];
        expect(said.join()).toMatch(/I’d understand 2w/);
      });
      ada.dismiss();
      await types(world(), ada, ['rounds', 'list'], /You take part/);
      await openedForm(ada, () => ada.press('Take a break'), 'keeping the window');
      await answered(ada, () => ada.submit({ 'How long?': '' }), /until you say you’re back/);
      await toDraw(world(), rounds);
      expect(waitingFor(ada)).toBe(0);
      const away = await types(world(), ada, ['rounds', 'next'], /on a break, so you have no dates/);
      await presses(world(), ada, `I’m back in #${rounds.channel.name}`, /Welcome back/, away);
      await toDraw(world(), rounds, 1);
      expect(waitingFor(ada)).toBe(1);
      await types(world(), ada, ['rounds', 'resume'], /not on a break/);
    });

    test('leaves, is not drawn any more, and comes back by the button', async () => {
      const { ada, ben, rounds } = await stage();
      const left = await types(world(), ada, ['rounds', 'leave'], /You no longer take part/);
      await types(world(), ada, ['rounds', 'skip'], /You take part in no pairing rounds yet/);
      await toDraw(world(), rounds);
      expect([ada, ben].map(waitingFor)).toEqual([0, 0]);
      await presses(world(), ada, 'Count me in again', /You take part in the pairing rounds/, left);
      await toDraw(world(), rounds, 1);
      expect(await pairsAmong([ada, ben])).toHaveLength(1);
    });

    test('leaves by the list, which changes in place', async () => {
      const { ada } = await stage();
      const list = await types(world(), ada, ['rounds', 'list'], /You take part/);
      const after = await presses(world(), ada, 'Leave', /You no longer take part/, list);
      expect(after.id).toBe(list.id);
      expect(after.buttons).toContain('Count me in');
      const back = await presses(world(), ada, 'Count me in', /You take part in/, after);
      expect(back.id).toBe(list.id);
    });
  });

  test('a stranger says who they are first, and is carried on', async () => {
    const { ada, ben, rounds } = await stage();
    const zoe = world().person('Zoe', 'member', 'stranger');
    const form = await openedForm(zoe, () => zoe.command('rounds', { verb: 'join' }));
    expect(form.title).toBe('Who you are');
    const begun = await answered(
      zoe,
      () =>
        zoe.submit({
          'Who are you?': 'I sort seeds by the colour of their shadows.',
          'What are you trying to achieve?': 'A seed library.',
        }),
      /Thank you\./,
    );
    expect(begun.buttons).toContain('Count me in');
    await presses(world(), zoe, 'Count me in', /You take part in the pairing rounds/, begun);
    await toDraw(world(), rounds);
    const asked = [ada, ben, zoe].filter((who) => waitingFor(who) === 1);
    expect(asked).toHaveLength(2);
    const all = [ada, ben]
      .map((who) =>
        who
          .sees()
          .map(({ text }) => text)
          .join(),
      )
      .join();
    expect(all.includes('seeds by the colour')).toBe(asked.includes(zoe));
  });

  if (name !== 'Discord') {
    test('a guest is told, where the channel has none', async () => {
      await stage();
      const gil = world().person('Gil', 'guest');
      await types(world(), gil, ['rounds', 'join'], /for members of this community/);
    });
  }
}, ONE_LINE_EACH);
