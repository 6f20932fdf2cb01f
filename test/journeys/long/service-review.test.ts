import { expect, test } from '@jest/globals';
import type { Persona, SeenMessage } from '../../../src/sandbox/persona.js';
import { answered, openedForm, presses, sees, seesNothingOf } from '../../support/journey-acts.js';
import { type Channel, type JourneyWorld, ONE_LINE_EACH } from '../../support/journey-world.js';
import {
  boardOf,
  boardSays,
  draftsProject,
  manages,
  serveOnEachPlatform,
  serviceChannel,
} from '../../support/serve-acts.js';
import { here, idOf, storesOf, told } from '../../support/session-acts.js';

const WANTS_A_LOOK = { features: ['service', 'service-review'] } as const;

/** Two who look after the community. */
async function stewards(world: JourneyWorld): Promise<readonly [Persona, Persona]> {
  const [sten, sofia] = [world.person('Sten', 'leader'), world.person('Sofia')];
  const { communities } = storesOf(world);
  const before = await communities.get(here(world));
  await communities.save({ ...before, stewards: [idOf(world, sten), idOf(world, sofia)] });
  return [sten, sofia];
}

/** As far as the stewards. */
async function sendsToStewards(
  world: JourneyWorld,
  host: Persona,
  channel: Channel,
  title: string,
): Promise<SeenMessage> {
  const look = await draftsProject(host, channel, { title, roles: 'Diggers: 2' });
  const sent = await presses(world, host, 'Send it to the stewards', /is with the stewards/, look);
  host.dismiss();
  return sent;
}

const asked = (who: Persona) => sees(who, /proposes this for/);

serveOnEachPlatform((world) => {
  test('a steward says yes, and only then it is posted', async () => {
    const [sten, sofia] = await stewards(world());
    const [hana, ada] = [world().person('Hana'), world().person('Ada')];
    const channel = await serviceChannel(world(), sten, WANTS_A_LOOK);
    await sendsToStewards(world(), hana, channel, 'Plant a hedge');
    expect(seesNothingOf(ada, /hedge/)).toBe(true);
    const request = await asked(sten);
    expect(request).toMatchObject({ kind: 'direct' });
    await presses(world(), sten, 'Approve', /is approved, and posted in/, request);
    const board = await boardOf(ada, 'Plant a hedge');
    expect(told(hana, /The stewards said yes: Plant a hedge/)).toHaveLength(1);
    await presses(
      world(),
      sofia,
      'Approve',
      /another steward or the host was faster.*approved/,
      await asked(sofia),
    );
    await presses(world(), ada, 'Volunteer: Diggers (2 free)', /You have a seat/, board);

    // A steward may put an end to it, with a reason for the host.
    const panel = await manages(world(), sofia, board);
    await openedForm(sofia, () => sofia.press('Close it, as a steward', panel), 'keeping the window');
    await answered(sofia, () => sofia.submit({ 'Why?': 'Nobody asked the owner' }), /is closed/);
    await world().quiet();
    expect(told(hana, /have closed Plant a hedge.*Nobody asked the owner/s)).toHaveLength(1);
    expect(told(ada, /Plant a hedge does not take place/)).toHaveLength(1);
    expect(seesNothingOf(ada, /asked the owner/)).toBe(true);
    await boardSays(ada, board, /closed by the stewards/);
  });

  test('a steward turns it down, and the host reads why', async () => {
    const [sten, sofia] = await stewards(world());
    const [hana, ada] = [world().person('Hana'), world().person('Ada')];
    const channel = await serviceChannel(world(), sten, WANTS_A_LOOK);
    await sendsToStewards(world(), hana, channel, 'Dig a pond');
    const request = await asked(sofia);
    await openedForm(sofia, () => sofia.press('Turn down', request));
    const why = { 'Why?': 'Please ask the owner first' };
    await answered(sofia, () => sofia.submit(why), /is not posted\. Hana reads your words/);
    await world().quiet();
    expect(told(hana, /would rather not post Dig a pond.*ask the owner first/s)).toHaveLength(1);
    await presses(world(), sten, 'Approve', /faster, and it was turned down/, await asked(sten));
    expect(seesNothingOf(ada, /pond/)).toBe(true);
  });

  test('two stewards at once: one word counts, and both know which', async () => {
    const both = await stewards(world());
    const [sten, sofia] = both;
    const [hana, ada] = [world().person('Hana'), world().person('Ada')];
    const channel = await serviceChannel(world(), sten, WANTS_A_LOOK);
    await sendsToStewards(world(), hana, channel, 'Mend a fence');
    const requests = [await asked(sten), await asked(sofia)] as const;
    await openedForm(sofia, () => sofia.press('Turn down', requests[1]));
    await Promise.all([sten.press('Approve', requests[0]), sofia.submit({ 'Why?': 'Too late in the year' })]);
    await world().quiet();
    const faster = /another steward or the host was faster/;
    expect(both.filter((who) => !seesNothingOf(who, faster))).toHaveLength(1);
    const said = [/The stewards said yes/, /would rather not post/].map((words) => told(hana, words).length);
    expect([...said].sort()).toEqual([0, 1]);
    expect(seesNothingOf(ada, /fence/)).toBe(said[0] === 0);
  });
}, ONE_LINE_EACH);
