import { describe, expect, test } from '@jest/globals';
import { boardMessage } from '../../../src/core/service-projects/board-messages.js';
import { edited } from '../../../src/core/service-projects/edit-rules.js';
import type { Project } from '../../../src/core/service-projects/index.js';
import { cancelled, finished } from '../../../src/core/service-projects/project-rules.js';
import { standingOf } from '../../../src/core/service-projects/seats.js';
import { volunteered, withdrawn } from '../../../src/core/service-projects/volunteer-rules.js';
import { DAY } from '../../../src/core/shared/time.js';
import { MONDAY, paintingProject, saved, someone } from './support/projects.js';

const click = (project: Project, number: number, role = 'r1') =>
  volunteered(project, { member: someone(number), name: `P${number}`, role }, MONDAY + number);

const paint = (project: Project, ...numbers: readonly number[]) =>
  numbers.reduce((current, number) => click(current, number), project);

const line = ({ volunteers }: Project) => volunteers.map(({ member, seat }) => `${member.slice(10)} ${seat}`);

describe('seats', () => {
  test('ten click on one seat: one is in, nine wait in the order of their clicks', () => {
    const project = paint(paintingProject(1), 1, 2, 3, 4, 5, 6, 7, 8, 9, 10);
    expect(line(project)).toEqual([
      '1 in',
      ...[2, 3, 4, 5, 6, 7, 8, 9, 10].map((number) => `${number} waiting`),
    ]);
    expect(standingOf(project, someone(4))).toMatchObject({ seat: 'waiting', line: 3 });
  });

  test('a second click changes nothing', () => {
    const project = paint(paintingProject(), 1);
    expect(click(project, 1)).toBe(project);
  });

  test('whoever gives a seat back makes room for the first in line, who is told once', () => {
    const project = withdrawn(paint(paintingProject(1), 1, 2, 3), someone(1), MONDAY);
    expect(line(project)).toEqual(['2 in', '3 waiting']);
    expect(project.events).toEqual([{ number: '0.0', kind: 'promoted', member: someone(2), role: 'r1' }]);
    expect(withdrawn(project, someone(1), MONDAY)).toBe(project);
  });

  test('another role gives the first one back, and one goes to the end of the line', () => {
    const full = click(paint(paintingProject(1), 1, 2), 3, 'r2');
    const moved = click(full, 1, 'r2');
    expect(line(moved)).toEqual(['2 in', '3 in', '1 waiting']);
    expect(moved.events).toHaveLength(1);
  });

  test('a role that is not there, and a project that is over, take nobody', () => {
    const project = paintingProject();
    expect(click(project, 1, 'r9')).toBe(project);
    const over = cancelled(project, undefined, MONDAY);
    expect(click(over, 1)).toBe(over);
    const late = volunteered(project, { member: someone(1), name: 'P', role: 'r1' }, project.lastDay.endsAt);
    expect(late).toBe(project);
  });

  test('after the last day a seat that is given back stays free', () => {
    const full = paint(paintingProject(1), 1, 2);
    const after = withdrawn(full, someone(1), full.lastDay.endsAt + 1);
    expect(line(after)).toEqual(['2 waiting']);
    expect(after.events).toEqual([]);
  });
});

describe('a change', () => {
  const seats = (project: Project, painters: number) => ({
    ...project,
    roles: project.roles.map((role) => (role.id === 'r1' ? { ...role, seats: painters } : role)),
  });

  test('more seats go to those who wait, in order', () => {
    const full = saved(paint(paintingProject(1), 1, 2, 3, 4));
    const more = edited(full, seats(full, 3), MONDAY);
    expect(more).toMatchObject({
      events: [{ kind: 'edited' }, { member: someone(2) }, { member: someone(3) }],
    });
  });

  test('fewer seats than are taken are refused, with the numbers', () => {
    const full = paint(paintingProject(3), 1, 2, 3);
    expect(edited(full, seats(full, 2), MONDAY)).toMatchObject({ kind: 'seats-taken', taken: 3, seats: 2 });
    expect(edited(full, seats(full, 3), MONDAY)).toBe(full);
  });

  test('a role in which somebody is or waits cannot go; an empty one can', () => {
    const full = paint(paintingProject(1), 1, 2);
    const without = (id: string) => ({ ...full, roles: full.roles.filter((role) => role.id !== id) });
    expect(edited(full, without('r1'), MONDAY)).toMatchObject({
      kind: 'role-has-people',
      taken: 1,
      waiting: 1,
    });
    expect(edited(full, without('r2'), MONDAY)).toMatchObject({
      events: [{ kind: 'edited', changes: ['Cooks: not looked for any more'] }],
    });
  });

  test('what was and what is, in words', () => {
    const project = paintingProject();
    const after = edited(project, { ...seats(project, 4), where: 'Town hall' }, MONDAY);
    expect(after).toMatchObject({
      events: [
        {
          kind: 'edited',
          changes: ['Where: Town hall (it was: 12 Mill Lane)', 'Painters: 4 seats (it was: 2)'],
        },
      ],
    });
  });
});

describe('the board', () => {
  const words = (project: Project, now = MONDAY) => JSON.stringify(boardMessage(project, now));

  test('says what is taken, free and waiting for each role', () => {
    expect(words(paint(paintingProject(4), 1, 2))).toContain('2 of 4 seats taken, 2 free.');
    const full = words(paint(paintingProject(1), 1, 2, 3));
    expect(full).toContain('1 of 1 seat taken, none free, 2 waiting.');
    expect(full).toContain('Volunteer: Painters (wait for a seat)');
    expect(full).toContain('Volunteer: Cooks (1 free)');
  });

  test('has one button for many roles', () => {
    const roles = Array.from({ length: 20 }, (_, index) => ({
      id: `r${index + 1}`,
      name: `Role ${index}`,
      seats: 500,
    }));
    const many = words({ ...paintingProject(), roles });
    expect(many).toContain('"label":"Volunteer"');
    expect(many).not.toContain('Volunteer: ');
  });

  test('speaks in the past when it is over, and has no buttons then', () => {
    const done = finished(paint(paintingProject(4), 1), { outcome: 'All blue now', hours: 12 }, MONDAY + DAY);
    expect(words(done)).toContain('This project was finished.');
    expect(words(done)).toContain('1 of 4 seats were taken.');
    expect(words(done)).not.toContain('"buttons"');
    expect(words(cancelled(paintingProject(), 'It rains', MONDAY))).toContain('It rains');
  });

  test('after the last day nobody is asked to volunteer any more', () => {
    const project = paintingProject();
    expect(words(project, project.lastDay.endsAt)).not.toContain('project.volunteer');
  });
});
