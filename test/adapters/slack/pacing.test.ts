import { describe, expect, it } from '@jest/globals';
import { createOpenPacing, createPostPacing } from '../../../src/adapters/slack/pacing.js';

describe('the pace of messages', () => {
  it('is one a second into each conversation, and nobody waits longer than five', async () => {
    const pauses: number[] = [];
    const pace = createPostPacing(
      () => 0,
      async (ms) => void pauses.push(ms),
    );
    await pace('C1');
    await pace('C2');
    for (let sent = 1; sent <= 5; sent += 1) await pace('C1');
    await expect(pace('C1')).rejects.toMatchObject({ kind: 'try-later', after: 6_000 });
    expect(pauses).toEqual([1_000, 2_000, 3_000, 4_000, 5_000]);
  });

  it('is forty new conversations a minute in each workspace', () => {
    let now = 0;
    const pace = createOpenPacing(() => now);
    for (let opened = 0; opened < 40; opened += 1) {
      pace('T1');
      now += 100;
    }
    pace('T2');
    expect(() => pace('T1')).toThrow(expect.objectContaining({ kind: 'try-later', after: 56_000 }));
    now = 60_001;
    pace('T1');
  });
});
