import { type APIRequest, type RateLimitData, REST, RESTEvents } from 'discord.js';
import type { Log } from '../../core/shared/log.js';
import { SECOND } from '../../core/shared/time.js';

export interface RestOptions {
  readonly apiUrl: string;
  readonly token: string;
}

const VERSION = '10';

/** Whoever waits for an answer must not wait long; one retry bridges a dropped connection. */
export const interactiveRest = (apiUrl: string) => ({
  api: apiUrl,
  version: VERSION,
  timeout: 5 * SECOND,
  retries: 1,
  invalidRequestWarningInterval: 100,
});

/**
 * For everything that is not an answer on the spot. It shares no queue with the answers, never retries by itself
 * (the outbox does, with the same nonce), and says "too many" instead of waiting. Only what follows a first request of
 * the same delivery waits for its turn: were it refused, the first would have to be made again, and many deliveries
 * would take each other's turns for ever.
 */
export const deliveryRest = ({ apiUrl, token }: RestOptions): REST =>
  new REST({
    api: apiUrl,
    version: VERSION,
    timeout: 10 * SECOND,
    retries: 0,
    globalRequestsPerSecond: 30,
    rejectOnRateLimit: (limit) => !(isOwnPace(limit) && FOLLOWS.test(limit.route)),
    invalidRequestWarningInterval: 100,
  }).setToken(token);

/** Threads under posts, rooms, and who is to be in them. */
const FOLLOWS = /\/threads$|\/thread-members\//;

/** The pace that Kith keeps by itself; what Discord itself asks for may be long. */
const isOwnPace = ({ global, timeToReset }: RateLimitData): boolean => global && timeToReset <= 2 * SECOND;

/** For looking things up: waits its turn, and is nobody else's turn. */
export const lookupRest = ({ apiUrl, token }: RestOptions): REST =>
  new REST({
    api: apiUrl,
    version: VERSION,
    timeout: 5 * SECOND,
    retries: 1,
    globalRequestsPerSecond: 15,
  }).setToken(token);

/** One 401 makes the library forget its token for good, so it is the end of this process. */
export function watchRest(rest: REST, log: Log, onFatal: (reason: string) => void): void {
  rest.on(RESTEvents.Response, (request: APIRequest, response) => {
    if (response.status === 401 && request.data.auth !== false) onFatal('Discord refused the token (401)');
  });
  rest.on(RESTEvents.InvalidRequestWarning, ({ count, remainingTime }) =>
    log.warn({ count, remainingTime }, 'many requests to Discord were refused; at 10,000 it locks us out'),
  );
}
