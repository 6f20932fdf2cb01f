import type { IncomingMessage } from 'node:http';
import { Problem } from './problem.js';

const MOST_BYTES = 64 * 1024;

/** The body as JSON, read no further than a page would ever write. @throws Problem */
export async function readJson(request: IncomingMessage): Promise<unknown> {
  if (!(request.headers['content-type'] ?? '').startsWith('application/json')) {
    throw new Problem('Only JSON is read here.');
  }
  if (Number(request.headers['content-length'] ?? 0) > MOST_BYTES) throw new Problem('That is too long.');
  const parts: Buffer[] = [];
  let size = 0;
  for await (const part of request) {
    const bytes = Buffer.from(part);
    size += bytes.length;
    if (size > MOST_BYTES) throw new Problem('That is too long.');
    parts.push(bytes);
  }
  try {
    return JSON.parse(Buffer.concat(parts).toString('utf8'));
  } catch {
    throw new Problem('That is no JSON.');
  }
}
