import { readFile } from 'node:fs/promises';
import type { Place } from '../../test/fixtures/book.js';
import { serveCamera } from '../../test/sandbox/camera.js';
import type { TestBrowser } from '../../test/support/browser.js';
import { type Photograph, photograph, SHARPNESS } from './photograph.js';
import type { Pair } from './shots.js';

/** Wide enough for both to be read as GitHub shows a picture. */
const WIDTH = 960;

const WHERE: Readonly<Record<Place, readonly [slack: string, discord: string]>> = {
  direct: ['direct message', 'direct message'],
  room: ['in the room', 'in the room'],
  channel: ['in the channel', 'in the channel'],
  thread: ['in the thread', 'in the thread'],
  answer: ['only you see it', 'only you see it'],
  panel: ['a window', 'only you see it'],
  home: ['Home', 'only you see it'],
  form: ['a form', 'a form'],
};

/** One picture of each pair, Slack on the left and Discord on the right. */
export async function drawPairs(
  browser: TestBrowser,
  pairs: readonly Pair[],
): Promise<readonly Photograph[]> {
  const camera = await serveCamera();
  const taken: Photograph[] = [];
  try {
    const looks = { deviceScaleFactor: SHARPNESS, bypassCSP: true, colorScheme: 'light' } as const;
    const { page, complaints } = await browser.open(camera.address, { width: WIDTH, height: 700 }, looks);
    await page.addStyleTag({ content: await readFile(new URL('frame.css', import.meta.url), 'utf8') });
    await page.waitForFunction('globalThis.kithCamera !== undefined');
    for (const { entry, place, slack, discord } of pairs) {
      const [onSlack, onDiscord] = WHERE[place];
      const isBare = place === 'panel' || place === 'home';
      const cards = [
        { shot: slack, name: 'Slack', where: onSlack, isBare },
        { shot: discord, name: 'Discord', where: onDiscord, isBare: false },
      ];
      await page.evaluate(`(${DRAW})(${JSON.stringify(cards)})`);
      taken.push(await photograph(page.locator('#album'), entry));
    }
    if (complaints.length > 0) throw new Error(complaints.join('\n'));
    return taken;
  } finally {
    await camera.close();
  }
}

const DRAW = `(cards) => {
  const made = (name, of, text = '') => Object.assign(document.createElement(name), { className: of, textContent: text });
  const within = (outer, ...inner) => (outer.append(...inner), outer);
  const bodies = cards.map(({ shot, name, where, isBare }, at) => {
    const body = Object.assign(made('div', ''), { id: 'shot-' + at });
    const byline = within(made('div', 'byline'), within(made('h4', ''), 'Kith'), made('span', 'app', 'App'));
    const head = within(made('div', 'where'), made('b', '', name), made('span', '', where));
    const said = isBare
      ? within(made('div', 'message bare'), body)
      : within(made('div', 'message'), made('span', 'avatar of-kith', 'K'), within(made('div', 'said'), byline, body));
    return { shot, id: body.id, pane: within(made('section', 'pane pane-' + shot.platform), head, said) };
  });
  document.getElementById('album').replaceChildren(...bodies.map(({ pane }) => pane));
  for (const { id, shot } of bodies) kithCamera.draw(id, shot);
}`;
