import { readFile, stat } from 'node:fs/promises';
import { get, request } from 'node:http';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { startHttpServer } from '../../src/adapters/http/server.js';
import { findSandbox } from '../../src/sandbox/live.js';
import { parseCommand } from '../../src/sandbox/parse-command.js';
import { startSandbox } from '../../src/sandbox/start-sandbox.js';
import { eventually } from '../support/eventually.js';
import { type OpenSandbox, openSandbox } from './page-world.js';

let world: OpenSandbox;

beforeAll(async () => {
  world = await openSandbox();
}, 120_000);
afterAll(() => world?.close());

interface Asked {
  readonly method?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
}

/** As any program could ask, whatever it says about itself. */
const ask = (path: string, { method = 'GET', headers = {}, body = '' }: Asked = {}, port = world.port) =>
  new Promise<{ status: number; text: string; headers: NodeJS.Dict<string | string[]> }>(
    (resolve, reject) => {
      const sent = request({ host: '127.0.0.1', port, path, method, headers }, (response) => {
        let text = '';
        response.on('data', (part: Buffer) => {
          text += part.toString();
        });
        response.on('end', () =>
          resolve({ status: response.statusCode ?? 0, text, headers: response.headers }),
        );
      });
      sent.on('error', reject);
      sent.end(body);
    },
  );

const jsonFrom = (port: number) => ({
  host: `localhost:${port}`,
  origin: `http://localhost:${port}`,
  'content-type': 'application/json',
});
const own = () => ({ host: `localhost:${world.port}`, origin: `http://localhost:${world.port}` });
const act = (action: object, headers: Readonly<Record<string, string>> = own()) =>
  ask('/sandbox/act', {
    method: 'POST',
    headers: { ...headers, 'content-type': 'application/json' },
    body: JSON.stringify({ platform: 'slack', person: 'Ada', ...action }),
  });

describe('whoever asks the page', () => {
  it('gets it at / with nothing allowed from elsewhere', async () => {
    const { status, headers } = await ask('/');
    expect(status).toBe(200);
    expect(headers['content-type']).toContain('text/html');
    expect(headers['content-security-policy']).toContain("default-src 'none'");
    expect((await ask('/sandbox/main.js')).headers['content-type']).toContain('text/javascript');
  });

  it('is refused under a name that is not this machine’s', async () => {
    for (const host of ['evil.example', `evil.example:${world.port}`, 'localhost.evil.example']) {
      expect((await ask('/', { headers: { host } })).status).toBe(403);
      expect((await ask('/sandbox/state?platform=slack', { headers: { host } })).status).toBe(403);
    }
  });

  it('may not act from another page, nor without saying from where', async () => {
    const { host } = own();
    for (const origin of ['https://evil.example', 'null', 'http://localhost:1']) {
      expect((await act({ do: 'home' }, { host, origin })).status).toBe(403);
    }
    expect((await act({ do: 'home' }, { host })).status).toBe(403);
  });

  it('finds no other files', async () => {
    for (const path of [
      '/sandbox/../guard.ts',
      '/sandbox/%2e%2e/guard.ts',
      '/sandbox/',
      '/sandbox/toString',
    ]) {
      expect((await ask(path)).status).toBe(404);
    }
  });

  it('is answered in words when the question makes no sense', async () => {
    expect((await act({ do: 'fly' })).status).toBe(400);
    expect((await act({ do: 'press', message: 'M1', label: 'Yes' })).status).toBe(422);
    expect((await act({ do: 'submit', answers: {} })).text).toContain('Ada has no form open');
    expect((await act({ do: 'home', person: 'Zoe' })).text).toContain('nobody called Zoe');
    expect((await act({ do: 'type', text: 'hello' })).text).toContain('begin with a slash');
    expect((await ask('/sandbox/state?platform=irc')).status).toBe(400);
  });

  it('cannot send more than a page ever would', async () => {
    const { status, text } = await act({ do: 'type', text: `/intro ${'x'.repeat(70_000)}` });
    expect([status, text]).toEqual([422, expect.stringContaining('too long')]);
  });
});

describe('a command typed on the page', () => {
  const parse = (text: string) => {
    const { name, input } = parseCommand(text, world.sandbox.personas('slack'));
    return { name, ...input, ...(input.people && { people: input.people.map((person) => person.name) }) };
  };

  it.each([
    ['/intro', { name: 'intro' }],
    ['/intro @Ben we both love maps', { name: 'intro', people: ['Ben'], words: 'we both love maps' }],
    ['/intro @ben, @Cleo bees', { name: 'intro', people: ['Ben', 'Cleo'], words: 'bees' }],
    ['/intro @Ben and @Cleo', { name: 'intro', people: ['Ben', 'Cleo'] }],
    ['/intro list', { name: 'intro', verb: 'list' }],
    ['/kith pause 3d', { name: 'kith', verb: 'pause', words: '3d' }],
    ['  /kith block @Ben', { name: 'kith', verb: 'block', people: ['Ben'] }],
    ['/chats', { name: 'chats' }],
    [
      '/chats new every second Tuesday 12:00',
      { name: 'chats', verb: 'new', words: 'every second Tuesday 12:00' },
    ],
    ['/chats cancel #compost 2026-12-01', { name: 'chats', verb: 'cancel', words: '#compost 2026-12-01' }],
    ['/kith setup', { name: 'kith', verb: 'setup' }],
    ['/intro lists of maps', { name: 'intro', words: 'lists of maps' }],
  ])('%s', (text, read) => {
    expect(parse(text)).toEqual(read);
  });
});

describe('the sandbox', () => {
  afterEach(() => {
    process.env.NODE_ENV = 'test';
  });

  it('does not start in production', async () => {
    process.env.NODE_ENV = 'production';
    await expect(startSandbox({ port: 0, dataFolder: world.dataFolder })).rejects.toThrow('production');
  });

  it('leaves word of where it is, for the owner’s eyes only', async () => {
    expect(await findSandbox(world.dataFolder)).toEqual({
      slack: world.sandbox.slack,
      discord: world.sandbox.discord,
    });
    const file = join(world.dataFolder, 'sandbox.json');
    expect((await stat(file)).mode & 0o777).toBe(0o600);
    expect(JSON.parse(await readFile(file, 'utf8'))).toMatchObject({ pid: process.pid });
  });

  it('has the same people with the same ids at every start', async () => {
    const again = await startSandbox({ port: 0, dataFolder: join(world.dataFolder, 'again') });
    const idsOf = (sandbox: typeof again) =>
      (['slack', 'discord'] as const).map((platform) => sandbox.personas(platform).map(({ id }) => id));
    expect(idsOf(again)).toEqual(idsOf(world.sandbox));
    await again.stop();
    expect(await findSandbox(join(world.dataFolder, 'again'))).toBeUndefined();
  });

  it('tells open pages of a change, and lets them go at the end', async () => {
    const again = await startSandbox({ port: 0, dataFolder: join(world.dataFolder, 'again') });
    const server = await startHttpServer({ port: 0, host: '127.0.0.1', routes: again.pages });
    again.attach(server.port);
    const heard: string[] = [];
    const stream = get({ port: server.port, host: '127.0.0.1', path: '/sandbox/changes' }, (response) => {
      response.on('data', (part: Buffer) => heard.push(part.toString()));
      response.on('end', () => heard.push('end'));
    });
    await eventually(() => heard.some((part) => part.includes('hello')));
    const body = JSON.stringify({ platform: 'slack', person: 'Ada', do: 'read', place: 'home' });
    await ask('/sandbox/act', { method: 'POST', headers: jsonFrom(server.port), body }, server.port);
    await eventually(() => heard.some((part) => part.includes('changed')));
    await again.hangUp();
    await server.stop();
    await again.stop();
    expect(heard.at(-1)).toBe('end');
    stream.destroy();
  });
});
