import { afterEach, describe, expect, it } from '@jest/globals';
import { plain } from '../../../src/core/conversation/message.js';
import { communityId, memberId } from '../../../src/core/shared/ids.js';
import { eventually } from '../../support/eventually.js';
import { scene, strike, type Transport } from './support/scene.js';

afterEach(strike);

const T1 = communityId('slack', 'T1');

describe.each<Transport>(['http', 'socket'])('events over %s', (transport) => {
  it('a copy of an event is not acted upon again', async () => {
    const { double, script } = await scene({ transport });
    const opened = { type: 'app_home_opened', user: double.persona('Ada').id, tab: 'home', channel: 'D1' };
    await double.event(opened, { eventId: 'Ev1' });
    await double.event(opened, { eventId: 'Ev1', retry: { num: 1, reason: 'http_timeout' } });
    await double.event(opened, { eventId: 'Ev2' });
    await eventually(() => expect(script.heard).toHaveLength(2));
    expect(script.heard[0]).toEqual({
      kind: 'visit',
      by: { member: memberId(T1, double.persona('Ada').id), community: T1, name: 'Ada', locale: 'en-US' },
    });
    expect(double.unexpected).toEqual([]);
  });

  it('acts anyway when copies cannot be told apart for the moment', async () => {
    const onceEvents = { firstTime: () => Promise.reject(new Error('the database is away')) };
    const { double } = await scene({ transport, onceEvents });
    await double.persona('Ada').openHome();
    await eventually(() => expect(double.persona('Ada').sees()[0]?.text).toBe('Welcome home.'));
  });

  it('looks a person up again once Slack says that they changed', async () => {
    const { double, adapter, happened } = await scene({ transport });
    const ada = memberId(T1, double.persona('Ada').id);
    expect((await adapter.people.find(ada)).standing).toBe('member');
    const user = double.world.users.get(double.persona('Ada').id);
    if (user !== undefined) user.deleted = true;
    expect((await adapter.people.find(ada)).standing).toBe('member');
    await double.event({ type: 'user_change', user: { id: double.persona('Ada').id, deleted: true } });
    await eventually(() => expect(happened).toEqual([{ kind: 'person', member: ada }]));
    expect((await adapter.people.find(ada)).standing).toBe('departed');
  });

  it('goes when it is uninstalled', async () => {
    const { double, adapter, uninstalled } = await scene({ transport });
    const ada = memberId(T1, double.persona('Ada').id);
    await double.uninstall();
    await eventually(() => expect(uninstalled).toContain(T1));
    await expect(adapter.messenger.tell(ada, plain('Still here?'), 'k')).rejects.toMatchObject({
      kind: 'broken-installation',
    });
  });

  it('stays when a member takes back a token of their own', async () => {
    const { double, adapter, uninstalled } = await scene({ transport });
    const ada = double.persona('Ada').id;
    await double.event({ type: 'tokens_revoked', tokens: { oauth: [ada], bot: ['UANOTHERBOT'] } });
    await adapter.messenger.tell(memberId(T1, ada), plain('Still here.'), 'k');
    expect(uninstalled).toEqual([]);
  });

  it('reads nothing into an event of an odd shape', async () => {
    const { double, script, log } = await scene({ transport });
    await double.event({ type: 'app_home_opened', user: 7 });
    await eventually(() => expect(log.lines.map(({ message }) => message)).toContain('unreadable event'));
    expect(script.heard).toEqual([]);
  });

  it('shows a kind word on Home when Home cannot be made', async () => {
    const { double, script } = await scene({ transport });
    script.handle = async () => {
      throw new Error('the database is away');
    };
    await double.persona('Ada').openHome();
    await eventually(() => expect(double.persona('Ada').sees()[0]?.text).toMatch(/Sorry/));
  });
});
