import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { PermissionFlagsBits as Bits } from 'discord.js';
import { openStage, type Stage } from './stage.js';

describe('who somebody is on Discord', () => {
  let stage: Stage;
  beforeAll(async () => {
    stage = await openStage({ start: false });
  });
  afterAll(async () => {
    await stage.close();
    expect(stage.discord.unexpected).toEqual([]);
  });
  const find = (who: { readonly id: string }) => stage.adapter.people.find(stage.member(who));

  it('is known by the name that this server uses', async () => {
    expect(await find(stage.ada)).toEqual({
      member: stage.member(stage.ada),
      name: 'Ada',
      standing: 'member',
      leads: false,
    });
    expect((await find(stage.guild.addMember({ name: 'Dee', nick: 'Captain' }))).name).toBe('Captain');
  });

  it('leads as owner or by Manage Server', async () => {
    const eve = stage.guild.addMember({ name: 'Eve', permissions: Bits.ManageGuild });
    expect((await find({ id: stage.guild.ownerId })).leads).toBe(true);
    expect((await find(eve)).leads).toBe(true);
  });

  it('is a bot, or has left', async () => {
    expect((await find(stage.guild.addMember({ name: 'Robot', bot: true }))).standing).toBe('bot');
    const fay = stage.guild.addMember({ name: 'Fay' });
    stage.guild.removeMember(fay.id);
    expect((await find(fay)).standing).toBe('departed');
    expect((await find({ id: '100000000000000001' })).standing).toBe('departed');
  });

  it('is asked of Discord once in a while, not each time', async () => {
    const asked = () =>
      stage.discord.calls.filter(({ path }) => path.endsWith(`/members/${stage.ben.id}`)).length;
    await find(stage.ben);
    await find(stage.ben);
    expect(asked()).toBe(1);
  });

  it('cannot be told while Discord is down', async () => {
    const gus = stage.guild.addMember({ name: 'Gus' });
    stage.discord.faults.add({ method: 'GET', route: /\/members\//, status: 503, times: 5 });
    await expect(find(gus)).rejects.toMatchObject({ kind: 'try-later' });
  });
});
