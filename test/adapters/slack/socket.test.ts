import { afterEach, describe, expect, it } from '@jest/globals';
import { plain } from '../../../src/core/conversation/message.js';
import { say } from '../../../src/core/conversation/reply.js';
import { eventually } from '../../support/eventually.js';
import { scene, strike } from './support/scene.js';

afterEach(strike);

describe('Socket Mode', () => {
  it('is back at once when Slack refreshes the socket', async () => {
    const { double, adapter, script } = await scene({ transport: 'socket' });
    script.answer(() => say(plain('Here.')));
    expect(adapter.healthy()).toEqual({ connected: true });
    double.refreshSockets();
    await eventually(() => expect(adapter.healthy().connected && double.sockets() === 1).toBe(true), {
      within: 2_500,
    });
    await double.persona('Ada').command('intro');
    expect(double.persona('Ada').sees()[0]?.text).toBe('Here.');
    expect(double.unexpected).toEqual([]);
  });

  it('says that it is away while Slack gives no socket, and comes back', async () => {
    const { double, adapter } = await scene({ transport: 'socket' });
    double.faults.add({ method: 'apps.connections.open', status: 500, body: 'oops', times: 2 });
    double.dropSockets();
    await eventually(() =>
      expect(adapter.healthy()).toEqual({ connected: false, why: expect.stringContaining('http_500') }),
    );
    await eventually(() => expect(adapter.healthy()).toEqual({ connected: true }), { within: 8_000 });
  });

  it('keeps trying when its token is refused later, without ending the process', async () => {
    const { double, adapter } = await scene({ transport: 'socket' });
    double.faults.add({
      method: 'apps.connections.open',
      body: { ok: false, error: 'invalid_auth' },
      times: 1,
    });
    double.dropSockets();
    await eventually(() => expect(adapter.healthy().why).toMatch(/invalid_auth|closed at once/));
    await eventually(() => expect(adapter.healthy().connected).toBe(true), { within: 8_000 });
  });

  it('stops at once', async () => {
    const { double, adapter } = await scene({ transport: 'socket' });
    const began = performance.now();
    await adapter.stop();
    expect(performance.now() - began).toBeLessThan(2_500);
    expect(adapter.healthy().connected).toBe(false);
    await eventually(() => expect(double.sockets()).toBe(0));
  });
});
