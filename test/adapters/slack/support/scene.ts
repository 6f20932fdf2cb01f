import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createSlack, type SlackAdapter, type SlackOptions } from '../../../../src/adapters/slack/index.js';
import { SCOPES } from '../../../../src/adapters/slack/manifest.js';
import type { Happening } from '../../../../src/core/places.js';
import type { CommunityId } from '../../../../src/core/shared/ids.js';
import {
  type SlackDouble,
  type SlackDoubleOptions,
  startSlackDouble,
} from '../../../../src/sandbox/slack-double/index.js';
import { createInstallationBook } from './installation-book.js';
import { createLogBook, type LogBook } from './log-book.js';
import { type Script, scripted } from './scripted.js';

export type Transport = 'http' | 'socket';

export interface Scene {
  readonly double: SlackDouble;
  readonly adapter: SlackAdapter;
  readonly script: Script;
  readonly log: LogBook;
  readonly book: ReturnType<typeof createInstallationBook>;
  readonly uninstalled: CommunityId[];
  readonly happened: Happening[];
  /** Where the app listens, by HTTP. */
  readonly base: string;
}

export interface SceneOptions {
  readonly transport?: Transport;
  readonly double?: SlackDoubleOptions;
  readonly install?: 'single' | 'many';
  readonly onceEvents?: SlackOptions['onceEvents'];
}

const running: (() => Promise<void>)[] = [];

/** Takes down every scene of a test; for afterEach. */
export async function strike(): Promise<void> {
  for (const stop of running.splice(0).reverse()) await stop();
}

export const ADA_S_TEAM = {
  id: 'T1',
  scopes: [...SCOPES],
  users: [{ name: 'Ada' }, { name: 'Ben' }, { name: 'Cleo' }],
  channels: [{ name: 'general', members: ['Ada', 'Ben', 'Cleo'], withApp: true }],
};

/** A Slack of one's own, the real adapter in front of it, and a conversation that says what the test wants. */
export async function scene(options: SceneOptions = {}): Promise<Scene> {
  const { transport = 'http', install = 'single' } = options;
  const double = await startSlackDouble({
    teams: [ADA_S_TEAM],
    shortcuts: { 'Introduce someone': 'intro_new', Elsewhere: 'of_another_time' },
    ...options.double,
  });
  running.push(double.stop);
  const script = scripted();
  const log = createLogBook();
  const book = createInstallationBook();
  const uninstalled: CommunityId[] = [];
  const happened: Happening[] = [];
  const adapter = await createSlack({
    apiUrl: double.url,
    mode:
      transport === 'http'
        ? { kind: 'http', signingSecret: double.signingSecret }
        : { kind: 'socket', appToken: double.appToken },
    install:
      install === 'single'
        ? { kind: 'single', botToken: double.team().botToken }
        : {
            kind: 'many',
            clientId: double.clientId,
            clientSecret: double.clientSecret,
            stateSecret: 'a state secret of the test',
          },
    installations: book,
    onceEvents: options.onceEvents ?? remembering(),
    conversation: script,
    onHappening: async (happening) => void happened.push(happening),
    onUninstalled: async (community) => void uninstalled.push(community),
    log,
  });
  const base = transport === 'http' ? await listen(adapter) : '';
  double.deliverTo(transport === 'http' ? { http: base } : 'socket');
  await adapter.start();
  running.push(adapter.stop);
  return { double, adapter, script, log, book, uninstalled, happened, base };
}

export function remembering(): SlackOptions['onceEvents'] {
  const seen = new Set<string>();
  return {
    firstTime: async (id) => {
      const fresh = !seen.has(id);
      seen.add(id);
      return fresh;
    },
  };
}

async function listen({ requestListener }: SlackAdapter): Promise<string> {
  if (requestListener === undefined) throw new Error('by HTTP there is a request listener');
  const server: Server = createServer(requestListener);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  running.push(async () => {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  });
  const address: AddressInfo | string | null = server.address();
  return `http://127.0.0.1:${typeof address === 'object' && address !== null ? address.port : 0}`;
}
