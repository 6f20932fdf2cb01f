import { setTimeout as pause } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { PermissionFlagsBits as Bits, ChannelType } from 'discord.js';
import { plain } from '../../../src/core/conversation/message.js';
import type { MessageRef } from '../../../src/core/messenger.js';
import { nativeOf, placeId } from '../../../src/core/shared/ids.js';
import { failureOf } from './refusals.js';
import { lastOf, openStage, type Stage } from './stage.js';

describe('the thread under a post on Discord', () => {
  let stage: Stage;
  beforeEach(async () => {
    stage = await openStage({ start: false });
  });
  afterEach(async () => {
    await stage.close();
    expect(stage.discord.unexpected).toEqual([]);
  });
  const post = (words = 'Chess, today.', channel = stage.general) =>
    stage.adapter.messenger.post(placeId(stage.community, channel), plain(words), words);
  const open = (under: MessageRef, name = 'Chess') => stage.adapter.messenger.openThread(under, name);
  const reply = (under: MessageRef, words: string) =>
    stage.adapter.messenger.reply(under, plain(words), words);
  const thread = () => lastOf(stage.discord.threads());

  it('is public, is there once however often it is opened, and everybody reads it', async () => {
    const ref = await post();
    await open(ref);
    await open(ref);
    expect(stage.discord.threads()).toHaveLength(1);
    expect(thread()).toMatchObject({
      id: ref.message,
      name: 'Chess',
      private: false,
      parentId: stage.general,
    });
    const said = await reply(ref, 'Which opening do you love?');
    expect(nativeOf(said.place)).toBe(ref.message);
    expect(lastOf(stage.ben.sees())).toMatchObject({
      kind: 'thread',
      under: ref.message,
      place: ref.message,
    });
    await stage.adapter.messenger.amend(said, plain('Which ending?'));
    expect(lastOf(thread().messages).content).toBe('Which ending?');
  });

  it('waits for its turn behind many posts: nothing of it is refused, so no post is made again', async () => {
    const said = Array.from({ length: 45 }, (_, index) => `Chess at table ${index}`);
    const refused: string[] = [];
    await Promise.all(
      said.map(async (words) => {
        const tryPost = (): Promise<MessageRef> =>
          post(words).catch(async () => {
            await pause(100);
            return tryPost();
          });
        const ref = await tryPost();
        await open(ref, words).catch((error: unknown) => refused.push(`${words}: ${error}`));
      }),
    );
    expect(refused).toEqual([]);
    expect(stage.discord.threads()).toHaveLength(said.length);
  }, 20_000);

  it('is found again when Discord’s answer was lost', async () => {
    const ref = await post();
    stage.discord.faults.add({ method: 'POST', route: /\/threads$/, acceptThenDrop: true });
    expect((await failureOf(open(ref))).kind).toBe('try-later');
    await open(ref);
    expect(stage.discord.threads()).toHaveLength(1);
  });

  it('takes a reply once, however often it is tried', async () => {
    const ref = await post();
    await open(ref);
    stage.discord.faults.add({ method: 'POST', route: /\/messages$/, acceptThenDrop: true });
    expect((await failureOf(reply(ref, 'One'))).kind).toBe('unknown-outcome');
    expect(await reply(ref, 'One')).toEqual(await reply(ref, 'One'));
    expect(thread().messages).toHaveLength(1);
  });

  it('wakes up for a reply, and takes none when it is locked or deleted', async () => {
    const ref = await post();
    await open(ref);
    const handle = stage.discord.channel(ref.message);
    handle.archive();
    await reply(ref, 'Still there?');
    expect(thread().archived).toBe(false);
    handle.lock();
    expect(await failureOf(reply(ref, 'And now?'))).toMatchObject({ kind: 'undeliverable' });
    handle.archive();
    expect(await failureOf(reply(ref, 'Or now?'))).toMatchObject({ kind: 'undeliverable' });
    handle.remove();
    expect(await failureOf(reply(ref, 'Hello?'))).toMatchObject({ kind: 'undeliverable', reason: '10003' });
  });

  it('cannot hang on a message that was deleted, in a channel that was deleted, or in a voice channel', async () => {
    const ref = await post();
    stage.discord.deleteMessage(ref.message);
    expect(await failureOf(open(ref))).toMatchObject({ kind: 'undeliverable', reason: '10008' });
    const second = await post('Again.');
    stage.discord.channel(stage.general).remove();
    expect(await failureOf(open(second))).toMatchObject({ kind: 'undeliverable', reason: '10003' });
    expect(await failureOf(post('Anyone?'))).toMatchObject({ kind: 'undeliverable', reason: '10003' });
    const voice = stage.guild.addChannel({ name: 'voice', type: ChannelType.GuildVoice });
    const third = await post('Aloud.', voice);
    expect((await failureOf(open(third))).kind).toBe('undeliverable');
  });

  it('may be under an announcement', async () => {
    const ref = await post(
      'News.',
      stage.guild.addChannel({ name: 'news', type: ChannelType.GuildAnnouncement }),
    );
    await open(ref);
    await reply(ref, 'What do you make of it?');
    expect(lastOf(stage.ada.sees())).toMatchObject({ kind: 'thread', under: ref.message });
  });

  it('is given up at once where a right is missing, so that the post is not made twice', async () => {
    const ref = await post();
    const channel = stage.discord.channel('general');
    channel.deny(Bits.CreatePublicThreads);
    expect(await failureOf(open(ref))).toMatchObject({ kind: 'undeliverable', reason: '50013' });
    channel.allow(Bits.CreatePublicThreads);
    await open(ref);
    channel.deny(Bits.SendMessagesInThreads);
    expect(await failureOf(reply(ref, 'x'))).toMatchObject({ kind: 'try-later', reason: '50013' });
    channel.hideFromApp();
    expect(await failureOf(open(ref))).toMatchObject({ reason: '50001' });
  });

  it('has a name that fits, whatever it is called', async () => {
    const ref = await post();
    await open(ref, `@everyone\n# ${'👩‍👩‍👧‍👦'.repeat(60)}`);
    expect(thread().name.length).toBeLessThanOrEqual(100);
    const other = await post('Other.');
    await open(other, '  \n ');
    expect(thread().name).toBe('…');
    await reply(other, `@everyone <@1> ${'x '.repeat(2500)}`);
    expect(lastOf(thread().messages).mentions).toEqual([]);
  });
});
