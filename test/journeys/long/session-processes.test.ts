import { expect, test } from '@jest/globals';
import { DAY } from '../../../src/core/shared/time.js';
import { presses, sees } from '../../support/journey-acts.js';
import { ONE_LINE_EACH } from '../../support/journey-world.js';
import {
  ends,
  interestChannel,
  openingPosts,
  opens,
  questionsUnder,
  sessionsOf,
  sessionsOnEachPlatform,
  standingChat,
  THREE_QUESTIONS,
  threadUnder,
  told,
} from '../../support/session-acts.js';

sessionsOnEachPlatform((world) => {
  test('two Kiths at one database: everything comes once', async () => {
    const [hana, ada, ben] = [world().person('Hana'), world().person('Ada'), world().person('Ben')];
    await world().joinedByAnotherKith();
    const questions = THREE_QUESTIONS.slice(1);
    const channels = [1, 2].map(() => interestChannel(world(), { steward: hana }));
    const chats = [];
    for (const channel of await Promise.all(channels)) {
      const plan = { channel, host: hana, members: [ada, ben], questions, ahead: 2 * DAY };
      chats.push({ channel, chat: await standingChat(world(), plan) });
    }
    const [first, second] = chats;
    if (first === undefined || second === undefined) throw new Error('no chats');
    await opens(world(), first.chat, ada);
    for (const who of [ada, ben]) {
      expect(told(who, / is on /)).toHaveLength(2);
      expect(told(who, / begins /)).toHaveLength(2);
    }
    expect(told(hana, /you host it/)).toHaveLength(2);
    const [opening] = openingPosts(ada, first.channel);
    if (opening === undefined) throw new Error('nothing opened');
    await presses(world(), ada, 'I’m here', /Good that you’re here/, opening);
    expect(ada.sees().filter(({ text }) => /Good that you’re here|already/.test(text))).toHaveLength(1);
    await ends(world(), first.chat);
    await sees(ada, /Who was here: @?Ada/);
    for (const { channel, chat } of chats) {
      const [post, ...more] = openingPosts(ben, channel);
      expect(more).toEqual([]);
      if (post === undefined) throw new Error('nothing opened');
      expect(questionsUnder(ben, post)).toEqual(questions);
      expect(threadUnder(ben, post)).toHaveLength(3);
      expect((await sessionsOf(world(), chat)).map(({ state }) => state.kind)).toEqual(['closed']);
    }
  });
}, ONE_LINE_EACH);
