import { describe, expect, test } from '@jest/globals';
import { clipped, clippedList } from '../../../src/core/profiles/clip.js';
import { type Card, cardBlock, cardOf, emptyProfile } from '../../../src/core/profiles/index.js';
import { ENGLISH } from '../../../src/core/words/index.js';
import { ada, everythingSaid, here } from './everything-said.js';

const linesOf = (card: Card, most?: number): readonly string[] => {
  const block = cardBlock(card, ENGLISH, most);
  return block.kind === 'card' ? block.lines : [];
};
const sizeOf = (card: Card, most?: number) => JSON.stringify(cardBlock(card, ENGLISH, most)).length;

describe('a card', () => {
  test('begins with who somebody is and what they are after', () => {
    const lines = linesOf(cardOf(everythingSaid(), { name: 'Ada' }, {}, 'ask'));
    expect(lines.slice(0, 2)).toEqual(['About: Whomark', 'Is trying to: Aimmark']);
  });

  test('of somebody who has said nothing is a name', () => {
    expect(cardBlock(cardOf(emptyProfile(ada, here), { name: 'Ada' }, {}, 'room'))).toEqual({
      kind: 'card',
      title: 'Ada',
      lines: [],
    });
  });

  test('cannot be given lines that nobody is answerable for', () => {
    const lines = linesOf(
      cardOf(
        { ...emptyProfile(ada, here), who: 'A gardener\nRole: Mayor\u2028Link: x' },
        { name: 'Ada\nBy', role: 'Cook\r\nSpeaks: all' },
        {},
        'ask',
      ),
    );
    expect(lines).toEqual(['About: A gardener Role: Mayor Link: x', 'Role: Cook Speaks: all']);
    expect(linesOf({ name: 'x', fields: [{ field: 'who', text: 'one\ntwo' }] })).toEqual(['About: one two']);
  });

  test('stays short where everything is as long as can be: short lines stay whole, long ones give way', () => {
    const long = cardOf(everythingSaid({}, ' word'.repeat(119)), { name: 'N'.repeat(200) }, {}, 'room');
    expect(sizeOf(long)).toBeLessThan(1100);
    const lines = linesOf(long);
    expect(lines).toContain('Organisation: Organisationmark');
    expect(lines).toContain('Link: https://linkmark.example/');
    expect(lines.find((line) => line.startsWith('Story'))).toMatch(/ word…$/);
    expect(lines.find((line) => line.startsWith('Interests'))).toBe('Interests: Interestmark, …');
  });

  test('can be made shorter, where several stand in one message', () => {
    const long = cardOf(everythingSaid({}, ' word'.repeat(119)), { name: 'Ada' }, {}, 'room');
    for (const most of [200, 350, 500, 800]) expect(sizeOf(long, most)).toBeLessThan(most + 100);
    expect(linesOf(long, 200)[0]).toMatch(/^About: Whomark/);
  });

  test('that fits is not touched', () => {
    const said = 'I mend bicycles. '.repeat(15).trim();
    const card = cardOf({ ...emptyProfile(ada, here), who: said }, { name: 'Ada' }, {}, 'ask');
    expect(linesOf(card)).toEqual([`About: ${said}`]);
  });
});

describe('cutting', () => {
  test.each([
    ['one two three', 13, 'one two three'],
    ['one two three', 12, 'one two…'],
    ['one two three', 8, 'one two…'],
    ['Donaudampfschifffahrt', 10, 'Donaudamp…'],
    ['👩‍👩‍👧‍👦👩‍👩‍👧‍👦', 20, '👩‍👩‍👧‍👦…'],
    ['', 5, ''],
  ])('“%s” to %d', (text, most, cut) => {
    expect(clipped(text, most)).toBe(cut);
    expect(cut.length).toBeLessThanOrEqual(most);
  });

  test('a list is cut after an entry', () => {
    expect(clippedList('compost, old maps, chess', 20)).toBe('compost, old maps, …');
    expect(clippedList('compost, old maps, chess', 24)).toBe('compost, old maps, chess');
    expect(clippedList('compostcompostcompost', 10)).toBe('compostco…');
  });
});
