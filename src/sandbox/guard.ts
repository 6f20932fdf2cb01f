import type { IncomingMessage } from 'node:http';

const NAMES = new Set(['localhost', '127.0.0.1', '[::1]']);
const ADDRESSES = new Set(['127.0.0.1', '::1', '::ffff:127.0.0.1']);

/** The sandbox lets anybody act as anybody, so only a page of its own, on this machine, may ask. */
export function isFromThisMachine({ socket, headers, method }: IncomingMessage): boolean {
  if (!ADDRESSES.has(socket.remoteAddress ?? '')) return false;
  // A foreign name that is made to point at 127.0.0.1 still stands in the Host header.
  if (headers.host === undefined || !NAMES.has(hostname(`http://${headers.host}`) ?? '')) return false;
  if (headers.origin !== undefined) return headers.origin === `http://${headers.host}`;
  return method === 'GET' || method === 'HEAD';
}

const hostname = (url: string): string | undefined => (URL.canParse(url) ? new URL(url).hostname : undefined);
