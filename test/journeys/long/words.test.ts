import { describe, expect, test } from '@jest/globals';
import { eventually } from '../../support/eventually.js';
import {
  answered,
  asks,
  cast,
  drafts,
  fillIn,
  onEachPlatform,
  openedForm,
  presses,
  screenOf,
  sees,
  theRequest,
} from '../../support/journey-acts.js';
import { ONE_LINE_EACH } from '../../support/journey-world.js';
import { describes } from '../../support/profile-acts.js';

/** What people type is what people read, and nothing else happens because of it. */
const STRANGE: Readonly<Record<string, string>> = {
  'a mass mention of Slack': 'Hello <!channel> and <!here|here>, and <!subteam^S1|all>',
  'a mass mention of Discord': 'Hello @everyone and @here and <@&123456789012345678>',
  'markup of both':
    '*bold* _it_ ~no~ `code` **b** __u__ ||spoiler|| > quote\n# head\n- item [x](https://evil.example)',
  'mentions and links':
    '<@U002> <@123456789012345678> <#C1> <https://evil.example|your bank> &lt;!channel&gt; &amp;',
  'right to left, with an override': 'שלום, أهلا \u202Egnp.exe\u202C bye',
  'emoji and joined people': '👩‍👩‍👧‍👦 🏳️‍🌈 :tada: :joy: é ñ 💚',
  'an invisible name': 'a\u200Bb\u2060c',
};

onEachPlatform((world, name) => {
  const slack = name !== 'Discord';
  /** Invisible marks that keep a mention from firing, and brackets that keep a link from unfolding, change no words. */
  const bare = (text: string) =>
    text
      .replace(/[\u200B\u2060\uFEFF]/g, '')
      .replace(/<+(https:[\w./]+)>?/g, '$1')
      .replace(/(https:[\w./]+)>/g, '$1')
      .replace(/\s+/g, ' ');

  describe('what people write', () => {
    test.each(Object.entries(STRANGE))('%s stays what it is', async (_, words) => {
      const { ada, ben } = cast(world());
      await describes(world(), ada, { who: words });
      await asks(world(), ada, ben, { hope: words, offer: 'A walk' });
      const request = await theRequest(ben, ada);
      for (const line of words.split('\n')) expect(bare(request.text)).toContain(bare(line).trim());
      expect(bare(request.text)).toContain(`About: ${bare(words)}`);
      await presses(world(), ben, 'Yes, introduce us', /introduced|You said yes/);
      const opening = await sees(ben, /meet each other/);
      for (const line of words.split('\n')) expect(bare(opening.text)).toContain(bare(line).trim());
      if (!slack) expect(mentionsOf(request.payload)).toEqual([]);
    });

    test('names are words too', async () => {
      const ada = world().person('*Ada* <!channel> @everyone');
      const { ben } = cast(world());
      await asks(world(), ada, ben);
      const request = await sees(ben, /would like to meet you/);
      expect(bare(request.text)).toContain('*Ada* <!channel> @everyone would like to meet you');
    });

    test('ten thousand characters are refused kindly, and a long line that is allowed arrives whole', async () => {
      const { ada, ben } = cast(world());
      if (slack) {
        const told = await answered(
          ada,
          () => ada.command('intro', { people: [ben], words: 'long '.repeat(2_000) }),
          /a lot of words/,
        );
        expect(told.text.length).toBeLessThan(300);
      } else
        await expect(ada.command('intro', { words: 'long '.repeat(2_000) })).rejects.toThrow(
          'characters long',
        );
      await openedForm(ada, () => ada.command('intro', { people: [ben] }));
      await expect(fillIn(ada, { hope: 'x'.repeat(10_000) })).rejects.toThrow(/at most|characters long/);
      const hope = `${'word '.repeat(99)}last!`;
      await describes(world(), ada, { who: 'b'.repeat(300) });
      await asks(world(), ada, ben, { hope, offer: 'o'.repeat(500) });
      expect(bare((await theRequest(ben, ada)).text)).toContain(hope);
      await presses(world(), ben, 'Yes, introduce us', /introduced|You said yes/);
      expect(bare((await sees(ben, /meet each other/)).text)).toContain(hope);
    });

    test('nothing but blanks is no answer', async () => {
      const { ada, ben } = cast(world());
      await openedForm(ada, () => ada.command('intro', { people: [ben] }));
      await fillIn(ada, { hope: ' \n \t ' });
      await eventually(() =>
        `${JSON.stringify(ada.form()?.errors ?? {})}${screenOf(ada)}`.includes('A few words, please'),
      );
    });

    test('a draft may be looked at by its writer only', async () => {
      const { ada, ben, cleo } = cast(world());
      await drafts(ada, ben, { hope: 'Something private' });
      await world().quiet();
      for (const other of [ben, cleo])
        expect(JSON.stringify(other.sees())).not.toContain('Something private');
    });
  });
}, ONE_LINE_EACH);

/** Whom a payload for Discord may notify. */
function mentionsOf(payload: unknown): readonly unknown[] {
  const found = /"allowed_mentions":(\{[^}]*\})/.exec(JSON.stringify(payload))?.[1];
  if (found === undefined) throw new Error('it does not say whom it may mention');
  const { parse = [], users = [], roles = [] }: Record<string, unknown[]> = JSON.parse(found);
  return [...parse, ...users, ...roles];
}
