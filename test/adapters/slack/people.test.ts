import { afterEach, describe, expect, it } from '@jest/globals';
import { communityId, memberId } from '../../../src/core/shared/ids.js';
import { scene, strike } from './support/scene.js';

afterEach(strike);

const T1 = communityId('slack', 'T1');

describe('who somebody is', () => {
  it('is what Slack knows of them', async () => {
    const { double, adapter } = await scene();
    const user = double.addUser({
      name: 'Dora',
      title: 'Cartographer',
      tz: 'Asia/Tokyo',
      locale: 'ja-JP',
      isAdmin: true,
    });
    expect(await adapter.people.find(memberId(T1, user.id))).toEqual({
      member: memberId(T1, user.id),
      name: 'Dora',
      role: 'Cartographer',
      zone: 'Asia/Tokyo',
      locale: 'ja-JP',
      standing: 'member',
      leads: true,
    });
    await adapter.people.find(memberId(T1, user.id));
    expect(double.calls.filter(({ method }) => method === 'users.info')).toHaveLength(1);
  });

  it('tells guests, strangers, bots and those who left apart', async () => {
    const { double, adapter } = await scene();
    const standing = async (seed: Parameters<typeof double.addUser>[0]) =>
      (await adapter.people.find(memberId(T1, double.addUser(seed).id))).standing;
    expect(await standing({ name: 'Gus', isRestricted: true })).toBe('guest');
    expect(await standing({ name: 'Gil', isUltraRestricted: true })).toBe('guest');
    expect(await standing({ name: 'Sam', isStranger: true, teamId: 'T7' })).toBe('external');
    expect(await standing({ name: 'Sue', teamId: 'T7' })).toBe('external');
    expect(await standing({ name: 'Bot', isBot: true })).toBe('bot');
    expect(await standing({ name: 'Left', deleted: true })).toBe('departed');
    expect((await adapter.people.find(memberId(T1, 'USLACKBOT'))).standing).toBe('bot');
    expect((await adapter.people.find(memberId(T1, 'U404'))).standing).toBe('departed');
  });

  it('is not guessed when Slack does not answer', async () => {
    const { double, adapter } = await scene();
    double.faults.add({ method: 'users.info', status: 500, body: 'oops', times: 5 });
    await expect(adapter.people.find(memberId(T1, double.persona('Ada').id))).rejects.toMatchObject({
      kind: 'try-later',
    });
  });
});
