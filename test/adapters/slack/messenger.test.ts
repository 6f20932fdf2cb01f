import { afterEach, describe, expect, it } from '@jest/globals';
import { plain } from '../../../src/core/conversation/message.js';
import { ask } from '../../../src/core/conversation/reply.js';
import { member, place, time } from '../../../src/core/conversation/text.js';
import type { DeliveryFailure } from '../../../src/core/messenger.js';
import { communityId, memberId, placeId } from '../../../src/core/shared/ids.js';
import { type Scene, scene, strike } from './support/scene.js';
import { WHY } from './support/scripted.js';

afterEach(strike);

const T1 = communityId('slack', 'T1');
const idOf = ({ double }: Scene, name: string) => memberId(T1, double.persona(name).id);
const hello = plain('Hello.');
const methods = ({ double }: Scene) => double.calls.map(({ method }) => method);

/** How a delivery failed. */
async function failure(work: Promise<unknown>): Promise<Pick<DeliveryFailure, 'kind' | 'reason' | 'after'>> {
  try {
    await work;
  } catch (error) {
    if (error instanceof Error && error.name === 'DeliveryFailure' && 'kind' in error && 'reason' in error)
      return Object.assign({ after: undefined }, error as DeliveryFailure);
    throw error;
  }
  throw new Error('it was delivered');
}

describe('reaching people', () => {
  it('tells one person, opens their conversation only once, and can change what it said', async () => {
    const on = await scene();
    const ref = await on.adapter.messenger.tell(idOf(on, 'Ada'), hello, 'k1');
    await on.adapter.messenger.tell(idOf(on, 'Ada'), plain('And again.'), 'k2');
    await on.adapter.messenger.amend(ref, plain('Hello, Ada.'));
    expect(
      on.double
        .persona('Ada')
        .sees()
        .map(({ text }) => text),
    ).toEqual(['Hello, Ada.', 'And again.']);
    expect(methods(on).filter((method) => method === 'conversations.open')).toHaveLength(1);
    const sent = on.double.calls.find(({ method }) => method === 'chat.postMessage')?.args;
    expect(sent).toMatchObject({
      text: 'Hello.',
      unfurl_links: expect.anything(),
      metadata: { event_type: 'kith_notice', event_payload: { key: 'k1' } },
    });
    expect(on.double.unexpected).toEqual([]);
  });

  it('opens one room for the same people, whatever their order', async () => {
    const on = await scene();
    const people = [idOf(on, 'Ada'), idOf(on, 'Ben')];
    const room = { community: T1, key: 'introduction:1', name: 'Ada and Ben' };
    const first = await on.adapter.messenger.openRoom({ ...room, parties: people });
    const second = await on.adapter.messenger.openRoom({ ...room, parties: people.toReversed() });
    expect(second).toBe(first);
    expect(on.double.rooms()).toHaveLength(1);
    await on.adapter.messenger.closeRoom(first);
    expect(on.adapter.messenger.refusesCopies(T1)).toBe(false);
  });

  it('mentions in a shared place only those whom the message may notify', async () => {
    const on = await scene();
    const [ada, ben] = [idOf(on, 'Ada'), idOf(on, 'Ben')];
    const room = await on.adapter.messenger.openRoom({
      community: T1,
      key: 'k',
      name: 'room',
      parties: [ada, ben],
    });
    await on.adapter.messenger.post(
      room,
      {
        summary: 'Ada, meet Ben.',
        blocks: [{ kind: 'paragraph', text: [member(ada, 'Ada'), ', meet ', member(ben, 'Ben')] }],
        notify: [ada],
      },
      'k',
    );
    const [message] = on.double.messages(room.slice('slack:T1:'.length));
    const sent = JSON.stringify(message?.blocks);
    expect(sent).toContain(`"user_id":"${on.double.persona('Ada').id}"`);
    expect(sent).not.toContain(`"user_id":"${on.double.persona('Ben').id}"`);
  });

  it('shows every reader the date in their own zone, and a room as a link', async () => {
    const on = await scene();
    const at = Date.UTC(2027, 0, 15, 17, 30);
    await on.adapter.messenger.tell(
      idOf(on, 'Ada'),
      {
        summary: 'Soon.',
        blocks: [
          { kind: 'note', text: ['On ', time(at), ' or ', time(at, 'date'), ' or ', time(at, 'relative')] },
          { kind: 'paragraph', text: [place(placeId(T1, 'G1'), 'your room')] },
        ],
      },
      'k',
    );
    const sent = JSON.stringify(on.double.world.messages[0]?.blocks);
    expect(sent).toContain('"fallback":"15 Jan 2027 at 17:30 UTC"');
    expect(sent).toContain('https://slack.com/app_redirect?team=T1&channel=G1');
    expect(on.double.unexpected).toEqual([]);
  });

  it('keeps within what Slack can show, and says when there was more', async () => {
    const on = await scene();
    await on.adapter.messenger.tell(
      idOf(on, 'Ada'),
      {
        summary: '👩‍👩‍👧 & '.repeat(2_000),
        blocks: [
          { kind: 'heading', text: 'x'.repeat(400) },
          ...Array.from({ length: 60 }, () => ({ kind: 'note' as const, text: ['y'.repeat(4_000)] })),
        ],
      },
      'k',
    );
    const message = on.double.world.messages[0];
    expect(message?.blocks).toHaveLength(50);
    expect(JSON.stringify(message?.blocks.at(-1))).toContain('There is more');
    expect(message?.text.endsWith('…')).toBe(true);
    expect(on.double.unexpected).toEqual([]);
  });
});

describe('when Slack does not do it', () => {
  it('waits as long as it is told, and half a minute when it is not told', async () => {
    const on = await scene();
    on.double.faults.add({ method: 'conversations.open', status: 429, headers: { 'retry-after': '7' } });
    expect(await failure(on.adapter.messenger.tell(idOf(on, 'Ada'), hello, 'k'))).toMatchObject({
      kind: 'try-later',
      after: 7_000,
    });
    on.double.faults.add({ method: 'conversations.open', status: 429, headers: {} });
    expect(await failure(on.adapter.messenger.tell(idOf(on, 'Ada'), hello, 'k'))).toMatchObject({
      kind: 'try-later',
      after: 30_000,
    });
    await on.adapter.messenger.tell(idOf(on, 'Ada'), hello, 'k');
  });

  it('does not know what became of a message whose answer was lost, and sends no second one', async () => {
    const on = await scene();
    on.double.faults.add({ method: 'chat.postMessage', acceptThenDrop: true });
    const lost = await failure(on.adapter.messenger.tell(idOf(on, 'Ada'), hello, 'k'));
    expect(lost.kind).toBe('unknown-outcome');
    expect(on.double.persona('Ada').sees()).toHaveLength(1);
    on.double.faults.add({ method: 'chat.postMessage', status: 500, body: 'oops' });
    expect(await failure(on.adapter.messenger.tell(idOf(on, 'Ben'), hello, 'k'))).toMatchObject({
      kind: 'unknown-outcome',
      reason: 'http_500',
    });
    on.double.faults.add({ method: 'chat.postMessage', status: 503, body: 'later' });
    expect((await failure(on.adapter.messenger.tell(idOf(on, 'Cleo'), hello, 'k'))).kind).toBe('try-later');
    expect(methods(on).filter((method) => method === 'chat.postMessage')).toHaveLength(3);
  });

  it('may try again whatever can be done twice', async () => {
    const on = await scene();
    on.double.faults.add({ method: 'conversations.open', acceptThenDrop: true });
    expect((await failure(on.adapter.messenger.tell(idOf(on, 'Ada'), hello, 'k'))).kind).toBe('try-later');
  });

  it('knows who cannot be reached at all', async () => {
    const on = await scene();
    on.double.addUser({ name: 'Dan', deleted: true });
    expect(await failure(on.adapter.messenger.tell(idOf(on, 'Dan'), hello, 'k'))).toMatchObject({
      kind: 'undeliverable',
      reason: 'user_disabled',
    });
    const nowhere = placeId(T1, 'C404');
    expect(await failure(on.adapter.messenger.post(nowhere, hello, 'k'))).toMatchObject({
      kind: 'undeliverable',
      reason: 'channel_not_found',
    });
  });

  it('lets a message rest that can no longer be changed', async () => {
    const on = await scene();
    const ref = await on.adapter.messenger.tell(idOf(on, 'Ada'), hello, 'k');
    await on.adapter.messenger.amend({ ...ref, message: '1.000001' }, plain('Too late.'));
  });

  it('tells a broken installation from all that', async () => {
    const on = await scene();
    on.double.setScopes(on.double.team().botToken, ['chat:write']);
    expect(await failure(on.adapter.messenger.tell(idOf(on, 'Ada'), hello, 'k'))).toMatchObject({
      kind: 'broken-installation',
      reason: 'missing_scope',
    });
    const elsewhere = memberId(communityId('slack', 'T9'), 'U9');
    expect((await failure(on.adapter.messenger.tell(elsewhere, hello, 'k'))).reason).toBe('not_installed');
  });

  it('never lets a form wait behind messages', async () => {
    const on = await scene();
    on.double.faults.add({ method: 'chat.postMessage', hangMs: 1_500, times: 3 });
    on.double.faults.add({ method: 'conversations.open', status: 429, headers: { 'retry-after': '30' } });
    const names = ['Ada', 'Ben', 'Cleo'];
    const sending = names.map((name) =>
      on.adapter.messenger.tell(idOf(on, name), hello, name).catch(() => {}),
    );
    on.script.answer(() => ask(WHY), 'asks');
    const began = performance.now();
    await on.double.persona('Ada').command('intro');
    expect(performance.now() - began).toBeLessThan(700);
    expect(on.double.persona('Ada').form()?.title).toBe('Meet someone');
    await Promise.all(sending);
  });
});
