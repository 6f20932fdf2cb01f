import { mkdtemp, rm } from 'node:fs/promises';
import type { IncomingMessage } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { WebClient } from '@slack/web-api';
import {
  type APIInteraction,
  ApplicationCommandType,
  Client,
  GatewayDispatchEvents,
  InteractionType,
} from 'discord.js';
import { z } from 'zod';
import { commandDefinitions } from '../../src/adapters/discord/command-definitions.js';
import { startHttpServer } from '../../src/adapters/http/server.js';
import type { Platform } from '../../src/core/shared/ids.js';
import { startSandbox } from '../../src/sandbox/start-sandbox.js';
import { DISCORD_SERVER, discordChannelId, slackChannelId } from '../../src/sandbox/world.js';
import { discordForm, discordPanel, slackForm, slackPanel } from './page-forms.js';
import { quiet } from './slack-double-quiet-logger.js';

/** The sandbox with an app behind it that can do next to nothing: what it says and asks is up to the test. */
export interface BareSandbox {
  readonly address: string;
  /** What people sent in or chose in a menu, as the platform tells it. */
  readonly heard: readonly string[];
  /** Says something in #gardening, with a thread under it. */
  say(platform: Platform, words: string): Promise<void>;
  close(): Promise<void>;
}

/** `/chats` shows a panel, every other command opens a form, and whatever else happens is written down. */
export async function openBareSandbox(): Promise<BareSandbox> {
  const dataFolder = await mkdtemp(join(tmpdir(), 'kith-bare-'));
  const sandbox = await startSandbox({ port: 0, dataFolder });
  const heard: string[] = [];
  const slack = new WebClient(slackToken(sandbox.slack), {
    slackApiUrl: sandbox.slack.apiUrl,
    logger: quiet,
  });
  const discord = await discordClient(sandbox.discord, heard);
  const server = await startHttpServer({
    port: 0,
    host: '127.0.0.1',
    routes: [
      ...sandbox.pages,
      {
        path: '/slack/events',
        listener: (request, response) => {
          void bodyOf(request).then(async (body) => {
            response.end();
            const sent = new URLSearchParams(body);
            await answerSlack(slack, sent).catch(() => heard.push(sent.get('payload') ?? body));
          });
        },
      },
    ],
  });
  sandbox.attach(server.port);
  return {
    address: `http://localhost:${server.port}/`,
    heard,
    async say(platform, words) {
      if (platform === 'slack') {
        const channel = slackChannelId('gardening');
        const { ts } = await slack.chat.postMessage({ channel, text: escaped(words) });
        await slack.chat.postMessage({ channel, text: 'The first question', ...(ts && { thread_ts: ts }) });
        return;
      }
      const path = `/channels/${discordChannelId('gardening')}/messages` as const;
      const id = idOf(await discord.rest.post(path, { body: said(words) }));
      await discord.rest.post(`${path}/${id}/threads`, { body: { name: 'Compost, today' } });
      await discord.rest.post(`/channels/${id}/messages`, { body: said('The first question') });
    },
    async close() {
      await sandbox.hangUp();
      await discord.destroy();
      await server.stop();
      await sandbox.stop();
      await rm(dataFolder, { recursive: true, force: true });
    },
  };
}

const escaped = (words: string) =>
  words.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
const said = (content: string) => ({ content, allowed_mentions: { parse: [] } });
const idOf = (answer: unknown): string =>
  typeof answer === 'object' && answer !== null && 'id' in answer ? String(answer.id) : '';

type Running = Awaited<ReturnType<typeof startSandbox>>;

const slackToken = ({ install }: Running['slack']): string =>
  install.kind === 'single' ? install.botToken : '';

async function bodyOf(request: IncomingMessage): Promise<string> {
  let body = '';
  for await (const part of request) body += String(part);
  return body;
}

const pressed = z.object({
  type: z.literal('block_actions'),
  view: z.object({ id: z.string() }),
  actions: z.array(z.object({ value: z.string() })).min(1),
});

/** @throws when there is nothing to do but to write it down */
async function answerSlack(slack: WebClient, sent: URLSearchParams): Promise<void> {
  const trigger_id = sent.get('trigger_id');
  if (trigger_id === null) {
    const { view, actions } = pressed.parse(JSON.parse(sent.get('payload') ?? ''));
    await slack.views.update({ view_id: view.id, view: slackPanel(actions[0]?.value) });
  } else {
    const view = sent.get('command') === '/chats' ? slackPanel() : slackForm;
    await slack.views.open({ trigger_id, view });
  }
}

async function discordClient({ apiUrl, token, applicationId }: Running['discord'], heard: string[]) {
  const client = new Client({
    intents: ['Guilds'],
    rest: { version: '10', retries: 0, ...(apiUrl !== undefined && { api: apiUrl }) },
    ws: { buildIdentifyThrottler: async () => ({ waitForIdentify: async () => {} }) },
  });
  client.ws.on(GatewayDispatchEvents.InteractionCreate, (interaction) => {
    const { id, token: answerWith } = interaction;
    const body = answerOnDiscord(interaction);
    if (body === undefined) heard.push(JSON.stringify(interaction));
    void client.rest.post(`/interactions/${id}/${answerWith}/callback`, { body: body ?? NOTED, auth: false });
  });
  const ready = new Promise((resolve) => client.once('clientReady', resolve));
  await client.login(token);
  await ready;
  await client.rest.put(`/applications/${applicationId}/guilds/${DISCORD_SERVER}/commands`, {
    body: commandDefinitions(),
  });
  return client;
}

const NOTED = { type: 4, data: { ...said('Noted.'), flags: 64 } };

function answerOnDiscord(asked: APIInteraction): object | undefined {
  if (asked.type === InteractionType.MessageComponent) {
    return { type: 7, data: discordPanel(asked.data.custom_id) };
  }
  const isSlash =
    asked.type === InteractionType.ApplicationCommand && asked.data.type === ApplicationCommandType.ChatInput;
  if (!isSlash) return undefined;
  return asked.data.name === 'chats' ? { type: 4, data: discordPanel() } : { type: 9, data: discordForm };
}
