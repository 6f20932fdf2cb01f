import { describe, expect, test } from '@jest/globals';
import type { Persona } from '../../../src/sandbox/persona.js';
import {
  begins,
  chats,
  datesOn,
  edits,
  interestChannel,
  joins,
  plans,
  timesTold,
  toldOf,
} from '../../support/chat-acts.js';
import { answered, onEachPlatform, openedForm, presses, types } from '../../support/journey-acts.js';
import { type Channel, ONE_LINE_EACH } from '../../support/journey-world.js';

onEachPlatform((world) => {
  let people: { hana: Persona; ada: Persona; channel: Channel } | undefined;

  /** A chat of Hana's that counts Ada in. */
  async function chat(tag: string, when = 'every second Friday 12:00') {
    people ??= await begin();
    const { hana, ada, channel } = people;
    const look = await plans(hana, channel, { title: `About ${tag}`, tag, when });
    await presses(world(), hana, 'Begin this chat', /is set/, look);
    await joins(ada, tag);
    return { hana, ada, dates: datesOn(look) };
  }

  async function begin() {
    const [hana, ada] = [world().person('Hana', 'leader'), world().person('Ada')];
    return { hana, ada, channel: await interestChannel(world(), hana, 'garden') };
  }

  const title = (tag: string) => `About ${tag} \\(#${tag}\\)`;

  describe('the dates of a chat', () => {
    test('change with its rhythm, and those who are counted in are told once', async () => {
      const { hana, ada } = await chat('rhythm');
      const edited = await edits(world(), hana, 'rhythm', { 'When is it?': 'every Thursday 18:30' });
      expect(edited.text).toMatch(/every Thursday at 18:30, Lisbon time/);
      const told = RegExp(`${title('rhythm')} is now held every Thursday at 18:30`);
      expect(await timesTold(world(), ada, told)).toBe(1);
      expect(toldOf(hana, told)).toBe(0);
      const { text } = await types(world(), ada, ['chats', 'list'], /every Thursday at 18:30/);
      expect(text).toMatch(/About rhythm/);
    });

    test('stay when only the name is another one, and nobody is bothered', async () => {
      const { hana, ada } = await chat('plain-name');
      const edited = await edits(world(), hana, 'plain-name', { 'What is it called?': 'About fine names' });
      expect(edited.text).toMatch(/About fine names/);
      await world().quiet();
      expect(toldOf(ada, /fine names/)).toBe(0);
    });

    test('follow the clocks of another zone', async () => {
      const { hana, ada } = await chat('far-away');
      await openedForm(hana, () => hana.command('chats', { verb: 'edit', words: 'far-away' }));
      const when = 'every second Friday 12:00 America/New_York';
      const look = await answered(hana, () => hana.submit({ 'When is it?': when }), /next dates would be/);
      expect(datesOn(look).map((date) => date.slice(11))).toEqual(Array(5).fill('12:00 New York'));
      await presses(world(), hana, 'Save the change', /New York time/, look);
      expect(await timesTold(world(), ada, RegExp(`${title('far-away')} is now held .*New York`))).toBe(1);
    });

    test('can be moved, one of them', async () => {
      const { hana, ada, dates } = await chat('moving');
      const [first = '', second = ''] = dates;
      const to = `${first.slice(0, 10)} 18:45`;
      await openedForm(hana, () => hana.command('chats', { verb: 'move', words: 'moving' }));
      const past = { 'To when?': 'whenever' };
      await hana.submit(past);
      const form = await openedForm(
        hana,
        async () => {
          await world().quiet();
          if (hana.form() === undefined) await hana.press('Fill it in again');
        },
        'keeping the window',
      );
      expect(form.fields.find(({ label }) => label === 'To when?')?.value).toBe('whenever');
      const told = await answered(hana, () => hana.submit({ 'To when?': to }), /this once, instead of/);
      expect(datesOn(told)).toEqual([`${first.slice(0, 10)}T18:45 Lisbon`, first]);
      await world().quiet();
      expect(
        await timesTold(world(), ada, RegExp(`${title('moving')} is held .* this once, instead of`)),
      ).toBe(1);
      const again = await openedForm(hana, () => hana.command('chats', { verb: 'move', words: 'moving' }));
      expect(again.fields[0]?.choices?.slice(0, 2)).toMatchObject([
        expect.stringContaining('18:45'),
        expect.stringContaining(`${Number(second.slice(8, 10))} `),
      ]);
    });

    test('can be left out and held after all, and each is told once', async () => {
      const { hana, ada, dates } = await chat('skipping');
      const ask = await chats(hana, 'cancel', 'skipping', /Leave out About skipping/);
      expect(datesOn(ask)[0]).toBe(dates[0]);
      const out = await presses(world(), hana, 'Leave it out', /is left out on/, ask);
      expect(await timesTold(world(), ada, RegExp(`${title('skipping')} is left out`))).toBe(1);
      const next = await chats(hana, 'cancel', 'skipping', /Leave out About skipping/);
      expect(datesOn(next)[0]).toBe(dates[1]);
      await presses(world(), hana, 'Keep it', /held as planned/, next);
      await presses(world(), hana, 'Hold it after all', /is held after all/, out);
      expect(await timesTold(world(), ada, RegExp(`${title('skipping')} is held after all`))).toBe(1);
      const back = await chats(hana, 'cancel', 'skipping', /Leave out About skipping/);
      expect(datesOn(back)[0]).toBe(dates[0]);
      await presses(world(), hana, 'Hold it after all', /not left out, or is past/, out);
    });

    test('are several left out with one command, told in one message', async () => {
      const { hana, ada, dates } = await chat('holidays');
      const [one = '', other = ''] = dates.slice(2).map((date) => date.slice(0, 10));
      const out = await chats(hana, 'cancel', `holidays ${one}, ${other}`, /is left out on/);
      expect(
        datesOn(out)
          .slice(0, 2)
          .map((date) => date.slice(0, 10)),
      ).toEqual([one, other]);
      expect(await timesTold(world(), ada, RegExp(`${title('holidays')} is left out on these dates`))).toBe(
        1,
      );
      await chats(hana, 'cancel', 'holidays 2019-01-01', /nothing was changed/);
      await chats(hana, 'cancel', 'holidays at Christmas', /did not understand/);
    });

    test('rest while a steward lets them, and go on', async () => {
      const { hana, ada } = await chat('resting');
      const paused = await chats(hana, 'pause', 'resting', /rests from now on/);
      expect(await timesTold(world(), ada, RegExp(`${title('resting')} rests for now`))).toBe(1);
      await types(world(), ada, ['chats', 'list'], /#resting\)[\s\S]*It rests for now/);
      await chats(hana, 'pause', 'resting', /has been resting since/);
      await presses(world(), hana, 'Let it go on', /goes on/, paused);
      expect(await timesTold(world(), ada, RegExp(`${title('resting')} goes on\\.`))).toBe(1);
    });
  });

  describe('a phrase for the dates', () => {
    test('that is not understood keeps what was typed, and says what would be', async () => {
      const { hana, channel } = people ?? (await begin());
      await openedForm(hana, () =>
        hana.command('chats', { verb: 'new', words: 'every blue moon', place: channel.name }),
      );
      const typed = { 'What is it called?': 'Moonlight', 'Its hashtag': 'moonlight' };
      await hana.submit(typed);
      const form = await openedForm(
        hana,
        async () => {
          await world().quiet();
          if (hana.form() === undefined) await hana.press('Fill it in again');
        },
        'keeping the window',
      );
      const values = form.fields.map(({ value }) => [value].flat()[0]);
      expect(values).toEqual([`#${channel.name}`, 'Moonlight', 'moonlight', 'every blue moon', '60 minutes']);
      const when = { 'When is it?': 'last Friday of the month 16:00' };
      const look = await answered(hana, () => hana.submit(when), /next dates would be/);
      expect(datesOn(look)).toHaveLength(5);
      await presses(world(), hana, 'Throw away', /Nothing was saved/, look);
      await begins(world(), hana, channel, { title: 'Moonlight', tag: 'moonlight' });
    });
  });
}, ONE_LINE_EACH);
