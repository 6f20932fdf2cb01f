import { describe, expect, it } from '@jest/globals';
import { graveFaults } from '../page-sights.js';
import { onStage, PHONE, PLATFORMS, WIDE } from '../page-stage.js';

const stage = onStage();

// The other two are in the everyday run.
describe.each([
  { colorScheme: 'dark' as const, size: WIDE, where: 'by night on a wide screen' },
  { colorScheme: 'light' as const, size: PHONE, where: 'by day on a narrow screen' },
])('axe-core, $where,', ({ colorScheme, size }) => {
  it.each(PLATFORMS)('finds no serious fault on %s', async (platform) => {
    const { page, pane } = await stage.opens(platform, 'Ada', size);
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    expect(await graveFaults({ page, pane, platform })).toEqual([]);
  });
});
