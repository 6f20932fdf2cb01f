import chromium from '@sparticuz/chromium';
import { type Browser, type BrowserContextOptions, type Page, chromium as playwright } from 'playwright-core';

/** What suits a lambda, and would make this browser laxer or frailer than the one that people use. */
const NOT_LIKE_PEOPLES = [
  '--disable-web-security',
  '--allow-running-insecure-content',
  '--single-process',
  '--no-zygote',
];

export interface TestBrowser {
  /** A page of its own, and what its console complained of, what it asked elsewhere, and dialogs that came up. */
  open(
    url: string,
    size?: { readonly width: number; readonly height: number },
    more?: BrowserContextOptions,
  ): Promise<{ readonly page: Page; readonly complaints: string[] }>;
  /** Each open page holds a line to the server, and a browser has few. */
  closePages(): Promise<void>;
  close(): Promise<void>;
}

/** A real browser without a window, unpacked from its package. */
export async function launchBrowser(): Promise<TestBrowser> {
  chromium.setGraphicsMode = false;
  const browser: Browser = await playwright.launch({
    executablePath: await chromium.executablePath(),
    args: [
      ...chromium.args.filter((arg) => !NOT_LIKE_PEOPLES.includes(arg)),
      '--no-sandbox',
      '--disable-background-networking',
    ],
    headless: true,
  });
  return {
    async open(url, size = { width: 1100, height: 800 }, more = {}) {
      const context = await browser.newContext({ viewport: size, ...more });
      const page = await context.newPage();
      page.setDefaultTimeout(8000);
      const complaints: string[] = [];
      page.on('console', (message) => {
        if (message.type() === 'error' || message.type() === 'warning') complaints.push(message.text());
      });
      page.on('pageerror', (error) => complaints.push(String(error)));
      page.on('dialog', (dialog) => {
        complaints.push(`a dialog: ${dialog.message()}`);
        void dialog.dismiss();
      });
      const { origin } = new URL(url);
      page.on('request', (request) => {
        if (new URL(request.url()).origin !== origin) complaints.push(`asked for ${request.url()}`);
      });
      await page.goto(url);
      return { page, complaints };
    },
    async closePages() {
      await Promise.all(browser.contexts().map((context) => context.close()));
    },
    close: () => browser.close(),
  };
}
