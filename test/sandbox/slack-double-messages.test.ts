import { afterEach, describe, expect, it } from '@jest/globals';
import { errorOf, running, section, slack } from './slack-double-client.js';

afterEach(async () => {
  await Promise.all(running.splice(0).map((double) => double.stop()));
});

describe('messages', () => {
  it('can be edited and deleted by the app, but only its own', async () => {
    const { client, double, channel } = await slack();
    const { ts = '' } = await client.chat.postMessage({
      channel: channel.id,
      text: 'One',
      blocks: [section('One')],
    });
    await client.chat.update({ channel: channel.id, ts, text: 'Two' });
    expect(double.persona('Ada').sees()).toMatchObject([{ text: 'One', summary: 'Two', edits: 1 }]);
    await client.chat.update({ channel: channel.id, ts, text: 'Two', blocks: [] });
    expect(double.persona('Ada').sees()).toMatchObject([{ text: 'Two', edits: 2 }]);
    expect((await client.chat.getPermalink({ channel: channel.id, message_ts: ts })).permalink).toContain(
      channel.id,
    );
    await client.chat.delete({ channel: channel.id, ts });
    expect(double.persona('Ada').sees()).toEqual([]);
    const said = await double.persona('Ada').say('mine', { place: 'maps' });
    const theirs = said.id.split(':')[1] ?? '';
    expect(await errorOf(client.chat.update({ channel: channel.id, ts: theirs, text: 'x' }))).toMatchObject({
      error: 'cant_update_message',
    });
  });

  it('only you see an ephemeral, and only where you are', async () => {
    const { client, double, channel } = await slack();
    await client.chat.postEphemeral({ channel: channel.id, user: double.persona('Ada').id, text: 'Psst' });
    expect(double.persona('Ada').sees()).toMatchObject([{ kind: 'only-you', text: 'Psst' }]);
    expect(double.persona('Ben').sees()).toEqual([]);
    const toCleo = client.chat.postEphemeral({
      channel: channel.id,
      user: double.persona('Cleo').id,
      text: 'Psst',
    });
    expect(await errorOf(toCleo)).toMatchObject({ error: 'user_not_in_channel' });
  });

  it.each([
    ['words too long', [section('x'.repeat(3001))], 'longer than 3000'],
    ['an empty text', [section('')], 'must not be empty'],
    ['an unknown block', [{ type: 'carousel' }], 'unknown block type carousel'],
    ['an unknown property', [{ type: 'divider', colour: 'red' }], 'invalid additional property: colour'],
    ['too many blocks', Array.from({ length: 51 }, () => ({ type: 'divider' })), 'more than 50'],
    [
      'the same block id twice',
      [
        { type: 'divider', block_id: 'a' },
        { type: 'divider', block_id: 'a' },
      ],
      'same block_id twice',
    ],
    [
      'an element in the wrong place',
      [{ type: 'actions', elements: [{ type: 'plain_text_input' }] }],
      'not allowed in actions',
    ],
    [
      'a long button',
      [
        {
          type: 'actions',
          elements: [{ type: 'button', text: { type: 'plain_text', text: 'y'.repeat(76) } }],
        },
      ],
      'longer than 75',
    ],
  ])('refuses %s', async (_what, blocks, problem) => {
    const { client, double, channel } = await slack();
    const error = await errorOf(
      client.apiCall('chat.postMessage', { channel: channel.id, text: 'x', blocks }),
    );
    expect(error).toMatchObject({ error: 'invalid_blocks' });
    expect(double.unexpected.join('\n')).toContain(problem);
    expect(double.messages(channel.id)).toEqual([]);
  });

  it('notices a missing fallback, a mass mention and a broken date', async () => {
    const { client, double, channel } = await slack();
    await client.chat.postMessage({ channel: channel.id, text: '', blocks: [section('words')] });
    await client.chat.postMessage({
      channel: channel.id,
      text: 'Hello <!here>',
      blocks: [section('<!channel|x>')],
    });
    await client.chat.postMessage({ channel: channel.id, text: 'On <!date^1700000000^{date}>' });
    expect(double.unexpected).toEqual([
      'chat.postMessage: text missing beside the blocks',
      'chat.postMessage: mass mention at text: <!here>',
      'chat.postMessage: mass mention at blocks[0].text: <!channel|x>',
      'chat.postMessage: date without seconds or fallback: <!date^1700000000^{date}>',
    ]);
    expect(await errorOf(client.chat.postMessage({ channel: channel.id, text: '' }))).toMatchObject({
      error: 'no_text',
    });
  });

  it('finds nothing to say about an escaped mention', async () => {
    const { client, double, channel } = await slack();
    await client.chat.postMessage({ channel: channel.id, text: '&lt;!here&gt; @channel' });
    expect(double.unexpected).toEqual([]);
    expect(double.persona('Ada').sees()).toMatchObject([{ text: '<!here> @channel' }]);
  });

  it('reads as the eye reads it', async () => {
    const { client, double, channel } = await slack();
    const reader = double.addUser({ name: 'Kim', tz: 'America/New_York' });
    double.world.channels.get(channel.id)?.members.add(reader.id);
    const ada = double.persona('Ada').id;
    const text = `*<@${ada}>* likes <https://a.b|maps & _more_> in <#${channel.id}> at <!date^1700000000^{date_short} {time}|then>, a_b_c &amp; _so_ on`;
    await client.chat.postMessage({
      channel: channel.id,
      text,
      blocks: [
        { type: 'header', text: { type: 'plain_text', text: 'News' } },
        { type: 'section', text: { type: 'mrkdwn', text }, fields: [{ type: 'mrkdwn', text: '*F*' }] },
        { type: 'divider' },
        {
          type: 'context',
          elements: [
            { type: 'mrkdwn', text: '`code`' },
            { type: 'plain_text', text: '*raw*' },
          ],
        },
        {
          type: 'rich_text',
          elements: [{ type: 'rich_text_section', elements: [{ type: 'text', text: '*as is*' }] }],
        },
      ],
    });
    const line = '@Ada likes maps & _more_ in #maps at Nov 14, 2023 5:13 PM, a_b_c & so on';
    expect(double.persona('Kim').sees()[0]).toMatchObject({
      text: ['News', line, 'F', 'code *raw*', '*as is*'].join('\n'),
      summary: line,
    });
    expect(double.unexpected).toEqual([]);
  });
});

describe('bad days', () => {
  it('can say "too many requests", be slow, fail, and lose an answer', async () => {
    const { client, double, channel } = await slack();
    const post = (text: string) => errorOf(client.chat.postMessage({ channel: channel.id, text }));
    double.faults.add({ method: 'chat.postMessage', status: 429, headers: { 'retry-after': '7' } });
    expect(await post('limited')).toMatchObject({ retryAfter: 7 });
    double.faults.add({ method: '*', status: 500, match: (args) => args.text === 'broken' });
    expect(await post('fine')).toBeUndefined();
    expect(await post('broken')).toMatchObject({ statusCode: 500 });
    double.faults.add({ method: 'chat.postMessage', acceptThenDrop: true });
    expect(await post('lost answer')).toBeInstanceOf(Error);
    double.faults.add({ method: 'chat.postMessage', dropFirst: true });
    expect(await post('lost question')).toBeInstanceOf(Error);
    double.faults.add({ method: 'chat.postMessage', hangMs: 30 });
    expect(await post('slow')).toBeUndefined();
    expect(double.messages(channel.id).map((message) => message.text)).toEqual([
      'fine',
      'lost answer',
      'slow',
    ]);
  });

  it('can hold a channel to so many messages a second', async () => {
    const { client, channel } = await slack({ rateLimit: { postMessagePerChannelPerSecond: 1 } });
    const post = () => errorOf(client.chat.postMessage({ channel: channel.id, text: 'x' }));
    expect(await post()).toBeUndefined();
    expect(await post()).toMatchObject({ retryAfter: 1 });
  });
});
