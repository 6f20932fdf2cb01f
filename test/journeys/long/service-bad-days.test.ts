import { expect, test } from '@jest/globals';
import { DAY, SECOND } from '../../../src/core/shared/time.js';
import type { Persona, SeenMessage } from '../../../src/sandbox/persona.js';
import { answered, openedForm, presses, types } from '../../support/journey-acts.js';
import { pressForged } from '../../support/journey-forgery.js';
import { everythingStored } from '../../support/journey-stored.js';
import { ONE_LINE_EACH } from '../../support/journey-world.js';
import {
  boardOf,
  boardSays,
  inProposal,
  manages,
  opensProposal,
  pledges,
  proposes,
  raises,
  refused,
  serveOnEachPlatform,
  serves,
  serviceChannel,
  wall,
} from '../../support/serve-acts.js';
import { keyOn, told } from '../../support/session-acts.js';

serveOnEachPlatform((world, name) => {
  test('a host leaves the community: stewards are told, and choose another', async () => {
    const [sten, hana] = [world().person('Sten', 'leader'), world().person('Hana')];
    const [ada, ben] = [world().person('Ada'), world().person('Ben')];
    const channel = await serviceChannel(world(), sten);
    const board = await proposes(world(), hana, channel, {
      title: 'Sing in the hospital',
      roles: 'Singers: 1',
    });
    await presses(world(), ada, 'Volunteer: Singers (1 free)', /You have a seat/, board);
    await presses(world(), ben, 'Volunteer: Singers (wait for a seat)', /first in line/, board);
    await world().leaves(ada);
    await world().leaves(hana);
    await world().quiet();
    // Discord tells of it only with a privileged intent.
    if (name === 'Discord') return;
    expect(told(ben, /A seat became free/)).toHaveLength(1);
    const [word] = told(sten, /Hana has left, and hosted Sing in the hospital/);
    await openedForm(sten, () => sten.press('Choose a new host', word));
    const toBen = () => sten.submit({ 'Who hosts it from now on?': [ben] });
    await answered(sten, toBen, /Ben hosts Sing in the hospital from now on/);
    await world().quiet();
    await boardSays(sten, board, /Host: @?Ben/);
    expect(told(ben, /into your hands/)).toHaveLength(1);
  });

  test('what is the host’s nobody else can press, from whatever message', async () => {
    const [sten, hana, ada] = [
      world().person('Sten', 'leader'),
      world().person('Hana'),
      world().person('Ada'),
    ];
    const channel = await serviceChannel(world(), sten);
    const board = await proposes(world(), hana, channel, { title: 'Bake for the fair', roles: 'Bakers: 2' });
    const key = keyOn(board, 'Manage');
    const before = await everythingStored(world());
    await presses(world(), ada, 'Manage', /for the host, .*Hana.* to decide/, board);
    for (const verb of ['edit', 'hand-over', 'cancel', 'finish']) {
      const theirs = key.replace('.manage|', `.${verb}|`);
      await answered(ada, () => pressForged(world(), ada, theirs, board), /for the host.*to decide/);
    }
    for (const verb of ['close', 'turn-down', 'approve'])
      for (const who of [ada, hana]) {
        const theirs = key.replace('.manage|', `.${verb}|`);
        await answered(who, () => pressForged(world(), who, theirs, board), /for stewards to decide/);
      }
    for (const id of ['slack:T9:abcdefghijkl', 'discord:9:abcdefghijkl.r1', 'x', ''])
      for (const verb of ['volunteer', 'withdraw', 'manage', 'meet'])
        await answered(
          ada,
          () => pressForged(world(), ada, `v1:project.${verb}|${id}`, board),
          /can’t find that project/,
        );
    await answered(
      ada,
      () => pressForged(world(), ada, `${key.replace('.manage|', '.volunteer|')}.r99`, board),
      /not looked for any more/,
    );
    expect(await everythingStored(world())).toEqual(before);
  });

  test('the same form and the same press, sent twice at once and once more later, post one project', async () => {
    const [sten, hana, ada] = [
      world().person('Sten', 'leader'),
      world().person('Hana'),
      world().person('Ada'),
    ];
    const channel = await serviceChannel(world(), sten);
    await opensProposal(hana, channel);
    const form = inProposal({ title: 'Sort the books' });
    const twice = () => Promise.allSettled([hana.submit(form), hana.submit(form)]);
    const look = await answered(hana, twice, /This is how it will look/);
    const post = keyOn(look, 'Post it');
    await Promise.allSettled([hana.press('Post it', look), hana.press('Post it', look)]);
    await boardOf(ada, 'Sort the books');
    await world().quiet();
    hana.dismiss();
    const board = await boardOf(hana, 'Sort the books');
    await answered(hana, () => pressForged(world(), hana, post, board), /You have sent this already/);
    await world().quiet();
    expect(await world().database.collection('service_projects').countDocuments()).toBe(1);
    const posts = ada
      .sees()
      .filter(({ kind, text }) => kind === 'channel' && text.includes('Sort the books'));
    expect(posts).toHaveLength(1);
  });

  test('enough at once: a third project waits until one of the two is over', async () => {
    const [sten, hana] = [world().person('Sten', 'leader'), world().person('Hana')];
    const channel = await serviceChannel(world(), sten);
    for (const title of ['Sweep the hall', 'Wash the cups'])
      await proposes(world(), hana, channel, { title });
    const full = await types(world(), hana, ['serve', 'propose'], /You host 2 projects already/);
    await openedForm(hana, () => hana.press('Say how Wash the cups went', full));
    await answered(hana, () => hana.submit({ 'What became of it?': 'They shine' }), /is finished/);
    await world().quiet();
    await proposes(world(), hana, channel, { title: 'Dry the cups' });
  });

  test('what cannot be is said in the form, and nothing of the rest is lost', async () => {
    const [sten, hana] = [world().person('Sten', 'leader'), world().person('Hana')];
    const channel = await serviceChannel(world(), sten);
    const lines = (count: number) => Array.from({ length: count }, (_, at) => `Role ${at}: 1`).join('\n');
    for (const [proposal, words] of [
      [{ roles: lines(50) }, /20 roles at most; these are 50/],
      [{ roles: 'Painters' }, /does not say how many/],
      [{ roles: 'Painters: 0' }, /whole number from 1 to 500/],
      [{ roles: 'Painters: 2.5' }, /whole number from 1 to 500/],
      [{ roles: 'Painters: 100000' }, /whole number from 1 to 500/],
      [{ roles: 'Painters: 2\npainters: 3' }, /is there twice/],
      [{ when: wall(world().now() - DAY) }, /in the past/],
      [{ when: 'next week' }, /Please write it like/],
    ] as const) {
      const form = await opensProposal(hana, channel);
      expect(form.errors).toEqual({});
      await refused(hana, () => hana.submit(inProposal(proposal)), words);
    }
    hana.dismiss();
    // Ten thousand characters do not go into the form; as many as do, go through.
    await opensProposal(hana, channel);
    const long = inProposal({ need: 'x'.repeat(10_000) });
    await expect(hana.submit(long)).rejects.toThrow();
    const words = (most: number) => 'word '.repeat(most).slice(0, most - 1);
    const most = { title: words(80), need: words(1500), where: words(120), roles: lines(20) };
    await opensProposal(hana, channel);
    const look = await answered(hana, () => hana.submit(inProposal(most)), /This is how it will look/);
    await presses(world(), hana, 'Post it', /on its way into/, look);
    hana.dismiss();
    const board = await boardOf(hana, 'Role 19: 0 of 1 seat taken');
    const ada = world().person('Ada');
    const which = await presses(world(), ada, 'Volunteer', /What would you like to do/, board);
    await presses(world(), ada, 'Role 19 (1 free)', /You have a seat: Role 19/, which);
    await boardSays(hana, board, /Role 19: 1 of 1 seat taken, none free/);
  });

  test('nobody loses a seat by a change, and two changes at once do not undo each other', async () => {
    const [sten, hana] = [world().person('Sten', 'leader'), world().person('Hana')];
    const [ada, ben] = [world().person('Ada'), world().person('Ben')];
    const channel = await serviceChannel(world(), sten);
    const board = await proposes(world(), hana, channel, {
      title: 'Fold letters',
      roles: 'Folders: 2\nDrivers: 1',
    });
    for (const [who, free] of [
      [ada, 2],
      [ben, 1],
    ] as const)
      await presses(world(), who, `Volunteer: Folders (${free} free)`, /You have a seat/, board);
    const changes = async (who: Persona, roles: string) => {
      const panel = await manages(world(), who, board);
      await openedForm(who, () => who.press('Change it', panel), 'keeping the window');
      return () => who.submit({ 'Who is needed? One role on each line': roles });
    };
    await refused(
      hana,
      await changes(hana, 'Folders: 1\nDrivers: 1'),
      /2 people have a seat for Folders already/,
    );
    await refused(hana, await changes(hana, 'Drivers: 1'), /Folders can’t be left out: 2 seats are taken/);
    const first = await changes(hana, 'Folders: 3\nDrivers: 1');
    const second = await changes(sten, 'Folders: 2\nDrivers: 4');
    const look = await answered(hana, first, /Volunteers will be told/);
    await presses(world(), hana, 'Save the change', /is changed/, look);
    await answered(sten, second, /was changed meanwhile.*Folders: 2 of 3 seats taken/s);
    await boardSays(ada, board, /Folders: 2 of 3 seats taken.*Drivers: 0 of 1 seat/s);
    expect(told(ada, /Something changed in Fold letters/)).toHaveLength(1);
  });

  test('each member can report a project once; stewards read why, the host hears nothing', async () => {
    const [sten, hana, ada] = [
      world().person('Sten', 'leader'),
      world().person('Hana'),
      world().person('Ada'),
    ];
    const channel = await serviceChannel(world(), sten);
    const report = async (board: SeenMessage) => {
      await openedForm(ada, () => ada.press('Report', board));
      await answered(
        ada,
        () => ada.submit({ 'What is wrong with it?': 'They sell things' }),
        /The stewards have your words/,
      );
      await world().quiet();
      ada.dismiss();
      await presses(world(), ada, 'Report', /told the stewards already/, board);
    };
    await report(await proposes(world(), hana, channel, { title: 'Carry boxes' }));
    await report(await raises(world(), hana, channel, { what: 'Blankets', amount: '5 blankets' }));
    for (const what of [/wrong with Carry boxes/, /wrong with 5 blankets: Blankets/]) {
      expect(told(sten, what)).toHaveLength(1);
      expect(told(sten, what)[0]?.text).toMatch(/They sell things/);
    }
    expect(told(hana, /sell things|wrong/)).toEqual([]);
  });

  test('its channel is gone: everything else goes on', async () => {
    const [sten, hana, ada] = [
      world().person('Sten', 'leader'),
      world().person('Hana'),
      world().person('Ada'),
    ];
    const channel = await serviceChannel(world(), sten);
    const board = await proposes(world(), hana, channel, { title: 'Rake the leaves', roles: 'Rakers: 2' });
    const need = await raises(world(), sten, channel, { what: 'Rakes', amount: '5 rakes' });
    await presses(world(), ada, 'Volunteer: Rakers (2 free)', /You have a seat/, board);
    await pledges(world(), ada, need, '2');
    await channel.deleted();
    await world().walk(5 * SECOND);
    const mine = await serves(world(), ada, 'mine', /Rake the leaves/);
    await presses(world(), ada, 'Give my place back', /is given back/, mine);
    await world().quiet();
    const own = await serves(world(), hana, 'mine', /Rake the leaves/);
    const panel = await presses(world(), hana, 'Manage', /Rakers, 0 of 2: nobody yet/, own);
    await openedForm(hana, () => hana.press('Call it off', panel), 'keeping the window');
    await answered(hana, () => hana.submit(), /is called off/);
    await world().quiet();
    expect(told(ada, /is called off/)).toEqual([]);
  });
}, ONE_LINE_EACH);
