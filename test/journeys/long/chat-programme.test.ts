import { describe, expect, test } from '@jest/globals';
import type { Persona } from '../../../src/sandbox/persona.js';
import { begins, chats, interestChannel, joins, plans, timesTold } from '../../support/chat-acts.js';
import { eventually } from '../../support/eventually.js';
import {
  answered,
  onEachPlatform,
  openedForm,
  presses,
  screenOf,
  sees,
  types,
} from '../../support/journey-acts.js';
import { everythingStored } from '../../support/journey-stored.js';
import { type Channel, ONE_LINE_EACH } from '../../support/journey-world.js';
import { liftLimits } from '../../support/limitless.js';

onEachPlatform((world, name) => {
  const slack = name !== 'Discord';
  let place: { hana: Persona; channel: Channel } | undefined;
  const stage = async () => {
    if (place === undefined) {
      const hana = world().person('Hana', 'leader');
      place = { hana, channel: await interestChannel(world(), hana, 'workshop') };
    }
    return place;
  };
  const begin = async (host: Persona, tag: string, title = `About ${tag}`) =>
    begins(world(), host, (await stage()).channel, { title, tag });

  describe('what a chat talks about', () => {
    test('members suggest it, and the host puts it in order', async () => {
      await stage();
      const [gil, ada] = [world().person('Gil'), world().person('Ada')];
      await begin(gil, 'ideas');
      for (const [kind, words] of [
        [/topic/, 'Ferries'],
        [/topic/, 'Night trains'],
        [/question/, 'Where did you last get lost?'],
      ] as const) {
        const typed = { verb: 'suggest', words: `ideas ${words}` };
        const form = await openedForm(ada, () => ada.command('chats', typed));
        const label = form.fields[0]?.choices?.find((one) => kind.test(one)) ?? '';
        await answered(ada, () => ada.submit({ 'What is it?': label }), /Thank you: your (topic|question)/);
      }
      await openedForm(ada, () => ada.command('chats', { verb: 'suggest', words: 'ideas' }));
      await answered(
        ada,
        () => ada.submit({ 'In one line': 'ferries' }),
        /on the list of About ideas already/,
      );

      const topics = await openedForm(gil, () => gil.command('chats', { verb: 'topics', words: 'ideas' }));
      expect(topics.fields[0]?.value).toBe('Ferries\nNight trains');
      const lines = 'Night trains\nFerries\nBridges';
      const kept = await answered(gil, () => gil.submit({ 'Topics, one per line': lines }), /next topics/);
      expect(kept.text).toMatch(/Night trains\s.*Ferries\s.*Bridges/s);
      const questions = await openedForm(gil, () =>
        gil.command('chats', { verb: 'questions', words: 'ideas' }),
      );
      expect(questions.fields[0]?.value).toBe('Where did you last get lost?');
      await answered(gil, () => gil.submit({ 'Questions, one per line': '' }), /questions of my own/);
      expect(gil.sees().every(({ text }) => !/suggested by|Ada/.test(text))).toBe(true);
    });

    test('long texts are kept whole where there is room, and cut or refused kindly where not', async () => {
      await stage();
      const gil = world().person('Gil');
      const title = `${'Ĉ'.repeat(79)}!`;
      await begin(gil, 'long', title);
      await types(world(), gil, ['chats', 'list'], RegExp(title));
      const lines = Array.from({ length: 20 }, (_, at) => `${at + 10}${'é'.repeat(138)}`);
      const form = () => openedForm(gil, () => gil.command('chats', { verb: 'topics', words: 'long' }));
      await form();
      const kept = await answered(
        gil,
        () => gil.submit({ 'Topics, one per line': lines.join('\n') }),
        /next topics/,
      );
      for (const line of lines) expect(kept.text).toContain(line);
      expect((await form()).fields[0]?.value).toBe(lines.join('\n'));

      // Discord takes a thousand characters after a command, Slack any number.
      const much = 'x '.repeat(slack ? 2_000 : 497).trim();
      for (const verb of ['suggest', 'topics', 'move'])
        await openedForm(gil, () => gil.command('chats', { verb, words: `long ${much}` }));
      for (const verb of ['cancel', 'join', 'leave'] as const)
        await chats(gil, verb, much, /I know no chat called/);
      await chats(gil, 'cancel', `long ${much}`, /did not understand/);
      const opened = await openedForm(gil, () => gil.command('chats', { verb: 'new', words: much }));
      expect(String(opened.fields.find(({ label }) => label === 'When is it?')?.value).length).toBeLessThan(
        201,
      );
      gil.dismiss();
    });
  });

  describe('a text of 4,000 characters', () => {
    test('sent past the limits of a form is refused with words, field by field, and stores nothing', async () => {
      const { channel } = await stage();
      const gil = world().person('Gil');
      await begin(gil, 'limits');
      const much = 'ab c'.repeat(1_000);
      const before = await everythingStored(world());
      const sent = async (verb: string, answers: Readonly<Record<string, string>>, words: RegExp) => {
        const rest = verb === 'new' ? { place: channel.name } : { words: 'limits' };
        await openedForm(gil, () => gil.command('chats', { verb, ...rest }));
        liftLimits(world(), gil);
        await gil.submit(answers);
        await eventually(() => words.test(`${JSON.stringify(gil.form()?.errors ?? {})}${screenOf(gil)}`));
      };
      await sent('suggest', { 'In one line': much }, /under 140 characters/);
      await sent('topics', { 'Topics, one per line': much }, /This line is over 140/);
      await sent('questions', { 'Questions, one per line': much }, /This line is over 140/);
      await sent('move', { 'To when?': much }, /date and a time such as/);
      const fields = { 'What is it called?': much, 'Its hashtag': much, 'When is it?': much };
      await sent('new', fields, /under 80 characters/);
      await sent('edit', fields, /under 80 characters/);
      await world().quiet();
      expect(await everythingStored(world())).toEqual(before);
    });
  });

  describe('a hashtag', () => {
    test('that is taken is refused, with who has it, and what was typed stays', async () => {
      const { channel } = await stage();
      const [gil, ada] = [world().person('Gil'), world().person('Ada')];
      await begin(gil, 'tulips');
      const words = 'every Monday 10:00';
      await openedForm(ada, () => ada.command('chats', { verb: 'new', words, place: channel.name }));
      await ada.submit({ 'What is it called?': 'My tulips', 'Its hashtag': '#Tulips' });
      await world().quiet();
      if (ada.form() === undefined) {
        await sees(ada, /#tulips is taken by .About tulips., hosted by Gil/);
        await ada.press('Fill it in again');
      } else {
        expect(Object.values(ada.form()?.errors ?? {})).toMatchObject([
          expect.stringMatching(/hosted by Gil/),
        ]);
      }
      const again = { 'Its hashtag': 'my-tulips' };
      const look = await answered(ada, () => ada.submit(again), /next dates would be/);
      expect(look.text).toMatch(/My tulips/);
      await presses(world(), ada, 'Begin this chat', /is set: every Monday at 10:00/, look);
    });

    test('that two take at the very same moment goes to one; the other keeps the draft', async () => {
      const { channel } = await stage();
      const [gil, ada] = [world().person('Gil'), world().person('Ada')];
      const looks = [
        await plans(gil, channel, { title: 'Roses of Gil', tag: 'roses' }),
        await plans(ada, channel, { title: 'Roses of Ada', tag: 'roses' }),
      ] as const;
      await Promise.all([gil.press('Begin this chat', looks[0]), ada.press('Begin this chat', looks[1])]);
      await Promise.all([gil, ada].map((who) => sees(who, /is set:|#roses is taken/)));
      await world().quiet();
      const [late, ...more] = [gil, ada].filter((who) =>
        who.sees().some(({ text }) => /is taken by/.test(text)),
      );
      expect(more).toEqual([]);
      if (late === undefined) throw new Error('both have it');
      await openedForm(late, () => late.press('Change'), 'keeping the window');
      const look = await answered(
        late,
        () => late.submit({ 'Its hashtag': 'roses-too' }),
        /next dates would be/,
      );
      await presses(world(), late, 'Begin this chat', /is set:/, look);
      const tags = await world()
        .database.collection('standing_chats')
        .find({ hashtag: /^roses/ })
        .toArray();
      expect(tags.map(({ hashtag }) => hashtag).sort()).toEqual(['roses', 'roses-too']);
    });
  });

  describe('a chat passes into other hands', () => {
    test('the new host hears of it and may what the old one no longer may', async () => {
      await stage();
      const [gil, ivy] = [world().person('Gil'), world().person('Ivy')];
      await begin(gil, 'handed');
      await joins(ivy, 'handed');
      await chats(ivy, 'cancel', 'handed', /for the host/);
      await openedForm(gil, () => gil.command('chats', { verb: 'edit', words: 'handed' }));
      const look = await answered(gil, () => gil.submit({ 'Who hosts it?': [ivy] }), /next dates would be/);
      await presses(world(), gil, 'Save the change', /is changed:.*with Ivy/, look);
      expect(await timesTold(world(), ivy, /You host About handed/)).toBe(1);
      await chats(ivy, 'cancel', 'handed', /Leave out About handed/);
      await chats(gil, 'cancel', 'handed', /for the host/);
      await chats(gil, 'end', 'handed', /for the host/);
    });
  });
}, ONE_LINE_EACH);
