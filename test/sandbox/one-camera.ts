import { afterAll, afterEach, beforeAll } from '@jest/globals';
import { launchBrowser, type TestBrowser } from '../support/browser.js';
import { type Camera, serveCamera } from './camera.js';

/** One camera and one browser for the tests of a file. */
export function oneCamera() {
  let camera: Camera;
  let browser: TestBrowser;
  beforeAll(async () => {
    camera = await serveCamera();
    browser = await launchBrowser();
  }, 60_000);
  afterEach(() => browser.closePages());
  afterAll(async () => {
    await browser?.close();
    await camera?.close();
  });
  return {
    open: (width = 700) => browser.open(camera.address, { width, height: 800 }),
    /** Whatever a browser asked for so far. */
    asked: () => camera.asked,
  };
}
