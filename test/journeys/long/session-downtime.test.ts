import { expect, test } from '@jest/globals';
import { DAY, HOUR, MINUTE } from '../../../src/core/shared/time.js';
import { seesNothingOf } from '../../support/journey-acts.js';
import { ONE_LINE_EACH } from '../../support/journey-world.js';
import {
  ends,
  interestChannel,
  openingPost,
  openingPosts,
  opens,
  questionsUnder,
  sessionsOf,
  sessionsOnEachPlatform,
  showsTime,
  standingChat,
  startOf,
  THREE_QUESTIONS,
  threadUnder,
  told,
  walkTo,
} from '../../support/session-acts.js';

const MISSED = /was due on .*could not open it/s;

sessionsOnEachPlatform((world) => {
  test('Kith was away at the start and for weeks afterwards: late but held, then missed and told of once', async () => {
    const [hana, ada] = [world().person('Hana'), world().person('Ada')];
    const channel = await interestChannel(world(), { steward: hana });
    const chat = await standingChat(world(), { channel, host: hana, members: [ada], ahead: 2 * DAY });
    await walkTo(world(), startOf(chat) - 20 * MINUTE);
    await world().restarts(() => world().advance(50 * MINUTE));
    await world().quiet();

    // Half an hour of it is left.
    const opening = await openingPost(ada);
    expect(opening.text).toMatch(/later than planned/);
    expect(questionsUnder(ada, opening)).toHaveLength(1);
    expect(told(ada, /begins/)).toEqual([]);
    await ends(world(), chat);
    expect(threadUnder(ada, opening).filter(({ text }) => /That was it/.test(text))).toHaveLength(1);
    expect(told(ada, MISSED)).toEqual([]);

    // Three times in a row it comes to nothing.
    await world().restarts(() => world().advance(21 * DAY));
    await world().quiet();
    expect(openingPosts(ada, channel)).toHaveLength(1);
    const states = (await sessionsOf(world(), chat)).map(({ state }) => state.kind);
    expect(states).toEqual(['closed', 'missed', 'missed', 'missed']);
    const [word, ...more] = told(ada, MISSED);
    expect(more).toEqual([]);
    if (word === undefined) throw new Error('nobody was told');
    expect(showsTime(word, startOf(chat) + 21 * DAY)).toBe(true);
    expect(showsTime(word, startOf(chat) + 28 * DAY)).toBe(true);
    await world().walkThrough(HOUR);
    expect(told(ada, MISSED)).toHaveLength(1);
    expect(seesNothingOf(ada, /begins/)).toBe(true);
  });

  test('Kith goes away in the middle of one, and goes on with the next question', async () => {
    const [hana, ada] = [world().person('Hana'), world().person('Ada')];
    const channel = await interestChannel(world(), { steward: hana });
    const plan = { channel, host: hana, members: [ada], questions: THREE_QUESTIONS };
    const chat = await standingChat(world(), plan);
    const opening = await opens(world(), chat, ada);
    await world().restarts(() => world().advance(25 * MINUTE));
    await world().quiet();
    expect(questionsUnder(ada, opening)).toEqual(THREE_QUESTIONS.slice(0, 2));
    await ends(world(), chat);
    expect(questionsUnder(ada, opening)).toEqual(THREE_QUESTIONS);
    expect(threadUnder(ada, opening).filter(({ text }) => /That was it/.test(text))).toHaveLength(1);
    expect(openingPosts(ada, channel)).toHaveLength(1);
  });
}, ONE_LINE_EACH);
