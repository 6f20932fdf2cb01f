import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type {
  Project,
  ProjectEvent,
  ProjectState,
  Volunteer,
} from '../../../src/core/service-projects/index.js';
import {
  communityId,
  type MemberId,
  memberId,
  type ProjectId,
  placeId,
  projectId,
} from '../../../src/core/shared/ids.js';
import { StaleWrite } from '../../../src/core/shared/stale-write.js';
import { DAY } from '../../../src/core/shared/time.js';
import { type TwoProcesses, twoProcesses } from './two-processes.js';

const NOON = Date.parse('2026-06-01T12:00:00Z');
const acme = communityId('slack', 'T1');
const [ada, grace, lin] = [memberId(acme, 'ADA'), memberId(acme, 'GRACE'), memberId(acme, 'LIN')];
const garden = placeId(acme, 'GARDEN');

let stage: TwoProcesses;
beforeAll(async () => {
  stage = await twoProcesses(() => NOON);
});
afterAll(() => stage.close());

let made = 0;
const newId = (): ProjectId => {
  made += 1;
  return projectId(acme, `p${String(made).padStart(8, '0')}`);
};

const project = (more: Partial<Project> = {}): Project => ({
  id: newId(),
  community: acme,
  channel: garden,
  host: ada,
  hostName: 'Ada',
  title: 'Paint the shelter',
  need: 'The cats have bare walls',
  when: { kind: 'ongoing' },
  where: 'Mill Lane',
  roles: [{ id: 'r1', name: 'Painters', seats: 4 }],
  lastDay: { date: '2026-06-05', endsAt: NOON + 5 * DAY },
  volunteers: [],
  spreading: [],
  reportedBy: [],
  state: { kind: 'open' },
  reminded: [],
  createdAt: NOON,
  events: [],
  version: 0,
  ...more,
});
const lastDayIn = (days: number): Partial<Project> => ({
  lastDay: { date: '2026-06-30', endsAt: NOON + days * DAY },
});
const volunteer = (member: MemberId, seat: Volunteer['seat'] = 'in'): Volunteer => ({
  member,
  name: 'Somebody',
  role: 'r1',
  at: NOON,
  seat,
});
const keep = async (...projects: readonly Project[]) => {
  for (const one of projects) await stage.stores.projects.insert(one, undefined);
};

const STATES: readonly ProjectState[] = [
  { kind: 'in-review' },
  { kind: 'open' },
  { kind: 'turned-down', at: NOON, because: 'too far' },
  { kind: 'finished', at: NOON, outcome: 'All painted', hours: 12.5 },
  { kind: 'finished', at: NOON, outcome: 'All painted' },
  { kind: 'cancelled', at: NOON, because: 'rain' },
  { kind: 'cancelled', at: NOON },
  { kind: 'closed', at: NOON, because: 'not ours' },
];
const EVENTS: readonly ProjectEvent[] = [
  { kind: 'proposed', number: '0.0' },
  { kind: 'posted', number: '0.1' },
  { kind: 'turned-down', number: '0.2' },
  { kind: 'cancelled', number: '0.3' },
  { kind: 'finished', number: '0.4' },
  { kind: 'closed', number: '0.5' },
  { kind: 'promoted', number: '0.6', member: lin, role: 'r1' },
  { kind: 'edited', number: '0.7', changes: ['the time'] },
  { kind: 'handed-over', number: '0.8', from: grace },
  { kind: 'reminder', number: '0.9', which: 'how-did-it-go' },
  { kind: 'reported', number: '0.10', by: lin },
  { kind: 'question', number: '0.11', from: lin, fromName: 'Lin', words: 'Is $5 enough?' },
];

describe('a service project comes back exactly as it was stored', () => {
  test.each(STATES)('when it is $kind', async (state) => {
    const one = project({
      state,
      events: EVENTS,
      when: { kind: 'at', at: NOON, local: '2026-06-01T13:00', zone: 'Europe/Lisbon' },
      volunteers: [volunteer(grace), volunteer(lin, 'waiting')],
      spreading: [lin, grace],
      reportedBy: [lin],
      reminded: ['day-before', 'two-hours-before', 'how-did-it-go'],
    });
    expect(await stage.stores.projects.insert(one, NOON)).toBe(true);
    expect(await stage.otherProcess.projects.find(one.id)).toEqual(one);
  });

  test('with a thousand people in the order of their clicks', async () => {
    const clicks = Array.from({ length: 1_000 }, (_, n) => volunteer(memberId(acme, `U${(n * 7) % 1_000}`)));
    const one = project({ volunteers: clicks });
    await keep(one);
    expect(await stage.stores.projects.find(one.id)).toEqual(one);
  });

  test('and nothing comes back for one that is not there', async () => {
    expect(await stage.stores.projects.find(newId())).toBeUndefined();
  });

  test('but a damaged one is refused by name, without a word of what it says', async () => {
    const one = project({ channel: placeId(acme, 'BROKEN') });
    await keep(one);
    const stored = stage.database.connection.collection<{ _id: string }>('service_projects');
    await stored.updateOne({ _id: one.id }, { $set: { title: ['a secret'], alive: false } });
    await expect(stage.stores.projects.find(one.id)).rejects.toThrow(
      new Error(`the document ${one.id} in service_projects can't be read: title (invalid_type)`),
    );
  });
});

describe('a service project', () => {
  test('that fifty presses confirm is there once, and is not put back later', async () => {
    const one = project();
    const inserted = await stage.race((stores) => stores.projects.insert(one, NOON));
    expect(inserted.filter(Boolean)).toHaveLength(1);
    const cancelled = await stage.stores.projects.save(
      { ...one, state: { kind: 'cancelled', at: NOON } },
      NOON,
    );
    expect(await stage.stores.projects.insert(one, NOON)).toBe(false);
    expect(await stage.stores.projects.find(one.id)).toEqual(cancelled);
  });

  test('is saved by one of fifty at once', async () => {
    const one = project();
    await keep(one);
    const ended = await stage.race((stores, index) =>
      stores.projects.save({ ...one, title: `Title ${index}` }, NOON).catch((error: unknown) => error),
    );
    const won = ended.filter((end) => !(end instanceof StaleWrite));
    expect(won).toEqual([await stage.stores.projects.find(one.id)]);
    expect(won).toMatchObject([{ version: 1 }]);
  });

  test('that is there no more is not brought back by saving it', async () => {
    await expect(stage.stores.projects.save(project(), NOON)).rejects.toThrow(StaleWrite);
  });
});

describe('finding service projects', () => {
  test('those in review or open come soonest last day first, for a community and a channel', async () => {
    const other = communityId('slack', 'T2');
    const [here, there] = [placeId(other, 'C1'), placeId(other, 'C2')];
    const [third, first, second] = [
      project({ community: other, channel: here, ...lastDayIn(3) }),
      project({ community: other, channel: there, ...lastDayIn(1), state: { kind: 'in-review' } }),
      project({ community: other, channel: here, ...lastDayIn(2) }),
    ];
    const over = STATES.slice(2).map((state) => project({ community: other, channel: here, state }));
    await keep(third, first, second, ...over);
    expect(await stage.stores.projects.alive(other, 9)).toEqual([first, second, third]);
    expect(await stage.stores.projects.alive(other, 2)).toEqual([first, second]);
    expect(await stage.stores.projects.aliveIn(here, 9)).toEqual([second, third]);
    expect(await stage.stores.projects.aliveIn(here, 1)).toEqual([second]);
  });

  test('somebody finds those they host, and with them those for which they volunteered', async () => {
    const [mia, bo] = [memberId(acme, 'MIA'), memberId(acme, 'BO')];
    const [hosted, joined, waiting] = [
      project({ host: mia, volunteers: [volunteer(bo)], ...lastDayIn(3) }),
      project({ volunteers: [volunteer(bo), volunteer(mia)], ...lastDayIn(1) }),
      project({ volunteers: [volunteer(mia, 'waiting')], ...lastDayIn(2), state: { kind: 'in-review' } }),
    ];
    const others = [
      project({ spreading: [mia] }),
      project({
        host: mia,
        volunteers: [volunteer(mia)],
        state: { kind: 'finished', at: NOON, outcome: '' },
      }),
    ];
    await keep(hosted, joined, waiting, ...others);
    const { projects } = stage.stores;
    expect(await projects.aliveHostedBy(mia)).toEqual([hosted]);
    expect(await projects.aliveWith(mia)).toEqual([joined, waiting, hosted]);
    expect(await projects.aliveWith(bo)).toEqual([joined, hosted]);
    await projects.save({ ...joined, volunteers: [volunteer(bo)] }, undefined);
    await projects.save({ ...hosted, host: bo }, undefined);
    expect(await projects.aliveWith(mia)).toEqual([waiting]);
    expect(await projects.aliveHostedBy(mia)).toEqual([]);
  });

  test('those that are due come earliest first, not more than asked for, and not without a time', async () => {
    const past = [3, 1, 2].map((days) => ({ one: project(), dueAt: NOON - (100 - days) * DAY }));
    for (const { one, dueAt } of past) await stage.stores.projects.insert(one, dueAt);
    const inOrder = past.sort((a, b) => a.dueAt - b.dueAt).map(({ one }) => one.id);
    expect(await stage.stores.projects.due(NOON - 50 * DAY, 2)).toEqual(inOrder.slice(0, 2));
    for (const { one } of past) await stage.stores.projects.save(one, undefined);
    expect(await stage.stores.projects.due(NOON - 50 * DAY, 2)).toEqual([]);
  });
});
