import { WebClient } from '@slack/web-api';
import {
  type SlackDouble,
  type SlackDoubleOptions,
  startSlackDouble,
} from '../../src/sandbox/slack-double/index.js';
import { quiet } from './slack-double-quiet-logger.js';

export const running: SlackDouble[] = [];

export async function slack(options: SlackDoubleOptions = {}) {
  const double = await startSlackDouble(options);
  running.push(double);
  for (const name of ['Ada', 'Ben', 'Cleo']) double.addUser({ name });
  const channel = double.addChannel({ name: 'maps', members: ['Ada', 'Ben'], withApp: true });
  const client = (token = double.team().botToken) =>
    new WebClient(token, {
      slackApiUrl: double.url,
      retryConfig: { retries: 0 },
      rejectRateLimitedCalls: true,
      logger: quiet,
    });
  return { double, channel, client: client(), clientWith: client };
}

export const ids = (double: SlackDouble, ...names: string[]) =>
  names.map((name) => double.persona(name).id).join(',');

export const section = (text: string) => ({ type: 'section', text: { type: 'mrkdwn', text } });

export async function errorOf(call: Promise<unknown>): Promise<unknown> {
  try {
    await call;
    return undefined;
  } catch (error) {
    return error instanceof Error && 'data' in error ? error.data : error;
  }
}
