import { setTimeout as pause } from 'node:timers/promises';
import { afterEach, describe, expect, it } from '@jest/globals';
import { plain } from '../../../src/core/conversation/message.js';
import { amend, ask, say } from '../../../src/core/conversation/reply.js';
import { communityId, memberId, placeId } from '../../../src/core/shared/ids.js';
import { eventually } from '../../support/eventually.js';
import { scene, strike, type Transport } from './support/scene.js';
import { WHY } from './support/scripted.js';

afterEach(strike);

const T1 = communityId('slack', 'T1');

async function chatting(transport: Transport = 'http') {
  const on = await scene({ transport });
  const channel = on.double.channel('general').id;
  const place = placeId(T1, channel);
  const post = await on.adapter.messenger.post(place, plain('Where do maps lie?'), 'k');
  const [ada, ben] = [on.double.persona('Ada'), on.double.persona('Ben')];
  const [root] = ben.sees();
  if (root === undefined) throw new Error('Ben sees nothing');
  const answer = await ben.say('In <!channel> & "everywhere" *x*', { under: root });
  on.script.answer(() => say(plain('Picked.')));
  return { ...on, ada, ben, channel, place, post, root, answer };
}

describe.each<Transport>(['http', 'socket'])('the menu of a message, over %s', (transport) => {
  it('picks an answer in a thread, and says so to the picker alone', async () => {
    const { double, script, ada, ben, channel, place, post, answer } = await chatting(transport);
    await ada.menu('Pick this answer', answer);
    await eventually(() => expect(ada.sees().at(-1)).toMatchObject({ kind: 'only-you', text: 'Picked.' }));
    const ts = answer.id.slice(channel.length + 1);
    expect(script.heard).toEqual([
      {
        kind: 'pick',
        entry: 'pick-answer',
        message: {
          place,
          message: ts,
          thread: post.message,
          author: memberId(T1, ben.id),
          words: 'In <!channel> & "everywhere" *x*',
          url: expect.stringMatching(`^https://t1.slack.com/archives/${channel}/p${ts.replace('.', '')}`),
        },
        by: { member: memberId(T1, ada.id), community: T1, name: 'ada' },
      },
    ]);
    expect(ben.sees()).toHaveLength(2);
    expect(double.unexpected).toEqual([]);
  });

  it('knows no author for what a bot wrote, and no thread for the message that a thread hangs on', async () => {
    const { double, script, ada, root } = await chatting(transport);
    await ada.menu('Pick this answer', root);
    await eventually(() => expect(script.heard).toHaveLength(1));
    const picked = script.heard[0]?.kind === 'pick' ? script.heard[0].message : undefined;
    expect(picked).toMatchObject({ words: 'Where do maps lie?' });
    expect(picked).not.toHaveProperty('author');
    expect(picked).not.toHaveProperty('thread');
    expect(double.unexpected).toEqual([]);
  });
});

describe('the menu of a message', () => {
  it('makes up the address where Slack does not tell it, or not in time', async () => {
    const { double, script, ada, answer, post, channel } = await chatting();
    const ts = answer.id.slice(channel.length + 1).replace('.', '');
    const built = `https://t1.slack.com/archives/${channel}/p${ts}?thread_ts=${post.message}&cid=${channel}`;
    double.faults.add({ method: 'chat.getPermalink', body: { ok: false, error: 'channel_not_found' } });
    double.faults.add({ method: 'chat.getPermalink', hangMs: 1_500 });
    await ada.menu('Pick this answer', answer);
    await ada.menu('Pick this answer', answer);
    await eventually(() => expect(script.heard).toHaveLength(2));
    for (const heard of script.heard) expect(heard).toMatchObject({ message: { url: built } });
    expect(double.unexpected).toEqual([]);
  });

  it('can open a form, and an answer that takes long still arrives', async () => {
    const { double, script, ada, answer } = await chatting();
    script.answer(() => ask(WHY), 'asks');
    await ada.menu('Pick this answer', answer);
    await eventually(() => expect(ada.form()?.title).toBe('Meet someone'));
    ada.dismiss();
    script.answer(async () => {
      await pause(2_100);
      return amend(plain('Picked at last.'));
    });
    await ada.menu('Pick this answer', answer);
    await eventually(() =>
      expect(ada.sees().at(-1)).toMatchObject({ kind: 'only-you', text: 'Picked at last.' }),
    );
    expect(answer.edits).toBe(0);
    expect(double.unexpected).toEqual([]);
  });

  it('reads what Slack marks up, and takes hostile shapes for what they are', async () => {
    const { double, script, ada, ben, channel, log } = await chatting();
    const payload = (message: object, more: object = {}) => ({
      type: 'message_action',
      callback_id: 'pick_answer',
      trigger_id: '1.T1',
      user: { id: ada.id, name: 'ada' },
      team: { id: 'T1', domain: 'evil.example/x?' },
      channel: { id: channel, name: 'general' },
      message_ts: '9.000001',
      response_url: `${new URL(double.url).origin}/response/none`,
      message: { type: 'message', ts: '9.000001', user: ben.id, ...message },
      ...more,
    });
    double.faults.add({
      method: 'chat.getPermalink',
      times: 9,
      body: { ok: false, error: 'message_not_found' },
    });
    const text =
      '<@U9> &lt;@U9&gt; <#C1|maps> <#C2|> <https://a.b|here> <mailto:a@b.c> <!here> <!subteam^S1|@team>';
    await double.deliver('interaction', payload({ text }));
    await eventually(() => expect(script.heard).toHaveLength(1));
    expect(script.heard[0]).toMatchObject({
      message: {
        words: '@someone <@U9> #maps #a-channel here a@b.c @here @team',
        url: `https://slack.com/app_redirect?team=T1&channel=${channel}&message_ts=9.000001`,
      },
    });
    await double.deliver('interaction', payload({ text: 'x', thread_ts: 'javascript:1' }));
    await double.deliver('interaction', payload({ text: 'x' }, { message_ts: '../1' }));
    await eventually(() =>
      expect(log.lines.filter(({ message }) => message === 'unreadable payload')).toHaveLength(2),
    );
    await double.deliver('interaction', payload({ bot_id: 'B1', user: undefined }));
    await eventually(() => expect(script.heard).toHaveLength(2));
    expect(script.heard[1]).toMatchObject({ message: { words: '' } });
  });

  it('of another time is told to be old', async () => {
    const { double, ada, answer, script } = await chatting();
    const old = { ...(await payloadOf()), callback_id: 'constructor' };
    await double.deliver('interaction', old);
    await eventually(() => expect(ada.sees().at(-1)?.text).toMatch(/older version/));
    expect(script.heard).toEqual([]);

    async function payloadOf() {
      const message = double.world.messages.find(({ id }) => id === answer.id);
      const user = double.world.users.get(ada.id);
      if (message === undefined || user === undefined) throw new Error('nothing to choose');
      const { messageShortcutPayload } = await import('../../../src/sandbox/slack-double/payloads.js');
      return messageShortcutPayload(double.world, user, message, 'pick_answer');
    }
  });
});
