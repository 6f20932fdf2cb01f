import type { ServerResponse } from 'node:http';
import { HTTPReceiver, type Logger, type Installation as SlackInstallation } from '@slack/bolt';
import type { Log } from '../../core/shared/log.js';
import { installed, notInstalled } from './adapter-messages.js';
import type { RequestListener } from './connection.js';
import type { Installation, Installations } from './installations.js';
import { INSTALL_PATH, REDIRECT_PATH, SCOPES } from './manifest.js';

export interface OAuthSecrets {
  readonly clientId: string;
  readonly clientSecret: string;
  readonly stateSecret: string;
}

/**
 * The pages on which a workspace adds Kith. Bolt refuses to read tokens from our own store while its receiver also
 * serves these pages, so they have a receiver of their own that hears nothing else.
 */
export function createInstallPages(
  apiUrl: string,
  secrets: OAuthSecrets,
  installations: Installations,
  reference: () => string,
  log: Log,
  logger: Logger,
): RequestListener {
  const pages = new HTTPReceiver({
    ...secrets,
    signingSecret: secrets.stateSecret,
    endpoints: [],
    logger,
    scopes: [...SCOPES],
    installationStore: {
      storeInstallation: async (installation) => installations.store(readInstallation(installation)),
      fetchInstallation: async () => {
        throw new Error('tokens are read from the store itself');
      },
    },
    installerOptions: {
      installPath: INSTALL_PATH,
      redirectUriPath: REDIRECT_PATH,
      clientOptions: { slackApiUrl: apiUrl, timeout: 10_000, retryConfig: { retries: 1 } },
      authorizationUrl: new URL('/oauth/v2/authorize', apiUrl).href,
      callbackOptions: {
        success: ({ team, enterprise }, _options, _request, response) =>
          page(response, 200, installed(team?.name ?? enterprise?.name ?? 'your workspace')),
        failure: (error, _options, _request, response) => {
          const mishap = reference();
          log.warn({ err: error, reference: mishap }, 'an installation failed');
          page(response, 400, notInstalled(mishap));
        },
      },
    },
  });
  return pages.requestListener;
}

function readInstallation(given: SlackInstallation): Installation {
  const { bot, team, enterprise, isEnterpriseInstall, user } = given;
  const place = isEnterpriseInstall ? enterprise : team;
  if (bot === undefined || place === undefined) throw new Error('an installation without a bot');
  return {
    kind: isEnterpriseInstall ? 'enterprise' : 'team',
    id: place.id,
    botToken: bot.token,
    botId: bot.id,
    botUserId: bot.userId,
    scopes: bot.scopes,
    installedBy: user.id,
    ...(place.name === undefined ? {} : { name: place.name }),
  };
}

function page(response: ServerResponse, status: number, words: string): void {
  const safe = words.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
  response.writeHead(status, { 'content-type': 'text/html; charset=utf-8' });
  response.end(`<!doctype html><html lang="en"><title>Kith</title><p>${safe}</p></html>`);
}
