import { describe, expect, test } from '@jest/globals';
import { emptyProfile, type Profile } from '../../../src/core/profiles/index.js';
import { communityId, type MemberId, memberId } from '../../../src/core/shared/ids.js';
import { keyWords } from '../../../src/core/shared/key-words.js';
import { rankCandidates } from '../../../src/core/topics/index.js';

const HERE = communityId('slack', 'T1');
const id = (name: string): MemberId => memberId(HERE, `U${name.toUpperCase()}`);
const somebody = (name: string, says: Partial<Profile>): Profile => ({
  ...emptyProfile(id(name), HERE),
  ...says,
});

interface Asked {
  readonly [name: string]: { readonly times: number; readonly last: number };
}

const ranked = (topic: string, profiles: readonly Profile[], asked: Asked = {}, seed = 'search') =>
  rankCandidates({
    words: keyWords(topic),
    profiles,
    turns: new Map(Object.entries(asked).map(([name, turns]) => [id(name), turns])),
    seed,
  });
const namesIn = (found: ReturnType<typeof ranked>) => found.map(({ member }) => member.slice(10));

describe('who is asked first', () => {
  test('whoever offers it, in skills, knowledge or relationships, comes before those who only like it', () => {
    const found = ranked('sailing', [
      somebody('Fan', { interests: ['sailing'] }),
      somebody('Ada', { skills: ['Sailing'] }),
      somebody('Ben', { knowledge: ['sailing boats'] }),
      somebody('Cleo', { relationships: ['people who go sailing'] }),
    ]);
    expect(namesIn(found).slice(0, 3).sort()).toEqual(['ADA', 'BEN', 'CLEO']);
    expect(found.at(-1)).toEqual({ member: id('Fan'), because: 'interests', said: ['sailing'] });
  });

  test('whoever offers the rarer of the words', () => {
    const bakers = ['Ada', 'Ben', 'Cleo'].map((name) => somebody(name, { skills: ['baking'] }));
    const found = ranked('baking with sourdough', [...bakers, somebody('Dora', { skills: ['sourdough'] })]);
    expect(namesIn(found)[0]).toBe('DORA');
  });

  test('a word that many like is still rare if few offer it', () => {
    const fans = ['Ada', 'Ben', 'Cleo'].map((name) => somebody(name, { interests: ['chess'] }));
    const offers = [
      somebody('Dora', { skills: ['chess'] }),
      somebody('Eve', { skills: ['poker'] }),
      somebody('Fay', { skills: ['poker'] }),
    ];
    expect(namesIn(ranked('chess poker', [...fans, ...offers]))[0]).toBe('DORA');
  });

  test('of equals whoever was asked least, and then longest ago', () => {
    const equals = ['Ada', 'Ben', 'Cleo'].map((name) => somebody(name, { skills: ['sailing'] }));
    const turns = { Ada: { times: 2, last: 1 }, Ben: { times: 1, last: 9 }, Cleo: { times: 1, last: 5 } };
    expect(namesIn(ranked('sailing', equals, turns))).toEqual(['CLEO', 'BEN', 'ADA']);
    expect(namesIn(ranked('sailing', equals, { Ada: { times: 1, last: 1 } })).at(-1)).toBe('ADA');
  });

  test('among those who were never asked another search begins with another, and the same with the same', () => {
    const many = Array.from({ length: 20 }, (_, at) => somebody(`N${at}`, { skills: ['sailing'] }));
    const first = (seed: string) => namesIn(ranked('sailing', many, {}, seed))[0];
    expect(first('one')).toBe(first('one'));
    const firsts = new Set(Array.from({ length: 10 }, (_, at) => first(`search ${at}`)));
    expect(firsts.size).toBeGreaterThan(3);
  });
});

describe('what counts', () => {
  test('a field that is shown to nobody does not', () => {
    const quiet = somebody('Ada', { skills: ['sailing'], visibility: { skills: 'never' } });
    const known = somebody('Ben', { relationships: ['sailing clubs'] });
    expect(namesIn(ranked('sailing', [quiet, known]))).toEqual(['BEN']);
  });

  test('their own words, as they typed them, are what they read; three of them at most', () => {
    const [found] = ranked('baking bread', [
      somebody('Ada', { skills: ['Bread baking', 'Knots', 'Baking cakes', 'Old breads', 'Bread ovens'] }),
    ]);
    expect(found).toEqual({
      member: id('Ada'),
      because: 'offers',
      said: ['Bread baking', 'Baking cakes', 'Old breads'],
    });
  });

  test('nobody is found where nothing fits, or nothing was said', () => {
    expect(ranked('sailing', [somebody('Ada', { skills: ['knots'] }), somebody('Ben', {})])).toEqual([]);
    expect(ranked('the and', [somebody('Ada', { skills: ['the and'] })])).toEqual([]);
  });
});
