import { describe, expect, it } from '@jest/globals';
import { PermissionFlagsBits as Bits } from 'discord.js';
import { examineDiscord } from '../../../src/adapters/discord/examine.js';
import { openStage } from './stage.js';

describe('the doctor on Discord', () => {
  it('finds all well, and names the rights that a server does not give', async () => {
    const stage = await openStage();
    const { url: apiUrl, token, applicationId } = stage.discord;
    const ills = async () =>
      (await examineDiscord({ apiUrl, token, applicationId })).filter(({ well }) => !well);
    expect(await ills()).toEqual([]);
    stage.guild.changeBotRole(Bits.ViewChannel | Bits.EmbedLinks | Bits.CreatePrivateThreads);
    const [found, ...more] = await ills();
    expect(more).toEqual([]);
    expect(found?.what).toBe('Discord: rights in Makers (missing: Create Public Threads, Create Events)');
    expect(found?.mend).toContain('Server Settings → Roles → Kith');
    await stage.close();
    expect(stage.discord.unexpected).toEqual([]);
  });
});
