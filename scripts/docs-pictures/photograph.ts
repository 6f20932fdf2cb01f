import { writeFile } from 'node:fs/promises';
import type { Locator, Page } from 'playwright-core';
import { palettePng } from './palette-png.js';

/** Half as many again as the page has, so that words stay sharp where they are looked at closely. */
export const SHARPNESS = 1.5;
export const FOLDER = 'docs/pictures';

export interface Photograph {
  readonly file: string;
  readonly bytes: number;
}

interface Developed {
  readonly width: number;
  readonly height: number;
  /** In base64. */
  readonly bytes: string;
}

/** Takes a picture and keeps it in few bytes. */
export async function photograph(what: Locator | Page, name: string): Promise<Photograph> {
  const taken = await what.screenshot({ animations: 'disabled', caret: 'hide' });
  const page = 'page' in what ? what.page() : what;
  const developed = await page.evaluate<Developed>(`(${DEVELOP})('${taken.toString('base64')}')`);
  const picture = palettePng({ ...developed, bytes: Buffer.from(developed.bytes, 'base64') });
  const file = `${name}.png`;
  await writeFile(`${FOLDER}/${file}`, picture);
  return { file, bytes: picture.length };
}

/** The browser reads its own picture again, pixel by pixel. */
const DEVELOP = `async (png) => {
  const taken = Uint8Array.from(atob(png), (letter) => letter.codePointAt(0));
  const picture = await createImageBitmap(new Blob([taken], { type: 'image/png' }));
  const { width, height } = picture;
  const canvas = new OffscreenCanvas(width, height).getContext('2d');
  canvas.drawImage(picture, 0, 0);
  const { data } = canvas.getImageData(0, 0, width, height);
  const parts = [];
  for (let at = 0; at < data.length; at += 8192) parts.push(String.fromCharCode(...data.subarray(at, at + 8192)));
  return { width, height, bytes: btoa(parts.join('')) };
}`;
