import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import type { Platform } from '../../src/core/shared/ids.js';
import { launchBrowser, type TestBrowser } from '../support/browser.js';
import { become, card, dialogOf, fillIn, goTo, isTooWide, opensWith, paneOf, type } from './page-acts.js';
import { type OpenSandbox, openSandbox } from './page-world.js';

let world: OpenSandbox;
let browser: TestBrowser;

beforeAll(async () => {
  world = await openSandbox();
  browser = await launchBrowser();
}, 60_000);

afterEach(() => browser.closePages());
afterAll(async () => {
  await browser?.close();
  await world?.close();
});

const platforms: readonly Platform[] = ['slack', 'discord'];
const wish = {
  'Why them?': 'I think I could help you',
  'What could you offer them first?': 'An old map of the harbour',
};

describe('the page of the sandbox', () => {
  it('takes Ada and Ben on Slack from /intro into one room', async () => {
    const { page, complaints } = await browser.open(opensWith(world.address, 'slack'));
    const slack = paneOf(page, 'slack');
    await type(slack, '/intro @Ben we both love maps');
    const dialog = dialogOf(slack);
    await dialog.getByRole('heading', { name: 'Meet someone' }).waitFor();
    await fillIn(slack, wish);
    expect(await dialog.getByLabel('What do you hope for?').inputValue()).toBe('we both love maps');
    await dialog.getByRole('button', { name: 'Show me the request' }).click();

    await dialog.getByText('This is what Ben will see').waitFor();
    expect(await dialog.textContent()).toContain('An old map of the harbour');
    await dialog.getByRole('button', { name: 'Send the request' }).click();
    await dialog.getByText('Sent. Ben will be asked.').waitFor();
    await dialog.getByRole('button', { name: 'Close' }).click();
    await dialog.waitFor({ state: 'hidden' });

    await slack.getByRole('button', { name: 'Ben has something new' }).click();
    await goTo(slack, /^Kith/);
    await card(slack, 'Ada would like to meet you')
      .getByRole('button', { name: 'Yes, introduce us' })
      .click();
    // Whoever did something is taken along to what comes of it.
    await slack.getByRole('heading', { name: 'Ada', exact: true, level: 3 }).waitFor();
    await card(slack, 'Ada and Ben, meet each other').waitFor();
    await type(slack, 'Hello Ada, shall we look at your maps?');
    await card(slack, 'Hello Ada').waitFor();

    await become(slack, 'Ada');
    await goTo(slack, /^Ben/);
    await card(slack, 'Ada and Ben, meet each other').waitFor();
    expect(await card(slack, 'Hello Ada').getByRole('heading', { level: 4 }).textContent()).toBe('Ben');
    expect([...complaints, ...world.worries()]).toEqual([]);
  });

  it('takes Ada and Ben on Discord from /intro into one room, each in a tab of their own', async () => {
    const { page: hers, complaints } = await browser.open(opensWith(world.address, 'discord'));
    const { page: his, complaints: others } = await browser.open(opensWith(world.address, 'discord', 'Ben'));
    const [ada, ben] = [paneOf(hers, 'discord'), paneOf(his, 'discord')];

    await type(ada, '/intro @Ben we both love maps');
    await dialogOf(ada).getByRole('heading', { name: 'Meet someone' }).waitFor();
    await fillIn(ada, wish);
    await dialogOf(ada).getByRole('button', { name: 'Submit' }).click();
    await card(ada, 'This is what Ben will see').getByRole('button', { name: 'Send the request' }).click();
    await card(ada, 'Sent. Ben will be asked.').waitFor();

    await goTo(ben, /^Kith/);
    await card(ben, 'Ada would like to meet you').getByRole('button', { name: 'Yes, introduce us' }).click();
    await card(ben, 'Ada and Ben, meet each other').waitFor();
    await goTo(ada, /^Ben/);
    await card(ada, 'Ada and Ben, meet each other').waitFor();
    expect([...complaints, ...others, ...world.worries()]).toEqual([]);
  });

  it('says under a field what is missing, and lets Escape close the form', async () => {
    const { page } = await browser.open(opensWith(world.address, 'slack', 'Cleo'));
    const slack = paneOf(page, 'slack');
    await type(slack, '/intro');
    const dialog = dialogOf(slack);
    await dialog.getByRole('button', { name: 'Show me the request' }).click();
    const whom = dialog.getByLabel('Whom would you like to meet?');
    expect(await whom.getAttribute('aria-invalid')).toBe('true');
    expect(await whom.evaluate((field) => field === field.ownerDocument.activeElement)).toBe(true);
    await fillIn(slack, {
      ...wish,
      'Whom would you like to meet?': 'Weatherbot · A bot',
      'What do you hope for?': 'Rain',
    });
    await dialog.getByRole('button', { name: 'Show me the request' }).click();
    await dialog.locator('.error', { hasText: /app|bot/i }).waitFor();
    expect(await dialog.getByLabel('What do you hope for?').inputValue()).toBe('Rain');
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'hidden' });
    const line = slack.getByRole('combobox', { name: 'type a command' });
    expect(await line.evaluate((field) => field === field.ownerDocument.activeElement)).toBe(true);
  });

  it('tells when something could not be done, and leaves what was typed where it is', async () => {
    const { page } = await browser.open(opensWith(world.address, 'slack'));
    const slack = paneOf(page, 'slack');
    await type(slack, '/intro @Zoe hello');
    expect(await slack.getByRole('alert').textContent()).toContain('nobody called @Zoe');
    expect(await slack.getByRole('combobox', { name: 'type a command' }).inputValue()).toBe(
      '/intro @Zoe hello',
    );
    await type(slack, '/dance');
    await slack.getByText('There is no command /dance here').waitFor();
  });

  it.each(platforms)('opens home on %s, and the menu entry for introductions', async (platform) => {
    const { page, complaints } = await browser.open(opensWith(world.address, platform, 'Dmitri'));
    const pane = paneOf(page, platform);
    await pane.getByRole('button', { name: 'Home', exact: true }).click();
    await pane.getByRole('article').first().waitFor();
    if (platform === 'discord') {
      await pane.getByRole('button', { name: /^People/ }).click();
      await pane.getByRole('button', { name: 'Goran', exact: true }).click();
    }
    const entry = platform === 'slack' ? 'Introduce someone' : 'Introduce me';
    await pane.getByRole('button', { name: entry }).click();
    await dialogOf(pane).getByLabel('Whom would you like to meet?').waitFor();
    expect(complaints).toEqual([]);
  });

  it.each(platforms)(
    'presses the button that was meant on %s, where two are called the same',
    async (platform) => {
      const { page, complaints } = await browser.open(opensWith(world.address, platform, 'Goran'));
      const pane = paneOf(page, platform);
      for (const whom of ['Hana', 'Cleo']) {
        await type(pane, `/intro @${whom} boats`);
        await fillIn(pane, {
          'Why them?': wish['Why them?'],
          'What could you offer them first?': 'A photograph',
        });
        await dialogOf(pane)
          .getByRole('button', { name: /Show me the request|Submit/ })
          .click();
        await pane.getByText(`This is what ${whom} will see`).waitFor();
        await pane.getByRole('button', { name: 'Send the request' }).click();
        await pane.getByText(`Sent. ${whom} will be asked.`).first().waitFor();
        await page.keyboard.press('Escape');
        await dialogOf(pane).waitFor({ state: 'hidden' });
      }
      await type(pane, '/intro list');
      const list = pane.locator('[data-message]').filter({ hasText: 'Cleo: you’ll hear by' });
      const text = (await list.textContent()) ?? '';
      const second = text.indexOf('Hana:') < text.indexOf('Cleo:') ? 'Cleo' : 'Hana';
      await list
        .getByRole('button', { name: /^Take it back/ })
        .nth(1)
        .click();
      await pane.getByText(`You took back your request about ${second}`).first().waitFor();
      expect(complaints).toEqual([]);
    },
  );

  it.each(platforms)('shows hostile words on %s as words, on a small screen too', async (platform) => {
    const small = { width: 360, height: 640 };
    const { page, complaints } = await browser.open(opensWith(world.address, platform, 'Emeka'), small);
    const pane = paneOf(page, platform);
    await pane.getByRole('combobox', { name: 'type a command' }).waitFor();
    expect(await isTooWide(page)).toBe(false);
    const hostile = `<img src=x onerror="document.title='owned'"> <script>alert(1)</script> @everyone ${'long'.repeat(50)}`;
    await type(pane, '/intro @Fatima');
    await fillIn(pane, {
      ...wish,
      'What could you offer them first?': hostile,
      'What do you hope for?': hostile,
    });
    expect(await isTooWide(page)).toBe(false);
    await dialogOf(pane)
      .getByRole('button', { name: /Show me the request|Submit/ })
      .click();
    await pane.getByText('This is what Fatima will see').waitFor();
    expect(await pane.getByText('<script>alert(1)</script>').count()).toBeGreaterThan(0);
    expect(await page.locator('img, main script, dialog script').count()).toBe(0);
    expect(await page.title()).toBe('Kith sandbox');
    expect(await isTooWide(page)).toBe(false);
    expect(complaints).toEqual([]);
  });
});
