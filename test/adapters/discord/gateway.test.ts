import { afterEach, describe, expect, it } from '@jest/globals';
import { plain } from '../../../src/core/conversation/message.js';
import { say } from '../../../src/core/conversation/reply.js';
import { eventually } from '../../support/eventually.js';
import { lastOf, openStage, type Stage } from './stage.js';

describe('the connection to Discord', () => {
  let stage: Stage;
  afterEach(() => stage.close());
  const works = async () => {
    stage.core.heard.length = 0;
    stage.core.answers('does', () => say(plain('Here.')));
    await stage.ada.command('kith', { verb: 'help' });
    await eventually(() => expect(stage.core.heard).toHaveLength(1));
  };

  it('is healthy after the start, and comes back after a drop and an invalid session', async () => {
    stage = await openStage();
    expect(stage.adapter.healthy()).toEqual({ connected: true });
    stage.discord.gateway.drop();
    await eventually(() => expect(stage.adapter.healthy().connected).toBe(false));
    await eventually(() => expect(stage.adapter.healthy().connected).toBe(true));
    await works();
    stage.discord.gateway.invalidSession(false);
    await eventually(() => expect(stage.adapter.healthy().connected).toBe(false), { within: 8000 });
    await eventually(() => expect(stage.adapter.healthy().connected).toBe(true), { within: 10_000 });
    await works();
    expect(stage.fatal).toEqual([]);
  });

  it('is lost for good when Discord closes it for good', async () => {
    stage = await openStage();
    stage.discord.gateway.close(4014);
    await eventually(() => expect(stage.fatal).toHaveLength(1));
    expect(stage.fatal[0]).toContain('4014');
    expect(stage.adapter.healthy().connected).toBe(false);
  });

  it('is lost for good when the token is refused', async () => {
    stage = await openStage();
    stage.discord.faults.add({ method: 'POST', route: '/users/@me/channels', status: 401 });
    await expect(
      stage.adapter.messenger.tell(stage.member(stage.ada), plain('Hello.'), 'a'),
    ).rejects.toMatchObject({ kind: 'broken-installation' });
    await eventually(() => expect(stage.fatal).toHaveLength(1));
  });

  it('tells of a removal from a server, and only then', async () => {
    stage = await openStage();
    stage.guild.removeBot();
    await eventually(() => expect(stage.uninstalled).toEqual([stage.community]));
  });

  it('starts although the commands could not be registered', async () => {
    stage = await openStage({ start: false });
    stage.discord.faults.add({ method: 'PUT', route: /\/commands$/, status: 503, times: 5 });
    await stage.adapter.start();
    expect(stage.adapter.healthy().connected).toBe(true);
    expect(stage.log.some(({ level, message }) => level === 'error' && message.includes('registered'))).toBe(
      true,
    );
  });

  it('leaves to another process what that one has acknowledged first', async () => {
    stage = await openStage({ ackDeadlineMs: 300 });
    stage.core.answers('does', () => say(plain('Done.')));
    stage.discord.faults.add({ method: 'POST', route: /^\/interactions\//, code: 40060 });
    await stage.ada.command('kith', { verb: 'help' }).catch(() => undefined);
    await stage.ada.command('kith', { verb: 'help' });
    await eventually(() => expect(stage.core.heard).toHaveLength(1));
    expect(stage.log.filter(({ level }) => level === 'error')).toEqual([]);
  });

  it('does what was asked though Discord says that it is too late to answer', async () => {
    stage = await openStage({ ackDeadlineMs: 300 });
    stage.core.answers('does', () => say(plain('Done.')));
    const code = 10062;
    stage.discord.faults.add({ method: 'POST', route: /^\/interactions\//, code });
    await stage.ada.command('kith', { verb: 'help' }).catch(() => undefined);
    await eventually(() => expect(stage.core.heard).toHaveLength(1));
    await eventually(() => expect(stage.log.some(({ fields }) => fields.code === code)).toBe(true));
    expect(stage.log.filter(({ level }) => level === 'error')).toEqual([]);
  });

  it('stops in time, even while it is away', async () => {
    stage = await openStage();
    stage.discord.gateway.drop();
    const before = Date.now();
    await stage.adapter.stop();
    expect(Date.now() - before).toBeLessThan(3000);
  });
});

describe('many things at once on Discord', () => {
  let stage: Stage;
  afterEach(() => stage.close());

  it('answers at once while deliveries have to wait', async () => {
    stage = await openStage();
    const told = [stage.ada, stage.ben].map((who) =>
      stage.adapter.messenger.tell(stage.member(who), plain('Hello.'), `to ${who.name}`),
    );
    stage.discord.faults.add({
      method: 'POST',
      route: /^\/channels\/\d+\/messages$/,
      status: 429,
      times: 2,
      body: { retry_after: 30, global: true },
      headers: { 'X-RateLimit-Global': 'true' },
    });
    stage.core.answers('asks', () => say(plain('Here.')));
    const before = Date.now();
    await stage.ada.command('kith', { verb: 'help' });
    expect(Date.now() - before).toBeLessThan(1000);
    for (const { status } of await Promise.allSettled(told)) expect(status).toBe('rejected');
  });

  it('finishes what is in hand before it stops, and asks newcomers for patience', async () => {
    stage = await openStage();
    let finish = () => {};
    const working = new Promise<void>((resolve) => {
      finish = resolve;
    });
    stage.core.answers('does', async () => {
      await working;
      return say(plain('Finished.'));
    });
    await stage.ada.command('kith', { verb: 'help' });
    await eventually(() => expect(stage.core.heard).toHaveLength(1));
    const stopped = stage.adapter.stop();
    await stage.ben.command('kith', { verb: 'help' });
    expect(stage.core.heard).toHaveLength(1);
    expect(lastOf(stage.ben.sees()).text).toContain('just restarting');
    finish();
    await stopped;
    expect(lastOf(stage.ada.sees()).text).toBe('Finished.');
  });

  it('does not start with a token that Discord does not know', async () => {
    stage = await openStage({ start: false });
    stage.discord.faults.add({ method: 'GET', route: '/gateway/bot', status: 401 });
    await expect(stage.adapter.start()).rejects.toThrow(/token/i);
    expect(stage.fatal).toHaveLength(1);
    expect(stage.adapter.healthy().connected).toBe(false);
  });
});
