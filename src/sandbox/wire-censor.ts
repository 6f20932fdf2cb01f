/** Whoever holds one of these may speak for somebody. */
const SECRET =
  /^(token|authorization|access_token|bot_token|app_token|client_secret|signing_secret|code|trigger_id|response_url|ticket)$/;
/** Discord's callbacks and webhooks carry their token in the path. */
const IN_PATHS = [/(\/interactions\/\d+\/)[^/?]+/g, /(\/webhooks\/\d+\/)[^/?]+/g, /(\/response\/)[^/?"]+/g];
const HIDDEN = '•••';

export interface Censor {
  words(text: string): string;
  /** A copy as plain JSON, without anything that opens a door. */
  payload(body: unknown): unknown;
}

export function createCensor(secrets: readonly string[]): Censor {
  const words = (text: string): string => {
    const known = secrets.reduce((left, secret) => left.replaceAll(secret, HIDDEN), text);
    return IN_PATHS.reduce((left, path) => left.replace(path, `$1${HIDDEN}`), known);
  };
  const visit = (value: unknown): unknown => {
    if (typeof value === 'string') return words(value);
    if (typeof value === 'bigint') return String(value);
    if (Array.isArray(value)) return value.map(visit);
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(
      Object.entries(value).map(([key, inner]) => [key, isSecret(key, inner) ? HIDDEN : visit(inner)]),
    );
  };
  return { words, payload: visit };
}

const isSecret = (key: string, value: unknown): boolean =>
  typeof value === 'string' && value !== '' && SECRET.test(key);
