import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { edited } from '../../../src/core/service-projects/edit-rules.js';
import { isOpen, type Project, type ProjectEvent, taken } from '../../../src/core/service-projects/index.js';
import { cancelled, finished } from '../../../src/core/service-projects/project-rules.js';
import { volunteered, withdrawn } from '../../../src/core/service-projects/volunteer-rules.js';
import type { MemberId } from '../../../src/core/shared/ids.js';
import { MONDAY, paintingProject, saved, someone } from './support/projects.js';

/* Whatever people do in whatever order: seats are never oversold, and nobody waits beside a free one. */

const member = fc.integer({ min: 1, max: 12 }).map(someone);
const role = fc.constantFrom('r1', 'r2', 'r3');
const act = fc.oneof(
  { weight: 6, arbitrary: fc.record({ kind: fc.constant('volunteer' as const), member, role }) },
  { weight: 3, arbitrary: fc.record({ kind: fc.constant('withdraw' as const), member }) },
  {
    weight: 2,
    arbitrary: fc.record({
      kind: fc.constant('seats' as const),
      role,
      seats: fc.integer({ min: 1, max: 6 }),
    }),
  },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('remove' as const), role }) },
  { weight: 2, arbitrary: fc.constant({ kind: 'save' as const }) },
  { weight: 1, arbitrary: fc.constantFrom({ kind: 'cancel' as const }, { kind: 'finish' as const }) },
);
type Act = typeof act extends fc.Arbitrary<infer T> ? T : never;

function done(project: Project, one: Act, now: number): Project {
  switch (one.kind) {
    case 'volunteer':
      return volunteered(project, { member: one.member, name: 'P', role: one.role }, now);
    case 'withdraw':
      return withdrawn(project, one.member, now);
    case 'seats': {
      const roles = project.roles.map((each) =>
        each.id === one.role ? { ...each, seats: one.seats } : each,
      );
      return accepted(project, edited(project, { ...project, roles }, now));
    }
    case 'remove': {
      const roles = project.roles.filter(({ id }) => id !== one.role);
      return roles.length === 0 ? project : accepted(project, edited(project, { ...project, roles }, now));
    }
    case 'save':
      return saved(project);
    case 'cancel':
      return cancelled(project, undefined, now);
    case 'finish':
      return finished(project, { outcome: 'done' }, now);
  }
}

const accepted = (before: Project, after: ReturnType<typeof edited>): Project =>
  'kind' in after ? before : after;

const seatsOf = (project: Project) => new Map(project.volunteers.map((one) => [one.member, one] as const));

const promotions = (events: readonly ProjectEvent[]) =>
  events.flatMap((event) => (event.kind === 'promoted' ? [event.member] : []));

/** What must hold after each step, and from one to the next. */
function check(before: Project, after: Project): void {
  const members = after.volunteers.map((one) => one.member);
  expect(new Set(members).size).toBe(members.length);
  for (const each of after.roles) {
    expect(taken(after, each.id)).toBeLessThanOrEqual(each.seats);
    const waiting = after.volunteers.some((one) => one.role === each.id && one.seat === 'waiting');
    if (waiting && isOpen(after)) expect(taken(after, each.id)).toBe(each.seats);
  }
  for (const one of after.volunteers) expect(after.roles.some(({ id }) => id === one.role)).toBe(true);
  for (let index = 1; index < after.volunteers.length; index += 1) {
    expect(after.volunteers[index]?.at).toBeGreaterThanOrEqual(after.volunteers[index - 1]?.at ?? 0);
  }
  const fresh = after.version === before.version ? after.events.slice(before.events.length) : [];
  expect(promotions(fresh)).toEqual(promotedBetween(before, after));
}

/** Waited before, sits now, by the same click; nobody who waited longer for the role was passed over. */
function promotedBetween(before: Project, after: Project): readonly MemberId[] {
  const then = seatsOf(before);
  const lucky = after.volunteers.filter((one) => {
    const was = then.get(one.member);
    return one.seat === 'in' && was?.seat === 'waiting' && was.at === one.at && was.role === one.role;
  });
  for (const one of lucky) {
    const passed = after.volunteers.filter(
      (other) => other.role === one.role && other.seat === 'waiting' && other.at < one.at,
    );
    expect(passed).toEqual([]);
  }
  return lucky.map((one) => one.member);
}

describe('any sequence of clicks, edits and ends', () => {
  test('never oversells, keeps the line, and tells each promotion once', () => {
    fc.assert(
      fc.property(fc.array(act, { maxLength: 80 }), fc.integer({ min: 1, max: 4 }), (acts, painters) => {
        let project = paintingProject(painters);
        project = { ...project, roles: [...project.roles, { id: 'r3', name: 'Drivers', seats: 2 }] };
        const numbers = new Set<string>();
        acts.forEach((one, index) => {
          const before = project;
          project = done(project, one, MONDAY + index);
          check(before, project);
          if (project.version === before.version) {
            for (const { number } of project.events.slice(before.events.length)) {
              expect(numbers.has(number)).toBe(false);
              numbers.add(number);
            }
          }
        });
      }),
      { numRuns: 150 },
    );
  });
});
