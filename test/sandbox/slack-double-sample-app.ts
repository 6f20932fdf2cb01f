import { createServer } from 'node:http';
import { expect } from '@jest/globals';
import {
  type AllMiddlewareArgs,
  App,
  HTTPReceiver,
  type SlackCommandMiddlewareArgs,
  SocketModeReceiver,
} from '@slack/bolt';
import { type SlackDoubleOptions, startSlackDouble } from '../../src/sandbox/slack-double/index.js';
import { eventually } from '../support/eventually.js';
import { quiet } from './slack-double-quiet-logger.js';

// A tiny app on the real Bolt, which does a little of everything and notes down what it hears.

const plain = (text: string) => ({ type: 'plain_text' as const, text });
const button = (text: string, action_id: string, rest = {}) => ({
  type: 'button' as const,
  text: plain(text),
  action_id,
  ...rest,
});
export const option = (text: string, value: string) => ({ text: plain(text), value });

export const askForm = {
  type: 'modal' as const,
  callback_id: 'ask',
  private_metadata: 'draft:7',
  notify_on_close: true,
  title: plain('Meet someone'),
  submit: plain('Ask'),
  blocks: [
    {
      type: 'input' as const,
      block_id: 'who',
      label: plain('Whom?'),
      element: { type: 'users_select' as const, action_id: 'v' },
    },
    {
      type: 'input' as const,
      block_id: 'why',
      label: plain('Why?'),
      element: { type: 'plain_text_input' as const, action_id: 'v', multiline: true, max_length: 20 },
    },
    {
      type: 'input' as const,
      block_id: 'how',
      optional: true,
      label: plain('How?'),
      element: {
        type: 'radio_buttons' as const,
        action_id: 'v',
        options: [option('Online', 'online'), option('In person', 'real')],
      },
    },
  ],
};

const windowView = (title: string) => ({
  type: 'modal' as const,
  title: plain(title),
  blocks: [{ type: 'actions' as const, elements: [button('Deeper', 'deeper')] }],
});

export const heard: unknown[] = [];
export const stops: (() => Promise<unknown>)[] = [];

const ANSWERS: Readonly<
  Record<string, (said: SlackCommandMiddlewareArgs & AllMiddlewareArgs) => Promise<unknown>>
> = {
  '': ({ client, command }) => client.views.open({ trigger_id: command.trigger_id, view: askForm }),
  window: ({ client, command }) =>
    client.views.open({ trigger_id: command.trigger_id, view: windowView('One') }),
  many: async ({ respond }) => {
    for (let use = 0; use < 6; use += 1) {
      await respond(`answer ${use}`).catch((error) => heard.push(error.statusCode));
    }
  },
  twice: async ({ client, command }) => {
    const open = () => client.views.open({ trigger_id: command.trigger_id, view: askForm });
    await open();
    await open().catch((error) => heard.push(error.data.error));
  },
  ask: ({ client, command }) =>
    client.chat.postMessage({
      channel: command.user_id,
      text: 'Shall we?',
      blocks: [
        {
          type: 'actions',
          elements: [button('Yes', 'yes', { value: 'id7' }), button('Site', 'site', { url: 'https://a.b' })],
        },
        {
          type: 'section',
          text: plain('More'),
          accessory: { type: 'overflow', action_id: 'more', options: [option('Never', 'never')] },
        },
      ],
    }),
};

function listen(app: App): void {
  app.command('/intro', async (said) => {
    heard.push(said.command.text);
    if (said.command.text === 'slow') return;
    await (said.command.text === 'words' ? said.ack('just words') : said.ack());
    await ANSWERS[said.command.text]?.(said);
  });
  app.shortcut('intro_new', async ({ ack, client, shortcut }) => {
    await ack();
    await client.views.open({ trigger_id: shortcut.trigger_id, view: askForm });
  });
  app.action('yes', async ({ ack, action, body, respond }) => {
    await ack();
    heard.push(['yes', 'value' in action ? action.value : '', body.user.id]);
    await respond({ replace_original: true, text: 'You said yes', blocks: [] });
  });
  app.action('more', async ({ ack, action }) => {
    await ack();
    heard.push('selected_option' in action ? action.selected_option?.value : '');
  });
  app.action('deeper', async ({ ack, body, client }) => {
    await ack();
    const view = windowView('Deeper');
    if ('trigger_id' in body)
      await client.views
        .push({ trigger_id: body.trigger_id, view })
        .catch((error) => heard.push(error.data.error));
  });
  app.view('ask', async ({ ack, view }) => {
    heard.push([view.private_metadata, view.state.values]);
    const why = view.state.values.why?.v?.value;
    if (why === 'rude') return ack({ response_action: 'errors', errors: { why: 'Kinder, please' } });
    if (why === 'odd') return ack({ response_action: 'errors', errors: { nowhere: 'Lost' } });
    if (why === 'next') return ack({ response_action: 'update', view: windowView('Done') });
    return ack();
  });
  app.view({ callback_id: 'ask', type: 'view_closed' }, async ({ ack }) => {
    await ack();
    heard.push('closed');
  });
  app.event('app_home_opened', async ({ event, client, context }) => {
    heard.push(['home', context.retryNum ?? 0]);
    await client.views.publish({
      user_id: event.user,
      view: {
        type: 'home',
        blocks: [{ type: 'actions', elements: [button('Yes', 'yes', { value: 'home' })] }],
      },
    });
  });
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  return typeof address === 'object' && address !== null ? address.port : 0;
}

export async function world(line: 'http' | 'socket', options: SlackDoubleOptions = {}) {
  const double = await startSlackDouble({ shortcuts: { 'Introduce someone': 'intro_new' }, ...options });
  for (const name of ['Ada', 'Ben']) double.addUser({ name });
  double.addChannel({ name: 'maps', members: ['Ada', 'Ben'] });
  const port = line === 'http' ? await freePort() : 0;
  const receiver =
    line === 'socket'
      ? new SocketModeReceiver({
          appToken: double.appToken,
          logger: quiet,
          installerOptions: {
            clientOptions: {
              slackApiUrl: double.url,
              retryConfig: { retries: 1000, factor: 1.3, maxTimeout: 60_000 },
            },
          },
        })
      : new HTTPReceiver({
          signingSecret: double.signingSecret,
          logger: quiet,
          unhandledRequestHandler: () => undefined,
        });
  const app = new App({
    token: double.team().botToken,
    receiver,
    clientOptions: {
      slackApiUrl: double.url,
      timeout: 5_000,
      retryConfig: { retries: 1 },
      rejectRateLimitedCalls: true,
    },
    logger: quiet,
    convoStore: false,
    deferInitialization: true,
  });
  listen(app);
  await app.init();
  await app.start(port);
  double.deliverTo(line === 'http' ? { http: `http://127.0.0.1:${port}` } : 'socket');
  stops.push(async () => {
    await double.settled();
    await app.stop();
    await double.stop();
  });
  if (line === 'socket') await eventually(() => expect(double.sockets()).toBe(1));
  return { double, ada: double.persona('Ada'), ben: double.persona('Ben') };
}
