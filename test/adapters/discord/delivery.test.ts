import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { plain } from '../../../src/core/conversation/message.js';
import { member } from '../../../src/core/conversation/text.js';
import { DeliveryFailure } from '../../../src/core/messenger.js';
import { nativeOf, placeId } from '../../../src/core/shared/ids.js';
import { HOUR, MINUTE } from '../../../src/core/shared/time.js';
import { lastOf, openStage, type Stage } from './stage.js';

const failureOf = async (doing: Promise<unknown>): Promise<DeliveryFailure> => {
  const error = await doing.then(
    () => undefined,
    (failed: unknown) => failed,
  );
  if (error instanceof DeliveryFailure) return error;
  throw new Error(`no DeliveryFailure but ${String(error)}`);
};

describe('what is brought to people on Discord', () => {
  let stage: Stage;
  beforeEach(async () => {
    stage = await openStage({ start: false });
  });
  afterEach(async () => {
    await stage.close();
    expect(stage.discord.unexpected).toEqual([]);
  });
  const tell = (key: string, words = 'Hello.') =>
    stage.adapter.messenger.tell(stage.member(stage.ada), plain(words), key);
  const toAda = () => stage.discord.directMessages(stage.ada.id);
  const SEND = /^\/channels\/\d+\/messages$/;

  it('arrives as a direct message and can be changed later, even without the gateway', async () => {
    const ref = await tell('a');
    expect(ref.place.startsWith(`discord:${stage.guild.id}:`)).toBe(true);
    await stage.adapter.messenger.amend(ref, plain('Hello again.'));
    expect(toAda().map(({ content }) => content)).toEqual(['Hello again.']);
  });

  it('arrives once, however often it is tried', async () => {
    expect(await tell('same')).toEqual(await tell('same'));
    expect(toAda()).toHaveLength(1);
  });

  it('arrives once when Discord’s answer is lost', async () => {
    stage.discord.faults.add({ method: 'POST', route: SEND, acceptThenDrop: true });
    expect((await failureOf(tell('lost'))).kind).toBe('unknown-outcome');
    await tell('lost');
    expect(toAda()).toHaveLength(1);
  });

  it('is unsure after a 5xx, and asks for patience when Discord does', async () => {
    stage.discord.faults.add({ method: 'POST', route: SEND, status: 502 });
    expect(await failureOf(tell('b'))).toMatchObject({ kind: 'unknown-outcome', reason: 'http 502' });
    stage.discord.faults.add({ method: 'POST', route: SEND, status: 429, body: { retry_after: 7 } });
    const { kind, after } = await failureOf(tell('b'));
    expect(kind).toBe('try-later');
    expect(after).toBeGreaterThanOrEqual(7000);
    await tell('b');
    expect(toAda()).toHaveLength(1);
  });

  it('waits ten minutes with everybody new when Discord says: too many', async () => {
    await stage.adapter.messenger.tell(stage.member(stage.ben), plain('Hi.'), 'ben-1');
    stage.discord.faults.add({ method: 'POST', route: '/users/@me/channels', code: 40003 });
    expect(await failureOf(tell('c'))).toMatchObject({ kind: 'try-later', after: 10 * MINUTE });
    expect((await failureOf(tell('c'))).kind).toBe('try-later');
    await stage.adapter.messenger.tell(stage.member(stage.ben), plain('Hi again.'), 'ben-2');
    stage.pass(10 * MINUTE);
    await tell('c');
    expect(toAda()).toHaveLength(1);
  });

  it('takes a private thread with only Ada in it when her direct messages are closed', async () => {
    stage.guild.updateMember(stage.ada.id, { closedDms: true });
    const ref = await tell('d', 'Somebody asks to meet you.');
    const thread = lastOf(stage.discord.threads());
    expect(nativeOf(ref.place)).toBe(thread.id);
    expect(thread).toMatchObject({ private: true, parentId: stage.general });
    expect([...thread.members].sort()).toEqual([stage.discord.botUserId, stage.ada.id].sort());
    expect(thread.messages[0]?.content).toContain('Manage Threads');
    expect(lastOf(thread.messages).mentions).toEqual([stage.ada.id]);
    expect(stage.ben.sees()).toEqual([]);
    expect(stage.privatePlaces.get(stage.member(stage.ada))).toBe(ref.place);

    const tried = () => stage.discord.calls.filter(({ path }) => path.includes('/users/@me/channels')).length;
    const before = tried();
    await tell('e', 'And somebody else.');
    expect(stage.discord.threads()).toHaveLength(1);
    expect(tried()).toBe(before);
  });

  it('opens another private place when the first was deleted', async () => {
    stage.guild.updateMember(stage.ada.id, { closedDms: true });
    const first = await tell('d');
    stage.guild.removeChannel(nativeOf(first.place));
    const second = await tell('e');
    expect(second.place).not.toBe(first.place);
  });

  it('is undeliverable when there is no private place to be had either', async () => {
    stage.guild.updateMember(stage.ada.id, { closedDms: true });
    stage.guild.updateChannel(stage.general, { visibleTo: [stage.ben.id] });
    expect((await failureOf(tell('f'))).kind).toBe('undeliverable');
    stage.guild.removeMember(stage.ada.id);
    expect((await failureOf(tell('g'))).kind).toBe('undeliverable');
  });

  it('goes into a channel, and says which permission is missing for an hour', async () => {
    const general = placeId(stage.community, stage.general);
    await stage.adapter.messenger.post(general, plain('Good morning.'), 'h');
    stage.discord.faults.add({ method: 'POST', route: SEND, code: 50013 });
    expect(await failureOf(stage.adapter.messenger.post(general, plain('x'), 'i'))).toMatchObject({
      kind: 'try-later',
      reason: '50013',
      after: HOUR,
    });
  });

  it('never sets off a mass mention, and names nobody who is not to be notified', async () => {
    const evil =
      '@everyone @here <@&1> <@2> ||x|| [click](https://evil.example) https://evil.example/a_b # big';
    await stage.adapter.messenger.tell(
      stage.member(stage.ada),
      {
        summary: evil,
        blocks: [
          { kind: 'heading', text: evil },
          { kind: 'paragraph', text: ['See ', member(stage.member(stage.ben), 'Ben'), ` ${evil}`] },
          { kind: 'quote', text: `${evil}\n# still\n- quoted` },
          { kind: 'card', title: evil, lines: [evil] },
        ],
      },
      'evil',
    );
    const sent = lastOf(toAda());
    expect(sent.mentions).toEqual([]);
    expect(sent.payload.allowed_mentions).toEqual({ parse: [] });
    expect(sent.content).not.toMatch(/@everyone|@here|(?<!\\)<@|(?<!\\)\[click/);
  });

  it('is no trouble when the message to change is gone', async () => {
    const ref = await tell('j');
    await stage.adapter.messenger.amend({ ...ref, message: '100000000000000001' }, plain('?'));
    await stage.adapter.messenger.amend(
      { ...ref, place: placeId(stage.community, '100000000000000001') },
      plain('?'),
    );
  });
});
