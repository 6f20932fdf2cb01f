import { afterEach, describe, expect, it } from '@jest/globals';
import type { ConversationsMembersResponse } from '@slack/web-api';
import { errorOf, running, section, slack } from './slack-double-client.js';

afterEach(async () => {
  await Promise.all(running.splice(0).map((double) => double.stop()));
});

/** Nobody listens in these tests, so the app must not be told. */
const deaf = (
  double: { world: { tokens: Map<string, { scopes: ReadonlySet<string> }> } },
  work: () => Promise<void>,
) => {
  const [held] = double.world.tokens.values();
  if (held === undefined) throw new Error('no token');
  const { scopes } = held;
  held.scopes = new Set();
  const done = work();
  held.scopes = scopes;
  return done;
};

describe('channels', () => {
  it('say how they are, and refuse what Slack refuses there', async () => {
    const { client, double, channel } = await slack();
    const post = () => errorOf(client.chat.postMessage({ channel: channel.id, text: 'x' }));
    const info = async () => (await client.conversations.info({ channel: channel.id })).channel;
    const maps = double.channel('#maps');
    expect(await info()).toMatchObject({
      name: 'maps',
      is_member: true,
      is_archived: false,
      is_private: false,
    });
    await deaf(double, () => maps.rename('old-maps'));
    await deaf(double, () => maps.archive());
    expect(await info()).toMatchObject({ name: 'old-maps', is_archived: true });
    expect(await post()).toMatchObject({ error: 'is_archived' });
    expect(await errorOf(client.conversations.join({ channel: channel.id }))).toMatchObject({
      error: 'is_archived',
    });
    await expect(maps.join('Cleo')).rejects.toThrow('archived');
    await expect(double.persona('Ada').say('x', { place: 'old-maps' })).rejects.toThrow('archived');
    await deaf(double, () => maps.unarchive());
    channel.isReadOnly = true;
    expect(await post()).toMatchObject({ error: 'restricted_action_read_only_channel' });
    channel.isReadOnly = false;
    await deaf(double, () => maps.dropApp());
    expect(await post()).toMatchObject({ error: 'not_in_channel' });
    await client.conversations.join({ channel: channel.id });
    expect(await post()).toBeUndefined();
    await maps.makePrivate();
    expect(await errorOf(client.conversations.join({ channel: channel.id }))).toMatchObject({
      error: 'method_not_supported_for_channel_type',
    });
    await deaf(double, () => maps.dropApp());
    expect(await errorOf(client.conversations.info({ channel: channel.id }))).toMatchObject({
      error: 'channel_not_found',
    });
    await deaf(double, () => maps.remove());
    expect(await post()).toMatchObject({ error: 'channel_not_found' });
    expect(() => double.channel('maps')).toThrow('no channel maps');
  });

  it('tell who is in them in small pages, to whoever may know', async () => {
    const { client, double, channel } = await slack({ pageSize: 2 });
    const all: string[] = [];
    let cursor: string | undefined = '';
    while (cursor !== undefined) {
      const page: ConversationsMembersResponse = await client.conversations.members({
        channel: channel.id,
        limit: 200,
        cursor,
      });
      all.push(...(page.members ?? []));
      cursor = page.response_metadata?.next_cursor || undefined;
    }
    expect(all).toEqual([double.persona('Ada').id, double.persona('Ben').id, double.team().botUserId]);
    double.setScopes(double.team().botToken, ['groups:read']);
    expect(await errorOf(client.conversations.members({ channel: channel.id }))).toMatchObject({
      error: 'missing_scope',
      needed: 'channels:read',
    });
    double.setScopes(double.team().botToken, ['chat:write']);
    // Not even whether it is there.
    expect(await errorOf(client.conversations.info({ channel: 'C404' }))).toMatchObject({
      error: 'missing_scope',
    });
  });
});

describe('threads', () => {
  it('hang on a message that is there, in that channel, and on no answer', async () => {
    const { client, double, channel } = await slack();
    const { ts = '' } = await client.chat.postMessage({ channel: channel.id, text: 'root' });
    const under = (thread_ts: string, where = channel.id) =>
      client.chat.postMessage({ channel: where, text: 'answer', thread_ts });
    const { ts: answer = '' } = await under(ts);
    expect(await errorOf(under(answer))).toMatchObject({ error: 'cannot_reply_to_message' });
    expect(await errorOf(under('1.000001'))).toMatchObject({ error: 'thread_not_found' });
    const tea = double.addChannel({ name: 'tea', withApp: true });
    expect(await errorOf(under(ts, tea.id))).toMatchObject({ error: 'thread_not_found' });
    const { ts: whispered = '' } = await client.chat
      .postEphemeral({ channel: channel.id, user: double.persona('Ada').id, text: 'psst' })
      .then(({ message_ts }) => ({ ts: message_ts }));
    expect(await errorOf(under(whispered))).toMatchObject({ error: 'thread_not_found' });
    await client.chat.delete({ channel: channel.id, ts });
    expect(await errorOf(under(ts))).toMatchObject({ error: 'thread_not_found' });
  });

  it('are seen and written in by those who are in the channel', async () => {
    const { client, double, channel } = await slack();
    await client.chat.postMessage({ channel: channel.id, text: 'root' });
    const [ada, ben, cleo] = ['Ada', 'Ben', 'Cleo'].map((name) => double.persona(name));
    const [root] = ada?.sees() ?? [];
    if (root === undefined || ada === undefined || ben === undefined || cleo === undefined)
      throw new Error('nobody');
    const first = await ada.say('mine', { under: root });
    const second = await ben.say('mine, too', { under: first });
    expect(second).toMatchObject({ kind: 'thread', under: root.id });
    expect(ben.sees().map(({ kind, text }) => [kind, text])).toEqual([
      ['channel', 'root'],
      ['thread', 'mine'],
      ['thread', 'mine, too'],
    ]);
    await expect(cleo.say('me?', { under: root })).rejects.toThrow('cannot see that message');
    await expect(cleo.say('me?', { place: 'maps' })).rejects.toThrow('not in #maps');
  });
});

describe('the menu of a message', () => {
  it('has its own entries, on messages that are seen, and on no others', async () => {
    const { client, double, channel } = await slack({ shortcuts: { Meet: 'meet' } });
    await client.chat.postMessage({ channel: channel.id, text: 'root' });
    await client.chat.postEphemeral({ channel: channel.id, user: double.persona('Ada').id, text: 'psst' });
    const [ada, ben, cleo] = ['Ada', 'Ben', 'Cleo'].map((name) => double.persona(name));
    const [root, psst] = ada?.sees() ?? [];
    if (root === undefined || psst === undefined) throw new Error('nothing to see');
    await expect(ada?.menu('Meet', root)).rejects.toThrow('no shortcut "Meet" in that menu');
    await expect(ada?.menu('Pick this answer')).rejects.toThrow('no shortcut "Pick this answer"');
    await expect(ada?.menu('Pick this answer', psst)).rejects.toThrow('has no menu');
    await expect(ada?.menu('Pick this answer', ben)).rejects.toThrow('no menu entries for people');
    await expect(cleo?.menu('Pick this answer', root)).rejects.toThrow('cannot see');
  });
});

describe('forms', () => {
  const boxes = (count: number, more: object = {}) => ({
    type: 'checkboxes',
    options: Array.from({ length: count }, (_, n) => ({
      text: { type: 'plain_text', text: `o${n}` },
      value: `${n}`,
    })),
    ...more,
  });
  const channels = (more: object) => ({ type: 'multi_conversations_select', ...more });

  it.each([
    ['eleven boxes', boxes(11), 'more than 10'],
    ['no boxes', boxes(0), 'fewer than 1'],
    ['no box ticked beforehand', boxes(2, { initial_options: [] }), 'must not be empty'],
    [
      'a box ticked that is not there',
      boxes(1, { initial_options: [{ text: { type: 'plain_text', text: 'o9' }, value: '9' }] }),
      'not one of the options',
    ],
    [
      'boxes with a placeholder',
      boxes(1, { placeholder: { type: 'plain_text', text: 'x' } }),
      'invalid additional property',
    ],
    [
      'a long box',
      { type: 'checkboxes', options: [{ text: { type: 'plain_text', text: 'x'.repeat(76) }, value: 'x' }] },
      'longer than 75',
    ],
    ['no channels beforehand', channels({ initial_conversations: [] }), 'fewer than 1'],
    [
      'more channels beforehand than may be chosen',
      channels({ initial_conversations: ['C1', 'C2'], max_selected_items: 1 }),
      'more than 1',
    ],
    ['no channel at most', channels({ max_selected_items: 0 }), 'must be 1 or more'],
    ['an odd kind of channel', channels({ filter: { include: ['threads'] } }), 'unknown kind threads'],
    ['an odd filter', channels({ filter: { exclude_archived: true } }), 'invalid additional property'],
    ['a filter of nothing', channels({ filter: {} }), 'must not be empty'],
  ])('with %s are refused', async (_what, element, problem) => {
    const { client, double } = await slack();
    const { issueTrigger } = await import('../../src/sandbox/slack-double/tickets.js');
    const trigger_id = issueTrigger(double.world, double.team().id, double.persona('Ada').id);
    const plain = (text: string) => ({ type: 'plain_text', text });
    const view = {
      type: 'modal',
      title: plain('T'),
      submit: plain('Go'),
      blocks: [section('x'), { type: 'input', label: plain('L'), element }],
    };
    expect(await errorOf(client.apiCall('views.open', { trigger_id, view }))).toMatchObject({
      error: 'invalid_arguments',
    });
    expect(double.unexpected.join('\n')).toContain(problem);
  });
});
