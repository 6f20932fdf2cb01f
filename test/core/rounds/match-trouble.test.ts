import { afterAll, beforeEach, describe, expect, test } from '@jest/globals';
import { roundsBlocked } from '../../../src/core/rounds/index.js';
import { advanceMatch } from '../../../src/core/rounds/match/advance.js';
import { answerAsk } from '../../../src/core/rounds/match/answer.js';
import { endUnanswered } from '../../../src/core/rounds/match/end.js';
import { type MatchId, matchId, type PlaceId, roundId } from '../../../src/core/shared/ids.js';
import { DAY, MINUTE } from '../../../src/core/shared/time.js';
import { asks, linesTo, roundOf, send, theOnly, theRoom } from './support/match-acts.js';
import { closeRoundsWorld, type RoundsWorld, roundsWorld, type Somebody } from './support/rounds-world.js';

let world: RoundsWorld;
let channel: PlaceId;
let ada: Somebody;
let ben: Somebody;
let id: MatchId;

async function begin(): Promise<void> {
  world = await roundsWorld();
  ada = await world.known('Ada');
  ben = await world.known('Ben');
  channel = await world.channel('compost', ada);
  id = matchId(roundId(channel, '2026-11-24'), 0, 0);
}
beforeEach(begin);
afterAll(closeRoundsWorld);

const yes = `v1:match.yes|`;
const stateNow = async () => (await theOnly(world.stores.matches, id)).state.kind;

describe('in the same moment', () => {
  test('two yeses from two processes are one room with one opening', async () => {
    await asks(world, { channel, groups: [[ada, ben]] });
    await Promise.all([
      world.pressAtOnce(ada, yes + id, 'here'),
      world.pressAtOnce(ben, yes + id, 'elsewhere'),
    ]);
    await world.quiet();
    expect(world.told(theRoom(world))).toHaveLength(1);
    for (const who of [ada, ben]) expect(world.lastWord(who)).toContain('Your room: ');
  });

  test('two processes that open the same room open one, and say so once', async () => {
    await asks(world, { channel, groups: [[ada, ben]] });
    await world.pressAtOnce(ada, yes + id, 'dying');
    await world.pressAtOnce(ben, yes + id, 'dying');
    const others = [world.process(), world.process(), world.process()];
    await Promise.all(others.map((deps) => advanceMatch(deps, id)));
    await world.quiet();
    expect([...world.rooms.values()].map(({ times }) => times)).toEqual([1]);
    expect(world.told(theRoom(world))).toHaveLength(1);
  });

  test.each([0, 1, 2, 3])('a yes and the end: in time or too late, never both (%s)', async () => {
    await asks(world, { channel, groups: [[ada, ben]] });
    await world.press(ada, 'Yes, introduce us');
    world.setNow(world.now() + 3 * DAY - 1);
    const other = world.process();
    const [answered, ended] = await Promise.all([
      answerAsk(world.deps, ben.member, id, 'yes'),
      endUnanswered(other, { id: roundId(channel, '2026-11-24') }),
    ]);
    await world.walk(MINUTE);
    const inTime = typeof answered === 'object' && answered.after.state.kind === 'agreed';
    expect(ended.length).toBe(inTime ? 0 : 1);
    expect(world.rooms.size).toBe(inTime ? 1 : 0);
    expect(await stateNow()).toBe(inTime ? 'met' : 'ended');
  });

  test('a yes and a block: no room, whoever was first, unless it stood already', async () => {
    await asks(world, { channel, groups: [[ada, ben]] });
    await world.press(ada, 'Yes, introduce us');
    const block = async () => {
      const member = await world.stores.members.get(ada.member);
      await world.stores.members.save({ ...member, blocked: [ben.member] });
      await roundsBlocked(world.process(), ada.member, ben.member);
    };
    await Promise.all([world.pressAtOnce(ben, yes + id, 'dying'), block()]);
    await world.walk(MINUTE);
    expect(world.rooms.size).toBe(0);
    await world.walk(3 * DAY);
    expect(await stateNow()).toBe('ended');
    expect(linesTo(world, ben)).toHaveLength(1);
  });

  test('the same plan sent by two processes asks each person once', async () => {
    const sent = roundOf(world, { channel, groups: [[ada, ben]] });
    await Promise.all([send(world.process(), sent), send(world.process(), sent)]);
    await world.quiet();
    for (const who of [ada, ben]) expect(world.told(who)).toHaveLength(1);
  });
});

describe('death', () => {
  test('right after the answers: ticks alone make the room', async () => {
    await asks(world, { channel, groups: [[ada, ben]] });
    await world.pressAtOnce(ada, yes + id, 'dying');
    await world.pressAtOnce(ben, yes + id, 'dying');
    expect(world.rooms.size).toBe(0);
    await world.walk(MINUTE);
    expect(world.told(theRoom(world))).toHaveLength(1);
  });
});
