import { afterAll, beforeEach, describe, expect, test } from '@jest/globals';
import { channelBlocks, maySee } from '../../../src/core/interest-channels/index.js';
import { communityId, type PlaceId, placeId } from '../../../src/core/shared/ids.js';
import { labelsOf, type Somebody, type Stage, said, stage, strikeStage, wordsOf } from './stage.js';

describe('who may see a channel', () => {
  const here = communityId('slack', 'T1');
  const [board, other] = [placeId(here, 'CBOARD'), placeId(here, 'COTHER')];
  const nobody = { memberOf: new Set<PlaceId>(), steward: false };
  const hidden = { id: board, private: true };

  test.each([
    ['a public one: everybody', { id: board, private: false }, nobody, true],
    ['a private one: not everybody', hidden, nobody, false],
    ['a private one: who is in it', hidden, { ...nobody, memberOf: new Set([board]) }, true],
    ['a private one: not who is in another', hidden, { ...nobody, memberOf: new Set([other]) }, false],
    ['a private one: stewards', hidden, { ...nobody, steward: true }, true],
    ['a private one: who types in it', hidden, { ...nobody, typedIn: board }, true],
    ['a private one: not who types elsewhere', hidden, { ...nobody, typedIn: other }, false],
  ])('%s', (_who, channel, beholder, may) => {
    expect(maySee(channel, beholder)).toBe(may);
  });
});

describe('a private channel', () => {
  let here: Stage;
  let ada: Somebody;
  let cleo: Somebody;
  let maps: PlaceId;
  let board: PlaceId;

  beforeEach(async () => {
    here = await stage();
    ada = here.somebody('Ada', { leads: true });
    cleo = here.somebody('Cleo');
    maps = here.channel('maps');
    board = here.channel('board', { private: true });
    await here.submit(ada, await here.pressKey(ada, 'v1:setup.choose|'), { places: [maps, board] });
  });
  afterAll(strikeStage);

  const home = async (who: Somebody) =>
    JSON.stringify(await channelBlocks(here.deps, { member: who.member, community: here.here }));

  test('is known to be one from the start, and nobody is told what they know', async () => {
    expect([(await here.known(board)).private, (await here.known(maps)).private]).toEqual([true, false]);
    await here.walk(2 * 86_400_000);
    expect(await here.told(ada)).toEqual([]);
    expect(await here.log()).toHaveLength(2);
  });

  test('stands on nobody’s list and nobody’s home who is not in it', async () => {
    const list = await here.command(cleo, 'channels');
    expect(wordsOf(list)).toContain('#maps');
    expect(wordsOf(list)).not.toContain('board');
    expect(wordsOf(await here.command(cleo, 'channels', maps))).not.toContain('board');
    expect(await home(cleo)).toContain('See one more');
  });

  test('that is the only one: the list is empty, and so is home', async () => {
    await here.pressKey(ada, `v1:setup.remove|${maps}`);
    expect(said(await here.command(cleo, 'channels'))).toBe('There are no interest channels here yet.');
    expect(await home(cleo)).toBe('[]');
  });

  test('is seen by stewards, and by whom a chat in it counts in', async () => {
    expect(wordsOf(await here.command(ada, 'channels'))).toContain('#board');
    here.chatting.set(cleo.member, [board]);
    expect(wordsOf(await here.command(cleo, 'channels'))).toContain('#board');
    expect(await home(cleo)).toContain('See 2 more');
  });

  test('is seen by whoever asks in it, and from then on by whoever joined', async () => {
    const list = await here.command(cleo, 'channels', board);
    expect(labelsOf(list)[0]).toBe('Join #board');
    expect(labelsOf(list)).toHaveLength(2);
    await here.press(cleo, 'Join #board', list);
    expect(wordsOf(await here.command(cleo, 'channels'))).toContain('#board');
    expect(await home(cleo)).toContain('#board');
    await here.pressKey(cleo, `v1:channels.leave|${board}`);
    expect(wordsOf(await here.command(cleo, 'channels'))).not.toContain('#board');
  });

  test('stays in sight while somebody who asked in it turns the pages', async () => {
    const more = Array.from({ length: 8 }, (_, at) => here.channel(`aa${at}`));
    await here.submit(ada, await here.pressKey(ada, 'v1:setup.choose|'), { places: [maps, board, ...more] });
    const first = await here.command(cleo, 'channels', board);
    const second = await here.press(cleo, 'More', first);
    expect(wordsOf(second)).toContain('#board');
    expect(wordsOf(await here.pressKey(cleo, 'v1:channels.list|1'))).not.toContain('#board');
    expect(wordsOf(await here.pressKey(cleo, 'v1:channels.list|1.CMAPS'))).not.toContain('#board');
  });

  test('that is opened to everybody stands on every list; made private again, what runs there hears of it', async () => {
    here.turns(board, { private: false });
    await here.walk(26 * 3_600_000);
    expect(wordsOf(await here.command(cleo, 'channels'))).toContain('#board');
    here.hooks.found.length = 0;
    here.turns(board, { private: true });
    await here.walk(26 * 3_600_000);
    expect(wordsOf(await here.command(cleo, 'channels'))).not.toContain('#board');
    expect(here.hooks.found).toEqual([board]);
  });
});
