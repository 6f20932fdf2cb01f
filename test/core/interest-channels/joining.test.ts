import { afterAll, beforeEach, describe, expect, test } from '@jest/globals';
import { channelBlocks, channelsWhere } from '../../../src/core/interest-channels/index.js';
import type { PlaceId } from '../../../src/core/shared/ids.js';
import {
  buttonsOf,
  labelsOf,
  type Somebody,
  type Stage,
  said,
  stage,
  strikeStage,
  wordsOf,
} from './stage.js';

let here: Stage;
let ada: Somebody;
let cleo: Somebody;

beforeEach(async () => {
  here = await stage();
  ada = here.somebody('Ada', { leads: true });
  cleo = here.somebody('Cleo');
});
afterAll(strikeStage);

async function sets(...names: readonly string[]): Promise<readonly PlaceId[]> {
  const places = names.map((name) => here.channel(name));
  await here.submit(ada, await here.pressKey(ada, 'v1:setup.choose|'), { places });
  return places;
}

const listed = async (who: Somebody) => buttonsOf(await here.command(who, 'channels'));

describe('/kith channels', () => {
  test('says kindly that there are none yet', async () => {
    expect(said(await here.command(cleo, 'channels'))).toBe('There are no interest channels here yet.');
  });

  test('lists them with people, hashtag and what runs there; one tap joins, one tap leaves', async () => {
    const [maps] = await sets('maps');
    const list = await here.command(cleo, 'channels');
    expect(list.kind).toBe('panel');
    for (const words of ['#maps', 'nobody yet', 'Standing chats']) expect(wordsOf(list)).toContain(words);
    const joined = await here.press(cleo, 'Join #maps', list);
    expect(wordsOf(joined)).toContain('You are in now');
    expect(wordsOf(joined)).toContain('one person');
    // The old button, pressed again.
    expect(wordsOf(await here.press(cleo, 'Join #maps', list))).toContain('already');
    expect(await here.stores.channelMemberships.of(cleo.member)).toMatchObject([
      { channel: maps, seenThere: false },
    ]);
    const left = await here.press(cleo, 'Leave', joined);
    expect(labelsOf(left)).toEqual(['Join #maps']);
    expect(wordsOf(await here.press(cleo, 'Leave', joined))).toContain('You were not in');
    expect(await here.stores.channelMemberships.of(cleo.member)).toEqual([]);
  });

  test('the reply to joining links to the channel, to step in', async () => {
    const [maps] = await sets('maps');
    const joined = await here.pressKey(cleo, `v1:channels.join|${maps}`);
    expect(wordsOf(joined)).toContain(`{"kind":"place","place":"${maps}","name":"#maps"}`);
    expect(wordsOf(joined)).toContain('step in');
  });

  test('shows first what fits to what somebody says about themselves', async () => {
    await sets('accounting', 'bicycles', 'zeppelins');
    const profile = await here.stores.profiles.get(cleo.member);
    await here.stores.profiles.save({ ...profile, who: 'I mend zeppelins and dream' });
    const list = await here.command(cleo, 'channels');
    expect(labelsOf(list)).toEqual(['Join #zeppelins', 'Join #accounting', 'Join #bicycles']);
    expect(wordsOf(list).match(/Perhaps for you/g)).toHaveLength(1);
  });

  test('shows eight at a time, and stays on the page where somebody joins', async () => {
    await sets(...Array.from({ length: 18 }, (_, at) => `topic${String(at).padStart(2, '0')}`));
    const first = await here.command(cleo, 'channels');
    expect(labelsOf(first)).toEqual([...Array.from({ length: 8 }, (_, at) => `Join #topic0${at}`), 'More']);
    const third = await here.press(cleo, 'More', await here.press(cleo, 'More', first));
    expect(labelsOf(third)).toEqual(['Join #topic16', 'Join #topic17', 'Back to the first']);
    const joined = await here.press(cleo, 'Join #topic16', third);
    expect(labelsOf(joined)).toEqual(['Leave', 'Join #topic17', 'Back to the first']);
    for (const page of ['9999', '..', '-1', ''])
      expect((await here.pressKey(cleo, `v1:channels.list|${page}`)).kind).toBe('panel');
  });

  test('a guest is let in only where guests are welcome', async () => {
    const [maps] = await sets('maps');
    const guest = here.somebody('Gus', { standing: 'guest' });
    expect(said(await here.pressKey(guest, `v1:channels.join|${maps}`))).toMatch(
      /Guests don’t take part in #maps/,
    );
    await here.submit(ada, await here.pressKey(ada, `v1:setup.what|${maps}`), {
      features: ['chats'],
      hashtag: 'maps',
      hosts: 'everyone',
      guests: 'yes',
    });
    expect((await here.pressKey(guest, `v1:channels.join|${maps}`)).kind).toBe('panel');
  });

  test('people of other organisations and apps are refused, with nothing stored', async () => {
    const [maps] = await sets('maps');
    for (const standing of ['external', 'bot'] as const) {
      const who = here.somebody(`Not${standing}`, { standing });
      expect((await here.pressKey(who, `v1:channels.join|${maps}`)).kind).toBe('say');
      expect(await here.stores.channelMemberships.of(who.member)).toEqual([]);
    }
  });

  test('a button of a channel that is off the list, unknown or elsewhere says so', async () => {
    const [maps] = await sets('maps');
    await here.pressKey(ada, `v1:setup.remove|${maps}`);
    for (const id of [maps, 'slack:T1:CNOWHERE', 'slack:T2:CMAPS', 'x'])
      expect(said(await here.pressKey(cleo, `v1:channels.join|${id}`))).toMatch(
        /no interest channel any more/,
      );
  });

  test('a resting channel can be left, and not joined', async () => {
    const [maps] = await sets('maps');
    const emil = here.somebody('Emil');
    await here.pressKey(emil, `v1:channels.join|${maps}`);
    if (maps) here.turns(maps, { standing: 'archived' });
    await here.pressKey(ada, `v1:setup.look|${maps}`);
    expect(await listed(cleo)).toEqual([]);
    expect((await listed(emil)).map(({ label }) => label)).toEqual(['Leave']);
    expect(said(await here.pressKey(cleo, `v1:channels.join|${maps}`))).toMatch(/nothing to join just now/);
    expect(await channelsWhere(here.deps, here.here, 'chats')).toEqual([]);
  });
});

describe('Home', () => {
  test('shows nothing where there are no channels, then one’s own and the way to the others', async () => {
    const by = { member: cleo.member, community: here.here };
    expect(await channelBlocks(here.deps, by)).toEqual([]);
    const [maps] = await sets('maps', 'walks');
    expect(JSON.stringify(await channelBlocks(here.deps, by))).toContain('See 2 more');
    await here.pressKey(cleo, `v1:channels.join|${maps}`);
    const blocks = JSON.stringify(await channelBlocks(here.deps, by));
    expect(blocks).toContain('#maps');
    expect(blocks).toContain('See one more');
  });
});
