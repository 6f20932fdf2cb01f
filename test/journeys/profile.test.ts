import { describe, expect, test } from '@jest/globals';
import {
  answered,
  asks,
  onEachPlatform,
  openedForm,
  presses,
  sends,
  theRequest,
} from '../support/journey-acts.js';
import { ONE_LINE_EACH } from '../support/journey-world.js';
import {
  describes,
  everythingSent,
  isCorrected,
  opensCard,
  saysWho,
  valuesOf,
  WHO,
} from '../support/profile-acts.js';

const REQUEST = { 'Why them?': 'Your posts resonate with me', 'What could you offer them first?': 'A walk' };

onEachPlatform((world, name) => {
  const slack = name !== 'Discord';
  const newcomer = () => world().person('Ada', 'member', 'stranger');

  describe('who has not said who they are', () => {
    test('does so first, and their request goes on with the person and the words filled in', async () => {
      const [ada, ben] = [newcomer(), world().person('Ben')];
      const thanked = await saysWho(ada, () =>
        ada.command('intro', { people: [ben], words: 'to hear about your bees' }),
      );
      expect(thanked.text).toContain('I draw maps');
      expect(thanked.buttons.slice(0, 2)).toEqual(['Go on with your request', 'Say how I can help']);
      const form = await openedForm(ada, () => ada.press('Go on with your request'), 'keeping the window');
      expect(valuesOf(form)).toMatchObject({
        'Whom would you like to meet?': 'Ben',
        'What do you hope for?': 'to hear about your bees',
      });
      const look = await answered(ada, () => ada.submit(REQUEST), /This is what Ben will see/);
      expect(ben.sees()).toEqual([]);
      await sends(world(), ada, look);
      const request = await theRequest(ben, ada);
      for (const part of ['I draw maps', 'An atlas of our street', 'to hear about your bees'])
        expect(request.text).toContain(part);
      const again = await openedForm(ada, () => ada.command('intro'));
      expect(again.title).toBe('Meet someone');
    });

    test('may say in a second step how they can help, and goes on from there', async () => {
      const [ada, ben] = [newcomer(), world().person('Ben')];
      await saysWho(ada, () => ada.command('intro', { people: [ben], words: 'to hear about your bees' }));
      const second = await openedForm(ada, () => ada.press('Say how I can help'), 'keeping the window');
      expect(second.fields).toHaveLength(3);
      const help = { 'What can you do for others?': 'mending atlases, drawing trees' };
      const thanked = await answered(ada, () => ada.submit(help), /reads like this now/);
      expect(thanked.text).toContain('mending atlases, drawing trees');
      expect(thanked.buttons[0]).toBe('Go on with your request');
      await openedForm(ada, () => ada.press('Go on with your request'), 'keeping the window');
      const look = await answered(ada, () => ada.submit(REQUEST), /This is what Ben will see/);
      await sends(world(), ada, look);
      expect((await theRequest(ben, ada)).text).toContain('mending atlases, drawing trees');
    });

    test('goes on from the platform’s menu as well', async () => {
      const [ada, ben] = [newcomer(), world().person('Ben')];
      await saysWho(ada, () => (slack ? ada.menu('Introduce someone') : ada.menu('Introduce me', ben)));
      const form = await openedForm(ada, () => ada.press('Go on with your request'), 'keeping the window');
      expect(form.title).toBe('Meet someone');
      if (!slack) expect(valuesOf(form)).toMatchObject({ 'Whom would you like to meet?': 'Ben' });
      const whom = slack ? { 'Whom would you like to meet?': [ben] } : {};
      const answers = { ...whom, ...REQUEST, 'What do you hope for?': 'A talk' };
      const look = await answered(ada, () => ada.submit(answers), /This is what Ben will see/);
      await sends(world(), ada, look);
      await theRequest(ben, ada);
    });

    test('reads what was wrong, finds everything typed, and still goes on with the request', async () => {
      const [ada, ben] = [newcomer(), world().person('Ben')];
      await openedForm(ada, () => ada.command('intro', { people: [ben], words: 'to hear about your bees' }));
      const many = 'a, b, c, d, e, f, g, h, i, j, k';
      await ada.submit({ ...WHO, 'What interests you?': many, 'A link': 'my own page' });
      const form = await isCorrected(ada, /At most 10, please; these are 11/, /It begins with https:\/\//);
      expect(valuesOf(form)).toMatchObject({ ...WHO, 'What interests you?': many, 'A link': 'my own page' });
      const right = { 'What interests you?': 'bees, maps', 'A link': 'https://ada.example/maps' };
      const thanked = await answered(ada, () => ada.submit(right), /Thank you/);
      expect(thanked.text).toContain('bees, maps');
      const next = await openedForm(ada, () => ada.press('Go on with your request'), 'keeping the window');
      expect(valuesOf(next)).toMatchObject({ 'What do you hope for?': 'to hear about your bees' });
    });
  });

  describe('one’s own card', () => {
    test('is made from /profile, and changes in one place', async () => {
      const [ada, ben] = [newcomer(), world().person('Ben')];
      const empty = await opensCard(ada);
      expect(empty.text).toContain('Your card doesn’t say yet who you are');
      await openedForm(ada, () => ada.press('Say who I am', empty), 'keeping the window');
      await answered(ada, () => ada.submit(WHO), /Thank you/);
      const card = await opensCard(ada);
      expect(card.text).toMatch(/About: I draw maps \(seen by everybody\)/);
      expect(card.text).toMatch(/Not said yet: .*what you can do/);
      await openedForm(ada, () => ada.press('Change how I can help', card), 'keeping the window');
      const know = { 'Whom do you know who could help others?': 'printers in town' };
      const saved = await answered(ada, () => ada.submit(know), /Saved/);
      expect(saved.id).toBe(card.id);
      expect(saved.text).toMatch(/Contacts: printers in town \(seen once you have both said yes\)/);
      expect(ben.sees()).toEqual([]);
    });

    test('wrong times and zones come back with the reason and every word', async () => {
      const ada = world().person('Ada');
      const card = await opensCard(ada);
      await openedForm(ada, () => ada.press('Change the practical things', card), 'keeping the window');
      const typed = {
        'Your role': 'cartographer',
        'Your time zone': 'Atlantis/Capital',
        'When is a good time to meet?': 'after tea',
      };
      await ada.submit(typed);
      const form = await isCorrected(ada, /don’t know this zone/, /Please write it like 9:00-17:30/);
      expect(valuesOf(form)).toMatchObject(typed);
      const right = { 'Your time zone': 'Europe/Lisbon', 'When is a good time to meet?': '9 to 17' };
      const saved = await answered(ada, () => ada.submit(right), /Saved/);
      for (const part of ['cartographer', 'Europe/Lisbon', '9:00–17:00']) expect(saved.text).toContain(part);
    });

    test('says who sees what, and the preview shows what Ben sees before and after both yeses', async () => {
      const [ada, ben] = [world().person('Ada'), world().person('Ben')];
      await describes(world(), ada, {
        skills: ['mending atlases'],
        knowledge: ['old river beds'],
        relationships: ['printers in town'],
      });
      const card = await opensCard(ada);
      const form = await openedForm(
        ada,
        () => ada.press('Who sees how you help', card),
        'keeping the window',
      );
      expect(valuesOf(form)).toEqual({
        'What you can do': 'Everybody who gets my card',
        'What you know about': 'Everybody who gets my card',
        'Whom you know': 'Only once we have both said yes',
      });
      const wish = {
        'What you can do': 'Only once we have both said yes',
        'What you know about': 'Nobody',
      };
      const saved = await answered(ada, () => ada.submit(wish), /Saved/);
      expect(saved.text).toMatch(/Can do: mending atlases \(seen once you have both said yes\)/);
      expect(saved.text).toMatch(/Knows about: old river beds \(.*nobody\)/);
      ada.dismiss();

      const preview = await answered(
        ada,
        () => ada.command('profile', { verb: 'preview', people: [ben] }),
        /What Ben sees of you/,
      );
      const [asked = '', met = ''] = preview.text.split('Once you have both said yes:');
      const before = linesOf(asked);
      const after = linesOf(met);
      expect(before).not.toContain('Can do: mending atlases');
      expect(after).toEqual(
        expect.arrayContaining(['Can do: mending atlases', 'Contacts: printers in town']),
      );
      expect(preview.text).not.toContain('old river beds');

      await asks(world(), ada, ben);
      const request = linesOf((await theRequest(ben, ada)).text);
      expect(request.filter((line) => after.includes(line))).toEqual(before);
      const opening = await presses(world(), ben, 'Yes, introduce us', /Ada and Ben, meet each other/);
      expect(linesOf(opening.text).slice(0, after.length)).toEqual(after);
    });

    test('what nobody is to see is in nothing that is ever sent, and the rest only after both yeses', async () => {
      const [ada, ben] = [world().person('Ada'), world().person('Ben')];
      const [never, later] = [
        ['zq-secret-story', 'zq-secret-skill', 'zq-secret-firm'],
        ['zq-contacts', '06:07'],
      ];
      await describes(world(), ada, {
        story: 'zq-secret-story',
        skills: ['zq-secret-skill'],
        organisation: 'zq-secret-firm',
        relationships: ['zq-contacts'],
        hours: { from: '06:07', to: '07:08' },
        visibility: { story: 'never', skills: 'never', organisation: 'never' },
      });
      await asks(world(), ada, ben);
      await theRequest(ben, ada);
      for (const secret of [...never, ...later]) expect(everythingSent(world())).not.toContain(secret);
      await presses(world(), ben, 'Yes, introduce us', /Ada and Ben, meet each other/);
      for (const said of later) expect(everythingSent(world())).toContain(said);
      for (const secret of never) {
        expect(everythingSent(world())).not.toContain(secret);
        expect(JSON.stringify(ben.sees())).not.toContain(secret);
      }
    });

    if (slack) {
      test('is not anybody else’s to look up', async () => {
        const [ada, ben] = [world().person('Ada'), world().person('Ben')];
        await describes(world(), ben, { who: 'I keep bees in secret' });
        ada.dismiss();
        const told = await answered(
          ada,
          () => ada.command('profile', { people: [ben] }),
          /Other people’s cards/,
        );
        expect(JSON.stringify(told)).not.toContain('I keep bees');
        await answered(ada, () => ada.command('profile'), /Who you are/);
      });
    }
  });
}, ONE_LINE_EACH);

const LINE = /^(About|Is trying to|Role|Can do|Knows about|Contacts|Time zone|Story): /;
/** The lines of a card, as they are read. */
const linesOf = (text: string): readonly string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => LINE.test(line));
