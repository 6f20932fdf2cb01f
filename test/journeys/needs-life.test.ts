import { expect, test } from '@jest/globals';
import { DAY, HOUR, SECOND } from '../../src/core/shared/time.js';
import { answered, openedForm, opensHome, presses, sees } from '../support/journey-acts.js';
import { ONE_LINE_EACH } from '../support/journey-world.js';
import {
  boardSays,
  day,
  fills,
  inNeed,
  manages,
  opensNeed,
  pledges,
  proposes,
  raises,
  refused,
  serveOnEachPlatform,
  serves,
  serviceChannel,
} from '../support/serve-acts.js';
import { threadUnder, told, walkTo } from '../support/session-acts.js';

serveOnEachPlatform((world) => {
  test('a need from the question to the thanks', async () => {
    const [sten, rosa] = [world().person('Sten', 'leader'), world().person('Rosa')];
    const [ada, ben, cleo] = [world().person('Ada'), world().person('Ben'), world().person('Cleo')];
    const channel = await serviceChannel(world(), sten);
    const board = await raises(world(), rosa, channel);
    expect(board).toMatchObject({ kind: 'channel', place: channel.id });
    await boardSays(ada, board, /None of the 50 tins promised yet.*▯▯▯▯▯▯▯▯▯▯ 0 %/s);

    // A pledge is a number that can be raised, lowered and taken back.
    await pledges(world(), ada, board, '10', /Your pledge is 10 tins now\..*Rosa/s);
    await pledges(world(), ada, board, '30 tins', /Your pledge is 30 tins now\. It was 10 tins/);
    await pledges(world(), ada, board, '20', /Your pledge is 20 tins now\. It was 30 tins/);
    await pledges(world(), ben, board, '20', /Your pledge is 20 tins now/);
    await pledges(world(), cleo, board, '5', /Your pledge is 5 tins now/);
    await boardSays(rosa, board, /45 of 50 tins promised, none delivered yet.*▮▮▮▮▮▮▮▮▮▯ 90 %/s);
    await pledges(world(), cleo, board, '0', /Your pledge is taken back/);
    await boardSays(rosa, board, /40 of 50 tins promised.*From 2 people so far/s);

    // Whoever raised it hears of an hour's pledges together, and writes down what has come.
    expect(told(rosa, /New pledges/)).toEqual([]);
    await world().walkThrough(HOUR);
    const [digest, ...others] = told(rosa, /New pledges for Dog food/);
    expect(others).toEqual([]);
    expect(digest?.text).toMatch(/Ada: 20 tins.*Ben: 20 tins/s);
    expect(digest?.text).not.toMatch(/Cleo/);
    const panel = await manages(world(), rosa, board);
    expect(panel.text).toMatch(/Ada: 20 tins, promised/);
    await presses(world(), rosa, 'Delivered', /Ada: 20 tins, delivered|Ben: 20 tins, delivered/, panel);
    await boardSays(ada, board, /40 of 50 tins promised, 20 of them delivered already/);

    // Reached: it closes, and everybody is thanked.
    await pledges(world(), cleo, board, '10', /Your pledge is 10 tins now/);
    const past = await boardSays(ada, board, /All that was needed was promised\. Thank you!/);
    expect(past.buttons).toEqual(['My pledge', 'Manage']);
    expect(threadUnder(ada, board).at(-1)?.text).toMatch(/50 of 50 tins were promised by 3 people/);
    for (const who of [ada, ben, cleo])
      expect(told(who, /Reached: 50 tins: Dog food\. Thank you for your part!/)).toHaveLength(1);
    expect(told(rosa, /Reached: 50 tins: Dog food/)).toHaveLength(1);
  });
});

serveOnEachPlatform((world) => {
  test('a need is carried to another channel, once and with credit', async () => {
    const [sten, rosa, ada] = [
      world().person('Sten', 'leader'),
      world().person('Rosa'),
      world().person('Ada'),
    ];
    const [one, other] = [await serviceChannel(world(), sten), await serviceChannel(world(), sten)];
    const board = await raises(world(), rosa, one);
    await openedForm(ada, () => ada.press('Spread to another channel', board));
    await answered(ada, () => ada.submit(), new RegExp(`goes to .*${other.name}.*with your name`));
    await world().quiet();
    ada.dismiss();
    const carried = rosa.sees().filter(({ place }) => place === other.id);
    expect(carried).toHaveLength(1);
    expect(carried[0]?.text).toMatch(/Dog food.*Carried here by @?Ada/s);
    expect(told(rosa, /Ada.* carries 50 tins: Dog food/)).toHaveLength(1);
    await presses(
      world(),
      sten,
      'Spread to another channel',
      /no other channel to which this could be carried/,
      board,
    );

    // Both posts show the same, wherever it was pressed.
    const [second = board] = carried;
    await pledges(world(), sten, second, '7');
    for (const post of [board, second]) await boardSays(rosa, post, /7 of 50 tins promised/);
  });

  test('to a channel in its night it comes in the morning', async () => {
    const [sten, rosa] = [world().person('Sten', 'leader'), world().person('Rosa')];
    const one = await serviceChannel(world(), sten);
    const hour = (ms: number) => new Date(ms).toISOString().slice(11, 16);
    const until = world().now() + 2 * HOUR;
    const quietHours = { from: hour(world().now() - HOUR), to: hour(until) };
    const other = await serviceChannel(world(), sten, { quietHours });
    const board = await raises(world(), rosa, one);
    await openedForm(rosa, () => rosa.press('Spread to another channel', board));
    await answered(rosa, () => rosa.submit(), /It is quiet there now/);
    await world().quiet();
    const there = () => sten.sees().filter(({ place }) => place === other.id);
    expect(there()).toEqual([]);
    await walkTo(world(), until + SECOND);
    expect(there()).toHaveLength(1);
  });

  test('what is asked for, and what one is part of, stands in lists and at home', async () => {
    const [sten, rosa, ada] = [
      world().person('Sten', 'leader'),
      world().person('Rosa'),
      world().person('Ada'),
    ];
    const channel = await serviceChannel(world(), sten);
    const board = await raises(world(), rosa, channel);
    const project = await proposes(world(), rosa, channel, { title: 'Walk the dogs', roles: 'Walkers: 3' });
    await presses(world(), ada, 'Volunteer: Walkers (3 free)', /You have a seat/, project);
    await pledges(world(), ada, board, '3');

    const list = await serves(world(), sten, 'list', /Who could use our help\?/);
    expect(list.text).toMatch(new RegExp(`In .*${channel.name}`));
    expect(list.text).toMatch(/50 tins: Dog food · raised by @?Rosa.*47 are still needed/);
    expect(list.text).toMatch(
      /Walk the dogs · Ongoing · 12 Mill Lane · @?Rosa hosts\. Looks for Walkers \(2\)/,
    );
    expect(list.buttons).toEqual(
      expect.arrayContaining(['Volunteer', 'Pledge', 'Propose a project', 'Raise a need']),
    );
    await presses(world(), sten, 'Volunteer', /You have a seat: Walkers/, list);

    const mine = await serves(world(), ada, 'mine', /What you are part of/);
    expect(mine.text).toMatch(/You have promised 3 tins/);
    expect(mine.text).toMatch(/You have a seat: Walkers/);
    const home = await opensHome(world(), ada, /Doing something for others/);
    for (const words of [/Walk the dogs/, /50 tins: Dog food/]) expect(home.text).toMatch(words);
    const hers = await serves(world(), rosa, 'mine', /What you are part of/);
    expect(hers.text).toMatch(/you host it.*|you raised it/s);
    expect(hers.buttons.filter((label) => label === 'Manage')).toHaveLength(2);

    // By words, and with a number at once.
    await serves(world(), sten, 'pledge', /Your pledge is 4 tins now/, '4 tins');
    await serves(world(), sten, 'withdraw', /Your place in Walk the dogs is given back/, 'dogs');
    await serves(world(), sten, 'help', /Kith handles no money/);
    await serves(world(), sten, 'mine', /You have promised 4 tins/);
  });

  test('after its last day it ends, with thanks for what came', async () => {
    const [sten, rosa, ada] = [
      world().person('Sten', 'leader'),
      world().person('Rosa'),
      world().person('Ada'),
    ];
    const channel = await serviceChannel(world(), sten);
    const last = world().now() + 2 * DAY;
    const board = await raises(world(), rosa, channel, { until: day(last) });
    await pledges(world(), ada, board, '8');
    await walkTo(world(), (Math.floor(last / DAY) + 1) * DAY + HOUR);
    await boardSays(ada, board, /Its last day is over.*8 of 50 tins were promised by one person/s);
    expect(told(ada, /The last day of 50 tins: Dog food is over\. Thank you for your part!/)).toHaveLength(1);
    await presses(world(), sten, 'My pledge', /Dog food: .*last day is over/, board);
    await presses(
      world(),
      ada,
      'Take my pledge back',
      /Your pledge is taken back/,
      await presses(world(), ada, 'My pledge', /You have pledged 8 tins/, board),
    );
    expect(told(rosa, /can’t bring what they had pledged/)).toHaveLength(1);
  });

  test('numbers that cannot be, and a number that is too high, are said so; nothing is lost', async () => {
    const [sten, rosa, ada] = [
      world().person('Sten', 'leader'),
      world().person('Rosa'),
      world().person('Ada'),
    ];
    const channel = await serviceChannel(world(), sten);
    const board = await raises(world(), rosa, channel);
    for (const [amount, words] of [
      ['0', /from 1 up/],
      ['-3', /below zero/],
      ['2.5', /whole/],
      ['1,000', /without dots, commas or spaces/],
      ['ten', /in digits/],
      ['10000000', /more than I can count/],
      ['56', /At most 55 tins, please: 50 are still needed/],
      ['3 beds', /counted in tins/],
    ] as const) {
      await openedForm(ada, () => ada.press('Pledge', board));
      await refused(ada, () => fills(ada, amount), words);
    }
    await world().quiet();
    await boardSays(ada, board, /None of the 50 tins promised yet/);
    await pledges(world(), ada, board, '55', /Your pledge is 55 tins now/);
    await sees(rosa, /Reached: 50 tins/);
  });

  test('money is refused kindly, and so is what has no number or no day to come', async () => {
    const [sten, rosa] = [world().person('Sten', 'leader'), world().person('Rosa')];
    const channel = await serviceChannel(world(), sten);
    for (const [need, words] of [
      [{ what: 'Money for the shelter: paypal.me/shelter' }, /Kith handles no money/],
      [{ forWhom: 'Please send 50 € to DE89 3704 0044 0532 0130 00' }, /Kith handles no money/],
      [{ amount: '0 tins' }, /from 1 up/],
      [{ amount: '500' }, /of what, too/],
      [{ until: day(world().now() - DAY) }, /That day is over/],
      [{ until: '2999-01-01' }, /more than a year away/],
    ] as const) {
      await opensNeed(rosa, channel);
      await refused(rosa, () => rosa.submit(inNeed(need)), words);
    }
    rosa.dismiss();
    for (const kept of ['needs', 'need_drafts'])
      expect(await world().database.collection(kept).countDocuments()).toBe(0);
  });
}, ONE_LINE_EACH);
