import { afterEach, describe, expect, it } from '@jest/globals';
import type { Happening } from '../../../src/core/places.js';
import { communityId, memberId, placeId } from '../../../src/core/shared/ids.js';
import { eventually } from '../../support/eventually.js';
import { scene, strike, type Transport } from './support/scene.js';

afterEach(strike);

const T1 = communityId('slack', 'T1');
const TWICE = { copies: 2 };

describe.each<Transport>(['http', 'socket'])('what happens in channels, over %s', (transport) => {
  async function withChannel(isPrivate = false) {
    const on = await scene({ transport });
    const { id } = on.double.addChannel({ name: 'maps', members: ['Ada'], withApp: true, isPrivate });
    const place = placeId(T1, id);
    const heard = (...expected: Happening[]) => eventually(() => expect(on.happened).toEqual(expected));
    return {
      ...on,
      channel: on.double.channel(id),
      place,
      heard,
      changed: { kind: 'place', place } as const,
    };
  }

  it.each([
    ['public', false],
    ['private', true],
  ])('to a %s one is heard, and each only once', async (_, isPrivate) => {
    const { double, channel, heard, changed, happened } = await withChannel(isPrivate);
    await channel.archive(TWICE);
    await channel.unarchive(TWICE);
    await channel.rename('old-maps', TWICE);
    await channel.dropApp(TWICE);
    await channel.inviteApp(TWICE);
    await channel.remove(TWICE);
    await heard(changed, changed, changed, changed, changed, changed);
    expect(happened).toHaveLength(6);
    expect(double.unexpected).toEqual([]);
  });

  it('people come and go', async () => {
    const { double, channel, place, heard } = await withChannel();
    const sam = double.addUser({ name: 'Sam', isStranger: true, teamId: 'T7', team: 'T1' });
    await channel.join('Ben', TWICE);
    await channel.join('Sam', TWICE);
    await channel.leave('Ben', TWICE);
    const member = memberId(T1, double.persona('Ben').id);
    await heard(
      { kind: 'came', place, member },
      { kind: 'came', place, member: memberId(T1, sam.id) },
      { kind: 'left', place, member },
    );
    expect(double.unexpected).toEqual([]);
  });

  it('where Kith is not in, nobody tells it who comes and goes; a private channel is none of its business', async () => {
    const { double, happened } = await withChannel();
    double.addChannel({ name: 'tea', members: ['Ada'] });
    double.addChannel({ name: 'secret', members: ['Ada'], isPrivate: true });
    await double.channel('tea').join('Ben');
    await double.channel('secret').rename('secrets');
    await double.channel('maps').makePrivate();
    expect(happened).toEqual([]);
  });

  it('an event of an odd shape is no hint of anything', async () => {
    const { double, happened, log } = await withChannel();
    await double.event({ type: 'channel_rename', channel: { name: 'no id' } });
    await double.event({ type: 'channel_archive', channel: '../C1' });
    await double.event({ type: 'member_joined_channel', channel: 'C1', user: { id: 'U1' } });
    await eventually(() =>
      expect(log.lines.filter(({ message }) => message === 'unreadable event')).toHaveLength(3),
    );
    expect(happened).toEqual([]);
  });
});

describe('a channel that is shared with another workspace', () => {
  it('is the one that Kith is installed in, whoever the event names first', async () => {
    const { double, happened } = await scene();
    const authorizations = [
      { team_id: 'T1', user_id: double.team().botUserId, is_bot: true, is_enterprise_install: false },
    ];
    await double.deliver('event', {
      type: 'event_callback',
      team_id: 'T7',
      context_team_id: 'T1',
      api_app_id: 'A0KITH',
      event_id: 'Ev7',
      event: { type: 'member_joined_channel', user: 'U7', channel: 'C1', channel_type: 'C', team: 'T7' },
      authorizations,
      is_ext_shared_channel: true,
    });
    await eventually(() =>
      expect(happened).toEqual([{ kind: 'came', place: placeId(T1, 'C1'), member: memberId(T1, 'U7') }]),
    );
  });
});

describe('several workspaces', () => {
  it('each hears of its own channels, and of a workspace without Kith nothing is heard', async () => {
    const on = await scene({ install: 'many' });
    const { double, book, happened } = on;
    double.addTeam({
      id: 'T2',
      users: [{ name: 'Dora' }],
      channels: [{ name: 'tea', id: 'C2', withApp: true }],
    });
    const { botToken, botUserId } = double.team('T2');
    await book.store({ kind: 'team', id: 'T2', botToken, botUserId, scopes: [] });
    await double.channel('tea').dropApp();
    await double.channel('tea').inviteApp();
    await double.channel('tea').archive();
    await double.channel('general', 'T1').archive();
    const place = placeId(communityId('slack', 'T2'), 'C2');
    await eventually(() => expect(happened).toHaveLength(3));
    expect(happened).toEqual(Array.from({ length: 3 }, () => ({ kind: 'place', place })));
  });
});
