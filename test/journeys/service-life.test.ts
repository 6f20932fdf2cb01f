import { expect, test } from '@jest/globals';
import { DAY, HOUR } from '../../src/core/shared/time.js';
import { answered, openedForm, presses, sees, seesNothingOf } from '../support/journey-acts.js';
import {
  boardSays,
  draftsProject,
  manages,
  proposes,
  serveOnEachPlatform,
  serves,
  serviceChannel,
  wall,
} from '../support/serve-acts.js';
import { showsTime, threadUnder, told, walkTo } from '../support/session-acts.js';

serveOnEachPlatform((world, name) => {
  test('a project from the proposal to two people who meet because of it', async () => {
    const [sten, hana] = [world().person('Sten', 'leader'), world().person('Hana')];
    const [ada, ben, cleo] = ['Ada', 'Ben', 'Cleo'].map((one) => world().person(one));
    const dora = world().person('Dora');
    if (ada === undefined || ben === undefined || cleo === undefined) throw new Error('nobody there');
    const channel = await serviceChannel(world(), sten);
    const begins = world().now() + 3 * DAY + HOUR;

    // One form, one look, one tap.
    const roles = 'Painters: 1\nCooks: 2';
    const look = await draftsProject(hana, channel, { when: wall(begins), roles });
    expect(look.text).toMatch(/Painters: 0 of 1 seat taken, 1 free/);
    expect(showsTime(look, begins)).toBe(true);
    expect(seesNothingOf(ada, /youth club/)).toBe(true);
    await presses(world(), hana, 'Post it', /on its way into/, look);
    const board = await sees(ada, /Paint the youth club/);
    expect(board).toMatchObject({ kind: 'channel', place: channel.id });
    expect(board.text).toMatch(/Cooks: 0 of 2 seats taken, 2 free/);
    const threads = world().discord?.double.threads() ?? [];
    if (name === 'Discord') expect(threads.map((one) => one.name)).toEqual(['Paint the youth club']);

    // Seats go in the order of the taps, then a line forms.
    await presses(world(), ada, 'Volunteer: Painters (1 free)', /You have a seat: Painters/, board);
    await presses(world(), ben, 'Volunteer: Painters (wait for a seat)', /first in line/, board);
    await presses(world(), cleo, 'Volunteer: Painters (wait for a seat)', /second in line/, board);
    const full = await boardSays(dora, board, /Painters: 1 of 1 seat taken, none free, 2 waiting/);
    expect(full.buttons).toContain('Volunteer: Cooks (2 free)');
    expect(threadUnder(dora, board)).toEqual([]);

    // Who gives a place back makes room for the first in line, who hears of it once.
    await presses(world(), ada, 'Give my place back', /is given back/);
    expect(told(ben, /A seat became free, and it is yours: Painters/)).toHaveLength(1);
    expect(told(cleo, /A seat/)).toEqual([]);
    await boardSays(dora, board, /Painters: 1 of 1 seat taken, none free, 1 waiting/);

    // Spreading the word, and a question that only the host sees.
    await presses(world(), dora, 'I’ll spread the word', /Thank you!.*pass on/s, board);
    await boardSays(ada, board, /One person said they would spread the word/i);
    await openedForm(dora, () => dora.press('Question for the host', board));
    const asks = () => dora.submit({ 'What would you like to know?': 'Is there a ladder?' });
    await answered(dora, asks, /Hana has your question/);
    const question = await sees(hana, /Dora asks about Paint the youth club/);
    expect(question).toMatchObject({ kind: 'direct' });
    await openedForm(hana, () => hana.press('Answer', question));
    await answered(hana, () => hana.submit({ 'To Dora': 'Two of them' }), /Dora has your answer/);
    await world().quiet();
    expect(told(dora, /Hana answers your question.*Two of them/s)).toHaveLength(1);
    expect(seesNothingOf(ada, /ladder|Two of them/)).toBe(true);

    // The host sees who comes, and makes room for one more; all who are in it are told what changed.
    const panel = await manages(world(), hana, board);
    expect(panel.text).toMatch(/Painters, 1 of 1: @?Ben\. In line: @?Cleo/);
    await openedForm(hana, () => hana.press('Change it', panel), 'keeping the window');
    const more = { 'Who is needed? One role on each line': 'Painters: 2\nCooks: 2' };
    const change = await answered(hana, () => hana.submit(more), /Volunteers will be told/);
    expect(change.text).toMatch(/Painters: 2 seats \(it was: 1\)/);
    await presses(world(), hana, 'Save the change', /is changed/, change);
    expect(told(ben, /Something changed in Paint.*Painters: 2 seats/s)).toHaveLength(1);
    expect(told(cleo, /A seat became free, and it is yours: Painters/)).toHaveLength(1);

    // A day and two hours before, each is reminded once.
    await walkTo(world(), begins - DAY - HOUR);
    expect(told(ben, /is coming up/)).toEqual([]);
    await walkTo(world(), begins - DAY);
    const [reminder] = told(ben, /is coming up within a day\. Your seat: Painters/);
    expect(reminder && showsTime(reminder, begins)).toBe(true);
    await walkTo(world(), begins - HOUR);
    for (const who of [hana, ben, cleo]) {
      expect(told(who, /is coming up within a day/)).toHaveLength(1);
      expect(told(who, /begins in about two hours/)).toHaveLength(1);
    }
    expect(told(ada, /is coming up|begins in/)).toEqual([]);

    // It is over: the host is asked how it went, and says it once for all.
    await walkTo(world(), begins + DAY + 14 * HOUR);
    const asked = await sees(hana, /How did Paint the youth club go\?/);
    hana.dismiss();
    await openedForm(hana, () => hana.press('Say how it went', asked));
    const outcome = {
      'What became of it?': 'Every wall is green',
      'Hours given, all together (if you like)': '12',
    };
    await answered(hana, () => hana.submit(outcome), /is finished\. I thank 2 people/);
    await world().quiet();
    await boardSays(dora, board, /This project was finished.*Every wall is green.*Hours given together: 12/s);
    const [followUp] = threadUnder(dora, board);
    expect(followUp?.text).toMatch(/Thank you to the 2 who took part.*Every wall is green/s);
    expect(told(ada, /Thank you for having been part/)).toEqual([]);

    // And two of them meet.
    const thanks = await sees(ben, /Thank you for having been part of Paint the youth club/);
    const whom = await presses(
      world(),
      ben,
      'Meet someone from this project',
      /Whom from this project/,
      thanks,
    );
    expect(whom.buttons).toEqual(expect.arrayContaining(['Cleo', 'Hana']));
    expect(whom.buttons).not.toContain('Ben');
    const form = await openedForm(ben, () => ben.press('Cleo', whom), 'keeping the window');
    expect([form.fields.find(({ kind }) => kind === 'people')?.value].flat()).toEqual(['Cleo']);
    await serves(world(), ada, 'list', /Nothing is asked for here/);
  }, 40_000);

  test('a project is handed over, and called off; all who counted on it are told', async () => {
    const [sten, hana] = [world().person('Sten', 'leader'), world().person('Hana')];
    const [ben, ada, cleo] = [world().person('Ben'), world().person('Ada'), world().person('Cleo')];
    const channel = await serviceChannel(world(), sten);
    const board = await proposes(world(), hana, channel, { title: 'Read to children', roles: 'Readers: 1' });
    await presses(world(), ada, 'Volunteer: Readers (1 free)', /You have a seat/, board);
    await presses(world(), cleo, 'Volunteer: Readers (wait for a seat)', /first in line/, board);

    const panel = await manages(world(), hana, board);
    await openedForm(hana, () => hana.press('Hand it over', panel), 'keeping the window');
    const toBen = () => hana.submit({ 'Who hosts it from now on?': [ben] });
    await answered(hana, toBen, /Ben hosts Read to children from now on/);
    await world().quiet();
    expect(told(ben, /into your hands: you host it from now on/)).toHaveLength(1);
    await boardSays(ada, board, /Host: @?Ben/);
    expect(threadUnder(ada, board).map(({ text }) => text)).toEqual([
      expect.stringMatching(/Ben hosts Read to children from now on/),
    ]);
    hana.dismiss();
    await presses(world(), hana, 'Manage', /for the host, .*Ben.*to decide/, board);

    const mine = await manages(world(), ben, board);
    await openedForm(ben, () => ben.press('Call it off', mine), 'keeping the window');
    const reason = { 'Why? (if you like)': 'The school is closed' };
    await answered(ben, () => ben.submit(reason), /is called off\. 2 people will be told/);
    await world().quiet();
    for (const who of [ada, cleo])
      expect(told(who, /Read to children.*is called off.*The school is closed/s)).toHaveLength(1);
    const past = await boardSays(ada, board, /This project was called off.*The school is closed/s);
    expect(past.buttons).toEqual([]);
    await presses(world(), ada, 'Give my place back', /was called off/);
  });
});
