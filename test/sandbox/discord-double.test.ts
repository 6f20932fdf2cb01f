import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import {
  ActionRowBuilder,
  ButtonBuilder,
  ButtonStyle,
  ChannelType,
  type Client,
  type Interaction,
  MessageFlags,
  PermissionFlagsBits,
} from 'discord.js';
import { type DiscordDouble, startDiscordDouble } from '../../src/sandbox/discord-double/index.js';
import { commands, connect, eventually } from './discord-double-client.js';

/** Everything here goes through a real discord.js client; each strictness point is one the double could forget. */

let discord: DiscordDouble;
let client: Client<true>;
let guildId: string;
let generalId: string;
let handle: (interaction: Interaction) => Promise<unknown>;
let now = 0;

beforeAll(async () => {
  discord = await startDiscordDouble({ ackDeadlineMs: 300, now: () => Date.now() + now });
  const guild = discord.addGuild({ name: 'Lighthouse', systemChannel: 'general' });
  guildId = guild.id;
  guild.addMember({ name: 'Ada', locale: 'de', permissions: PermissionFlagsBits.ManageGuild });
  guild.addMember({ name: 'Ben', nick: 'Benny' });
  guild.addMember({ name: 'Cleo', closedDms: true });
  client = await connect(discord, (interaction) => handle(interaction));
  generalId = client.guilds.cache.get(guildId)?.systemChannelId ?? '';
  await client.application.commands.set(commands, guildId);
});

afterAll(async () => {
  await client.destroy();
  await discord.stop();
});

beforeEach(() => {
  handle = async () => {};
});

/** The unexpected things since this was last asked; a test that provokes none must find none. */
let told = 0;
const complaints = () => {
  const fresh = discord.unexpected.slice(told);
  told = discord.unexpected.length;
  return fresh;
};

const refused = (code: number) => expect.objectContaining({ code });
const ada = () => discord.persona('Ada');
const ben = () => discord.persona('Ben');
const general = async () => {
  const channel = await client.channels.fetch(generalId);
  if (channel?.type !== ChannelType.GuildText) throw new Error('no general');
  return channel;
};
const button = (label: string, id: string) =>
  new ActionRowBuilder<ButtonBuilder>().addComponents(
    new ButtonBuilder().setCustomId(id).setLabel(label).setStyle(ButtonStyle.Primary),
  );
const post = (path: `/${string}`, body: unknown) => client.rest.post(path, { body });

describe('What people type and press', () => {
  test('a command arrives whole, and its answer is seen by one person only', async () => {
    handle = async (interaction) => {
      if (!interaction.isChatInputCommand()) return;
      expect(interaction.options.getUser('person')?.id).toBe(ben().id);
      expect(interaction.options.getMember('person')).toMatchObject({ nickname: 'Benny' });
      expect(interaction.options.getString('why')).toBe('we both love maps');
      expect(interaction.locale).toBe('de');
      expect(interaction.guildLocale).toBe('en-US');
      expect(interaction.memberPermissions?.has('ManageGuild')).toBe(true);
      expect(interaction.appPermissions.has('CreatePrivateThreads')).toBe(true);
      expect(interaction.channelId).toBe(generalId);
      await interaction.reply({
        content: `Ask **${ben().id}** <@${ben().id}>?`,
        flags: MessageFlags.Ephemeral,
      });
    };
    await ada().command('intro', { people: [ben()], words: 'we both love maps' });
    const seen = ada().sees().at(-1);
    expect(seen).toMatchObject({ kind: 'only-you', text: `Ask ${ben().id} @Benny?`, edits: 0 });
    expect(
      ben()
        .sees()
        .map(({ id }) => id),
    ).not.toContain(seen?.id);
    expect(complaints()).toEqual([]);
  });

  test('nobody can type what is not registered, choose what is not offered or use what is not theirs', async () => {
    await expect(ada().command('nonsense')).rejects.toThrow('/nonsense is not registered');
    await expect(ada().command('kith')).rejects.toThrow('no subcommand');
    await expect(ada().command('kith', { verb: 'dance' })).rejects.toThrow('no subcommand "dance"');
    await expect(ada().command('kith', { verb: 'report' })).rejects.toThrow('needs its option "words"');
    await expect(ada().command('intro', { verb: 'all' })).rejects.toThrow('not a choice');
    await expect(ada().command('intro', { words: 'x'.repeat(201) })).rejects.toThrow('0 to 200');
    await expect(ada().command('setup', { people: [ben()] })).rejects.toThrow('takes 0 people');
    await expect(ben().command('setup')).rejects.toThrow('not offered');
    await expect(ada().menu('Nothing', ben())).rejects.toThrow('not registered');
    await expect(ada().press('Never shown')).rejects.toThrow('no button');
    await expect(ada().submit()).rejects.toThrow('no form open');
  });

  test('the user menu names whom it was used on', async () => {
    let target = '';
    handle = async (interaction) => {
      if (!interaction.isUserContextMenuCommand()) return;
      target = interaction.targetUser.id;
      await interaction.deferReply({ flags: MessageFlags.Ephemeral });
      await interaction.deleteReply();
    };
    await ada().menu('Introduce me', ben());
    expect(target).toBe(ben().id);
  });

  test('a press updates the message in place; disabled and link buttons cannot be pressed', async () => {
    const row = button('Yes', 'v1:yes').addComponents(
      new ButtonBuilder().setLabel('Docs').setURL('https://example.org').setStyle(ButtonStyle.Link),
      new ButtonBuilder()
        .setLabel('Later')
        .setCustomId('later')
        .setStyle(ButtonStyle.Secondary)
        .setDisabled(true),
    );
    const sent = await (await general()).send({ content: 'Coming?', components: [row] });
    handle = async (interaction) => {
      if (!interaction.isButton()) return;
      expect(interaction.customId).toBe('v1:yes');
      expect(interaction.message.id).toBe(sent.id);
      await interaction.update({ content: 'Noted', components: [] });
    };
    await expect(ben().press('Docs')).rejects.toThrow('no button');
    await expect(ben().press('Later')).rejects.toThrow('no button');
    await ben().press('Yes');
    expect(ben().sees().at(-1)).toMatchObject({ id: sent.id, text: 'Noted', buttons: [], edits: 1 });
    await expect(ben().press('Yes')).rejects.toThrow('no button');
    expect(complaints()).toEqual([]);
  });

  test('a deferred answer thinks first, then speaks through @original and follow-ups', async () => {
    let finish = () => {};
    const allowed = new Promise<void>((resolve) => {
      finish = resolve;
    });
    handle = async (interaction) => {
      if (!interaction.isChatInputCommand()) return;
      await interaction.deferReply({ flags: MessageFlags.Ephemeral });
      await allowed;
      await interaction.editReply('Done');
      await interaction.followUp({ content: 'And more', flags: MessageFlags.Ephemeral });
    };
    await ada().command('intro');
    expect(ada().sees().at(-1)?.text).toBe('Kith is thinking…');
    finish();
    await eventually(() => ada().sees().at(-1)?.text === 'And more', 'the follow-up');
    expect(ada().sees().at(-2)).toMatchObject({ kind: 'only-you', text: 'Done', edits: 0 });
  });

  test('a silent app is noticed after the deadline, and may no longer answer', async () => {
    let late: Interaction | undefined;
    handle = async (interaction) => {
      late = interaction;
    };
    await expect(ada().command('intro')).rejects.toThrow('did not acknowledge within 300 ms');
    if (!late?.isChatInputCommand()) throw new Error('no interaction came');
    await expect(late.reply('too late')).rejects.toEqual(refused(10062));
    expect(complaints()).toEqual([expect.stringContaining('did not acknowledge')]);
  });

  test('the first acknowledgement stands, and its token ends after fifteen minutes', async () => {
    let asked: Interaction | undefined;
    handle = async (interaction) => {
      asked = interaction;
      if (interaction.isChatInputCommand()) await interaction.reply({ content: 'Hi', flags: 64 });
    };
    await ada().command('intro');
    if (!asked?.isChatInputCommand()) throw new Error('no interaction came');
    const again = post(`/interactions/${asked.id}/${asked.token}/callback`, { type: 5 });
    await expect(again).rejects.toEqual(refused(40060));
    const { webhook } = asked;
    now += 16 * 60_000;
    await expect(webhook.send('later')).rejects.toEqual(refused(50027));
  });

  test('a form opens, keeps what was prefilled, is checked like a client does, and closes', async () => {
    const label = (text: string, component: object) => ({ type: 18, label: text, component });
    handle = async (interaction) => {
      if (interaction.isChatInputCommand()) {
        const path = `/interactions/${interaction.id}/${interaction.token}/callback` as const;
        const options = ['Work', 'Play'].map((one) => ({ label: one, value: one.toLowerCase() }));
        const components = [
          { type: 10, content: 'A word before' },
          label('Name', { type: 4, custom_id: 'name', style: 1, value: 'Ada', max_length: 10 }),
          label('About', { type: 3, custom_id: 'about', options }),
          label('Mood', { type: 21, custom_id: 'mood', required: false, options }),
          label('Whom', { type: 5, custom_id: 'whom', max_values: 2 }),
        ];
        await post(path, { type: 9, data: { title: 'Form', custom_id: 'form', components } });
      }
      if (interaction.isModalSubmit()) {
        const { fields } = interaction;
        expect(fields.getTextInputValue('name')).toBe('Ada');
        expect(fields.getStringSelectValues('about')).toEqual(['play']);
        expect(fields.getSelectedUsers('whom')?.has(ben().id)).toBe(true);
        await interaction.reply({ content: 'Thanks', flags: 64 });
      }
    };
    await ada().command('intro');
    expect(
      ada()
        .form()
        ?.fields.map(({ label: one, kind, value }) => [one, kind, value]),
    ).toEqual([
      ['Name', 'short-text', 'Ada'],
      ['About', 'choice', undefined],
      ['Mood', 'choice', undefined],
      ['Whom', 'people', []],
    ]);
    await expect(ada().submit({ Age: '7' })).rejects.toThrow('no field "Age"');
    await expect(ada().submit({ About: 'Play' })).rejects.toThrow('"Whom" is required');
    await expect(ada().submit({ About: 'Rest', Whom: [ben()] })).rejects.toThrow('no choice "Rest"');
    await expect(ada().submit({ Name: 'x'.repeat(11), About: 'Play', Whom: [ben()] })).rejects.toThrow(
      '0 to 10',
    );
    await ada().submit({ About: 'Play', Whom: [ben()] });
    expect(ada().form()).toBeUndefined();
    expect(ada().sees().at(-1)?.text).toBe('Thanks');
  });
});
