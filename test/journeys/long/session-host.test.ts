import { expect, test } from '@jest/globals';
import { actionKey } from '../../../src/core/conversation/action-key.js';
import { answered, presses, sees, types } from '../../support/journey-acts.js';
import { pressForged } from '../../support/journey-forgery.js';
import { everythingStored } from '../../support/journey-stored.js';
import { ONE_LINE_EACH } from '../../support/journey-world.js';
import {
  ends,
  idOf,
  interestChannel,
  keyOn,
  opens,
  questionsUnder,
  sessionsOnEachPlatform,
  standingChat,
  storesOf,
  THREE_QUESTIONS,
  threadUnder,
  told,
} from '../../support/session-acts.js';

sessionsOnEachPlatform((world) => {
  test('host and steward press “Next question” at once: it comes once, and one hears that it has moved on', async () => {
    const sten = world().person('Sten', 'leader');
    const [hana, ada] = [world().person('Hana'), world().person('Ada')];
    const channel = await interestChannel(world(), { steward: sten });
    const plan = { channel, host: hana, members: [sten, ada], questions: THREE_QUESTIONS };
    const chat = await standingChat(world(), plan);
    const opening = await opens(world(), chat, ada);
    const panel = await sees(hana, /you host it/);
    const next = keyOn(panel, 'Next question');
    const [atStens] = told(sten, /begins/);
    const [atAdas] = told(ada, /begins/);
    if (atStens === undefined || atAdas === undefined) throw new Error('nobody was reminded');

    await answered(ada, () => pressForged(world(), ada, next, atAdas), /The host does this/);
    await world().quiet();
    expect(questionsUnder(ada, opening)).toHaveLength(1);

    await Promise.all([hana.press('Next question', panel), pressForged(world(), sten, next, atStens)]);
    await world().quiet();
    expect(questionsUnder(ada, opening)).toEqual(THREE_QUESTIONS.slice(0, 2));
    const faster = [hana, sten].filter((who) => who.sees().some(({ text }) => /moved on already/.test(text)));
    expect(faster).toHaveLength(1);

    // An old button, twice: its question has had its turn.
    await answered(hana, () => pressForged(world(), hana, next, panel), /moved on already/);
    await presses(world(), hana, 'Next question', /All questions have been asked/, panel);
    await answered(
      hana,
      () => pressForged(world(), hana, next, panel),
      /All questions have been asked already/,
    );
    const close = keyOn(await sees(hana, /All questions have been asked\./), 'Close now');
    await presses(world(), hana, 'Close now', /Thank you for hosting/, panel);
    for (const key of [next, close])
      await answered(hana, () => pressForged(world(), hana, key, panel), /closed already/);
    await ends(world(), chat);
    expect(questionsUnder(ada, opening)).toEqual(THREE_QUESTIONS);
    expect(threadUnder(ada, opening).filter(({ text }) => /That was it/.test(text))).toHaveLength(1);
  });

  test('buttons of hosts and stewards do nothing in other hands, nor in hands that have handed it on', async () => {
    const sten = world().person('Sten', 'leader');
    const [hana, ada, ben] = [world().person('Hana'), world().person('Ada'), world().person('Ben')];
    const channel = await interestChannel(world(), { steward: sten });
    const chat = await standingChat(world(), { channel, host: hana, members: [ada] });
    const opening = await opens(world(), chat, ada);
    const [date = ''] = chat.cadence.start === undefined ? [] : [chat.cadence.start];
    const asked = await types(world(), hana, ['chats', 'cancel'], /Leave out/, { words: chat.hashtag });
    const stores = storesOf(world());
    const now = await stores.standingChats.find(chat.id);
    if (now === undefined) throw new Error('the chat is gone');
    await stores.standingChats.save({ ...now, host: idOf(world(), ben), hostName: 'Ben' }, undefined);

    const before = await everythingStored(world());
    await presses(world(), hana, 'Leave it out', /for the host, .*Ben.* to decide/, asked);
    for (const [name, id] of [
      ['chats.cancel-date', `${chat.id}.${date}`],
      ['chats.end-now', chat.id],
      ['chats.resume', chat.id],
      ['setup.remove', chat.channel],
      ['session.close', `${chat.id}.${date}`],
      ['session.close', `${chat.id}.1999-01-01`],
      ['session.here', 'slack:T9:chat00000001.2026-12-01'],
      ['session.meet', 'nonsense'],
    ] as const) {
      await answered(
        ada,
        () => pressForged(world(), ada, actionKey(name, id), opening),
        /Nothing was changed|stewards|host does this|can’t find/i,
      );
      ada.dismiss();
    }
    await world().quiet();
    expect(await everythingStored(world())).toEqual(before);
    expect((await sees(ada, /talk in the thread/)).edits).toBe(opening.edits);
    await ends(world(), chat);
  });
}, ONE_LINE_EACH);
