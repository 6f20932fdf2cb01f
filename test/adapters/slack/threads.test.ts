import { afterEach, describe, expect, it } from '@jest/globals';
import { plain } from '../../../src/core/conversation/message.js';
import { communityId, placeId } from '../../../src/core/shared/ids.js';
import { scene, strike } from './support/scene.js';

afterEach(strike);

const T1 = communityId('slack', 'T1');

async function opened() {
  const on = await scene();
  const channel = on.double.channel('general');
  const place = placeId(T1, channel.id);
  const post = await on.adapter.messenger.post(place, plain('The chat is open.'), 'k1');
  return { ...on, channel, place, post, messenger: on.adapter.messenger };
}

describe('under a message', () => {
  it('Kith and people talk in a thread that everybody in the channel sees', async () => {
    const { double, messenger, post, place } = await opened();
    await messenger.openThread(post, 'Maps, 1 December');
    const ref = await messenger.reply(post, plain('First question: where do maps lie?'), 'k2');
    expect(ref).toEqual({ place, message: expect.stringMatching(/^\d+\.\d+$/) });
    const ada = double.persona('Ada');
    const [root] = ada.sees();
    if (root === undefined) throw new Error('Ada sees nothing');
    const said = await ada.say('Everywhere <!channel>.', { under: root });
    expect(double.persona('Ben').sees()).toMatchObject([
      { kind: 'channel', text: 'The chat is open.' },
      { kind: 'thread', under: root.id, text: 'First question: where do maps lie?' },
      { kind: 'thread', under: root.id, text: 'Everywhere <!channel>.' },
    ]);
    expect(said.under).toBe(root.id);
    await messenger.amend(ref, plain('First question, put better.'));
    expect(ada.sees()[1]).toMatchObject({ kind: 'thread', text: 'First question, put better.' });
    const sent = double.calls.filter(({ method }) => method === 'chat.postMessage').at(-1)?.args;
    expect(sent).toMatchObject({
      thread_ts: post.message,
      metadata: { event_type: 'kith_notice', event_payload: { key: 'k2' } },
    });
    expect(double.unexpected).toEqual([]);
  });

  it('nothing can be said any more once it is gone', async () => {
    const { double, messenger, post } = await opened();
    for (const message of double.world.messages) message.gone = true;
    await expect(messenger.reply(post, plain('Late.'), 'k')).rejects.toMatchObject({
      kind: 'undeliverable',
      reason: 'thread_not_found',
    });
  });

  it('no gathering is listed: Slack has no such list', async () => {
    const { messenger, place, post } = await opened();
    const event = { place, title: 'Maps', about: 'Maps', startsAt: 1, endsAt: 2 };
    expect(await messenger.listEvent(event, undefined)).toBeUndefined();
    await messenger.unlistEvent(post);
  });
});

describe('a channel that cannot be written to', () => {
  it.each([
    ['is archived', 'archive', 'is_archived'],
    ['put Kith out', 'dropApp', 'not_in_channel'],
    ['was deleted', 'remove', 'channel_not_found'],
  ] as const)('because it %s, is a reason to give up and not to try for ever', async (_, happens, reason) => {
    const { channel, messenger, post } = await opened();
    await channel[happens]();
    const lost = { kind: 'undeliverable', reason };
    await expect(messenger.reply(post, plain('Hello?'), 'k')).rejects.toMatchObject(lost);
    // What stands there may stay as it is.
    await messenger.amend(post, plain('The chat was open.'));
  });

  it.each(['restricted_action_read_only_channel', 'restricted_action_thread_locked', 'restricted_action'])(
    'for %s neither',
    async (error) => {
      const { double, adapter } = await scene();
      const place = placeId(T1, double.channel('general').id);
      double.faults.add({ method: 'chat.postMessage', body: { ok: false, error } });
      await expect(adapter.messenger.post(place, plain('Hello?'), 'k')).rejects.toMatchObject({
        kind: 'undeliverable',
        reason: error,
      });
    },
  );
});
