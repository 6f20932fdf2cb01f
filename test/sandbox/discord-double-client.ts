import { Client, type Interaction } from 'discord.js';
import type { DiscordDouble } from '../../src/sandbox/discord-double/index.js';

/** What the app of these tests registers. */
export const commands = [
  {
    name: 'intro',
    description: 'Meet someone',
    options: [
      { type: 6, name: 'person', description: 'Whom' },
      { type: 6, name: 'and', description: 'And whom' },
      { type: 3, name: 'why', description: 'Why', max_length: 200 },
      {
        type: 3,
        name: 'show',
        description: 'Show',
        choices: [{ name: 'My introductions', value: 'list' }],
      },
    ],
  },
  {
    name: 'kith',
    description: 'Home and settings',
    options: [
      { type: 1, name: 'help', description: 'Help' },
      {
        type: 1,
        name: 'report',
        description: 'Report',
        options: [{ type: 3, name: 'words', description: 'What happened', required: true }],
      },
    ],
  },
  { name: 'setup', description: 'For stewards', default_member_permissions: '32' },
  { name: 'Introduce me', type: 2 },
];

/** A real discord.js client, logged in at the double. */
export async function connect(
  double: DiscordDouble,
  on: (interaction: Interaction) => unknown,
): Promise<Client<true>> {
  const fresh = new Client({
    intents: ['Guilds'],
    rest: { version: '10', retries: 0, api: double.url },
    ws: { buildIdentifyThrottler: async () => ({ waitForIdentify: async () => {} }) },
    allowedMentions: { parse: [] },
  });
  fresh.on('error', () => {});
  fresh.on('interactionCreate', (interaction) => on(interaction));
  const ready = new Promise<Client<true>>((resolve) => fresh.once('clientReady', resolve));
  await fresh.login(double.token);
  return ready;
}

/** Looks again and again until it is so. */
export async function eventually(check: () => boolean, what: string): Promise<void> {
  for (const end = Date.now() + 8000; Date.now() < end; ) {
    if (check()) return;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  throw new Error(`never: ${what}`);
}

type Method = 'post' | 'patch' | 'put' | 'get' | 'delete';

export const quiet = { allowed_mentions: { parse: [] } };

export const asId = (answer: unknown): string =>
  typeof answer === 'object' && answer !== null && 'id' in answer ? String(answer.id) : '';

/** Bare REST calls through the client, for bodies that no builder would make. */
export function driver(client: () => Client, general: () => string) {
  const call = (method: Method, path: `/${string}`, body?: unknown) =>
    client().rest[method](path, body === undefined ? {} : { body });
  return {
    call,
    send: (body: object, channel = general()) =>
      call('post', `/channels/${channel}/messages`, { ...quiet, ...body }),
    thread: (body: object = {}, parent = general()) =>
      call('post', `/channels/${parent}/threads`, { name: 'A room', type: 12, invitable: false, ...body }),
  };
}
