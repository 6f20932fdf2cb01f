import type { IncomingMessage } from 'node:http';
import { z } from 'zod';

const LIMIT = 1_000_000;
const Body = z.record(z.string(), z.unknown());

/**
 * Reads a request before Bolt does, and tells whether Bolt can: a body that is JSON but not an object (`null`) makes
 * it throw where nobody catches, and the process would end. Bolt then takes the body from `rawBody`.
 */
export async function readBody(request: IncomingMessage): Promise<boolean> {
  const parts: Buffer[] = [];
  let size = 0;
  for await (const part of request) {
    const bytes = Buffer.from(part);
    size += bytes.length;
    // Read to the end even so: leaving early cuts the line before the answer.
    if (size <= LIMIT) parts.push(bytes);
  }
  const rawBody = Buffer.concat(parts);
  Object.assign(request, { rawBody });
  return size <= LIMIT && isObject(rawBody.toString(), request.headers['content-type'] ?? '');
}

function isObject(body: string, contentType: string): boolean {
  const payload = contentType.startsWith('application/x-www-form-urlencoded')
    ? new URLSearchParams(body).get('payload')
    : body;
  if (payload === null) return true;
  try {
    return Body.safeParse(JSON.parse(payload)).success;
  } catch {
    return false;
  }
}
