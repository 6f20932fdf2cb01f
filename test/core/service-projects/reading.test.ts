import { describe, expect, test } from '@jest/globals';
import { readFacts } from '../../../src/core/service-projects/draft-form.js';
import { dueAt, dueReminders } from '../../../src/core/service-projects/due.js';
import { edited } from '../../../src/core/service-projects/edit-rules.js';
import { newRoles, readRoles, rolesAfter } from '../../../src/core/service-projects/read-roles.js';
import { inZone, readLastDay, readWhen, usualLastDay } from '../../../src/core/service-projects/read-when.js';
import { DAY, HOUR } from '../../../src/core/shared/time.js';
import { LISBON, MONDAY, paintingProject } from './support/projects.js';

describe('the roles that somebody writes', () => {
  test('one on each line, with a number', () => {
    expect(readRoles('Painters: 4\n\n  Cooks : 1 \r\nDrivers (bring a van): 2')).toEqual({
      lines: [
        { name: 'Painters', seats: 4 },
        { name: 'Cooks', seats: 1 },
        { name: 'Drivers (bring a van)', seats: 2 },
      ],
    });
  });

  test.each([
    ['Painters: 0', 'whole number from 1 to 500'],
    ['Painters: -3', 'whole number from 1 to 500'],
    ['Painters: 2.5', 'whole number from 1 to 500'],
    ['Painters: 99999999', 'whole number from 1 to 500'],
    ['Painters: 99999999999999999999', 'whole number from 1 to 500'],
    ['Painters: many', 'whole number from 1 to 500'],
    ['Painters', 'does not say how many'],
    [': 4', 'does not say how many'],
    ['Painters: 4\npainters: 2', 'there twice'],
    ['', 'at least one role'],
    [Array.from({ length: 50 }, (_, index) => `Role ${index}: 1`).join('\n'), 'these are 50'],
    [`${'x'.repeat(41)}: 1`, 'under 40 letters'],
  ])('%j is answered in words', (text, words) => {
    expect(readRoles(text)).toEqual({ problem: expect.stringContaining(words) });
  });

  test('a role keeps its id by its name, or by the name it says it had; a new id was never used', () => {
    const before = newRoles([
      { name: 'Painters', seats: 4 },
      { name: 'Cooks', seats: 1 },
    ]);
    const read = readRoles('cooks: 2\nDecorators (was Painters): 5\nDrivers: 1');
    expect('lines' in read && rolesAfter(before, read.lines, 7)).toEqual([
      { id: 'r2', name: 'cooks', seats: 2 },
      { id: 'r1', name: 'Decorators', seats: 5 },
      { id: 'r702', name: 'Drivers', seats: 1 },
    ]);
  });
});

describe('the time that somebody writes', () => {
  test.each([['ongoing'], ['Ongoing'], ['any time']])('%s', (text) => {
    expect(readWhen(text, LISBON, MONDAY)).toEqual({ kind: 'ongoing' });
  });

  test.each([['2026-12-05 10:00'], ['2026-12-05T10.00'], ['2026-12-5 at 10:00']])('%s', (text) => {
    expect(readWhen(text, LISBON, MONDAY)).toEqual(inZone('2026-12-05T10:00', LISBON));
  });

  test.each([
    ['2026-11-22 10:00', 'in the past'],
    ['2026-02-30 10:00', 'like 2026-12-05 10:00'],
    ['2026-12-05 25:00', 'like 2026-12-05 10:00'],
    ['next week', 'like 2026-12-05 10:00'],
    ['', 'like 2026-12-05 10:00'],
  ])('%j is answered in words', (text, words) => {
    expect(readWhen(text, LISBON, MONDAY)).toEqual({ problem: expect.stringContaining(words) });
  });

  test('the last day is the day of it, or a month on; not over, and not before it', () => {
    const when = inZone('2026-12-05T10:00', 'Pacific/Auckland');
    expect(usualLastDay(when, 'Pacific/Auckland', MONDAY)).toEqual({
      date: '2026-12-05',
      endsAt: Date.parse('2026-12-05T11:00:00Z'),
    });
    expect(usualLastDay({ kind: 'ongoing' }, LISBON, MONDAY).date).toBe('2026-12-23');
    expect(readLastDay('2026-12-04', LISBON, when, MONDAY)).toHaveProperty('problem');
    expect(readLastDay('2026-11-22', LISBON, { kind: 'ongoing' }, MONDAY)).toHaveProperty('problem');
    expect(readLastDay('2026-11-23', LISBON, { kind: 'ongoing' }, MONDAY)).toHaveProperty('endsAt');
  });

  test('ten thousand characters are answered, field by field', () => {
    const text = 'x'.repeat(10_000);
    const read = readFacts({ title: text, need: text, when: text, where: text, roles: text });
    expect('errors' in read && Object.keys(read.errors).sort()).toEqual([
      'need',
      'roles',
      'title',
      'when',
      'where',
    ]);
  });
});

describe('what falls due', () => {
  const start = inZone('2026-12-05T10:00', LISBON).at;

  test('a day before, two hours before, and the morning after the last day', () => {
    const project = paintingProject();
    expect(dueAt(project, MONDAY)).toBe(start - DAY);
    expect(dueReminders(project, start - DAY)?.tell).toEqual(['day-before']);
    expect(dueReminders(project, start - 2 * HOUR)?.tell).toEqual(['two-hours-before']);
    const told = { ...project, reminded: ['day-before', 'two-hours-before'] as const };
    expect(dueAt(told, start)).toBe(project.lastDay.endsAt);
    expect(dueAt(told, project.lastDay.endsAt)).toBe(project.lastDay.endsAt + 10 * HOUR);
  });

  test('after a stop, nothing is told that comes too late', () => {
    expect(dueReminders(paintingProject(), start + HOUR)).toEqual({
      settled: ['day-before', 'two-hours-before'],
      tell: [],
    });
    expect(dueReminders(paintingProject(), start - 3 * HOUR)).toEqual({ settled: ['day-before'], tell: [] });
  });

  test('a new time is reminded of anew', () => {
    const told = { ...paintingProject(), reminded: ['day-before', 'two-hours-before'] as const };
    const later = edited(
      told,
      {
        ...told,
        when: inZone('2026-12-12T10:00', LISBON),
        lastDay: usualLastDay(inZone('2026-12-12T10:00', LISBON), LISBON, MONDAY),
      },
      start - HOUR,
    );
    expect(later).toMatchObject({ reminded: [] });
  });
});
