import { expect, test } from '@jest/globals';
import { presses, sees, types } from '../../support/journey-acts.js';
import { ONE_LINE_EACH } from '../../support/journey-world.js';
import {
  ends,
  idOf,
  interestChannel,
  opens,
  sessionsOnEachPlatform,
  standingChat,
  storesOf,
  threadUnder,
} from '../../support/session-acts.js';

const HOSTILE =
  '<!channel> @everyone <@U001> <@&1> `x` *b* [a](https://evil.example) <https://evil.example|b> \u202e';
const LONG = `${'long '.repeat(799)}words`;

sessionsOnEachPlatform((world, name) => {
  test('hostile words in titles, topics and questions are words, and nobody is called by them', async () => {
    const [hana, ada] = [world().person('Hana'), world().person('Ada')];
    const channel = await interestChannel(world(), { steward: hana });
    const title = HOSTILE.slice(0, 80);
    const plan = { channel, host: hana, members: [ada], title, topics: [HOSTILE], questions: [HOSTILE] };
    const chat = await standingChat(world(), plan);
    const { slack, discord } = world();
    const before = (slack ?? discord)?.double.calls.length ?? 0;
    const opening = await opens(world(), chat, ada);
    await presses(world(), ada, 'I’m here', /Good that you’re here/, opening);
    for (const seen of [opening, ...threadUnder(ada, opening)]) expect(seen.text).toMatch(/@\u200b?everyone/);
    await ends(world(), chat);
    await sees(ada, /That was it/);
    const sent = (slack ?? discord)?.double.calls.slice(before).map((call) => JSON.stringify(call)) ?? [];
    expect(sent.length).toBeGreaterThan(3);
    // Slack's own signs never leave as signs; on Discord whoever is called is named one by one, or nobody is.
    for (const call of sent) {
      expect(call).not.toMatch(/"type":"mrkdwn","text":"[^"]*<!channel>/);
      expect(call).not.toMatch(/"parse":\["/);
      if (discord !== undefined && /\/messages.*everyone/.test(call))
        expect(call).toContain('"allowed_mentions":{');
    }
  });

  test('four thousand characters: refused or cut, and the chat goes on', async () => {
    const [hana, ada] = [world().person('Hana'), world().person('Ada')];
    const channel = await interestChannel(world(), { steward: hana });
    const chat = await standingChat(world(), { channel, host: hana, members: [ada] });
    // Discord takes no more in one go.
    const long = LONG.slice(0, name === 'Discord' ? 980 : 4_000);
    ada.dismiss();
    await ada.command('chats', { verb: 'suggest', words: `${chat.hashtag} ${long}` });
    await world().quiet();
    const form = ada.form();
    expect(String(form?.fields.at(-1)?.value ?? '').length).toBeLessThanOrEqual(140);
    ada.dismiss();
    await types(world(), hana, ['chats', 'cancel'], /did not understand|no chat|which/i, {
      words: `${chat.hashtag} ${long}`,
    });
    await types(world(), ada, ['chats', 'leave'], /no chat|know no|which/i, { words: long });
    expect(await storesOf(world()).chatMemberships.of(idOf(world(), ada))).toHaveLength(1);

    const opening = await opens(world(), chat, ada);
    await ada.say(LONG.slice(0, 2000), { under: opening });
    const answer = threadUnder(hana, opening).at(-1);
    await hana.menu('Pick this answer', answer);
    await sees(hana, /Picked/);
    await ends(world(), chat);
    const closing = await sees(ada, /That was it/);
    expect(closing.text).toMatch(/What Ada wrote/);
    expect(closing.text).not.toContain('long long');
  });
}, ONE_LINE_EACH);
