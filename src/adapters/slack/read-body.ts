import type { IncomingMessage } from 'node:http';
import { text } from 'node:stream/consumers';
import { z } from 'zod';

const LIMIT = 1_000_000;
const Body = z.record(z.string(), z.unknown());

/**
 * Reads a request before Bolt does, and tells whether Bolt can: a body that is JSON but not an object (`null`) makes
 * it throw where nobody catches, and the process would end. Bolt then takes the body from `rawBody`.
 */
export async function readBody(request: IncomingMessage): Promise<boolean> {
  if (Number(request.headers['content-length'] ?? 0) > LIMIT) return false;
  const body = await text(request);
  Object.assign(request, { rawBody: Buffer.from(body) });
  return body.length <= LIMIT && isObject(body, request.headers['content-type'] ?? '');
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
