import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { PermissionFlagsBits as Bits, type Client } from 'discord.js';
import {
  type DiscordDouble,
  type DoubleGuild,
  startDiscordDouble,
} from '../../src/sandbox/discord-double/index.js';
import { asId, connect, driver } from './discord-double-client.js';

/** What Discord refuses, the double refuses; each of these is a limit it could forget. */

let discord: DiscordDouble;
let guild: DoubleGuild;
let client: Client<true>;
let general = '';
let now = 0;
let told = 0;

beforeAll(async () => {
  discord = await startDiscordDouble({ ackDeadlineMs: 300, threadsPageSize: 2, now: () => Date.now() + now });
  guild = discord.addGuild({ name: 'Lighthouse' });
  general = guild.addChannel({ name: 'general' });
  guild.addMember({ name: 'Ada' });
  guild.addMember({ name: 'Ben', nick: 'Benny' });
  guild.addMember({ name: 'Cleo', closedDms: true });
  client = await connect(discord, () => {});
});

afterAll(async () => {
  await client.destroy();
  await discord.stop();
});

beforeEach(() => {
  told = discord.unexpected.length;
  discord.faults.clear();
});

const complaints = () => discord.unexpected.slice(told);
const refused = (code: number) => expect.objectContaining({ code });
const idOf = (name: string) => discord.persona(name).id;
const { call, send, thread } = driver(
  () => client,
  () => general,
);
const row = (...components: object[]) => ({ type: 1, components });
const press = (over: object = {}) => ({ type: 2, style: 1, label: 'Yes', custom_id: 'yes', ...over });
const select = (count: number) => ({
  type: 3,
  custom_id: 'pick',
  options: Array.from({ length: count }, (_, at) => ({ label: `${at}`, value: `${at}` })),
});
const display = (content: string) => ({ type: 10, content });
const v2 = 32_768;
describe('Messages that Discord would not take', () => {
  const wrong: readonly (readonly [string, object])[] = [
    ['content above 2,000 characters', { content: 'x'.repeat(2001) }],
    ['eleven embeds', { embeds: Array.from({ length: 11 }, () => ({ title: 'x' })) }],
    ['an embed title above 256', { embeds: [{ title: 'x'.repeat(257) }] }],
    ['embeds above 6,000 in total', { embeds: [1, 2].map(() => ({ description: 'x'.repeat(3001) })) }],
    ['six rows', { components: [1, 2, 3, 4, 5, 6].map((at) => row(press({ custom_id: `${at}` }))) }],
    [
      'six buttons in a row',
      { components: [row(...[1, 2, 3, 4, 5, 6].map((at) => press({ custom_id: `${at}` })))] },
    ],
    ['a custom id twice', { components: [row(press(), press())] }],
    ['a custom id above 100', { components: [row(press({ custom_id: 'x'.repeat(101) }))] }],
    ['a label above 80', { components: [row(press({ label: 'x'.repeat(81) }))] }],
    ['a link with a custom id', { components: [row(press({ style: 5, url: 'https://example.org' }))] }],
    ['26 options', { components: [row(select(26))] }],
    ['a select beside a button', { components: [row(select(2), press())] }],
    ['text displays without the flag', { components: [display('x')] }],
    ['content with Components V2', { flags: v2, content: 'x', components: [display('x')] }],
    ['41 components', { flags: v2, components: Array.from({ length: 41 }, () => display('x')) }],
    [
      '4,001 characters of text displays',
      { flags: v2, components: [display('x'.repeat(4000)), display('x')] },
    ],
    ['a section without accessory', { flags: v2, components: [{ type: 9, components: [display('x')] }] }],
    ['a nonce above 25', { content: 'x', nonce: 'x'.repeat(26) }],
    ['users parsed and listed', { content: 'x', allowed_mentions: { parse: ['users'], users: ['1'] } }],
  ];
  test.each(wrong)('%s', async (_, body) => {
    const before = discord.persona('Ada').sees().length;
    await expect(send(body)).rejects.toEqual(refused(50035));
    expect(complaints()).toEqual([expect.stringContaining('50035')]);
    expect(discord.persona('Ada').sees()).toHaveLength(before);
  });

  test('an empty one', async () => {
    await expect(send({ content: '  ' })).rejects.toEqual(refused(50006));
  });

  test('what is just within the limits passes without complaint', async () => {
    await send({
      content: 'x'.repeat(2000),
      components: [row(select(25)), row(press({ label: 'x'.repeat(80) }))],
    });
    await send({ flags: v2, components: Array.from({ length: 40 }, () => display('x'.repeat(100))) });
    expect(complaints()).toEqual([]);
  });
});

describe('Mentions', () => {
  test('a message that leaves mentions to the default is a defect, worse if it would ring everyone', async () => {
    await call('post', `/channels/${general}/messages`, { content: 'hello' });
    expect(complaints()).toEqual([expect.stringContaining('allowed_mentions must be present')]);
    await call('post', `/channels/${general}/messages`, {
      content: '@everyone',
      allowed_mentions: { parse: ['everyone'] },
    });
    expect(complaints()).toContainEqual(expect.stringContaining('would ping everyone'));
  });

  test('a mention in a private room brings the member in only when it is allowed to ring', async () => {
    const id = asId(await thread());
    const members = () => discord.threads().find((one) => one.id === id)?.members;
    await send({ content: `Hi <@${idOf('Ada')}>` }, id);
    expect(members()).not.toContain(idOf('Ada'));
    await send(
      { content: `Hi <@${idOf('Ada')}>`, allowed_mentions: { parse: [], users: [idOf('Ada')] } },
      id,
    );
    expect(members()).toContain(idOf('Ada'));
  });

  test('what is read has names, words for dates, and no markup', async () => {
    const content = `> **Bold** \\*plain\\* <@${idOf('Ben')}> <t:0:F> [here](https://example.org) _so_ snake_case_word`;
    await send({ content });
    const read = discord.persona('Ada').sees().at(-1)?.text;
    expect(read).toMatch(
      /^Bold \*plain\* @Benny Thursday,? 1 January 1970 at 00:00 here so snake_case_word$/,
    );
  });
});

describe('Sending the same thing twice', () => {
  test('an enforced nonce returns the earlier message for five minutes', async () => {
    const once = { content: 'once', nonce: 'introduction:1:asked', enforce_nonce: true };
    const first = asId(await send(once));
    expect(asId(await send(once))).toBe(first);
    expect(asId(await send({ ...once, enforce_nonce: false }))).not.toBe(first);
    now += 11 * 60_000;
    expect(asId(await send(once))).not.toBe(first);
  });

  test('a lost answer has done its work', async () => {
    discord.faults.add({ method: 'POST', route: `/channels/${general}/messages`, acceptThenDrop: true });
    await expect(send({ content: 'did it arrive?' })).rejects.toThrow();
    expect(discord.persona('Ada').sees().at(-1)?.text).toBe('did it arrive?');
  });

  test('429 is waited out, and 40003 comes on demand', async () => {
    discord.faults.add({ method: 'POST', route: /messages$/, status: 429, body: { retry_after: 0.05 } });
    await send({ content: 'patience' });
    expect(discord.calls.slice(-2).map(({ status }) => status)).toEqual([429, 200]);
    discord.faults.add({ method: 'POST', route: '/users/@me/channels', code: 40003 });
    const opening = call('post', '/users/@me/channels', { recipient_id: idOf('Ada') });
    await expect(opening).rejects.toEqual(refused(40003));
  });
});

describe('Who may be reached', () => {
  test('a closed direct message opens but takes nothing; a stranger shares no server', async () => {
    const cleo = asId(await call('post', '/users/@me/channels', { recipient_id: idOf('Cleo') }));
    await expect(send({ content: 'hi' }, cleo)).rejects.toEqual(refused(50007));
    const dora = guild.addMember({ name: 'Dora' });
    const channel = asId(await call('post', '/users/@me/channels', { recipient_id: dora.id }));
    await send({ content: 'hi' }, channel);
    expect(dora.sees().at(-1)).toMatchObject({ kind: 'direct', text: 'hi' });
    guild.removeMember(dora.id);
    await expect(send({ content: 'hi' }, channel)).rejects.toEqual(refused(50278));
    await expect(call('get', `/guilds/${guild.id}/members/${dora.id}`)).rejects.toEqual(refused(10007));
  });

  test('unknown and hidden places, missing permissions', async () => {
    const hidden = guild.addChannel({ name: 'hidden', botPermissions: Bits.ViewChannel });
    const mute = guild.addChannel({
      name: 'mute',
      botPermissions: Bits.SendMessages | Bits.CreatePrivateThreads,
    });
    await expect(send({ content: 'x' }, '123')).rejects.toEqual(refused(10003));
    await expect(send({ content: 'x' }, hidden)).rejects.toEqual(refused(50001));
    await expect(send({ content: 'x' }, mute)).rejects.toEqual(refused(50013));
    await expect(thread({}, mute)).rejects.toEqual(refused(50013));
    await expect(call('get', `/channels/${general}/messages/123`)).rejects.toEqual(refused(10008));
    expect(complaints()).toEqual([]);
  });

  test('an unknown route is a defect, and a bad token is turned away', async () => {
    await expect(call('get', `/guilds/${guild.id}/members`)).rejects.toThrow();
    expect(complaints()).toEqual([expect.stringContaining('no such route')]);
    const answer = await fetch(`${discord.url}/v10/users/@me`, { headers: { authorization: 'Bot wrong' } });
    expect(answer.status).toBe(401);
  });
});

describe('Commands that Discord would not register', () => {
  const named = { name: 'intro', description: 'x' };
  const option = { type: 3, name: 'why', description: 'x' };
  const wrong: readonly (readonly [string, object])[] = [
    ['an upper-case name', { ...named, name: 'Intro' }],
    ['a long description', { ...named, description: 'x'.repeat(101) }],
    [
      '26 options',
      { ...named, options: Array.from({ length: 26 }, (_, at) => ({ ...option, name: `o${at}` })) },
    ],
    ['required after optional', { ...named, options: [option, { ...option, name: 'b', required: true }] }],
    [
      '26 choices',
      {
        ...named,
        options: [{ ...option, choices: Array.from({ length: 26 }, () => ({ name: 'x', value: 'x' })) }],
      },
    ],
    [
      'above 8,000 characters',
      {
        ...named,
        options: Array.from({ length: 25 }, (_, at) => ({
          ...option,
          name: `o${at}`,
          choices: [1, 2, 3, 4].map((one) => ({ name: `${one}`, value: 'x'.repeat(100) })),
        })),
      },
    ],
  ];
  test.each(wrong)('%s', async (_, command) => {
    const path = `/applications/${discord.applicationId}/commands` as const;
    await expect(call('put', path, [command])).rejects.toEqual(refused(50035));
    expect(discord.commands()).toEqual([]);
  });
});
