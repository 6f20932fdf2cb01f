import { afterAll, beforeEach, describe, expect, test } from '@jest/globals';
import type { Message } from '../../../src/core/conversation/message.js';
import { roundsBlocks } from '../../../src/core/rounds/index.js';
import type { PlaceId } from '../../../src/core/shared/ids.js';
import {
  buttonsOf,
  closeRoundsWorld,
  labelsOf,
  messageOf,
  type RoundsWorld,
  roundsWorld,
  type Somebody,
  saidIn,
  wordsIn,
} from './support/rounds-world.js';

afterAll(closeRoundsWorld);

let world: RoundsWorld;
let sue: Somebody;
let ada: Somebody;
let garden: PlaceId;

beforeEach(async () => {
  world = await roundsWorld();
  sue = await world.known('Sue', {}, { leads: true });
  ada = await world.known('Ada');
  garden = await world.channel('gardening', sue);
  await world.rounds(garden, sue);
});

const headingOf = ({ blocks }: Message) =>
  blocks.flatMap((block) => (block.kind === 'heading' ? block.text : []))[0];

/** Every moment that a message shows. */
const timesIn = (message: Message): readonly string[] =>
  [...JSON.stringify(message).matchAll(/"kind":"time","at":(\d+)/g)].map(([, at]) =>
    new Date(Number(at)).toISOString().slice(0, 16),
  );

describe('/rounds', () => {
  test('shows when, how many take part and how one stands to them', async () => {
    await world.takesPart(garden, ada);
    const reply = await world.command(ada);
    expect(reply.kind).toBe('panel');
    expect(wordsIn(reply)).toContain('#gardening');
    expect(wordsIn(reply)).toContain('pairs, every Tuesday at 10:00, Lisbon time');
    expect(wordsIn(reply)).toContain('One person takes part.');
    expect(wordsIn(reply)).toContain('You take part.');
    expect(labelsOf(messageOf(reply))).toEqual(['Skip the next one', 'Take a break', 'Leave', 'More']);
    expect(timesIn(messageOf(reply))).toEqual(['2026-11-24T10:00']);
    expect(labelsOf(messageOf(await world.command(await world.known('Ben'), 'list')))).toEqual([
      'Count me in',
      'More',
    ]);
  });

  test('changes in place with each press', async () => {
    const list = messageOf(await world.command(ada));
    const joined = await world.press(ada, 'Count me in', list);
    expect(joined.kind).toBe('panel');
    const skipped = await world.press(ada, 'Skip the next one', messageOf(joined));
    expect(labelsOf(messageOf(skipped))).toContain('I’ll be there after all');
    const back = await world.press(ada, 'I’ll be there after all', messageOf(skipped));
    const left = await world.press(ada, 'Leave', messageOf(back));
    expect(labelsOf(messageOf(left))).toEqual(['Count me in', 'More']);
    expect(wordsIn(left)).toContain('You no longer take part');
  });

  test('“More” shows the next five dates, and a steward what is theirs', async () => {
    const list = messageOf(await world.command(ada));
    const page = messageOf(await world.press(ada, 'More', list));
    expect(headingOf(page)).toBe('Pairing rounds in #gardening');
    expect(timesIn(page).slice(1)).toEqual([
      '2026-11-24T10:00',
      '2026-12-01T10:00',
      '2026-12-08T10:00',
      '2026-12-15T10:00',
      '2026-12-22T10:00',
    ]);
    expect(labelsOf(page)).not.toContain('End them');
    expect(labelsOf(messageOf(await world.press(sue, 'More', list)))).toContain('End them');
    const joined = await world.press(ada, 'Count me in', page);
    expect(headingOf(messageOf(joined))).toBe('Pairing rounds in #gardening');
  });

  test('a hashtag alone opens its page', async () => {
    expect(headingOf(messageOf(await world.command(ada, undefined, '#gardening')))).toBe(
      'Pairing rounds in #gardening',
    );
  });

  test.each(['please pair me with somebody nice', '#nowhere', '<!channel> *bold*', 'x '.repeat(5_000)])(
    'what it can’t read is answered with what it can: “%.20s”',
    async (words) => {
      const reply = await world.command(ada, undefined, words);
      expect(saidIn(reply)).toContain('I did not understand that');
      expect(wordsIn(reply)).toContain('/rounds next');
      expect(wordsIn(reply).length).toBeLessThan(3_000);
    },
  );

  test('help says it too, and where there is nothing yet the list does', async () => {
    expect(saidIn(await world.command(ada, 'help'))).toBe('How pairing rounds work.');
    await world.pressKey(sue, `v1:rounds.end-now|${garden}`);
    expect(wordsIn(await world.command(ada))).toContain('A steward of this community can start them');
    expect(wordsIn(await world.command(sue))).toContain('/rounds setup');
    expect(saidIn(await world.command(ada, 'join'))).toContain('no pairing rounds here yet');
  });

  test('many rounds come a few at a time, one’s own first, and every key fits', async () => {
    for (let each = 0; each < 6; each += 1) {
      const place = await world.channel(`channel-${each}`, sue);
      await world.rounds(place, sue);
      if (each === 5) await world.takesPart(place, ada);
    }
    const first = messageOf(await world.command(ada, undefined, '', garden));
    expect(headingOf(first)).toBe('Pairing rounds (1 of 2)');
    expect(wordsIn({ kind: 'say', message: first }).indexOf('#channel-5')).toBeLessThan(
      wordsIn({ kind: 'say', message: first }).indexOf('#channel-0'),
    );
    const second = messageOf(await world.press(ada, 'More rounds', first));
    expect(headingOf(second)).toBe('Pairing rounds (2 of 2)');
    expect(labelsOf(second)).toContain('Back');
    for (const message of [first, second]) {
      expect(message.blocks.length).toBeLessThan(40);
      for (const { spoken } of buttonsOf(message)) expect((spoken ?? '').length).toBeLessThanOrEqual(75);
    }
    const joined = messageOf(await world.press(ada, 'Count me in', second));
    expect(headingOf(joined)).toContain('of 2');
  });
});

describe('which rounds are meant', () => {
  let books: PlaceId;

  beforeEach(async () => {
    books = await world.channel('books', sue, { hashtag: 'reading' });
    await world.rounds(books, sue);
  });

  const inBooks = () => world.stores.participants.find(books, ada.member);

  test('by hashtag, by the name of the channel, or by where it is typed', async () => {
    for (const [words, place] of [['#reading'], ['reading'], ['#Books'], ['', books]] as const) {
      await world.command(ada, 'join', words, place);
      expect(await inBooks()).toBeDefined();
      await world.command(ada, 'leave', '#reading');
      expect(await inBooks()).toBeUndefined();
    }
  });

  test('else one button each', async () => {
    const choice = messageOf(await world.command(ada, 'join'));
    expect(labelsOf(choice)).toEqual(['#reading', '#gardening']);
    await world.press(ada, '#reading', choice);
    expect(await inBooks()).toBeDefined();
    expect(saidIn(await world.command(ada, 'leave'))).toContain('no longer take part');
  });

  test('an unknown name is answered with those that are known', async () => {
    for (const words of ['#gardenig', 'everything', `#${'y'.repeat(10_000)}`]) {
      const reply = await world.command(ada, 'join', words);
      expect(saidIn(reply)).toBe('I know no pairing rounds by that name.');
      expect(labelsOf(messageOf(reply))).toEqual(['#reading', '#gardening', 'All rounds']);
      expect(wordsIn(reply).length).toBeLessThan(2_000);
    }
  });

  test('keys from elsewhere are as good as unknown', async () => {
    for (const id of ['', 'slack:T2:CGARDENING', 'nonsense', 'slack:T1:CNOWHERE', 'discord:1:2.more'])
      expect(saidIn(await world.pressKey(ada, `v1:rounds.join|${id}`))).toContain('can’t find those rounds');
    expect(saidIn(await world.pressKey(ada, 'v1:rounds.panel-skip|.'))).toContain('can’t find those rounds');
    expect(saidIn(await world.pressKey(ada, 'v1:rounds.waiting|slack:T1:C1.2026-11-24.0.1'))).toContain(
      'can’t find',
    );
  });
});

describe('private channels', () => {
  let secret: PlaceId;

  beforeEach(async () => {
    secret = await world.channel('layoffs', sue, { private: true });
    await world.rounds(secret, sue);
  });

  test('are nowhere to be read for who is not in there', async () => {
    const ben = await world.known('Ben');
    await world.takesPart(secret, ben);
    const replies = [
      await world.command(ada),
      await world.command(ada, undefined, '#layoffs'),
      await world.command(ada, 'join', '#layoffs'),
      await world.command(ada, 'join'),
      await world.command(ada, 'next'),
      await world.command(ada, 'skip', 'layoffs'),
    ];
    for (const reply of replies) {
      const words = wordsIn(reply).replaceAll(/"kind":"code","text":"#?layoffs"/g, '');
      expect(words).not.toContain('layoffs');
      expect(words).not.toContain('CLAYOFFS');
    }
    expect(wordsIn(await world.command(ben))).toContain('layoffs');
    expect(wordsIn(await world.command(sue))).toContain('layoffs');
    expect(wordsIn(await world.command(ada, undefined, '', secret))).toContain('layoffs');
  });
});

describe('/rounds next', () => {
  test('one’s own dates over all rounds, soonest first', async () => {
    const books = await world.channel('books', sue);
    const { cadence } = await world.rounds(books, sue);
    const found = await world.stores.channelRounds.find(books);
    if (found === undefined) throw new Error('no rounds');
    const thursdays = { kind: 'weekly', every: 2, weekdays: [4] } as const;
    await world.stores.channelRounds.save(
      { ...found, cadence: { ...cadence, pattern: thursdays, skip: ['2026-11-26'] } },
      undefined,
    );
    await world.takesPart(garden, ada);
    await world.takesPart(books, ada);
    await world.command(ada, 'skip', '#gardening');
    expect(timesIn(messageOf(await world.command(ada, 'next'))).slice(0, 4)).toEqual([
      '2026-12-01T10:00',
      '2026-12-08T10:00',
      '2026-12-10T10:00',
      '2026-12-15T10:00',
    ]);
    await world.command(ada, 'pause', '#gardening until 2026-12-10');
    expect(timesIn(messageOf(await world.command(ada, 'next'))).slice(0, 2)).toEqual([
      '2026-12-10T10:00',
      '2026-12-15T10:00',
    ]);
    await world.command(ada, 'pause', '#gardening');
    expect(timesIn(messageOf(await world.command(ada, 'next')))[1]).toBe('2026-12-24T10:00');
  });

  test.each([
    ['Europe/Lisbon', '2027-03-22T12:00:00Z', ['2027-03-23T10:00', '2027-03-30T09:00']],
    ['America/New_York', '2027-03-08T12:00:00Z', ['2027-03-09T15:00', '2027-03-16T14:00']],
    ['America/New_York', '2026-10-26T12:00:00Z', ['2026-10-27T14:00', '2026-11-03T15:00']],
  ])('ten o’clock in %s stays ten o’clock over a change of clocks', async (zone, now, dates) => {
    world.setNow(now);
    const found = await world.stores.channelRounds.find(garden);
    if (found === undefined) throw new Error('no rounds');
    const cadence = { ...found.cadence, start: '2026-01-06', slots: [{ time: '10:00', zone }] as const };
    await world.stores.channelRounds.save({ ...found, cadence }, undefined);
    await world.takesPart(garden, ada);
    expect(timesIn(messageOf(await world.command(ada, 'next'))).slice(0, 2)).toEqual(dates);
  });

  test('without dates it says why', async () => {
    expect(saidIn(await world.command(ada, 'next'))).toContain('take part in no pairing rounds');
    await world.takesPart(garden, ada);
    await world.command(ada, 'pause');
    const away = messageOf(await world.command(ada, 'next'));
    expect(away.summary).toContain('on a break');
    expect(saidIn(await world.press(ada, 'I’m back in #gardening', away))).toContain('Welcome back');
    await world.pressKey(sue, `v1:rounds.rest|${garden}`);
    expect(saidIn(await world.command(ada, 'next'))).toContain('no date coming up');
  });
});

describe('on home', () => {
  const home = async (who: Somebody) => {
    const { waiting, rounds } = await roundsBlocks(world.deps, { ...who, community: world.here });
    return { summary: 'home', blocks: [...waiting, ...rounds] };
  };

  test('one’s rounds with the next date', async () => {
    expect(JSON.stringify(await home(ada))).toContain('You take part in none yet.');
    await world.takesPart(garden, ada);
    expect(timesIn(await home(ada))).toEqual(['2026-11-24T10:00']);
    await world.command(ada, 'skip');
    const skipping = await home(ada);
    expect(JSON.stringify(skipping)).toContain('you are skipping the next one');
    expect(JSON.stringify(skipping)).toContain('and are in again from');
    expect(timesIn(skipping)).not.toContain('2026-11-24T10:00');
    await world.command(ada, 'pause');
    expect(labelsOf(await home(ada))).toEqual(['I’m back in #gardening', 'All rounds']);
  });

  test('a match that waits for an answer is shown as it was asked', async () => {
    const ben = await world.known('Ben');
    await world.takesPart(garden, ada, ben);
    await world.walkTo('2026-11-24T10:00:30Z');
    const waiting = await home(ada);
    expect(labelsOf(waiting)).toContain('Show me who it is');
    expect(JSON.stringify(waiting)).not.toContain('Ben');
    expect(JSON.stringify(waiting)).toContain('Show me whom I could meet in #gardening');
    const asked = messageOf(await world.press(ada, 'Show me who it is', waiting));
    expect(asked.summary).toContain('Ben');
    await world.press(ada, 'Not this time', asked);
    expect(labelsOf(await home(ada))).not.toContain('Show me who it is');
    const stranger = await world.known('Eve');
    expect(saidIn(await world.press(stranger, 'Show me who it is', waiting))).toContain('can’t find');
  });

  test('“in this time?” that waits is there too, until it is answered', async () => {
    const books = await world.channel('books', sue);
    await world.rounds(books, sue, { consent: 'round' });
    await world.takesPart(books, ada);
    await world.quiet();
    const waiting = await home(ada);
    expect(labelsOf(waiting)).toEqual(['I’m in', 'Not this time', 'All rounds']);
    await world.press(ada, 'I’m in', waiting);
    expect(labelsOf(await home(ada))).toEqual(['All rounds']);
  });
});
