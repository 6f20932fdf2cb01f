import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { PermissionFlagsBits as Bits, ChannelType } from 'discord.js';
import { plain } from '../../../src/core/conversation/message.js';
import { nativeOf, placeId } from '../../../src/core/shared/ids.js';
import { HOUR, MINUTE } from '../../../src/core/shared/time.js';
import { lastOf, openStage, type Stage } from './stage.js';

describe('rooms on Discord', () => {
  let stage: Stage;
  beforeEach(async () => {
    stage = await openStage({ start: false, threadsPageSize: 2 });
  });
  afterEach(async () => {
    await stage.close();
    expect(stage.discord.unexpected).toEqual([]);
  });
  const open = (key = 'introduction:1') =>
    stage.adapter.messenger.openRoom({
      community: stage.community,
      key,
      name: 'Ada & Ben',
      parties: [stage.member(stage.ada), stage.member(stage.ben)],
    });

  it('are private threads with those introduced in them, and nobody else', async () => {
    const room = await open();
    const thread = lastOf(stage.discord.threads());
    expect(nativeOf(room)).toBe(thread.id);
    expect(thread.private).toBe(true);
    expect(thread.name).toMatch(/^Ada & Ben · [0-9a-f]{8}$/);
    expect([...thread.members].sort()).toEqual([stage.discord.botUserId, stage.ada.id, stage.ben.id].sort());
    const ref = await stage.adapter.messenger.post(
      room,
      { ...plain('Meet each other.'), notify: [stage.member(stage.ada), stage.member(stage.ben)] },
      'first',
    );
    expect(ref.place).toBe(room);
    const first = lastOf(lastOf(stage.discord.threads()).messages);
    expect([...first.mentions].sort()).toEqual([stage.ada.id, stage.ben.id].sort());
  });

  it('are found again by their key, whether awake or asleep', async () => {
    const room = await open();
    expect(await open()).toBe(room);
    for (const key of ['2', '3', '4']) await stage.adapter.messenger.closeRoom(await open(key));
    await stage.adapter.messenger.closeRoom(room);
    expect(stage.discord.threads()[0]?.archived).toBe(true);
    expect(await open()).toBe(room);
    expect(stage.discord.threads()[0]).toMatchObject({ archived: false, locked: false });
    expect(stage.discord.threads()).toHaveLength(4);
  });

  it('are adopted when the answer to their making was lost', async () => {
    stage.discord.faults.add({ method: 'POST', route: /\/threads$/, acceptThenDrop: true });
    await expect(open()).rejects.toMatchObject({ kind: 'unknown-outcome' });
    await open();
    expect(stage.discord.threads()).toHaveLength(1);
    expect(lastOf(stage.discord.threads()).members).toContain(stage.ben.id);
  });

  it('are completed when Kith died after making them', async () => {
    stage.discord.faults.add({ method: 'PUT', route: /\/thread-members\//, status: 503 });
    await expect(open()).rejects.toMatchObject({ kind: 'try-later' });
    await open();
    expect(stage.discord.threads()).toHaveLength(1);
    expect(lastOf(stage.discord.threads()).members).toContain(stage.ben.id);
  });

  it('are opened where the stewards chose, else under “introductions”, else where all can look', async () => {
    const parentOf = async (key: string) => {
      stage.pass(MINUTE);
      await open(key);
      return lastOf(stage.discord.threads()).parentId;
    };
    stage.guild.addChannel({ name: 'voices', type: ChannelType.GuildVoice });
    stage.guild.updateChannel(stage.general, { visibleTo: [stage.ada.id, stage.discord.botUserId] });
    const hall = stage.guild.addChannel({ name: 'hall' });
    expect(await parentOf('1')).toBe(hall);
    const introductions = stage.guild.addChannel({ name: 'introductions' });
    expect(await parentOf('2')).toBe(introductions);
    const chosen = stage.guild.addChannel({ name: 'chosen' });
    stage.chooseRoomsParent(placeId(stage.community, chosen));
    expect(await parentOf('3')).toBe(chosen);
    stage.guild.updateChannel(chosen, { botPermissions: Bits.CreatePrivateThreads });
    expect(await parentOf('4')).toBe(introductions);
    expect(lastOf(stage.log)).toMatchObject({ level: 'warn', fields: { lack: ['Create Private Threads'] } });
  });

  it('are not opened for somebody who has just left, nor where a right was just taken away', async () => {
    await open('1');
    stage.discord.channel('general').deny(Bits.CreatePrivateThreads);
    await expect(open('2')).rejects.toMatchObject({
      reason: expect.stringContaining('Create Private Threads'),
    });
    stage.discord.channel('general').allow(Bits.CreatePrivateThreads);
    await open('2');
    stage.guild.removeMember(stage.ben.id);
    await expect(open('3')).rejects.toMatchObject({ kind: 'undeliverable', reason: '10007' });
  });

  it('wait an hour for a missing permission, and name it', async () => {
    stage.guild.updateChannel(stage.general, { botPermissions: Bits.SendMessagesInThreads });
    await expect(open()).rejects.toMatchObject({
      kind: 'try-later',
      after: HOUR,
      reason: `missing in channel ${stage.general}: Send Messages in Threads`,
    });
    expect(lastOf(stage.log).level).toBe('warn');
  });

  it('wake up for an amendment, and closing one twice or one that is gone is no trouble', async () => {
    const room = await open();
    const ref = await stage.adapter.messenger.post(room, plain('Meet.'), 'first');
    await stage.adapter.messenger.closeRoom(room);
    await stage.adapter.messenger.closeRoom(room);
    await stage.adapter.messenger.amend(ref, plain('Met.'));
    expect(lastOf(lastOf(stage.discord.threads()).messages).content).toBe('Met.');
    stage.guild.removeChannel(nativeOf(room));
    await stage.adapter.messenger.closeRoom(room);
  });
});
