import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import type { ProjectDraft, ServicePrompt } from '../../../src/core/service-projects/index.js';
import { communityId, memberId, placeId, projectId } from '../../../src/core/shared/ids.js';
import { StaleWrite } from '../../../src/core/shared/stale-write.js';
import { DAY } from '../../../src/core/shared/time.js';
import { type TwoProcesses, twoProcesses } from './two-processes.js';

const NOON = Date.parse('2026-06-01T12:00:00Z');
const acme = communityId('slack', 'T1');
const ada = memberId(acme, 'ADA');
const garden = placeId(acme, 'GARDEN');

let now = NOON;
let stage: TwoProcesses;
beforeAll(async () => {
  stage = await twoProcesses(() => now);
});
beforeEach(() => {
  now = NOON;
});
afterAll(() => stage.close());

const draft: ProjectDraft = {
  id: projectId(acme, 'p0000001'),
  community: acme,
  author: ada,
  channel: garden,
  host: ada,
  title: 'Paint the shelter',
  need: 'The cats have bare walls',
  when: { kind: 'at', at: NOON + DAY, local: '2026-06-02T13:00', zone: 'Europe/Lisbon' },
  where: 'Mill Lane',
  roles: [
    { id: 'r1', name: 'Painters', seats: 4 },
    { id: 'r2', name: 'Drivers', seats: 1 },
  ],
  lastDay: { date: '2026-06-02', endsAt: NOON + DAY },
};

describe('what somebody has written of a project', () => {
  test('comes back as it was written, in another process too, and later words replace earlier ones', async () => {
    expect(await stage.stores.projectDrafts.find(draft.id)).toBeUndefined();
    await stage.stores.projectDrafts.save(draft);
    expect(await stage.otherProcess.projectDrafts.find(draft.id)).toEqual(draft);
    const changed: ProjectDraft = { ...draft, when: { kind: 'ongoing' }, title: 'Paint it', changes: 3 };
    await stage.otherProcess.projectDrafts.save(changed);
    expect(await stage.stores.projectDrafts.find(draft.id)).toEqual(changed);
  });

  test('is gone once it is thrown away, and throwing it away twice does no harm', async () => {
    const one = { ...draft, id: projectId(acme, 'p0000002') };
    await stage.stores.projectDrafts.save(one);
    await stage.stores.projectDrafts.remove(one.id);
    await stage.stores.projectDrafts.remove(one.id);
    expect(await stage.stores.projectDrafts.find(one.id)).toBeUndefined();
  });

  test('is forgotten a day after the last change of it', async () => {
    const one = { ...draft, id: projectId(acme, 'p0000003') };
    await stage.stores.projectDrafts.save(one);
    now += DAY - 1;
    await stage.stores.projectDrafts.save(one);
    now += DAY - 1;
    expect(await stage.stores.projectDrafts.find(one.id)).toEqual(one);
    now += 1;
    expect(await stage.stores.projectDrafts.find(one.id)).toBeUndefined();
    const stored = stage.database.connection.collection<{ _id: string; removeAt: Date }>(
      'service_project_drafts',
    );
    const found = await stored.findOne({ _id: one.id });
    expect(found?.removeAt.getTime()).toBeGreaterThan(Date.now() + DAY - 60_000);
  });
});

const prompt = (channel: string, more: Partial<ServicePrompt> = {}): ServicePrompt => ({
  channel: placeId(acme, channel),
  community: acme,
  phrase: 'every Monday 9:00',
  setBy: ada,
  events: [],
  version: 0,
  ...more,
});
const running: Partial<ServicePrompt> = {
  cadence: {
    pattern: { kind: 'weekly', every: 1, weekdays: [1] },
    start: '2026-06-01',
    slots: [{ time: '09:00', zone: 'Europe/Lisbon' }],
    skip: [],
    moved: [],
  },
  next: { date: '2026-06-08', local: '2026-06-08T09:00', zone: 'Europe/Lisbon', at: NOON + 7 * DAY },
  last: { date: '2026-06-01', at: NOON, answered: false },
  events: [
    { kind: 'asked', number: '0.0', date: '2026-06-01' },
    { kind: 'held-back', number: '0.1', date: '2026-06-08' },
  ],
};

describe('the question "who could use our help?" of a channel', () => {
  test('comes back exactly as it was set, and as it was switched off', async () => {
    const one = prompt('C1', running);
    expect(await stage.stores.servicePrompts.find(one.channel)).toBeUndefined();
    const saved = await stage.stores.servicePrompts.save(one, NOON);
    expect(saved).toEqual({ ...one, version: 1 });
    expect(await stage.otherProcess.servicePrompts.find(one.channel)).toEqual(saved);
    const off = await stage.stores.servicePrompts.save({ ...prompt('C1'), version: 1 }, undefined);
    expect(await stage.stores.servicePrompts.find(one.channel)).toEqual(off);
    expect(off).toEqual({ ...prompt('C1'), version: 2 });
  });

  test('is set by one of fifty who set it at the same moment, and changed by one of fifty', async () => {
    const channel = placeId(acme, 'C2');
    for (const version of [0, 1]) {
      const ended = await stage.race((stores, index) =>
        stores.servicePrompts
          .save(prompt('C2', { version, phrase: `phrase ${index}` }), NOON)
          .catch((error: unknown) => error),
      );
      const won = ended.filter((end) => !(end instanceof StaleWrite));
      expect(won).toEqual([await stage.stores.servicePrompts.find(channel)]);
      expect(won).toMatchObject([{ version: version + 1 }]);
    }
  });

  test('is due earliest first, not more than asked for, and not while it is off', async () => {
    const past = [3, 1, 2].map((days) => ({ one: prompt(`D${days}`), dueAt: NOON - (100 - days) * DAY }));
    for (const { one, dueAt } of past) await stage.stores.servicePrompts.save(one, dueAt);
    const inOrder = past.sort((a, b) => a.dueAt - b.dueAt).map(({ one }) => one.channel);
    expect(await stage.stores.servicePrompts.due(NOON - 50 * DAY, 2)).toEqual(inOrder.slice(0, 2));
    for (const { one } of past) await stage.stores.servicePrompts.save({ ...one, version: 1 }, undefined);
    expect(await stage.stores.servicePrompts.due(NOON - 50 * DAY, 2)).toEqual([]);
  });

  test('that is damaged is refused by name', async () => {
    const one = prompt('BROKEN');
    await stage.stores.servicePrompts.save(one, undefined);
    const stored = stage.database.connection.collection<{ _id: string }>('service_prompts');
    await stored.updateOne({ _id: one.channel }, { $set: { phrase: 7 } });
    await expect(stage.stores.servicePrompts.find(one.channel)).rejects.toThrow(
      new Error(`the document ${one.channel} in service_prompts can't be read: phrase (invalid_type)`),
    );
  });
});
