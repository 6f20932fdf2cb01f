import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { type Entrant, type Why, whyThese } from '../../../src/core/pairing/index.js';
import { keyWords } from '../../../src/core/shared/key-words.js';
import { anyEntrant, somebody } from './pools.js';

const alike = (text: string) => text.trim().toLowerCase();

/** Whether the data says so. */
function isTrue(why: Why, people: readonly Entrant[]): boolean {
  switch (why.kind) {
    case 'interests':
      return why.words.every((word) =>
        people.every(({ interests }) => interests.some((other) => alike(other) === alike(word))),
      );
    case 'languages':
      return why.words.every((word) =>
        people.every(({ languages }) => languages.some((other) => alike(other) === alike(word))),
      );
    case 'offers': {
      const [from, to] = [people[why.from], people[why.to]];
      const aim = keyWords(to?.aim ?? '');
      const said = from?.offers.includes(why.offer) === true;
      return said && why.from !== why.to && keyWords(why.offer).every((word) => aim.includes(word));
    }
  }
}

describe('why these people', () => {
  test('is true by what they wrote, and says three things at most', () => {
    fc.assert(
      fc.property(fc.array(anyEntrant, { minLength: 2, maxLength: 7 }), (people) => {
        const reasons = whyThese(people);
        expect(reasons.filter((why) => !isTrue(why, people))).toEqual([]);
        expect(reasons.length).toBeLessThanOrEqual(3);
        for (const why of reasons) if (why.kind !== 'offers') expect(why.words.length).toBeGreaterThan(0);
      }),
    );
  });

  test('uses the words of the first, and sees through capitals, accents and plurals', () => {
    const ada = somebody({ interests: ['Solar Panels', 'Cafés'] });
    const ben = somebody({ interests: ['cafe', 'solar panel'] });
    expect(whyThese([ada, ben])).toEqual([{ kind: 'interests', words: ['Solar Panels', 'Cafés'] }]);
  });

  test('tells who offers what to whom', () => {
    const ada = somebody({ offers: ['Bread', 'Grant writing'] });
    const ben = somebody({ aim: 'Writing a grant for our garden', offers: ['Bees'] });
    expect(whyThese([ada, ben])).toEqual([{ kind: 'offers', from: 0, to: 1, offer: 'Grant writing' }]);
  });

  test('does not take half an offer for the whole', () => {
    const ada = somebody({ offers: ['Grant writing'] });
    expect(whyThese([ada, somebody({ aim: 'Writing songs' })])).toEqual([]);
  });

  test('names languages where there is more than the one that all speak', () => {
    const ada = somebody({ languages: ['English', 'Deutsch'] });
    expect(whyThese([ada, somebody({ languages: ['english', 'Español'] })])).toEqual([]);
    const both = [{ kind: 'languages', words: ['English', 'Deutsch'] }];
    expect(whyThese([ada, somebody({ languages: ['deutsch', 'english'] })])).toEqual(both);
  });

  test('says nothing of one person, or of people who wrote nothing', () => {
    expect(whyThese([])).toEqual([]);
    expect(whyThese([somebody({ interests: ['Tea'], languages: ['English', 'Deutsch'] })])).toEqual([]);
    expect(whyThese([somebody({ interests: [''] }), somebody({ interests: [' '] })])).toEqual([]);
  });
});
