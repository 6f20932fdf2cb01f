import { afterEach, describe, expect, it } from '@jest/globals';
import { createSlack } from '../../../src/adapters/slack/index.js';
import { createInstallationBook } from './support/installation-book.js';
import { createLogBook } from './support/log-book.js';
import { remembering, scene, strike } from './support/scene.js';
import { scripted } from './support/scripted.js';

afterEach(strike);

const parts = () => ({
  installations: createInstallationBook(),
  onceEvents: remembering(),
  conversation: scripted(),
  onUninstalled: async () => {},
  log: createLogBook(),
});

describe('starting', () => {
  it('ends clearly when Slack refuses the token', async () => {
    const { double } = await scene();
    const adapter = await createSlack({
      ...parts(),
      apiUrl: double.url,
      mode: { kind: 'http', signingSecret: 'secret' },
      install: { kind: 'single', botToken: 'xoxb-wrong' },
    });
    await expect(adapter.start()).rejects.toMatchObject({
      kind: 'broken-installation',
      reason: 'invalid_auth',
    });
  });

  it('goes on when Slack cannot be reached yet', async () => {
    const adapter = await createSlack({
      ...parts(),
      apiUrl: 'http://127.0.0.1:9/api/',
      mode: { kind: 'http', signingSecret: 'secret' },
      install: { kind: 'single', botToken: 'xoxb-1' },
    });
    await adapter.start();
    await adapter.stop();
  });

  it('says why several workspaces cannot come by socket', async () => {
    const install = { kind: 'many' as const, clientId: 'a', clientSecret: 'b', stateSecret: 'c' };
    const mode = { kind: 'socket' as const, appToken: 'xapp-1' };
    await expect(
      createSlack({ ...parts(), apiUrl: 'http://127.0.0.1:9/api/', mode, install }),
    ).rejects.toThrow(/need HTTP/);
  });
});
