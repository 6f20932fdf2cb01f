import { describe, expect, test } from '@jest/globals';
import { DAY, MINUTE } from '../../../src/core/shared/time.js';
import { keyOn } from '../../support/chat-acts.js';
import {
  answered,
  cast,
  meet,
  onEachPlatform,
  openedForm,
  opensHome,
  presses,
  sees,
  theRequest,
  types,
} from '../../support/journey-acts.js';
import { pressForged } from '../../support/journey-forgery.js';
import { everythingStored } from '../../support/journey-stored.js';
import { ONE_LINE_EACH } from '../../support/journey-world.js';
import { describes, isCorrected, opensCard, saysWho, valuesOf, WHO } from '../../support/profile-acts.js';

const GO_ON = 'Go on with your request';

onEachPlatform((world) => {
  const newcomer = () => world().person('Ada', 'member', 'stranger');

  describe('what somebody had begun before they said who they are', () => {
    test('goes on for two others as well', async () => {
      const [ada, ben, cleo] = [newcomer(), world().person('Ben'), world().person('Cleo')];
      await saysWho(ada, () => ada.command('intro', { people: [ben, cleo], words: 'You both sing' }));
      const form = await openedForm(ada, () => ada.press(GO_ON), 'keeping the window');
      expect(form.title).toBe('Introduce two people');
      await answered(ada, () => ada.submit(), /This is what .* will see/);
      await presses(world(), ada, 'Send the request', /will each be asked/);
      await sees(ben, /Ada thinks .*you and Cleo should meet/);
    });

    test('waits for a day, and then says so kindly', async () => {
      const [ada, ben] = [newcomer(), world().person('Ben')];
      const thanked = await saysWho(ada, () => ada.command('intro', { people: [ben], words: 'Bees' }));
      await world().walk(DAY + MINUTE);
      await presses(world(), ada, GO_ON, /more than a day old/, thanked);
      expect(ben.sees()).toEqual([]);
    });

    test('is theirs alone', async () => {
      const [ada, { ben, cleo }] = [newcomer(), cast(world())];
      const secret = 'A word between Ben and me';
      const thanked = await saysWho(ada, () => ada.command('intro', { people: [ben], words: secret }));
      const key = keyOn(thanked, 'introduction.resume');
      const hers = await types(world(), cleo, ['kith', 'help'], /Kith/);
      await answered(cleo, () => pressForged(world(), cleo, key, hers), /Please begin|begins anew/);
      expect(cleo.form()).toBeUndefined();
      expect(JSON.stringify(cleo.sees())).not.toContain(secret);
    });

    test('may be left, and nothing of it was sent or stored but the waiting', async () => {
      const [ada, ben] = [newcomer(), world().person('Ben')];
      await openedForm(ada, () => ada.command('intro', { people: [ben], words: 'Bees' }));
      ada.dismiss();
      await world().quiet();
      expect(ben.sees()).toEqual([]);
      const form = await openedForm(ada, () => ada.command('intro', { people: [ben], words: 'Bees' }));
      expect(form.title).toBe('Who you are');
      await ada.submit({ ...WHO, 'Who are you?': ' \n ' });
      const again = await isCorrected(ada, /nobody can say yes to someone they know nothing about/);
      expect(valuesOf(again)).toMatchObject({ 'What are you trying to achieve?': 'An atlas of our street' });
    });
  });

  describe('a card that changes', () => {
    test('is shown as it was when somebody was asked, and as it is in the room', async () => {
      const { ada, ben } = cast(world());
      await describes(world(), ada, { skills: ['mending kites'] });
      await openedForm(ada, () => ada.command('intro', { people: [ben] }));
      await answered(
        ada,
        () =>
          ada.submit({
            'Why them?': 'Your posts resonate with me',
            'What could you offer them first?': 'A kite',
            'What do you hope for?': 'Wind',
          }),
        /This is what Ben will see/,
      );
      await presses(world(), ada, 'Send the request', /^Sent\. /m);
      expect((await theRequest(ben, ada)).text).toContain('mending kites');
      await describes(world(), ada, { skills: ['building boats'], visibility: { aim: 'never' } });
      await world().walk(3 * DAY + MINUTE);
      const opening = await presses(world(), ben, 'Yes, introduce us', /Ada and Ben, meet each other/);
      expect(opening.text).toContain('building boats');
      expect(opening.text).not.toContain('mending kites');
      expect(opening.text.match(/Is trying to/g)).toHaveLength(1);
    });

    test('is open from home, and can be taken back to almost nothing', async () => {
      const { ada } = cast(world());
      await describes(world(), ada, { interests: ['kites'], story: 'Once upon a time' });
      const home = await opensHome(world(), ada, /Your card/);
      const card = await presses(world(), ada, 'Open my card', /Who you are/, home);
      await openedForm(ada, () => ada.press('Change who I am', card), 'keeping the window');
      const empty = { 'What interests you?': '', 'A short story about you': '' };
      const saved = await answered(ada, () => ada.submit(empty), /Saved/);
      expect(saved.text).not.toMatch(/Interests: |Story: /);
    });
  });

  describe('the question in a room', () => {
    test('changes no more once the room was closed kindly', async () => {
      const { ada, ben } = cast(world());
      await meet(world(), ada, ben);
      const opening = await sees(ada, /meet each other/);
      await world().walk(7 * DAY + MINUTE);
      await world().walk(7 * DAY + MINUTE);
      await presses(world(), ben, 'Close it kindly', /closed kindly/);
      await world().walk(MINUTE);
      const key = keyOn(opening, 'introduction.another-question');
      const card = await opensCard(ada);
      const before = await everythingStored(world());
      await answered(ada, () => pressForged(world(), ada, key, card), /closed kindly already/);
      await world().quiet();
      expect(await everythingStored(world())).toEqual(before);
    });
  });
}, ONE_LINE_EACH);
