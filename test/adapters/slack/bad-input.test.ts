import { afterEach, describe, expect, it } from '@jest/globals';
import { plain } from '../../../src/core/conversation/message.js';
import { ask, say } from '../../../src/core/conversation/reply.js';
import { communityId, memberId } from '../../../src/core/shared/ids.js';
import type { Dict } from '../../../src/sandbox/slack-double/json.js';
import {
  commandPayload,
  messageActionPayload,
  submissionPayload,
} from '../../../src/sandbox/slack-double/payloads.js';
import { eventually } from '../../support/eventually.js';
import { type Scene, scene, strike, type Transport } from './support/scene.js';
import { button, WHY, withButtons } from './support/scripted.js';

afterEach(strike);

const T1 = communityId('slack', 'T1');
const ada = ({ double }: Scene) => double.persona('Ada');
const theUser = ({ double }: Scene) => {
  const user = double.world.users.get(double.persona('Ada').id);
  if (user === undefined) throw new Error('Ada is missing');
  return user;
};
const general = ({ double }: Scene) => {
  const channel = [...double.world.channels.values()].find(({ name }) => name === 'general');
  if (channel === undefined) throw new Error('#general is missing');
  return channel;
};

/** A press on a message that Ada got, bent as the test likes. */
async function pressed(on: Scene, bend: (payload: Dict) => Dict) {
  await on.adapter.messenger.tell(
    memberId(T1, ada(on).id),
    withButtons('Hello', button('Yes', 'introduction.yes')),
    'k',
  );
  const message = on.double.world.messages.at(-1);
  if (message === undefined) throw new Error('no message');
  const action = { type: 'button', action_id: 'v1:introduction.yes|', block_id: 'b' };
  return bend(messageActionPayload(on.double.world, theUser(on), message, action));
}

describe.each<Transport>(['http', 'socket'])('what cannot be read, over %s', (transport) => {
  it('a button of an older Kith says so, and nothing is heard', async () => {
    const on = await scene({ transport });
    for (const action_id of ['accept_intro', 'v0:introduction.yes|x', 'v1:introduction.yes|<script>'])
      await on.double.deliver(
        'interaction',
        await pressed(on, (payload) => ({ ...payload, actions: [{ type: 'button', action_id }] })),
      );
    await eventually(() =>
      expect(
        ada(on)
          .sees()
          .filter(({ text }) => text.includes('older version')),
      ).toHaveLength(3),
    );
    expect(on.script.heard).toEqual([]);
    expect(on.double.unexpected).toEqual([]);
  });

  it('a payload of an odd shape is answered kindly, logged once by reference, and changes nothing', async () => {
    const on = await scene({ transport });
    const odd = await pressed(on, (payload) => ({ ...payload, user: { id: 'not an id' } }));
    expect((await on.double.deliver('interaction', odd)).status).toBe(200);
    await eventually(() => expect(ada(on).sees().at(-1)?.text).toMatch(/could not read/));
    const lines = on.log.lines.filter(({ message }) => message === 'unreadable payload');
    expect(lines).toHaveLength(1);
    expect(ada(on).sees().at(-1)?.text).toContain(String(lines[0]?.fields.reference));
    expect(JSON.stringify(lines)).not.toContain('not an id');

    const { trigger_id: _gone, ...command } = commandPayload(
      on.double.world,
      theUser(on),
      general(on),
      'intro',
      'hello',
    );
    const answer = await on.double.deliver('command', command);
    expect(answer.body).toMatch(/could not read/);
    expect(on.script.heard).toEqual([]);
  });

  it('a form with a forged name or answer changes nothing and keeps its window', async () => {
    const on = await scene({ transport });
    on.script.answer(() => ask(WHY), 'asks');
    await ada(on).command('intro');
    const view = on.double.world.stacks.get(ada(on).id)?.[0];
    if (view === undefined) throw new Error('no form');
    const honest = submissionPayload(on.double.world, theUser(on), view);
    const forged = { ...honest, view: { ...Object(honest.view), callback_id: 'v1:../../etc' } };
    expect((await on.double.deliver('interaction', forged)).body).toMatch(/older version/);
    const typed = { values: { who: { answer: { type: 'users_select', selected_user: 42 } } } };
    const bent = { ...honest, view: { ...Object(honest.view), state: typed } };
    expect((await on.double.deliver('interaction', bent)).body).toMatch(/could not read/);
    expect(on.script.heard).toHaveLength(1);
  });

  it('a command that Kith does not know is answered', async () => {
    const on = await scene({ transport });
    await ada(on).command('frobnicate');
    expect(ada(on).sees()[0]?.text).toMatch(/does not know this command/);
    expect(on.double.unexpected).toEqual([]);
  });

  it('a shortcut of another time is answered', async () => {
    const on = await scene({ transport });
    await ada(on).menu('Elsewhere');
    await eventually(() => expect(ada(on).sees()[0]).toMatchObject({ kind: 'window' }));
    expect(on.double.unexpected).toEqual([]);
  });

  it('what a person typed cannot mention anybody or change its looks', async () => {
    const on = await scene({ transport });
    const nasty = '<!channel> <@U999> *bold* _it_ `code` @here &amp; <https://x.test|click>';
    on.script.answer(() =>
      say({
        summary: nasty,
        blocks: [
          { kind: 'paragraph', text: [nasty] },
          { kind: 'quote', text: nasty },
          { kind: 'note', text: [nasty] },
          { kind: 'card', title: nasty, lines: [nasty] },
          { kind: 'list', items: [[nasty]] },
          { kind: 'heading', text: nasty },
        ],
      }),
    );
    await ada(on).command('kith');
    const [seen] = ada(on).sees();
    expect(seen?.text.split(nasty)).toHaveLength(8);
    expect(on.double.unexpected).toEqual([]);
  });

  it('a form that opens again says above its fields what Slack cannot mark', async () => {
    const on = await scene({ transport });
    on.script.answer(() => ask({ ...WHY, fields: WHY.fields.slice(1) }), 'asks');
    await ada(on).command('intro');
    on.script.answer(() => ({
      kind: 'correct',
      errors: { nowhere: 'Something else is amiss.' },
      form: { ...WHY, fields: WHY.fields.slice(1) },
    }));
    await ada(on).submit();
    expect(JSON.stringify(ada(on).form()?.payload)).toContain('Something else is amiss.');
    expect(on.double.unexpected).toEqual([]);
  });
});

describe('what does not come from Slack', () => {
  it('is refused when it is unsigned, wrongly signed, or old', async () => {
    const on = await scene();
    on.script.answer(() => say(plain('hello')));
    const payload = commandPayload(on.double.world, theUser(on), general(on), 'intro', '');
    for (const how of [{ unsigned: true }, { badSignature: true }, { timestampOffsetSeconds: -600 }])
      expect((await on.double.deliver('command', payload, how)).status).toBe(401);
    expect(on.script.heard).toEqual([]);
  });

  it('cannot end the process with a body that is no object, nor find another door', async () => {
    const { base } = await scene();
    const post = (body: string, type = 'application/json') =>
      fetch(`${base}/slack/events`, { method: 'POST', body, headers: { 'content-type': type } });
    expect((await post('null')).status).toBe(400);
    expect((await post('payload=null', 'application/x-www-form-urlencoded')).status).toBe(400);
    expect((await post('payload=%7B', 'application/x-www-form-urlencoded')).status).toBe(400);
    expect((await post('x'.repeat(1_100_000))).status).toBe(400);
    expect((await fetch(`${base}/slack/elsewhere`)).status).toBe(404);
    expect((await fetch(`${base}/slack/install`)).status).toBe(404);
  });
});
