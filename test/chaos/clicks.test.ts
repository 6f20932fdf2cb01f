import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { type Balancer, startBalancer } from '../support/balancer.js';
import { eventually } from '../support/eventually.js';
import { type KithProcess, startKithProcess } from '../support/kith-process.js';
import { type FreshDatabase, freshDatabase } from '../support/mongo.js';
import { seeded } from '../support/seeded.js';
import { asks } from './people-at-it.js';
import { introductionsOf } from './records.js';
import { discordTown, type Pair, slackTown, type Town } from './towns.js';

const SEEDS = [1, 2, 3, 4, 5, 6];
const CLICKS = 50;
const CHOICES = ['Yes, introduce us', 'Not now', 'Don’t ask again'] as const;

let database: FreshDatabase;
let balancer: Balancer;
let processes: KithProcess[] = [];
const towns: Town[] = [];

beforeAll(async () => {
  database = await freshDatabase();
  balancer = await startBalancer(() => processes.map(({ base }) => base));
  const slack = await slackTown(SEEDS.length, database.connection);
  slack.deliverTo(balancer.base);
  towns.push(slack, await discordTown(SEEDS.length));
  const settings = Object.assign({ MONGODB_URI: database.uri }, ...towns.map((town) => town.settings));
  processes = await Promise.all([startKithProcess(settings), startKithProcess(settings)]);
  await Promise.all(processes.map((kith) => kith.ready()));
});

afterAll(async () => {
  await Promise.all(processes.map((kith) => kith.stop()));
  await balancer?.stop();
  for (const town of towns) await town.stop();
  await database?.drop();
});

describe.each(['Slack', 'Discord'])('on %s, fifty clicks at one moment in two processes', (name) => {
  test.each(SEEDS)('come to one end that both are told of (seed %i)', async (seed) => {
    const town = towns.find((one) => one.name === name);
    const pair = town?.pairs[SEEDS.indexOf(seed)];
    if (town === undefined || pair === undefined) throw new Error('no such people');
    const patience = Date.now() + 10_000;
    expect(await asks(pair, () => Date.now() > patience)).toBe(true);
    await eventually(() => pair.asked.sees().some(({ buttons }) => buttons.includes('Not now')));

    const chance = seeded(seed);
    const clicks = Array.from({ length: CLICKS }, () =>
      chance.fraction() < 0.5 ? pair.asker.press('Take it back') : pair.asked.press(chance.pick(CHOICES)),
    );
    const outcomes = await Promise.allSettled(clicks);
    expect(outcomes.filter(({ status }) => status === 'rejected')).toEqual([]);

    const end = await eventually(() => settledEnd(pair), { within: 8_000, every: 50 });
    await eventually(() => bothKnow(town, pair, end), { within: 8_000, every: 50 });
    expect(town.unexpected()).toEqual([]);
  });
});

async function settledEnd(pair: Pair): Promise<'introduced' | 'ended'> {
  const found = await introductionsOf(database.connection, pair);
  expect(found).toHaveLength(1);
  const [only] = found;
  const kind = only?.events.length === 0 ? only.state.kind : undefined;
  if (kind === 'introduced' || kind === 'ended') return kind;
  throw new Error(`not settled yet: ${kind}`);
}

function bothKnow(town: Town, pair: Pair, end: 'introduced' | 'ended'): void {
  const rooms = town.rooms(pair);
  const asked = pair.asked
    .sees()
    .map(({ text }) => text)
    .join('\n');
  const asker = pair.asker
    .sees()
    .map(({ text }) => text)
    .join('\n');
  if (end === 'introduced') {
    expect(rooms).toEqual([{ id: expect.any(String), messages: 1 }]);
    // Either what the press itself was answered with, or what took its place: whichever came last, both say so.
    expect(asked).toMatch(/You and .+ have been introduced\.|so has everyone\. Your room opens now/);
    expect(asker).not.toContain('You took back');
    expect(asker).toContain('too late to take this back');
  } else {
    expect(rooms).toEqual([]);
    expect(asked).toContain('This request is closed');
    expect(asked).not.toContain('been introduced');
    expect(asker).toContain('You took back');
  }
  // In the room they may ask for another question; nothing else is left to press.
  const left = pair.asked.sees().flatMap(({ kind, buttons }) => (kind === 'room' ? [] : buttons));
  expect(left).toEqual([]);
}
