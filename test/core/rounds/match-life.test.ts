import { afterAll, beforeEach, describe, expect, test } from '@jest/globals';
import { DeliveryFailure } from '../../../src/core/messenger.js';
import { metInRound, roundsBlocked } from '../../../src/core/rounds/index.js';
import { endUnanswered } from '../../../src/core/rounds/match/end.js';
import type { PlaceId } from '../../../src/core/shared/ids.js';
import { DAY, HOUR } from '../../../src/core/shared/time.js';
import { asks, linesTo, theOnly, theRoom } from './support/match-acts.js';
import {
  closeRoundsWorld,
  labelsOf,
  type RoundsWorld,
  roundsWorld,
  type Somebody,
  saidIn,
} from './support/rounds-world.js';

let world: RoundsWorld;
let channel: PlaceId;
let ada: Somebody;
let ben: Somebody;
let cleo: Somebody;

beforeEach(async () => {
  world = await roundsWorld();
  ada = await world.known('Ada', {
    interests: ['compost', 'bread'],
    skills: ['mending radios'],
    story: 'I grew up on a boat.',
  });
  ben = await world.known('Ben', { interests: ['Bread', 'compost'], aim: 'To learn mending radios' });
  cleo = await world.known('Cleo');
  channel = await world.channel('compost', ada);
});
afterAll(closeRoundsWorld);

const YES = 'Yes, introduce us';
const BLOCK = async (blocker: Somebody, blocked: Somebody) => {
  const member = await world.stores.members.get(blocker.member);
  await world.stores.members.save({ ...member, blocked: [blocked.member] });
  await roundsBlocked(world.deps, blocker.member, blocked.member);
};
const pairsOf = async (...people: readonly Somebody[]) =>
  (
    await world.stores.pairHistory.among(
      world.here,
      people.map(({ member }) => member),
    )
  ).map(({ members, went }) => [...members.map((member) => world.people.get(member)?.name).sort(), went]);

describe('being asked', () => {
  test('shows who it is, why, what happens and until when, and three answers', async () => {
    await asks(world, { channel, groups: [[ada, ben]] });
    const [asked, ...more] = world.told(ben);
    expect(more).toEqual([]);
    expect(asked?.message.summary).toBe('You are paired with Ada this time. Would you like to meet?');
    const words = JSON.stringify(asked?.message);
    for (const part of [
      'I am Ada.',
      'You both care about compost and bread',
      'Ada offers what you are after: mending radios',
      'A room opens once you have both said yes',
      `"at":${world.now() + 3 * DAY}`,
    ]) {
      expect(words).toContain(part);
    }
    expect(words).not.toContain('boat');
    expect(asked && labelsOf(asked.message)).toEqual([YES, 'Not this time', 'Don’t pair us again']);
    expect(world.lastWord(ada)).toContain('You offer what Ben is after: mending radios');
  });

  test('comes when somebody’s quiet hours are over, and not at all once its time is', async () => {
    const member = await world.stores.members.get(ben.member);
    await world.stores.members.save({
      ...member,
      zone: 'Europe/Lisbon',
      quietHours: { from: '08:00', to: '12:00' },
    });
    await asks(world, { channel, groups: [[ada, ben]] });
    expect(world.told(ben)).toEqual([]);
    await world.walk(3 * HOUR);
    expect(world.told(ben)).toHaveLength(1);

    await asks(world, { channel, groups: [[ada, ben]], date: '2026-12-01', days: 0 });
    expect(world.told(ben)).toHaveLength(1);
  });

  test('a question that still waits for the morning when all is over never comes', async () => {
    const member = await world.stores.members.get(ben.member);
    await world.stores.members.save({
      ...member,
      zone: 'Europe/Lisbon',
      quietHours: { from: '08:00', to: '16:00' },
    });
    await asks(world, { channel, groups: [[ada, ben]], days: 0.1 });
    await world.walk(DAY);
    expect(world.told(ben)).toEqual([]);
    expect(linesTo(world, ada)).toEqual([expect.stringMatching(/The time to answer is over/)]);
  });
});

describe('everybody says yes', () => {
  test('one room opens, with what they may see of each other now, why, and two questions', async () => {
    await asks(world, { channel, groups: [[ada, ben]] });
    expect(saidIn(await world.press(ada, YES))).toBe('You said yes. The room opens as soon as everyone has.');
    expect(world.rooms.size).toBe(0);
    expect(saidIn(await world.press(ben, YES))).toBe(
      'You said yes, and so has everyone. Your room opens now.',
    );
    const [opening, ...more] = world.told(theRoom(world));
    expect(more).toEqual([]);
    expect(opening?.message.notify).toEqual([ada.member, ben.member]);
    const words = JSON.stringify(opening?.message);
    for (const part of [
      'I grew up on a boat.',
      'I am Ben.',
      'You both care about compost and bread',
      'Ada offers what Ben is after: mending radios',
      'To begin with: ',
      'How could I be of help to you?',
    ]) {
      expect(words).toContain(part);
    }
    for (const who of [ada, ben]) {
      expect(world.told(who)).toHaveLength(1);
      expect(world.lastWord(who)).toContain('Your room: ');
    }
    expect(await pairsOf(ada, ben)).toEqual([['Ada', 'Ben', 'unknown']]);
    expect(await metInRound(world.deps, world.here, [ben.member, ada.member])).toBe(theRoom(world));
    expect(await metInRound(world.deps, world.here, [ada.member, cleo.member])).toBeUndefined();
  });

  test('of three, each has met each', async () => {
    await asks(world, { channel, groups: [[ada, ben, cleo]] });
    for (const who of [cleo, ada, ben]) await world.press(who, YES);
    expect([...world.rooms.values()].map(({ request }) => request.parties.length)).toEqual([3]);
    expect((await pairsOf(ada, ben, cleo)).sort()).toEqual([
      ['Ada', 'Ben', 'unknown'],
      ['Ada', 'Cleo', 'unknown'],
      ['Ben', 'Cleo', 'unknown'],
    ]);
  });

  test('eight of them fit into one room', async () => {
    const names = ['Dora', 'Emil', 'Fay', 'Gus', 'Hana', 'Ida', 'Jo', 'Kim'];
    const eight = await Promise.all(names.map((name) => world.known(name)));
    await asks(world, { channel, groups: [eight] });
    for (const who of eight) await world.press(who, YES);
    expect([...world.rooms.values()].map(({ request }) => request.parties.length)).toEqual([8]);
    expect(await pairsOf(...eight)).toHaveLength(28);
  });

  test('a room that the platform cannot open now opens later; one that it never can ends like silence', async () => {
    const [first, second] = await asks(world, {
      channel,
      groups: [
        [ada, ben],
        [cleo, await world.known('Dora')],
      ],
    });
    world.fail((key) => key === first?.id, new DeliveryFailure('try-later', 'busy', 40_000));
    world.fail((key) => key === second?.id, new DeliveryFailure('undeliverable', 'user_disabled'), 9);
    for (const who of [ada, ben, cleo]) await world.press(who, YES);
    await world.press({ member: second?.members[1]?.member ?? ada.member, name: 'Dora' }, YES);
    expect(world.rooms.size).toBe(0);
    await world.walk(41_000);
    expect(world.rooms.size).toBe(1);
    await world.walk(3 * DAY);
    expect(world.rooms.size).toBe(1);
    expect(linesTo(world, cleo)).toEqual([expect.stringMatching(/^You said yes\. It did not come about/)]);
  });

  test('where each round was asked, nobody is asked again and the room opens at once', async () => {
    await asks(world, { channel, groups: [[ada, ben]], consent: 'round' });
    await world.walk(11_000);
    expect(world.told(ada)).toEqual([]);
    expect(world.told(theRoom(world))).toHaveLength(1);
  });
});

describe('not everybody says yes', () => {
  test.each(['Not this time', 'Don’t pair us again', undefined])(
    'Ada reads the same at the end whether Ben answers “%s” or nothing',
    async (label) => {
      await asks(world, { channel, groups: [[ada, ben]] });
      await world.press(ada, YES);
      if (label !== undefined) await world.press(ben, label);
      const before = JSON.stringify(world.told(ada));
      await world.walk(3 * DAY - 1);
      expect(JSON.stringify(world.told(ada))).toBe(before);
      await world.walk(1);
      expect(linesTo(world, ada)).toEqual([
        'You said yes. It did not come about this time. If somebody else is free in this round, you will hear from me.',
      ]);
      expect(world.rooms.size).toBe(0);
      expect(await pairsOf(ada, ben)).toEqual([]);
    },
  );

  test('after the second draw, who said yes is told that it came to nothing', async () => {
    await asks(world, { channel, groups: [[ada, ben]], wave: 1, days: 2 });
    await world.press(ada, YES);
    await world.walk(2 * DAY);
    expect(linesTo(world, ada)).toEqual([
      'You said yes. It did not come about this time.',
      'It did not come about with Ben this time. The next round may bring somebody else.',
    ]);
  });

  test('“not this time” holds for three months, “don’t pair us again” until it is lifted, and a yes lifts both', async () => {
    const [match] = await asks(world, { channel, groups: [[ada, ben]] });
    const declined = async () => (await world.stores.members.get(ada.member)).notFrom;
    const key = (verb: string) => `v1:match.${verb}|${match?.id}`;
    const said = await world.press(ada, 'Not this time');
    expect(saidIn(said)).toMatch(/Nobody is told, and you won’t be paired with Ben for three months/);
    expect(await declined()).toEqual([{ member: ben.member, until: world.now() + 90 * DAY }]);
    expect(saidIn(await world.pressKey(ada, key('never')))).toMatch(/won’t be paired with Ben again/);
    expect(await declined()).toEqual([{ member: ben.member }]);
    await world.pressKey(ada, key('yes'));
    expect(await declined()).toEqual([]);
  });

  test('the round hears what came to nothing, and hears the same when it asks again', async () => {
    const dora = await world.known('Dora');
    const [first, second] = await asks(world, {
      channel,
      groups: [
        [ada, ben],
        [cleo, dora],
      ],
    });
    for (const who of [ada, ben]) await world.press(who, YES);
    await world.press(cleo, 'Not this time');
    const ended = await endUnanswered(world.deps, { id: first?.round ?? theOnlyRound() });
    expect(ended.map(({ id }) => id)).toEqual([second?.id]);
    expect(ended[0]?.members.map(({ answer }) => answer.kind)).toEqual(['not-this-time', 'asked']);
    expect(await endUnanswered(world.deps, { id: first?.round ?? theOnlyRound() })).toEqual(ended);
    await world.quiet();
    expect(saidIn(await world.pressKey(dora, `v1:match.yes|${second?.id}`))).toMatch(/was over already/);
  });

  test('whose messages are closed is as silent as anybody', async () => {
    world.fail((key) => key.endsWith(ben.member), new DeliveryFailure('undeliverable', 'dm_closed'), 9);
    const [match] = await asks(world, { channel, groups: [[ada, ben]] });
    await world.press(ada, YES);
    await world.walk(3 * DAY);
    expect(linesTo(world, ada)).toEqual([expect.stringMatching(/did not come about this time/)]);
    const ended = await theOnly(world.stores.matches, match?.id ?? theOnlyMatch());
    expect(ended.members.map(({ answer }) => answer.kind)).toEqual(['yes', 'asked']);
  });
});

const theOnlyRound = (): never => {
  throw new Error('there is no round');
};
const theOnlyMatch = theOnlyRound;

describe('the reminder', () => {
  test('comes a day before the end to those who have not answered, and changes with their answer', async () => {
    await asks(world, { channel, groups: [[ada, ben, cleo]] });
    const member = await world.stores.members.get(cleo.member);
    await world.stores.members.save({ ...member, nudges: false });
    await world.press(ada, YES);
    await world.walk(2 * DAY);
    expect(world.told(ada)).toHaveLength(1);
    expect(world.told(cleo)).toHaveLength(1);
    expect(linesTo(world, ben)[1]).toMatch(/^Still open: you are in a group with Ada and Cleo this time/);
    await world.press(ben, YES);
    expect(linesTo(world, ben)).toEqual(
      Array(2).fill('You said yes. The room opens as soon as everyone has.'),
    );
    await world.walk(DAY);
    expect(linesTo(world, ben)).toEqual(Array(2).fill(expect.stringMatching(/did not come about this time/)));
  });

  test('comes in any case to somebody whom the question may never have reached', async () => {
    const lost = new DeliveryFailure('unknown-outcome', 'timeout');
    world.fail((key) => key.endsWith(`|asked|${ben.member}`), lost);
    await asks(world, { channel, groups: [[ada, ben]] });
    await world.press(ada, YES);
    expect(world.told(ben)).toHaveLength(0);
    await world.walk(2 * DAY);
    expect(linesTo(world, ben)).toEqual([
      expect.stringMatching(/^Still open: you are paired with Ada this time/),
    ]);
    await world.press(ben, YES);
    expect(world.told(theRoom(world))).toHaveLength(1);
  });
});

describe('something comes between', () => {
  const between: readonly (readonly [string, () => Promise<void>])[] = [
    ['Ada leaves', async () => world.change(ada, { standing: 'departed' })],
    ['Ada blocks Ben', () => BLOCK(ada, ben)],
    ['Ben blocks Ada', () => BLOCK(ben, ada)],
    [
      'Ada takes a break',
      async () => {
        const member = await world.stores.members.get(ada.member);
        await world.stores.members.save({ ...member, pause: { kind: 'until-resumed' } });
      },
    ],
  ];

  test.each(between)(
    '%s between the last yes and the room: no room, and silence until the end',
    async (_, happens) => {
      const [match] = await asks(world, { channel, groups: [[ada, ben]] });
      await world.press(ada, YES);
      await world.pressAtOnce(ben, `v1:match.yes|${match?.id}`, 'dying');
      await happens();
      await world.walk(11_000);
      expect(world.rooms.size).toBe(0);
      expect((await theOnly(world.stores.matches, match?.id ?? theOnlyMatch())).state.kind).toBe('asking');
      await world.walk(3 * DAY);
      expect(world.rooms.size).toBe(0);
      expect(linesTo(world, ben)).toEqual([expect.stringMatching(/did not come about this time/)]);
    },
  );

  test.each(between)('%s before the last yes: it reads as ever, and no room opens', async (_, happens) => {
    await asks(world, { channel, groups: [[ada, ben]] });
    await world.press(ada, YES);
    const [asked] = world.told(ben).map(({ message }) => message);
    await happens();
    const said = await world.press(ben, YES, asked);
    expect(saidIn(said)).toBe('You said yes. The room opens as soon as everyone has.');
    await world.walk(3 * DAY);
    expect(world.rooms.size).toBe(0);
  });

  test('in a group one block is enough, and nobody else’s wishes are touched', async () => {
    await asks(world, { channel, groups: [[ada, ben, cleo]] });
    await BLOCK(ada, ben);
    for (const who of [ada, ben, cleo]) await world.press(who, YES);
    await world.walk(3 * DAY);
    expect(world.rooms.size).toBe(0);
    expect((await world.stores.members.get(ada.member)).notFrom).toEqual([]);
  });
});

describe('“Did you meet?”', () => {
  const metNow = async (...people: readonly Somebody[]) => {
    const [match] = await asks(world, { channel, groups: [people] });
    for (const who of people) await world.press(who, YES);
    return match?.id ?? theOnlyMatch();
  };

  test('a pair is asked four days later, and a “yes, we met” is for the next draw', async () => {
    await metNow(ada, ben);
    await world.walk(4 * DAY);
    const [, asked] = world.told(ada);
    expect(asked?.message.summary).toBe('Did you and Ben meet?');
    expect(asked && labelsOf(asked.message)).toEqual(['Yes, we met', 'Not yet', 'Couldn’t']);
    expect(saidIn(await world.press(ada, 'Yes, we met'))).toMatch(/^Lovely that you and Ben met/);
    await world.press(ben, 'Couldn’t');
    expect(await pairsOf(ada, ben)).toEqual([['Ada', 'Ben', 'met']]);
  });

  test('“not yet” is asked once more two days later, and then no more', async () => {
    await metNow(ada, ben);
    await world.walk(4 * DAY);
    await world.press(ada, 'Not yet');
    expect(await pairsOf(ada, ben)).toEqual([['Ada', 'Ben', 'unknown']]);
    await world.walk(2 * DAY);
    expect(linesTo(world, ada).at(-1)).toBe('One more time: did you and Ben meet?');
    await world.press(ada, 'Not yet');
    expect(await pairsOf(ada, ben)).toEqual([['Ada', 'Ben', 'not-met']]);
    const told = world.told(ada).length;
    await world.walk(30 * DAY);
    expect(world.told(ada)).toHaveLength(told);
  });

  test('of a group, somebody who couldn’t speaks for themselves only', async () => {
    await metNow(ada, ben, cleo);
    await world.walk(4 * DAY);
    const asked = world.told(ada).at(-1);
    expect(asked && labelsOf(asked.message)).toEqual(['All of us', 'Some of us', 'Not yet', 'Couldn’t']);
    await world.press(ada, 'Some of us');
    await world.press(cleo, 'Couldn’t');
    expect((await pairsOf(ada, ben, cleo)).sort()).toEqual([
      ['Ada', 'Ben', 'unknown'],
      ['Ada', 'Cleo', 'not-met'],
      ['Ben', 'Cleo', 'not-met'],
    ]);
  });

  test('comes before the next draw, and not to those who want no reminders', async () => {
    await world.rounds(channel, ada);
    const member = await world.stores.members.get(ben.member);
    await world.stores.members.save({ ...member, nudges: false });
    await world.walkTo('2026-11-27T09:00:00Z');
    await metNow(ada, ben);
    // The next draw is on Tuesday at ten.
    await world.walkTo('2026-11-30T10:00:00Z');
    expect(linesTo(world, ada).at(-1)).toBe('Did you and Ben meet?');
    expect(linesTo(world, ben)).toHaveLength(1);
  });
});

describe('another question', () => {
  test('anybody in the room may have one, it takes the place of the first, and nobody sees who asked', async () => {
    const [match] = await asks(world, { channel, groups: [[ada, ben]] });
    for (const who of [ada, ben]) await world.press(who, YES);
    const opening = world.told(theRoom(world))[0]?.message;
    const reply = await world.press(ben, 'Another question', opening);
    expect(reply.kind).toBe('amend');
    const blocks = 'message' in reply ? reply.message.blocks : [];
    const changed = blocks.filter(
      (block, at) => JSON.stringify(block) !== JSON.stringify(opening?.blocks[at]),
    );
    expect(changed).toHaveLength(1);
    expect(JSON.stringify(changed)).toContain('To begin with');
    expect('message' in reply && reply.message.notify).toBeUndefined();

    const theirs = await world.pressKey(cleo, `v1:match.another-question|${match?.id}`);
    expect(saidIn(theirs)).toBe('Only the people of this room can ask for another question.');
  });
});

describe('pressing what is no longer there, or somebody else’s', () => {
  test('is answered kindly and truly, and changes nothing', async () => {
    const [match] = await asks(world, { channel, groups: [[ada, ben]] });
    const key = (verb: string, id: string = match?.id ?? '') => `v1:match.${verb}|${id}`;
    const says = async (who: Somebody, verb: string, id?: string) =>
      saidIn(await world.pressKey(who, key(verb, id)));

    expect(await says(cleo, 'yes')).toBe('This is for somebody else to answer.');
    expect(await says(ada, 'yes', 'slack:T2:CX.2026-11-24.0.0')).toMatch(/can’t find that any more/);
    expect(await says(ada, 'yes', 'rubbish')).toMatch(/can’t find that any more/);
    expect(await says(ada, 'all')).toMatch(/No room was opened here/);
    await says(ada, 'yes');
    expect(await says(ada, 'yes')).toBe('You have already said yes. The room opens as soon as everyone has.');
    expect(await says(ada, 'never')).toBe(
      'You have already said yes. The room opens as soon as everyone has.',
    );
    await says(ben, 'not-this-time');
    expect(await says(ben, 'not-this-time')).toBe('You have already answered. Nothing was changed.');
    await says(ben, 'yes');
    expect(await says(ben, 'never')).toBe('Everyone has said yes already. Your room is open.');
    expect((await world.stores.members.get(ben.member)).notFrom).toEqual([]);
    expect(await says(cleo, 'all')).toBe('This is for somebody else to answer.');
  });
});
