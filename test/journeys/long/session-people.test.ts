import { expect, test } from '@jest/globals';
import { presses, sees } from '../../support/journey-acts.js';
import { pressForged } from '../../support/journey-forgery.js';
import { ONE_LINE_EACH } from '../../support/journey-world.js';
import {
  ends,
  idOf,
  interestChannel,
  keyOn,
  opens,
  questionsUnder,
  sessionsOf,
  sessionsOnEachPlatform,
  standingChat,
  storesOf,
  THREE_QUESTIONS,
} from '../../support/session-acts.js';

sessionsOnEachPlatform((world, name) => {
  test('people come late, come twice, are counted in there, and leave in the middle of it', async () => {
    const [hana, ada, ben] = [world().person('Hana'), world().person('Ada'), world().person('Ben')];
    const channel = await interestChannel(world(), { steward: hana });
    const questions = THREE_QUESTIONS;
    const chat = await standingChat(world(), { channel, host: hana, members: [ada], questions });
    const opening = await opens(world(), chat, ada);
    const here = keyOn(opening, 'I’m here');

    const hello = await presses(world(), ada, 'I’m here', /Good that you’re here/, opening);
    expect(hello.kind).toMatch(/only-you|window/);
    await presses(world(), ada, 'I’m here', /on the list already/, opening);
    await presses(world(), hana, 'Next question', /Coming, 3 of 3/);
    const late = await presses(world(), ben, 'I’m here', /question 2 of 3/, opening);
    expect(late.text).toContain('Where did you get lost?');
    await presses(world(), ben, 'Count me in', /counted in .*every time/, opening);
    expect((await storesOf(world()).chatMemberships.of(idOf(world(), ben)))[0]?.chat).toBe(chat.id);

    await world().leaves(ada);
    await world().quiet();
    // Discord tells of it only with a privileged intent; what Kith remembers of people fades in minutes.
    if (name === 'Discord') await world().restarts();
    else expect(await storesOf(world()).chatMemberships.of(idOf(world(), ada))).toEqual([]);
    await ends(world(), chat);
    expect(questionsUnder(ben, opening)).toEqual(questions);
    const closing = await sees(ben, /That was it for today/);
    expect(closing.text.match(/Ada/g)).toHaveLength(1);
    await presses(world(), ben, 'Meet someone from here', /Nobody else .* can be asked/, closing);
    await pressForged(world(), ben, here, opening);
    await sees(ben, /is over for this time/);
    const [session] = await sessionsOf(world(), chat);
    expect(session?.state).toMatchObject({ kind: 'closed', here: [{ name: 'Ada' }, { name: 'Ben' }] });
  });

  test('nobody comes, and that is no drama', async () => {
    const [hana, ada] = [world().person('Hana'), world().person('Ada')];
    const channel = await interestChannel(world(), { steward: hana });
    const chat = await standingChat(world(), { channel, host: hana, members: [ada] });
    await opens(world(), chat, ada);
    await ends(world(), chat);
    const closing = await sees(ada, /That was it for today/);
    expect(closing.buttons).toEqual(['Count me in']);
    expect(closing.text).toMatch(/The next one is/);
    await sees(hana, /Nobody said “I’m here”/);
    expect(closing.text).not.toMatch(/Who was here/);
  });
}, ONE_LINE_EACH);
