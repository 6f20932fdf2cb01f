import { homedir } from 'node:os';
import { join } from 'node:path';

/** The environment variables that the embedded database looks at, passed in so that tests can invent them. */
export type Environment = Readonly<Record<string, string | undefined>>;

/** Tells the person at the terminal what is going on, a line at a time. */
export type Say = (line: string) => void;

/** Where fetched copies of mongod live, shared by every Kith of this user. */
export function mongodCacheFolder(env: Environment): string {
  const base = env.XDG_CACHE_HOME || join(env.HOME || homedir(), '.cache');
  return join(base, 'kith', 'mongod');
}
