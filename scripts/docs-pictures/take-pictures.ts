import { mkdir, readdir, rm, writeFile } from 'node:fs/promises';
import { launchBrowser } from '../../test/support/browser.js';
import { CHOSEN, FEATURES } from './chosen.js';
import { drawPairs } from './draw-pairs.js';
import { messagesPage } from './messages-page.js';
import { FOLDER } from './photograph.js';
import { pairsOf } from './shots.js';
import { takeWalk } from './take-walk.js';

/** @throws when a message that was chosen is not in the picture book */
export async function takePictures(): Promise<void> {
  const pairs = pairsOf(CHOSEN);
  await mkdir(FOLDER, { recursive: true });
  const browser = await launchBrowser();
  try {
    const taken = [...(await drawPairs(browser, pairs)), ...(await takeWalk(browser))];
    const summaries = new Map(pairs.map(({ entry, summary }) => [entry, summary]));
    await writeFile(
      'docs/messages.md',
      messagesPage(FEATURES, (entry) => summaries.get(entry) ?? ''),
    );
    const kept = new Set(taken.map(({ file }) => file));
    for (const file of await readdir(FOLDER)) if (!kept.has(file)) await rm(`${FOLDER}/${file}`);
    for (const { file, bytes } of taken) say(`${FOLDER}/${file} ${kilobytes(bytes)}`);
    const all = taken.reduce((sum, { bytes }) => sum + bytes, 0);
    say(`docs/messages.md and ${taken.length} pictures, ${kilobytes(all)} together`);
  } finally {
    await browser.close();
  }
}

const say = (line: string) => process.stdout.write(`${line}\n`);
const kilobytes = (bytes: number): string => `${Math.ceil(bytes / 1024)} kB`;
