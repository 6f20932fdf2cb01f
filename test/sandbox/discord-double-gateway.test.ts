import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { Client, type Interaction, MessageFlags } from 'discord.js';
import {
  type DiscordDouble,
  type DoubleGuild,
  startDiscordDouble,
} from '../../src/sandbox/discord-double/index.js';
import { connect, eventually } from './discord-double-client.js';

/** The gateway: several app processes, lost sockets, and payloads that no client would send. */

let discord: DiscordDouble;
let guild: DoubleGuild;
let clients: Client<true>[] = [];
let answered: number[] = [];

async function app(number: number, on?: (interaction: Interaction) => unknown): Promise<Client<true>> {
  const client = await connect(discord, async (interaction) => {
    answered.push(number);
    if (on) await on(interaction);
    else if (interaction.isRepliable()) await interaction.reply({ content: `app ${number}`, flags: 64 });
  });
  clients.push(client);
  return client;
}

const ada = () => discord.persona('Ada');
const register = (client: Client<true>, guildId?: string) =>
  guildId === undefined
    ? client.application.commands.set([{ name: 'kith', description: 'Kith' }])
    : client.application.commands.set([{ name: 'kith', description: 'Kith' }], guildId);

beforeEach(async () => {
  discord = await startDiscordDouble({ ackDeadlineMs: 300 });
  guild = discord.addGuild({ name: 'Lighthouse', systemChannel: 'general' });
  guild.addMember({ name: 'Ada' });
  guild.addMember({ name: 'Ben' });
  answered = [];
});

afterEach(async () => {
  await Promise.all(clients.map((client) => client.destroy()));
  clients = [];
  await discord.stop();
});

describe('App processes', () => {
  test('two on one token both hear everything, as they do on Discord', async () => {
    const one = await app(1);
    const two = await app(2);
    await register(one, guild.id);
    for (let round = 0; round < 4; round += 1) await ada().command('kith');
    await eventually(() => answered.length === 8, 'both have heard every one');
    expect([...answered].sort()).toEqual([1, 1, 1, 1, 2, 2, 2, 2]);
    const id = guild.addChannel({ name: 'maps' });
    await eventually(() => [one, two].every((each) => each.channels.cache.has(id)), 'both know the channel');
    guild.removeBot();
    await eventually(() => [one, two].every((each) => each.guilds.cache.size === 0), 'both have left');
    expect(discord.unexpected).toEqual([]);
  });

  test('an interaction that comes twice can be acknowledged once only', async () => {
    const outcomes: string[] = [];
    const reply = async (interaction: Interaction) => {
      if (!interaction.isRepliable()) return;
      const outcome = interaction.reply({ content: 'Hello', flags: 64 });
      await outcome.then(
        () => outcomes.push('taken'),
        (error) => outcomes.push(String(error.code)),
      );
    };
    const one = await app(1, reply);
    await app(2, reply);
    await register(one, guild.id);
    discord.gateway.repeatNext();
    await ada().command('kith');
    await eventually(() => outcomes.length === 4, 'both have answered, twice');
    expect(outcomes.sort()).toEqual(['40060', '40060', '40060', 'taken']);
    expect(ada().sees()).toHaveLength(1);
  });

  test('an app that was cut off resumes and hears what it missed', async () => {
    const one = await app(1);
    await register(one, guild.id);
    discord.gateway.drop();
    expect(discord.gateway.connections).toBe(0);
    const missed = guild.addChannel({ name: 'missed' });
    await eventually(() => discord.gateway.connections === 1, 'back again');
    await eventually(() => one.channels.cache.has(missed), 'told of the new channel');
    await ada().command('kith');
    expect(answered).toEqual([1]);
  });

  test('an invalid session is begun anew', async () => {
    const one = await app(1);
    await register(one, guild.id);
    discord.gateway.invalidSession(false);
    await eventually(() => discord.gateway.connections === 1, 'identified again');
    await ada().command('kith');
    expect(answered).toEqual([1]);
  });

  test('a code that ends it leaves nobody to answer, and the person is told so', async () => {
    const one = await app(1);
    await register(one, guild.id);
    discord.gateway.close(4014);
    await expect(ada().command('kith')).rejects.toThrow('no app process is connected');
  });

  test('privileged intents are turned away and remembered', async () => {
    const greedy = new Client({ intents: ['Guilds', 'GuildMembers'], rest: { api: discord.url } });
    greedy.on('error', () => {});
    await expect(greedy.login(discord.token)).rejects.toThrow(/intents/);
    expect(discord.unexpected).toEqual([expect.stringContaining('privileged intents')]);
    await greedy.destroy();
  });
});

describe('What reaches the app', () => {
  test('a command typed in direct messages has a user and no server', async () => {
    let asked: Interaction | undefined;
    const one = await app(1, async (interaction) => {
      asked = interaction;
      if (interaction.isChatInputCommand()) await interaction.reply('Hello in private');
    });
    await register(one);
    await ada().command('kith', { place: 'dm' });
    expect(asked).toMatchObject({ guildId: null, member: null, context: 1 });
    expect(ada().sees().at(-1)).toMatchObject({ kind: 'direct', text: 'Hello in private' });
    expect(discord.directMessages(ada().id)).toHaveLength(1);
  });

  test('a file comes along and can be read', async () => {
    const one = await app(1, async (interaction) => {
      if (!interaction.isChatInputCommand()) return;
      const files = [{ attachment: Buffer.from('{"me":"Ada"}'), name: 'mine.json' }];
      await interaction.reply({ content: 'All about you', files, flags: 64 });
    });
    await register(one, guild.id);
    await ada().command('kith');
    expect(ada().sees().at(-1)).toMatchObject({
      text: 'All about you\nmine.json',
      payload: { files: [{ filename: 'mine.json', content: '{"me":"Ada"}' }] },
    });
  });

  test('a raw payload goes out as it is, with the rest filled in as in life', async () => {
    await app(1, async (interaction) => {
      if (!interaction.isButton()) return;
      await interaction.reply({
        content: `${interaction.user.username}: ${interaction.customId}`,
        flags: 64,
      });
    });
    const channel = guild.addChannel({ name: 'maps' });
    const posted = discord.say(discord.persona('Ben').id, channel, 'hello');
    const from = { userId: ada().id, channelId: channel, messageId: posted.id };
    const forged = { type: 3, data: { component_type: 2, custom_id: 'v9:forged' } };
    const acknowledged = await discord.interact(forged, from);
    expect(acknowledged).toMatchObject({ type: 4, data: { content: 'ada: v9:forged' } });
  });

  test('a form or a panel outside the limits is refused, and so is a form after a deferral', async () => {
    const tries: unknown[] = [];
    const open = (data: object) => (interaction: Interaction) =>
      clients[0]?.rest
        .post(`/interactions/${interaction.id}/${interaction.token}/callback`, { body: { type: 9, data } })
        .catch((error: unknown) => tries.push(error));
    const field = (id: string, over: object = {}) => ({
      type: 18,
      label: id,
      component: { type: 4, custom_id: id, style: 1, ...over },
    });
    const form = { title: 'Form', custom_id: 'form', components: [field('name')] };
    const wrong = [
      { ...form, title: 'x'.repeat(46) },
      { ...form, components: ['a', 'b', 'c', 'd', 'e', 'f'].map((id) => field(id)) },
      { ...form, components: [{ ...field('name'), label: 'x'.repeat(46) }] },
      { ...form, components: [{ ...field('name'), description: 'x'.repeat(101) }] },
      { ...form, components: [field('name', { placeholder: 'x'.repeat(101) })] },
      { ...form, components: [field('name', { value: 'x'.repeat(4001) })] },
      { ...form, components: [field('name'), field('name')] },
      { ...form, components: [{ type: 10, content: '' }] },
    ];
    const one = await app(1, async (interaction) => {
      for (const data of wrong) await open(data)(interaction);
      if (interaction.isChatInputCommand()) await interaction.deferReply({ flags: MessageFlags.Ephemeral });
      await open(form)(interaction);
    });
    await register(one, guild.id);
    await ada().command('kith');
    await eventually(() => tries.length === wrong.length + 1, 'all tries are answered');
    expect(tries.map((error) => error instanceof Error && 'code' in error && error.code)).toEqual([
      ...wrong.map(() => 50035),
      40060,
    ]);
    expect(ada().form()).toBeUndefined();
  });

  test('people choose in a select, and everybody watching is told of each change', async () => {
    let changes = 0;
    const forget = discord.onChange(() => {
      changes += 1;
    });
    const one = await app(1, async (interaction) => {
      if (interaction.isChatInputCommand()) {
        const menu = { type: 8, custom_id: 'where', placeholder: 'Which channel?' };
        await interaction.reply({
          flags: 64 | 32_768,
          components: [
            { type: 10, content: '# Setup' },
            { type: 1, components: [menu] },
          ],
        });
      }
      if (interaction.isChannelSelectMenu()) {
        const text = `Chosen: ${interaction.channels.map((channel) => channel && 'name' in channel && channel.name)}`;
        await interaction.update({ components: [{ type: 10, content: text }] });
      }
    });
    await register(one, guild.id);
    await ada().command('kith');
    expect(ada().sees().at(-1)).toMatchObject({ text: 'Setup', summary: 'Setup', kind: 'only-you' });
    await ada().choose('Which channel?', '#general');
    expect(ada().sees().at(-1)).toMatchObject({ text: 'Chosen: general', edits: 1 });
    expect(changes).toBeGreaterThan(1);
    forget();
    expect(discord.unexpected).toEqual([]);
  });
});
