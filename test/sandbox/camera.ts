import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Page } from 'playwright-core';
import { readPageFiles } from '../../src/sandbox/page-files.js';

/** What `kithCamera.draw` takes (see src/sandbox/page/camera.tsx). */
export interface Shot {
  readonly platform: 'slack' | 'discord';
  readonly payload: unknown;
  readonly people: Readonly<Record<string, string>>;
  readonly channels: Readonly<Record<string, string>>;
  readonly zone: string;
  readonly locale: string;
  readonly now: number;
}

/** As strict as the page itself is. */
const POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; base-uri 'none'; form-action 'none'";
const EMPTY =
  '<!doctype html><html lang="en"><meta charset="utf-8"><title>Camera</title><link rel="icon" href="/sandbox/icon.svg">' +
  '<link rel="stylesheet" href="/sandbox/style.css"><script type="module" src="/sandbox/camera.js"></script>' +
  '<body><main id="album"></main></body></html>';

export interface Camera {
  readonly address: string;
  /** Whatever a browser asked for so far. */
  readonly asked: readonly string[];
  close(): Promise<void>;
}

/** A page with nothing but the camera of the built page on it. */
export async function serveCamera(): Promise<Camera> {
  const files = await readPageFiles();
  const asked: string[] = [];
  const server = createServer(({ url = '/' }, response) => {
    asked.push(url);
    response.setHeader('content-security-policy', POLICY);
    const file = url === '/' ? { type: 'text/html', body: EMPTY } : files.get(url);
    if (file === undefined) response.writeHead(404).end();
    else response.writeHead(200, { 'content-type': `${file.type}; charset=utf-8` }).end(file.body);
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  return {
    address: `http://127.0.0.1:${portOf(server.address())}/`,
    asked,
    async close() {
      server.closeAllConnections();
      await new Promise((closed) => server.close(closed));
    },
  };
}

/** Draws them all below each other, and tells what an eye reads of each; presses and links are kept in `window.done`. */
export async function drawAll(page: Page, shots: readonly Shot[]): Promise<readonly string[]> {
  await page.waitForFunction('globalThis.kithCamera !== undefined');
  return page.evaluate(`(${DRAW})(${JSON.stringify(shots)})`);
}

const DRAW = `(shots) => {
  globalThis.done = [];
  const on = { pressed: (...what) => done.push(what), followed: (url) => done.push(url) };
  const album = document.getElementById('album');
  album.replaceChildren();
  const drawn = shots.map((shot, at) => {
    const into = album.appendChild(document.createElement('section'));
    into.id = 'shot-' + at;
    kithCamera.draw(into.id, shot, on);
    return into;
  });
  return drawn.map((one) => one.innerText);
}`;

const portOf = (address: AddressInfo | string | null): number => {
  if (typeof address !== 'object' || address === null) throw new Error('The camera has no port.');
  return address.port;
};
