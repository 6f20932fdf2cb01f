import { describe, expect, test } from '@jest/globals';
import type { FormAnswers } from '../../../src/core/conversation/form.js';
import {
  type Read,
  readHelp,
  readPractical,
  readWho,
} from '../../../src/core/profiles/read-profile-forms.js';
import { readSight, withSight } from '../../../src/core/profiles/read-sight.js';
import { everythingSaid } from './everything-said.js';

const WHO = { who: 'A gardener', aim: 'A garden for the school' };
const whoWith = (more: FormAnswers) => readWho({ ...WHO, ...more });
const problem = (read: Read<unknown>, field: string): string | undefined =>
  'errors' in read ? read.errors[field] : undefined;

describe('who somebody is', () => {
  test('two things are enough', () => {
    expect(readWho(WHO)).toEqual({ answers: { ...WHO, interests: [], link: undefined, story: undefined } });
  });

  test.each(['', '   ', '\n\n', '\u200b\u200d', '\u0000', undefined])('“%s” says nothing', (blank) => {
    const given = { ...(blank === undefined ? {} : { who: blank, aim: blank }) };
    expect(problem(readWho(given), 'who')).toMatch(/nobody can say yes/);
    expect(problem(readWho(given), 'aim')).toMatch(/can only help/);
  });

  test('what is too long is said field by field', () => {
    const long = 'x'.repeat(10_000);
    const read = readWho({
      who: long,
      aim: long,
      interests: long,
      link: `https://a.example/${long}`,
      story: long,
    });
    expect('errors' in read && Object.keys(read.errors).sort()).toEqual([
      'aim',
      'interests',
      'link',
      'story',
      'who',
    ]);
    expect(problem(read, 'who')).toBe('Please keep it under 300 characters.');
    expect(problem(read, 'story')).toBe('Please keep it under 600 characters.');
    expect(problem(read, 'link')).toBe('Please keep it under 200 characters.');
    expect(problem(read, 'interests')).toMatch(
      /under 60 characters, with commas between them: “x{30}…” is longer/,
    );
  });

  test('exactly as long as may be is fine', () => {
    expect('answers' in readWho({ who: 'x'.repeat(300), aim: 'y'.repeat(300), story: 'z'.repeat(600) })).toBe(
      true,
    );
  });

  test('an answer of another kind is no answer', () => {
    expect(problem(whoWith({ who: ['a', 'b'] }), 'who')).toBeDefined();
    expect(problem(whoWith({ interests: ['a', 'b'] }), 'interests')).toBeDefined();
  });

  test('what has no words of its own keeps its line breaks, and nothing that cannot be seen', () => {
    const read = whoWith({ story: ' One.\r\n\r\nTwo.\u0007 ' });
    expect('answers' in read && read.answers.story).toBe('One.\n\nTwo.');
  });

  test.each([
    'https://ada.example/',
    'https://ada.example/me?x=1#top',
    'https://ada.example:8443/me',
    ' https://ada.example/ ',
  ])('“%s” is a link', (link) => {
    const read = whoWith({ link });
    expect('answers' in read && read.answers.link).toBe(link.trim());
  });

  test('a link that looks like another is written as it is', () => {
    const read = whoWith({ link: 'https://аpple.com/' });
    expect('answers' in read && read.answers.link).toBe('https://xn--pple-43d.com/');
  });

  test.each([
    'http://ada.example',
    'javascript:alert(1)',
    'JaVaScRiPt:alert(1)',
    'data:text/html,x',
    'ftp://ada.example',
    '//ada.example',
    'ada.example',
    'https://localhost',
    'https://',
    'https://ada.example/ and more',
    'https://ada.example/\u202egnp',
    'https://ada..example./',
  ])('“%s” is none', (link) => {
    expect(problem(whoWith({ link }), 'link')).toMatch(/begins with https/);
  });

  test('an address with a password is not kept', () => {
    expect(problem(whoWith({ link: 'https://ada:secret@ada.example/' }), 'link')).toMatch(/password/);
  });
});

describe('lists', () => {
  const listed = (skills: string) => {
    const read = readHelp({ skills });
    return 'answers' in read ? read.answers.skills : read.errors.skills;
  };

  test.each([
    ['compost, old maps,chess', ['compost', 'old maps', 'chess']],
    ['compost\nold maps\r\nchess', ['compost', 'old maps', 'chess']],
    ['- compost\n- old maps\n• chess', ['compost', 'old maps', 'chess']],
    ['compost; old   maps', ['compost', 'old maps']],
    ['Chess, chess, CHESS', ['Chess']],
    [',, , \u200b,', []],
    ['', []],
    ['non-violence, -5 degrees', ['non-violence', '-5 degrees']],
  ])('“%s”', (typed, entries) => {
    expect(listed(typed)).toEqual(entries);
  });

  test('ten are fine, eleven are not', () => {
    const some = (count: number) => Array.from({ length: count }, (_, at) => `thing ${at}`).join(', ');
    expect(listed(some(10))).toHaveLength(10);
    expect(listed(some(11))).toBe('At most 10, please; these are 11.');
  });

  test('all may be left out', () => {
    expect(readHelp({})).toEqual({ answers: { skills: [], knowledge: [], relationships: [] } });
  });
});

describe('practical things', () => {
  const hours = (typed: string) => {
    const read = readPractical({ hours: typed });
    return 'answers' in read ? read.answers.hours : read.errors.hours;
  };

  test.each([
    ['9:00-17:30', { from: '09:00', to: '17:30' }],
    ['9 to 17', { from: '09:00', to: '17:00' }],
    ['9-17:30', { from: '09:00', to: '17:30' }],
    ['22:00 – 06:00', { from: '22:00', to: '06:00' }],
    ['', undefined],
  ])('“%s” are hours', (typed, read) => {
    expect(hours(typed)).toEqual(read);
  });

  test.each([
    '9:00',
    '25:00-26:00',
    '9:61-10:00',
    'mornings',
    '9am-5pm',
    '9:00-17:00-20:00',
    '-1-5',
    '24:00-8:00',
  ])('“%s” are none', (typed) => {
    expect(hours(typed)).toMatch(/write it like 9:00-17:30/);
  });

  test('hours without any time between them are none', () => {
    expect(hours('9:00-9:00')).toMatch(/begins and ends at the same time/);
  });

  test.each(['Europe/Lisboa', 'Mars/Olympus', '../etc', 'x'.repeat(10_000), 'Europe / Lisbon'])(
    '%s is no zone',
    (zone) => {
      expect(problem(readPractical({ zone }), 'zone')).toMatch(/don’t know this zone/);
    },
  );

  test('a zone is written as everybody writes it', () => {
    const read = readPractical({ zone: 'europe/lisbon' });
    expect('answers' in read && read.answers.zone).toBe('Europe/Lisbon');
  });

  test('a role is one line', () => {
    const read = readPractical({ role: 'Head\nof   soil' });
    expect('answers' in read && read.answers.role).toBe('Head of soil');
    expect(problem(readPractical({ role: 'x'.repeat(81) }), 'role')).toBe(
      'Please keep it under 80 characters.',
    );
  });
});

describe('who is to see it', () => {
  test('every field needs a choice', () => {
    expect(readSight('help', { skills: 'never', knowledge: 'all' })).toEqual({
      errors: { knowledge: 'Please pick one.', relationships: 'Please pick one.' },
    });
  });

  test('only what is unusual is kept, and other sections are left alone', () => {
    const profile = everythingSaid({ who: 'never', skills: 'after-yes' });
    const read = readSight('help', { skills: 'everyone', knowledge: 'never', relationships: 'after-yes' });
    if ('errors' in read) throw new Error('all was in order');
    expect(withSight(profile, read.answers).visibility).toEqual({ who: 'never', knowledge: 'never' });
  });
});
