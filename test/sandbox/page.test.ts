import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { launchBrowser, type TestBrowser } from '../support/browser.js';
import { become, card, dialogOf, fillIn, isTooWide, type } from './page-acts.js';
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

const wish = {
  'Why them?': 'I think I could help you',
  'What could you offer them first?': 'An old map of the harbour',
};

describe('the page of the sandbox', () => {
  it('takes Ada and Ben on Slack from /intro into one room', async () => {
    const { page, complaints } = await browser.open(world.address);
    await type(page, '/intro @Ben we both love maps');
    const dialog = dialogOf(page);
    await dialog.getByRole('heading', { name: 'Meet someone' }).waitFor();
    await fillIn(page, wish);
    expect(await dialog.getByLabel('What do you hope for?').inputValue()).toBe('we both love maps');
    await dialog.getByRole('button', { name: 'Show me the request' }).click();

    await dialog.getByText('This is what Ben will see').waitFor();
    expect(await dialog.textContent()).toContain('An old map of the harbour');
    await dialog.getByRole('button', { name: 'Send the request' }).click();
    await dialog.getByText('Sent. Ben will be asked.').waitFor();
    await dialog.getByRole('button', { name: 'Close' }).click();
    await dialog.waitFor({ state: 'hidden' });

    await page.getByRole('button', { name: 'Ben has something new' }).click();
    await card(page, 'Ada would like to meet you').getByRole('button', { name: 'Yes, introduce us' }).click();
    // Whoever did something is taken along to what comes of it.
    await page.getByRole('heading', { name: 'Ada', exact: true }).waitFor();
    await card(page, 'Ada and Ben, meet each other').waitFor();
    await type(page, 'Hello Ada, shall we look at your maps?');
    await card(page, 'Hello Ada').waitFor();

    await become(page, 'Ada');
    await page.getByRole('navigation').getByRole('button', { name: /^Ben/ }).click();
    await card(page, 'Ada and Ben, meet each other').waitFor();
    expect(await card(page, 'Hello Ada').getByRole('heading').textContent()).toBe('Ben');
    expect([...complaints, ...world.worries()]).toEqual([]);
  });

  it('takes Ada and Ben on Discord from /intro into one room, each in a tab of their own', async () => {
    const { page: ada, complaints } = await browser.open(world.address);
    await ada.getByLabel('Discord').check();
    // What both platforms show alike does not tell that the other one is there.
    await ada.getByRole('button', { name: 'Introduce me: Ben' }).waitFor();
    await become(ada, 'Ada');
    const { page: ben, complaints: others } = await browser.open(`${world.address}#discord`);
    await become(ben, 'Ben');

    await type(ada, '/intro @Ben we both love maps');
    await dialogOf(ada).getByRole('heading', { name: 'Meet someone' }).waitFor();
    await fillIn(ada, wish);
    await dialogOf(ada).getByRole('button', { name: 'Submit' }).click();
    await card(ada, 'This is what Ben will see').getByRole('button', { name: 'Send the request' }).click();
    await card(ada, 'Sent. Ben will be asked.').waitFor();

    await ben.getByRole('navigation').getByRole('button', { name: /^Kith/ }).click();
    await card(ben, 'Ada would like to meet you').getByRole('button', { name: 'Yes, introduce us' }).click();
    await card(ben, 'Ada and Ben, meet each other').waitFor();
    await ada.getByRole('navigation').getByRole('button', { name: /^Ben/ }).click();
    await card(ada, 'Ada and Ben, meet each other').waitFor();
    expect([...complaints, ...others, ...world.worries()]).toEqual([]);
  });

  it('says under a field what is missing, and lets Escape close the form', async () => {
    const { page } = await browser.open(world.address);
    await become(page, 'Cleo');
    await type(page, '/intro');
    const dialog = dialogOf(page);
    await dialog.getByRole('button', { name: 'Show me the request' }).click();
    const whom = dialog.getByLabel('Whom would you like to meet?');
    expect(await whom.getAttribute('aria-invalid')).toBe('true');
    expect(await whom.evaluate((field) => field === field.ownerDocument.activeElement)).toBe(true);
    await fillIn(page, {
      ...wish,
      'Whom would you like to meet?': 'Weatherbot · A bot',
      'What do you hope for?': 'Rain',
    });
    await dialog.getByRole('button', { name: 'Show me the request' }).click();
    await dialog.locator('.error', { hasText: /app|bot/i }).waitFor();
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'hidden' });
  });

  it('tells when something could not be done', async () => {
    const { page } = await browser.open(world.address);
    await type(page, '/intro @Zoe hello');
    expect(await page.getByRole('alert').textContent()).toContain('nobody called @Zoe');
    await type(page, '/dance');
    await page.getByText('There is no command /dance here').waitFor();
  });

  it.each(['slack', 'discord'])(
    'opens home on %s, and the menu entry for introductions',
    async (platform) => {
      const { page, complaints } = await browser.open(`${world.address}#${platform}`);
      await become(page, 'Dmitri');
      await page.getByRole('button', { name: 'Home', exact: true }).click();
      await page.getByRole('article').first().waitFor();
      const entry = platform === 'slack' ? 'Introduce someone' : 'Introduce me: Goran';
      await page.getByRole('button', { name: entry }).click();
      await dialogOf(page).getByLabel('Whom would you like to meet?').waitFor();
      expect(complaints).toEqual([]);
    },
  );

  it.each(['slack', 'discord'])(
    'presses the button that was meant on %s, where two are called the same',
    async (platform) => {
      const { page, complaints } = await browser.open(`${world.address}#${platform}/Goran`);
      for (const whom of ['Hana', 'Cleo']) {
        await type(page, `/intro @${whom} boats`);
        await fillIn(page, {
          'Why them?': wish['Why them?'],
          'What could you offer them first?': 'A photograph',
        });
        await dialogOf(page)
          .getByRole('button', { name: /Show me the request|Submit/ })
          .click();
        await page.getByText(`This is what ${whom} will see`).waitFor();
        await page.getByRole('button', { name: 'Send the request' }).click();
        await page.getByText(`Sent. ${whom} will be asked.`).waitFor();
        await page.keyboard.press('Escape');
        await dialogOf(page).waitFor({ state: 'hidden' });
      }
      await type(page, '/intro list');
      const list = card(page, 'Cleo: you’ll hear by');
      const text = (await list.textContent()) ?? '';
      const second = text.indexOf('Hana:') < text.indexOf('Cleo:') ? 'Cleo' : 'Hana';
      await list.getByRole('button', { name: 'Take it back' }).nth(1).click();
      await page.getByText(`You took back your request about ${second}`).waitFor();
      expect(complaints).toEqual([]);
    },
  );

  it.each(['slack', 'discord'])(
    'shows hostile words on %s as words, on a small screen too',
    async (platform) => {
      const small = { width: 360, height: 640 };
      const { page, complaints } = await browser.open(`${world.address}#${platform}`, small);
      await become(page, 'Emeka');
      expect(await isTooWide(page)).toBe(false);
      const hostile = `<img src=x onerror="document.title='owned'"> <script>alert(1)</script> @everyone ${'long'.repeat(50)}`;
      await type(page, '/intro @Fatima');
      await fillIn(page, {
        ...wish,
        'What could you offer them first?': hostile,
        'What do you hope for?': hostile,
      });
      expect(await isTooWide(page)).toBe(false);
      await dialogOf(page)
        .getByRole('button', { name: /Show me the request|Submit/ })
        .click();
      await page.getByText('This is what Fatima will see').waitFor();
      expect(await page.getByText('<script>alert(1)</script>').count()).toBeGreaterThan(0);
      expect(await page.locator('img, main script, dialog script').count()).toBe(0);
      expect(await page.title()).toBe('Kith sandbox');
      expect(await isTooWide(page)).toBe(false);
      expect(complaints).toEqual([]);
    },
  );
});
