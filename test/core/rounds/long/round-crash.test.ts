import { afterAll, beforeEach, describe, expect, test } from '@jest/globals';
import type { Match, RoundsDeps } from '../../../../src/core/rounds/index.js';
import { advanceRound } from '../../../../src/core/rounds/round/advance.js';
import { advanceChannelRounds } from '../../../../src/core/rounds/round/make.js';
import { communityId, memberId, type PlaceId, roundId } from '../../../../src/core/shared/ids.js';
import { DAY } from '../../../../src/core/shared/time.js';
import { mortal } from '../support/mortal.js';
import { AT, keysOf, matchesOn, SECOND_DRAW, TUESDAY } from '../support/round-acts.js';
import { closeRoundsWorld, type RoundsWorld, roundsWorld, type Somebody } from '../support/rounds-world.js';

let world: RoundsWorld;
beforeEach(async () => {
  world = await roundsWorld();
});
afterAll(closeRoundsWorld);

const STELLA: Somebody = { name: 'Stella', member: memberId(communityId('slack', 'T1'), 'USTELLA') };

interface Channel {
  readonly channel: PlaceId;
  readonly people: readonly Somebody[];
}

/** Many small channels, in each of which three people take part: two are matched, and one is over. */
async function channels(count: number): Promise<readonly Channel[]> {
  const steward = world.somebody(STELLA.name, { leads: true });
  const made: Channel[] = [];
  for (let index = 0; index < count; index += 1) {
    const people = ['Ada', 'Ben', 'Cem'].map((name) => world.somebody(`${name}${index}`));
    const channel = await world.channel(`garden${index}`, steward);
    await world.takesPart(channel, ...people);
    await world.rounds(channel, steward);
    made.push({ channel, people });
  }
  return made;
}

async function tick(deps: RoundsDeps, { channel }: Channel): Promise<void> {
  await advanceChannelRounds(deps, channel);
  await advanceRound(deps, roundId(channel, TUESDAY));
}

const plain = (match: Match | undefined) => match?.members.map(({ member }) => member) ?? [];
const deliver = () =>
  world
    .ticksOf(world.deps)
    .find(({ name }) => name === 'notices')
    ?.run();

/** One yes, one "not this time" in each: so there is somebody for a second draw. */
async function answerAll(all: readonly Channel[]): Promise<void> {
  for (const { channel, people } of all) {
    const [match] = await matchesOn(world, channel, TUESDAY);
    const [one, other] = plain(match).map((id) => people.find(({ member }) => member === id));
    if (match === undefined || one === undefined || other === undefined) throw new Error('no match');
    await world.pressAtOnce(one, `v1:match.yes|${match.id}`);
    await world.pressAtOnce(other, `v1:match.not-this-time|${match.id}`);
  }
}

/** What must be true of each channel after the first draw, and after the second. */
async function expectOnce({ channel, people }: Channel, waves: 1 | 2): Promise<void> {
  const matches = await matchesOn(world, channel, TUESDAY);
  expect(matches.map(({ wave }) => wave)).toEqual(waves === 1 ? [0] : [0, 1]);
  const asked = people.map((who) => keysOf(world, who, 'asked').length).sort();
  expect(asked).toEqual(waves === 1 ? [0, 1, 1] : [1, 1, 2]);
  for (const who of people) {
    const keys = world.told(who).map(({ key }) => key);
    expect(new Set(keys).size).toBe(keys.length);
  }
  expect(people.flatMap((who) => keysOf(world, who, 'left'))).toHaveLength(waves);
}

/** A round writes less often than that in one go. */
const MOST_STEPS = 16;

describe('A process that dies between any two steps', () => {
  test('another goes on: one plan, each asked once, nobody in two matches, one report', async () => {
    const all = await channels(MOST_STEPS);
    const run = async () => {
      let deaths = 0;
      for (const [index, each] of all.entries()) {
        const one = mortal(world.process(), index + 1);
        await tick(one.deps, each).catch(() => undefined);
        if (one.died()) deaths += 1;
        await tick(world.process(), each);
      }
      // The last ones lived to the end, so every step was somebody's last.
      expect(deaths).toBeGreaterThan(4);
      expect(deaths).toBeLessThan(all.length);
      await deliver();
    };

    world.setNow(AT);
    await run();
    for (const each of all) await expectOnce(each, 1);

    await answerAll(all);
    world.setNow(SECOND_DRAW);
    await run();
    for (const each of all) await expectOnce(each, 2);

    world.setNow(AT + 6 * DAY);
    await run();
    for (const each of all) {
      await expectOnce(each, 2);
      const round = await world.stores.rounds.find(roundId(each.channel, TUESDAY));
      expect(round?.state.kind).toBe('closed');
      const left = (await world.stores.participants.in(each.channel)).filter(({ leftOut }) => leftOut);
      expect(left).toHaveLength(1);
    }
    const reports = world.told(STELLA).filter(({ message }) => message.summary.includes('is over'));
    expect(reports).toHaveLength(all.length);
  }, 60_000);
});

describe('Three processes at once', () => {
  test('there is one plan for each wave, and each is asked once', async () => {
    const all = await channels(5);
    const processes = [world.process(), world.process(), world.process()];
    const together = async () => {
      for (const each of all) await Promise.all(processes.map((deps) => tick(deps, each)));
      await deliver();
    };
    world.setNow(AT);
    await together();
    for (const each of all) await expectOnce(each, 1);
    await answerAll(all);
    world.setNow(SECOND_DRAW);
    await together();
    for (const each of all) await expectOnce(each, 2);
    world.setNow(AT + 6 * DAY);
    await together();
    for (const { channel } of all) {
      const participants = await world.stores.participants.in(channel);
      // Whoever answered is not silent, and nobody is counted twice.
      expect(Math.max(...participants.map(({ silent }) => silent))).toBeLessThan(2);
    }
  }, 60_000);
});
