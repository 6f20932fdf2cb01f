import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { matchId, placeId, roundId } from '../../../src/core/shared/ids.js';
import { DAY } from '../../../src/core/shared/time.js';
import { type CoreWorld, coreWorld, type Somebody, said, wordsOf } from '../../support/core-world.js';

let world: CoreWorld;
let ada: Somebody;
let ben: Somebody;

beforeEach(async () => {
  world = await coreWorld();
  ada = world.somebody('Ada', {}, { aim: 'Maps for all', hours: { from: '09:00', to: '12:00' } });
  ben = world.somebody('Ben', { role: 'Mechanic' }, { story: 'Born on a bus', organisation: 'Secret Ltd' });
});
afterEach(() => world.close());

const wordsTo = (who: Somebody, at = 0) => {
  const message = world.told(who)[at]?.message;
  return message ? wordsOf(message) : '';
};
const openingOf = () => {
  const [room] = [...world.rooms.values()];
  const opening = room && world.told(room.place)[0];
  if (opening === undefined) throw new Error('no room was opened');
  return opening;
};
const meet = async () => {
  await world.asks(ada, ben);
  await world.press(ben, 'Yes, introduce us');
};

describe('what they see of each other', () => {
  test('before the yes what everyone may see, in the room also what is for afterwards, never what is for nobody', async () => {
    world.says(ada, { organisation: 'Nowhere', visibility: { organisation: 'never' } });
    await world.asks(ada, ben);
    expect(wordsTo(ben)).toContain('Is trying to: Maps for all');
    expect(wordsTo(ben)).not.toContain('09:00');
    await world.press(ben, 'Yes, introduce us');
    const words = wordsOf(openingOf().message);
    for (const part of ['Maps for all', '09:00', 'Born on a bus', 'Mechanic', 'Secret Ltd'])
      expect(words).toContain(part);
    for (const shown of [words, wordsTo(ben)]) expect(shown).not.toContain('Nowhere');
  });

  test('what was shown with the request stays as it was; the room shows what they say by then', async () => {
    await world.asks(ada, ben);
    world.says(ada, { aim: 'Globes for all' });
    await world.walk(DAY);
    const list = await world.command(ben, { command: 'intro', verb: 'list', people: [], words: '' });
    expect('message' in list && wordsOf(list.message)).toContain('Ada would like to meet you');
    const [asked] = await world.stores.introductions.openWith(ben.member);
    expect(JSON.stringify(asked?.parties)).toContain('Maps for all');
    await world.press(ben, 'Yes, introduce us');
    expect(wordsOf(openingOf().message)).toContain('Globes for all');
  });
});

describe('who has not said who they are', () => {
  test.each([
    [
      'by command',
      (who: Somebody) => world.command(who, { command: 'intro', people: [ben.member], words: 'maps!' }),
    ],
    ['by the button', (who: Somebody) => world.pressKey(who, `v1:introduction.ask|${ben.member}`)],
  ])('does that first and goes on without typing it again, %s', async (how, begin) => {
    const cleo = world.somebody('Cleo', {}, 'none');
    const first = await begin(cleo);
    if (first.kind !== 'ask') throw new Error('no form');
    expect(first.form.key).toContain('profile.begin');
    const thanks = await world.submit(cleo, first.form.key, { who: 'I am Cleo', aim: 'To see' });
    if (!('message' in thanks)) throw new Error('no thanks');
    const on = await world.press(cleo, 'Go on with your request', thanks.message);
    if (on.kind !== 'ask') throw new Error('no form');
    expect(on.form.key).toContain('introduction.draft');
    const values = Object.fromEntries(
      on.form.fields.map((field) => [field.name, 'value' in field && field.value]),
    );
    expect(values).toMatchObject({ people: [ben.member], hope: how === 'by command' ? 'maps!' : false });
    expect(said(await world.asks(cleo, ben))).toMatch(/^Sent/);
    expect(wordsTo(ben)).toContain('I am Cleo');
  });

  test('cannot go on with what somebody else had begun, nor with what is gone', async () => {
    const cleo = world.somebody('Cleo', {}, 'none');
    const first = await world.command(cleo, { command: 'intro', people: [ben.member], words: 'maps!' });
    const id = first.kind === 'ask' ? first.form.key.split('|')[1] : '';
    expect(said(await world.pressKey(ada, `v1:introduction.resume|${id}`))).toMatch(/day old and gone/);
    expect(said(await world.pressKey(cleo, `v1:topic.resume|${id}`))).toMatch(/day old and gone/);
    expect(said(await world.pressKey(cleo, 'v1:introduction.resume|'))).toMatch(/day old and gone/);
  });
});

describe('another question', () => {
  test('takes the place of the first; all else stays, and nothing says who pressed', async () => {
    await meet();
    const { message: before, id } = openingOf();
    const reply = await world.press(ben, 'Another question', before);
    if (reply.kind !== 'amend') throw new Error('nothing was changed');
    const different = reply.message.blocks.filter(
      (block, at) => JSON.stringify(block) !== JSON.stringify(before.blocks[at]),
    );
    expect(different).toHaveLength(1);
    expect(JSON.stringify(different)).toContain('To begin with: ');
    expect({ ...reply.message, blocks: before.blocks }).toEqual(before);
    // By whom does not show: the other gets the same message but for the question.
    const again = await world.press(ada, 'Another question', reply.message);
    if (again.kind !== 'amend') throw new Error('nothing was changed');
    expect(again.message.blocks.length).toBe(before.blocks.length);
    expect(new Set([before, reply.message, again.message].map(wordsOf)).size).toBe(3);
    expect(openingOf().id).toBe(id);
  });

  test('is for those in the room', async () => {
    await meet();
    const { message } = openingOf();
    const cleo = world.somebody('Cleo');
    expect(said(await world.press(cleo, 'Another question', message))).toMatch(/somebody else/);
    world.change(ben, { standing: 'departed', name: 'someone' });
    const left = await world.press(ada, 'Another question', message);
    expect('message' in left && left.message.summary).toBe(message.summary);
    expect('message' in left && wordsOf(left.message)).not.toContain('someone');
  });
});

test('two whom a round brought together are shown the room that they have', async () => {
  const channel = world.channel('general');
  const round = roundId(channel, '2026-11-16');
  const room = placeId(world.here, 'OLDROOM');
  const at = world.now() - DAY;
  await world.stores.matches.insertAll(
    [
      {
        id: matchId(round, 0, 0),
        round,
        channel,
        community: world.here,
        wave: 0,
        members: [ada, ben].map(({ member, name }) => ({
          member,
          card: { name, fields: [] },
          answer: { kind: 'yes', at },
        })),
        why: [],
        metBefore: 0,
        state: { kind: 'met', at, room, checkIns: [] },
        events: [],
        version: 0,
      },
    ],
    () => undefined,
  );
  const refused = await world.asks(ada, ben);
  expect(said(refused)).toBe('You and Ben have been introduced already. Your room is still there.');
  expect('message' in refused && wordsOf(refused.message)).toContain('OLDROOM');
});
