import { describe, expect, it } from '@jest/globals';
import { createOpenPacing, createPostPacing } from '../../../src/adapters/slack/pacing.js';

describe('the pace of messages', () => {
  it('is one a second into each conversation, and nobody waits longer than five', async () => {
    const pace = createPostPacing(() => 0);
    await pace('C1');
    await pace('C2');
    const waiting = [1, 2, 3, 4, 5].map(() => pace('C1'));
    await expect(pace('C1')).rejects.toMatchObject({ kind: 'try-later', after: 6_000 });
    await waiting[0];
  }, 10_000);

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
