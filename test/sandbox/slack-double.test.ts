import { afterEach, describe, expect, it } from '@jest/globals';
import type { UsersListResponse } from '@slack/web-api';
import { errorOf, ids, running, slack } from './slack-double-client.js';

afterEach(async () => {
  await Promise.all(running.splice(0).map((double) => double.stop()));
});

describe('the Web API', () => {
  it('says who the app is', async () => {
    const { client, double } = await slack();
    const me = await client.auth.test();
    expect(me).toMatchObject({ team_id: double.team().id, user_id: double.team().botUserId });
    expect(me.bot_id).toBe(double.team().botId);
    expect(double.calls.map((call) => call.method)).toEqual(['auth.test']);
  });

  it('refuses a stranger, and a token that was revoked', async () => {
    const { client, clientWith } = await slack();
    expect(await errorOf(clientWith('xoxb-stranger').auth.test())).toMatchObject({ error: 'invalid_auth' });
    await client.auth.revoke();
    expect(await errorOf(client.auth.test())).toMatchObject({ error: 'token_revoked' });
  });

  it('records a method that it does not know', async () => {
    const { client, double } = await slack();
    const error = await errorOf(client.apiCall('conversations.history', { channel: 'C1' }));
    expect(error).toMatchObject({ error: 'unknown_method' });
    expect(double.unexpected).toEqual(['unknown method conversations.history']);
  });

  it('names the scope that is missing and those that were granted', async () => {
    const { client, double } = await slack();
    expect(await errorOf(client.team.info())).toMatchObject({ error: 'missing_scope', needed: 'team:read' });
    const room = await client.conversations.open({ users: ids(double, 'Ada', 'Ben') });
    const members = () => client.conversations.members({ channel: room.channel?.id ?? '' });
    expect(await errorOf(members())).toMatchObject({ error: 'missing_scope', needed: 'mpim:read' });
    double.addScopes(double.team().botToken, ['mpim:read']);
    expect((await members()).members).toHaveLength(3);
    double.setScopes(double.team().botToken, ['commands']);
    expect(await errorOf(client.users.info({ user: double.persona('Ada').id }))).toMatchObject({
      error: 'missing_scope',
      needed: 'users:read',
      provided: 'commands',
    });
  });

  it('hands out lists in small pages', async () => {
    const { client, double } = await slack();
    const names: (string | undefined)[] = [];
    let pages = 0;
    let cursor: string | undefined = '';
    while (cursor !== undefined) {
      const page: UsersListResponse = await client.users.list({ limit: 200, cursor });
      pages += 1;
      names.push(...(page.members ?? []).map((member) => member.id));
      cursor = page.response_metadata?.next_cursor || undefined;
    }
    expect(pages).toBe(2);
    expect(names).toContain(double.persona('Cleo').id);
    expect(await errorOf(client.users.list({ cursor: 'bm9uc2Vuc2U=' }))).toMatchObject({
      error: 'invalid_cursor',
    });
    expect(await errorOf(client.users.list({ limit: 5000 }))).toMatchObject({ error: 'invalid_limit' });
  });

  it('tells what sort of person someone is', async () => {
    const { client, double } = await slack();
    const guest = double.addUser({
      name: 'Gus',
      isUltraRestricted: true,
      tz: 'Asia/Tokyo',
      title: 'Poet',
      locale: 'ja-JP',
    });
    const { user } = await client.users.info({ user: guest.id, include_locale: true });
    expect(user).toMatchObject({
      is_restricted: true,
      is_ultra_restricted: true,
      tz: 'Asia/Tokyo',
      locale: 'ja-JP',
    });
    expect(user?.profile?.title).toBe('Poet');
    const partner = double.addUser({ name: 'Pat', isStranger: true, teamId: 'TELSEWHERE' });
    expect((await client.users.info({ user: partner.id })).user).toMatchObject({
      is_stranger: true,
      team_id: 'TELSEWHERE',
    });
    expect(await errorOf(client.users.info({ user: 'UNOBODY' }))).toMatchObject({ error: 'user_not_found' });
  });
});

describe('conversations', () => {
  it('gives the same people the same room', async () => {
    const { client, double } = await slack();
    const one = await client.conversations.open({ users: ids(double, 'Ada', 'Ben') });
    const two = await client.conversations.open({ users: ids(double, 'Ben', 'Ada') });
    expect(two.channel?.id).toBe(one.channel?.id);
    await client.chat.postMessage({ channel: one.channel?.id ?? '', text: 'Meet' });
    expect(double.rooms()).toMatchObject([
      { members: ids(double, 'Ada', 'Ben').split(','), messages: [{ text: 'Meet' }] },
    ]);
    expect(double.persona('Ada').sees()).toMatchObject([{ kind: 'room', text: 'Meet' }]);
    expect(double.persona('Cleo').sees()).toEqual([]);
  });

  it('does not open a room with too many, with the departed, with bots or with other companies', async () => {
    const { client, double } = await slack();
    const crowd = Array.from({ length: 9 }, (_, index) => double.addUser({ name: `P${index}` }).id).join(',');
    const open = (users: string) => errorOf(client.conversations.open({ users }));
    expect(await open(crowd)).toMatchObject({ error: 'too_many_users' });
    expect(await open(double.team().botUserId)).toMatchObject({ error: 'not_enough_users' });
    expect(await open(double.addUser({ name: 'Gone', deleted: true }).id)).toMatchObject({
      error: 'user_disabled',
    });
    expect(await open(double.addUser({ name: 'Robot', isBot: true }).id)).toMatchObject({ error: 'is_bot' });
    expect(await open(double.addUser({ name: 'Pat', isStranger: true }).id)).toMatchObject({
      error: 'user_not_visible',
    });
    expect(await open('UNOBODY')).toMatchObject({ error: 'user_not_found' });
  });

  it('lets the app write only where it is', async () => {
    const { client, double } = await slack();
    const post = (channel: string) => errorOf(client.chat.postMessage({ channel, text: 'Hello' }));
    const open = double.addChannel({ name: 'open' });
    expect(await post(open.id)).toMatchObject({ error: 'not_in_channel' });
    await client.conversations.join({ channel: open.id });
    expect(await post(open.id)).toBeUndefined();
    const secret = double.addChannel({ name: 'secret', isPrivate: true });
    expect(await post(secret.id)).toMatchObject({ error: 'channel_not_found' });
    expect(await errorOf(client.conversations.join({ channel: secret.id }))).toMatchObject({
      error: 'channel_not_found',
    });
    expect(await post(double.addChannel({ name: 'old', isArchived: true, withApp: true }).id)).toMatchObject({
      error: 'is_archived',
    });
  });

  it('opens a direct message for a person’s id', async () => {
    const { client, double } = await slack();
    await client.chat.postMessage({ channel: double.persona('Ada').id, text: 'Hello *Ada*' });
    expect(double.persona('Ada').sees()).toMatchObject([{ kind: 'direct', text: 'Hello Ada' }]);
  });

  it('keeps one team’s channels and people from another team', async () => {
    const { double, channel, clientWith } = await slack();
    const other = clientWith(double.addTeam({ name: 'Elsewhere' }).botToken);
    expect(await errorOf(other.chat.postMessage({ channel: channel.id, text: 'x' }))).toMatchObject({
      error: 'channel_not_found',
    });
    expect(await errorOf(other.users.info({ user: double.persona('Ada').id }))).toMatchObject({
      error: 'user_not_found',
    });
  });
});

describe('windows', () => {
  it('refuses a view that is out of date', async () => {
    const { client, double } = await slack();
    const user_id = double.persona('Ada').id;
    const view = { type: 'home' as const, blocks: [{ type: 'divider' }] };
    const first = await client.views.publish({ user_id, view });
    await client.views.publish({ user_id, view, hash: first.view?.hash ?? '' });
    expect(
      await errorOf(client.views.publish({ user_id, view, hash: first.view?.hash ?? '' })),
    ).toMatchObject({
      error: 'hash_conflict',
    });
    expect(double.persona('Ada').sees()).toMatchObject([{ kind: 'home', edits: 1 }]);
  });

  it('refuses what is too long for a view', async () => {
    const { client, double } = await slack();
    const view = { type: 'home' as const, private_metadata: 'x'.repeat(3001), blocks: [] };
    const error = await errorOf(client.views.publish({ user_id: double.persona('Ada').id, view }));
    expect(error).toMatchObject({ error: 'invalid_arguments' });
    expect(double.unexpected).toEqual(['views.publish: view.private_metadata: longer than 3000 (3001)']);
  });
});

describe('an installation', () => {
  it('ends with a token, for a code that works once', async () => {
    const { client, double } = await slack();
    const allowed = await fetch(`${double.authorizationUrl}?state=s&redirect_uri=http://127.0.0.1/back`, {
      redirect: 'manual',
    });
    const back = new URL(allowed.headers.get('location') ?? '');
    const code = back.searchParams.get('code') ?? '';
    const { clientId: client_id, clientSecret: client_secret } = double;
    const granted = await client.oauth.v2.access({ client_id, client_secret, code });
    expect(granted).toMatchObject({ access_token: double.team().botToken, team: { id: double.team().id } });
    expect(back.searchParams.get('state')).toBe('s');
    expect(await errorOf(client.oauth.v2.access({ client_id, client_secret, code }))).toMatchObject({
      error: 'invalid_code',
    });
    expect(await errorOf(client.oauth.v2.access({ client_id, client_secret: 'x', code }))).toMatchObject({
      error: 'bad_client_secret',
    });
  });
});
