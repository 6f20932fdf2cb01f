import { randomUUID } from 'node:crypto';
import { App, type Logger, LogLevel } from '@slack/bolt';
import type { Conversation } from '../../core/conversation/route.js';
import type { People } from '../../core/members/index.js';
import { DeliveryFailure, type Messenger } from '../../core/messenger.js';
import type { Happening, Places } from '../../core/places.js';
import type { CommunityId } from '../../core/shared/ids.js';
import type { Log } from '../../core/shared/log.js';
import type { Clock } from '../../core/shared/time.js';
import { createAuthorize } from './authorize.js';
import { createClients } from './clients.js';
import type { Connection, Health, RequestListener } from './connection.js';
import type { Desk } from './desk.js';
import { listenToEvents } from './events.js';
import { createHomeTab } from './home.js';
import { createHttpConnection } from './http-connection.js';
import { identify } from './identify.js';
import { createInHand } from './in-hand.js';
import { createInstallPages, type OAuthSecrets } from './install-pages.js';
import {
  type InstallationStore,
  type Installations,
  manyInstallations,
  singleInstallation,
} from './installations.js';
import { listen } from './listeners.js';
import { createLogBridge } from './log-bridge.js';
import { createMessenger } from './messenger.js';
import type { OnceEvents } from './once.js';
import { createPeople } from './people.js';
import { createPlaces } from './places.js';
import { createRespond } from './respond.js';
import { createSocketConnection } from './socket-connection.js';
import { createWorkspaces } from './workspaces.js';

export interface SlackOptions {
  /** Ends with `/api/`. */
  readonly apiUrl: string;
  readonly mode: { kind: 'http'; signingSecret: string } | { kind: 'socket'; appToken: string };
  readonly install: { kind: 'single'; botToken: string } | ({ kind: 'many' } & OAuthSecrets);
  readonly installations: InstallationStore;
  readonly onceEvents: OnceEvents;
  readonly conversation: Conversation;
  readonly onHappening?: (happening: Happening) => Promise<void>;
  readonly onUninstalled: (community: CommunityId) => Promise<void>;
  readonly log: Log;
  readonly clock?: Clock;
}

export interface SlackAdapter {
  readonly messenger: Messenger;
  readonly people: People;
  readonly places: Places;
  /** By HTTP only: mounted under `/slack/` on Kith's own server. */
  readonly requestListener?: RequestListener;
  /** @throws DeliveryFailure `broken-installation` when Slack refuses the token */
  start(): Promise<void>;
  healthy(): Health;
  /** Waits for what is in hand, 8 s at most. */
  stop(): Promise<void>;
}

const STOP_BY = 8_000;

/** Kith on Slack: hears what people do there and hands it to the conversation; reaches people there for the core. */
export async function createSlack(options: SlackOptions): Promise<SlackAdapter> {
  const { apiUrl, conversation, log, install } = options;
  const logger = createLogBridge(log);
  const reference = (): string => randomUUID().slice(0, 8);
  const whoAreWe = install.kind === 'single' ? () => identify(apiUrl, install.botToken, logger) : undefined;
  const installations =
    whoAreWe === undefined ? manyInstallations(options.installations) : singleInstallation(whoAreWe);
  const { receiver, connection } = connect(options, installations, reference, logger);
  const workspaces = createWorkspaces(installations, createClients(apiUrl, logger));
  const messenger = createMessenger(workspaces);
  const people = createPeople(workspaces);
  const places = createPlaces(workspaces, options.clock ?? Date.now);
  const inHand = createInHand();
  const home = createHomeTab(workspaces, conversation);
  const respond = createRespond(apiUrl);
  const desk: Desk = {
    conversation,
    workspaces,
    messenger,
    home,
    respond,
    log,
    reference,
    inHand: inHand.track,
  };

  const app = new App({
    receiver,
    authorize: createAuthorize(installations),
    logger,
    logLevel: LogLevel.WARN,
    convoStore: false,
    deferInitialization: true,
    // Bolt's own client is never used; ours know their workspace.
    clientOptions: { slackApiUrl: apiUrl },
  });
  app.error(async (error) => log.error({ err: error }, 'a listener failed'));
  listen(app, desk);
  listenToEvents(app, {
    desk,
    people,
    places,
    installations,
    onceEvents: options.onceEvents,
    onHappening: options.onHappening ?? (async () => {}),
    onUninstalled: options.onUninstalled,
  });
  await app.init();

  return {
    messenger,
    people,
    places,
    ...(connection.requestListener === undefined ? {} : { requestListener: connection.requestListener }),
    start: async () => {
      if (install.kind === 'single') await greet(installations, log);
      await connection.start();
    },
    healthy: connection.healthy,
    stop: async () => {
      await inHand.settled(STOP_BY);
      await connection.stop();
    },
  };
}

/** A token that Slack refuses ends the start; a Slack that cannot be reached does not. */
async function greet(installations: Installations, log: Log): Promise<void> {
  try {
    await installations.receiving('');
  } catch (error) {
    if (error instanceof DeliveryFailure && error.kind === 'broken-installation') throw error;
    log.warn({ err: error }, 'Slack cannot be reached yet');
  }
}

function connect(
  { apiUrl, mode, install, log }: SlackOptions,
  installations: Installations,
  reference: () => string,
  logger: Logger,
): {
  readonly receiver: NonNullable<ConstructorParameters<typeof App>[0]>['receiver'] & object;
  readonly connection: Connection;
} {
  if (mode.kind === 'socket') {
    if (install.kind === 'many')
      throw new Error('Several workspaces need HTTP: Socket Mode has no page on which they could add Kith.');
    return createSocketConnection(apiUrl, mode.appToken, log, logger);
  }
  const pages =
    install.kind === 'many'
      ? createInstallPages(apiUrl, install, installations, reference, log, logger)
      : undefined;
  return createHttpConnection(mode.signingSecret, pages, log, logger);
}
