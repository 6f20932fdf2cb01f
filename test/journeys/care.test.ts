import { describe, expect, test } from '@jest/globals';
import { DAY } from '../../src/core/shared/time.js';
import { eventually } from '../support/eventually.js';
import {
  answered,
  asks,
  cast,
  fillIn,
  onEachPlatform,
  openedForm,
  opensHome,
  presses,
  screenOf,
  sees,
  seesNothingOf,
  sends,
  theRequest,
  types,
} from '../support/journey-acts.js';

onEachPlatform((world, name) => {
  const slack = name !== 'Discord';

  describe('help and lists', () => {
    test('every command tells what it can do, privately', async () => {
      const { ada, ben } = cast(world());
      for (const [command, words] of [
        ['intro', /Nobody is brought together/],
        ['kith', /What Kith can do|Kith can do for you|helps you meet/],
      ] as const) {
        expect((await types(world(), ada, [command, 'help'], words)).kind).toBe('only-you');
      }
      await types(world(), ada, ['intro', 'list'], /No introductions yet/);
      expect(ben.sees()).toEqual([]);
    });

    if (slack) {
      test('what is not understood is answered with what would be', async () => {
        const { ada } = cast(world());
        const told = await answered(
          ada,
          () => ada.command('kith', { words: 'dance with me' }),
          /did not understand/,
        );
        expect(told.text).toContain('dance with me');
        expect(told.text).toMatch(/\/kith: .*\bpause\b/);
      });
    }
  });

  describe('home', () => {
    test('shows what waits for an answer, and can be answered from there', async () => {
      const { ada, ben } = cast(world());
      await opensHome(world(), ben, /a quiet inbox/);
      await asks(world(), ada, ben);
      const home = await opensHome(world(), ben, /Waiting for your answer/);
      expect(home.text).toContain('Ada');
      await presses(world(), ben, 'Yes, introduce us', /You said yes|introduced/, home);
      expect(world().roomsOf(ada, ben)).toHaveLength(1);
      await opensHome(world(), ben, /People you met/);
      await opensHome(world(), ada, /People you met/);
    });

    test('lets one take a break and end it', async () => {
      const { ada, ben } = cast(world());
      const home = await opensHome(world(), ben);
      await presses(world(), ben, 'Take a break', /taking a break/, home);
      ben.dismiss();
      await asks(world(), ada, ben);
      expect(seesNothingOf(ben, /would like to meet/)).toBe(true);
      const again = await opensHome(world(), ben, /taking a break/);
      await presses(world(), ben, 'End my break', /Welcome back/, again);
      await theRequest(ben, ada);
    });

    test('opens the settings, which hold what was set before', async () => {
      const { ben } = cast(world());
      const home = await opensHome(world(), ben);
      await openedForm(ben, () => ben.press('Change settings', home));
      await answered(ben, () => ben.submit({ 'Quiet hours': '22:00-07:00' }), /saved/i);
      const form = await openedForm(ben, () => ben.command('kith', { verb: 'settings' }));
      expect(form.fields.find(({ label }) => label === 'Quiet hours')?.value).toBe('22:00-07:00');
    });
  });

  describe('breaks and blocks', () => {
    test('a break begins and ends by command, and nobody is told', async () => {
      const { ada, ben } = cast(world());
      await types(world(), ben, ['kith', 'resume'], /not taking a break/);
      await types(world(), ben, ['kith', 'pause'], /How long/, { words: 'until the cows come home' });
      await types(world(), ben, ['kith', 'pause'], /taking a break/, { words: '2 weeks' });
      const sent = await asks(world(), ada, ben);
      expect(sent.text).toContain('Ben will be asked');
      await world().walk(DAY);
      await types(world(), ben, ['kith', 'resume'], /Welcome back/);
      await theRequest(ben, ada);
    });

    test('a block is silent, is listed, and can be lifted', async () => {
      const { ada, ben } = cast(world());
      await types(world(), ben, ['kith', 'unblock'], /blocked nobody/);
      await types(world(), ben, ['kith', 'block'], /Whom\?/);
      await types(world(), ben, ['kith', 'block'], /can’t block yourself|somebody else/, { people: [ben] });
      await types(world(), ben, ['kith', 'block'], /Ada is blocked/, { people: [ada] });
      const screen = JSON.stringify(ada.sees());
      expect(screen).toBe('[]');
      await asks(world(), ada, ben);
      expect(seesNothingOf(ben, /would like to meet/)).toBe(true);
      const list = await types(world(), ben, ['kith', 'unblock'], /Ada: blocked/);
      await presses(world(), ben, 'Lift this', /Lifted/, list);
      await theRequest(ben, ada);
    });
  });

  describe('forms', () => {
    test('the bare command opens an empty form, and a person and words fill it', async () => {
      const { ada, ben } = cast(world());
      const empty = await openedForm(ada, () => ada.command('intro'));
      expect(empty).toMatchObject({ title: 'Meet someone' });
      const form = await openedForm(ada, () =>
        ada.command('intro', { people: [ben], words: 'we both love maps' }),
      );
      expect(form.fields.map(({ value }) => [value].flat()[0])).toEqual(
        expect.arrayContaining(['Ben', 'we both love maps']),
      );
    });

    test('the menu of the platform opens the same form', async () => {
      const { ada, ben } = cast(world());
      const entry = slack ? 'Introduce someone' : 'Introduce me';
      await openedForm(ada, () => ada.menu(entry, slack ? undefined : ben));
      const whom = slack ? { 'Whom would you like to meet?': [ben] } : {};
      if (slack) await ada.submit({ ...whom, ...ANSWERS });
      else await fillIn(ada);
      await sees(ada, /This is what Ben will see/);
      await sends(world(), ada);
      await theRequest(ben, ada);
    });

    test('what is wrong is said beside the field, or in a message that quotes every word', async () => {
      const { ben } = cast(world());
      await openedForm(ben, () => ben.command('kith', { verb: 'settings' }));
      await ben.submit({
        'Your time zone': 'Atlantis/Capital',
        'Quiet hours': 'late at night',
      });
      await eventually(() => {
        const shown = `${JSON.stringify(ben.form()?.errors ?? {})}${screenOf(ben)}`;
        return /don’t know this zone/.test(shown) && /21:00-08:00/.test(shown);
      });
      if (!slack) {
        await sees(ben, /late at night/);
        await openedForm(ben, () => ben.press('Fill it in again'));
      }
      expect(ben.form()?.fields.map(({ value }) => value)).toContain('late at night');
      await answered(
        ben,
        () => ben.submit({ 'Your time zone': 'Europe/Lisbon', 'Quiet hours': '' }),
        /saved/i,
      );
    });
  });
});

const ANSWERS = {
  'Why them?': 'Your posts resonate with me',
  'What could you offer them first?': 'A walk',
  'What do you hope for?': 'A talk',
};
