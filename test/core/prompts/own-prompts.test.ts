import { afterAll, beforeEach, describe, expect, test } from '@jest/globals';
import { LAST_QUESTION, LIBRARY } from '../../../src/core/prompts/index.js';
import {
  buttonsOf,
  filledIn,
  formOf,
  HOSTILE,
  labelsOf,
  problemsIn,
  type Somebody,
  said,
  strikeStage,
  wordsOf,
} from '../interest-channels/stage.js';
import { type PromptStage, promptStage } from './support/prompt-stage.js';

let here: PromptStage;
let ada: Somebody;
let ben: Somebody;

beforeEach(async () => {
  here = await promptStage();
  ada = here.somebody('Ada', { leads: true });
  ben = here.somebody('Ben');
});
afterAll(strikeStage);

const CAKE = 'Who brings the cake?';
const add = (who: Somebody, question: string, more: Record<string, string> = {}) =>
  here.submit(who, 'v1:prompts.add|', { question, depth: '1', ...more });

describe('a steward adds a question', () => {
  test('by command, button and form: it is kept, shown, and stands in the log', async () => {
    const empty = await here.command(ada);
    expect(said(empty)).toBe('There are no questions of your own yet.');
    const form = await here.press(ada, 'Add a question', empty);
    expect(filledIn(form, 'depth')).toBe('1');
    const panel = await here.submit(ada, formOf(form).key, {
      question: `  ${CAKE}\n`,
      topic: ' #Baking ',
      depth: '2',
    });
    expect(panel.kind).toBe('panel');
    expect(wordsOf(panel)).toContain('Where it is about baking · personal');
    expect(await here.own()).toMatchObject([
      { words: CAKE, topic: 'baking', depth: 2, addedBy: ada.member, community: here.here, at: here.now() },
    ]);
    expect(await here.log()).toMatchObject([
      { by: ada.member, what: 'questions of our own', before: '', after: CAKE },
    ]);
  });

  test('without a topic it is for anywhere', async () => {
    expect(wordsOf(await add(ada, CAKE))).toContain('Anywhere · light');
    await add(ada, 'Who brings the tea?', { topic: '  ' });
    expect((await here.own()).map(({ topic }) => topic)).toEqual(['general', 'general']);
  });

  test('what was typed behind the command stands in the form already', async () => {
    expect(filledIn(await here.command(ada, CAKE), 'question')).toBe(CAKE);
    expect(filledIn(await here.command(ada, 'add'), 'question')).toBeUndefined();
    expect((await here.command(ada, ' List ')).kind).toBe('panel');
    expect(String(filledIn(await here.command(ada, 'x'.repeat(4_000)), 'question'))).toHaveLength(300);
  });

  test.each([
    ['two questions', 'Who are you? And why?', 'Please ask one thing at a time: one “?” only.'],
    ['a double mark', 'Really??', 'Please ask one thing at a time: one “?” only.'],
    ['two marks of different scripts', 'Who? 誰？', 'Please ask one thing at a time: one “?” only.'],
    ['no question', 'Tell us about you.', 'Please make it a question, with a “?”.'],
    [
      '141 characters',
      `${'a'.repeat(140)}?`,
      'Please keep it to 140 characters: short questions get better answers.',
    ],
    ['nothing', '', 'Please write a question.'],
    ['blanks', ' \n\t ', 'Please write a question.'],
    ['a lonely mark', '?', 'Please write a question.'],
    ['what nobody can see', '\u200b\u0000?', 'Please write a question.'],
    ['one of Kith’s', 'What are you busy with at the moment?', 'I ask this one already.'],
    ['one of Kith’s in other letters', ' WHAT are you  busy with at the moment ?', 'I ask this one already.'],
    ['the last question', LAST_QUESTION.toUpperCase(), 'I ask this one already.'],
  ])('%s is not taken, says why, and nothing is lost or stored', async (_what, question, problem) => {
    const answer = await add(ada, question, { topic: 'Maps', depth: '3' });
    expect(problemsIn(answer)).toEqual({ question: problem });
    expect(filledIn(answer, 'question') ?? '').toBe(question);
    expect(filledIn(answer, 'topic')).toBe('Maps');
    expect(filledIn(answer, 'depth')).toBe('3');
    expect(await here.own()).toEqual([]);
    expect(await here.log()).toEqual([]);
  });

  test.each([
    ['140 characters', `${'a'.repeat(139)}?`],
    ['140 that take more room than one each', `${'😀'.repeat(138)}a?`],
    ['a question in Spanish', '¿Qué plantas este año?'],
    ['a question in Japanese', '最近うれしかったことは？'],
    ['a question in Arabic', 'ماذا تعلمت هذا الأسبوع؟'],
  ])('%s is taken', async (_what, question) => {
    expect((await add(ada, question)).kind).toBe('panel');
    expect((await here.own()).map(({ words }) => words)).toEqual([question]);
  });

  test.each([
    ['a topic of 41 letters', { topic: 'x'.repeat(41) }, 'topic'],
    ['two topics', { topic: 'maps, bikes' }, 'topic'],
    ['no depth', { depth: '' }, 'depth'],
    ['a depth that there is not', { depth: '4' }, 'depth'],
  ])('%s is not taken', async (_what, more, field) => {
    expect(Object.keys(problemsIn(await add(ada, CAKE, more)))).toEqual([field]);
    expect(await here.own()).toEqual([]);
  });

  test('lists instead of texts, as only a forged form has them, change nothing', async () => {
    const answer = await here.submit(ada, 'v1:prompts.add|', {
      question: [CAKE],
      topic: ['a'],
      depth: ['1'],
    });
    expect(Object.keys(problemsIn(answer)).sort()).toEqual(['depth', 'question', 'topic']);
    expect(Object.keys(problemsIn(await here.submit(ada, 'v1:prompts.add|', {}))).sort()).toEqual([
      'depth',
      'question',
    ]);
    expect(await here.own()).toEqual([]);
  });

  test('the same question twice is there once, whoever adds it, and logged once', async () => {
    await add(ada, CAKE);
    here.change(ben, { leads: true });
    const again = await add(ben, 'who brings  the CAKE?', { depth: '2' });
    expect(problemsIn(again)).toEqual({ question: 'This question is in your list already.' });
    expect(await here.own()).toMatchObject([{ words: CAKE, depth: 1, addedBy: ada.member }]);
    expect(await here.log()).toHaveLength(1);
  });

  test('two who add it in the same moment add it once', async () => {
    here.change(ben, { leads: true });
    const answers = await Promise.all([add(ada, CAKE), add(ben, CAKE)]);
    expect(answers.map(({ kind }) => kind).sort()).toEqual(['correct', 'panel']);
    expect(await here.own()).toHaveLength(1);
    expect(await here.log()).toHaveLength(1);
  });

  test('after three hundred there is no room for more, and Kith says so', async () => {
    await here.fill(300);
    expect(problemsIn(await add(ada, CAKE)).question).toContain('Please remove one first.');
    expect(await here.own()).toHaveLength(300);
  });
});

describe('the list', () => {
  test('shows the newest first, a page at a time, each with its own button', async () => {
    await here.fill(14);
    const first = await here.command(ada);
    expect(said(first)).toBe('There are 14 questions of your own.');
    expect(labelsOf(first)).toEqual([
      ...Array(6).fill('Remove'),
      'Add a question',
      'More',
      'Back to the setup',
    ]);
    expect(wordsOf(first)).toContain('Question 13?');
    const last = await here.press(ada, 'More', await here.press(ada, 'More', first));
    expect(labelsOf(last)).toEqual([
      'Remove',
      'Remove',
      'Add a question',
      'Back to the first',
      'Back to the setup',
    ]);
    expect(wordsOf(last)).toContain('Question 0?');
    expect(wordsOf(await here.press(ada, 'Back to the first', last))).toBe(wordsOf(first));
    const spoken = buttonsOf(first).flatMap((button) => button.spoken ?? []);
    expect(new Set(spoken).size).toBe(6);
  });

  test('says how many Kith knows by itself', async () => {
    expect(wordsOf(await here.command(ada))).toContain(`I know ${LIBRARY.length} questions`);
    await add(ada, CAKE);
    expect(said(await here.command(ada))).toBe('There is one question of your own.');
  });

  test.each(['', 'x', '-1', '99999', '9.9.9'])(
    'a page that is not there is one that is: “%s”',
    async (page) => {
      await here.fill(7);
      expect((await here.pressKey(ada, `v1:prompts.list|${page}`)).kind).toBe('panel');
    },
  );

  test('is the community’s own: another one’s questions are not in it', async () => {
    await here.elsewhere('Is this secret?');
    expect(wordsOf(await here.command(ada))).not.toContain('secret');
  });
});

describe('a steward removes a question', () => {
  test('after a look at it: it is gone, and the log says by whom', async () => {
    await add(ada, CAKE);
    const asked = await here.press(ada, 'Remove', await here.command(ada));
    expect(said(asked)).toBe('Shall I remove this question?');
    expect(wordsOf(asked)).toContain(CAKE);
    expect(await here.own()).toHaveLength(1);
    const done = await here.press(ada, 'Remove it', asked);
    expect(wordsOf(done)).toContain('Removed.');
    expect(await here.own()).toEqual([]);
    expect((await here.log())[0]).toMatchObject({ by: ada.member, before: CAKE, after: '' });
  });

  test('or keeps it', async () => {
    await add(ada, CAKE);
    const asked = await here.press(ada, 'Remove', await here.command(ada));
    expect(wordsOf(await here.press(ada, 'Keep it', asked))).toContain(CAKE);
    expect(await here.own()).toHaveLength(1);
  });

  test('a second press finds it gone, and nothing more is logged', async () => {
    await add(ada, CAKE);
    const asked = await here.press(ada, 'Remove', await here.command(ada));
    await here.press(ada, 'Remove it', asked);
    expect(wordsOf(await here.press(ada, 'Remove it', asked))).toContain('not in your list any more');
    expect(await here.log()).toHaveLength(2);
  });

  test('and two at once remove it once', async () => {
    await add(ada, CAKE);
    const asked = await here.press(ada, 'Remove', await here.command(ada));
    await Promise.all([here.press(ada, 'Remove it', asked), here.press(ada, 'Remove it', asked)]);
    expect(await here.own()).toEqual([]);
    expect(await here.log()).toHaveLength(2);
  });

  test('it may be added again, and that is logged again', async () => {
    await add(ada, CAKE);
    await here.press(ada, 'Remove it', await here.press(ada, 'Remove', await here.command(ada)));
    here.later();
    await add(ada, CAKE);
    expect((await here.log()).map(({ before, after }) => [before, after])).toEqual([
      ['', CAKE],
      [CAKE, ''],
      ['', CAKE],
    ]);
  });

  test('on the last page it comes back to what is the last page then', async () => {
    await here.fill(7);
    const second = await here.press(ada, 'More', await here.command(ada));
    const done = await here.press(ada, 'Remove it', await here.press(ada, 'Remove', second));
    expect(labelsOf(done)).not.toContain('Back to the first');
    expect(wordsOf(done)).toContain('Question 6?');
  });

  test('but never one of another community, whatever the button is made to say', async () => {
    const foreign = await here.elsewhere('Is this secret?');
    for (const key of [foreign.id, `0.${foreign.id}`, `0.${foreign.id.split(':').at(-1)}`]) {
      expect(wordsOf(await here.pressKey(ada, `v1:prompts.drop|${key}`))).toContain(
        'not in your list any more',
      );
      expect(wordsOf(await here.pressKey(ada, `v1:prompts.remove|${key}`))).not.toContain('secret');
    }
    expect(await here.ownOf(foreign.community)).toHaveLength(1);
    expect(await here.log()).toEqual([]);
  });
});

describe('somebody who is no steward', () => {
  test('is refused kindly on every way in, and nothing is stored, shown or removed', async () => {
    await add(ada, CAKE);
    const [kept] = await here.own();
    const native = kept?.id.split(':').at(-1);
    const answers = [
      await here.command(ben),
      await here.command(ben, 'Who brings the tea?'),
      await here.pressKey(ben, 'v1:prompts.list|0'),
      await here.pressKey(ben, 'v1:prompts.add|'),
      await add(ben, 'Who brings the tea?'),
      await add(ben, 'not even a question'),
      await here.pressKey(ben, `v1:prompts.remove|0.${native}`),
      await here.pressKey(ben, `v1:prompts.drop|0.${native}`),
    ];
    for (const answer of answers) {
      expect(answer.kind).toBe('say');
      expect(said(answer)).toContain('This is for the stewards');
      expect(wordsOf(answer)).not.toContain(CAKE);
    }
    expect(await here.own()).toEqual([kept]);
    expect(await here.log()).toHaveLength(1);
  });

  test('may not remove any more what they once added', async () => {
    here.change(ben, { leads: true });
    await add(ben, CAKE);
    const asked = await here.press(ben, 'Remove', await here.command(ben));
    here.change(ben, { leads: false });
    expect((await here.press(ben, 'Remove it', asked)).kind).toBe('say');
    expect(await here.own()).toHaveLength(1);
  });
});

describe('what people type is only text', () => {
  test.each([
    '@everyone',
    '<!channel>',
    '<@U1>',
    '*bold* _and_ `code`',
    '$set',
    '{{name}}',
    '[x](https://a.example)',
  ])('“%s” is kept as it was typed, and shown as it is', async (hostile) => {
    const question = `Did you hear, ${hostile}?`;
    const panel = await add(ada, question);
    expect((await here.own()).map(({ words }) => words)).toEqual([question]);
    if (!('message' in panel)) throw new Error('no message');
    expect(panel.message.notify).toBeUndefined();
    expect(panel.message.blocks).toContainEqual({ kind: 'quote', text: question });
  });

  test.each(HOSTILE)('a hostile question or topic breaks nothing: %#', async (hostile) => {
    for (const answers of [{ question: hostile }, { question: CAKE, topic: hostile }])
      expect(['panel', 'correct']).toContain(
        (await here.submit(ada, 'v1:prompts.add|', { depth: '1', ...answers })).kind,
      );
    expect((await here.command(ada)).kind).toBe('panel');
  });

  test('what would turn the direction of reading is left out', async () => {
    await add(ada, '\u202EWho brings\u0000 the\u2028cake?');
    expect((await here.own()).map(({ words }) => words)).toEqual([CAKE]);
  });
});

test('keys fit on buttons for the longest ids there are', async () => {
  const discord = await promptStage('discord', `${'9'.repeat(32)}`);
  const cleo = discord.somebody('Cleo', { leads: true });
  await discord.submit(cleo, 'v1:prompts.add|', { question: CAKE, depth: '1' });
  const panel = await discord.command(cleo);
  expect(buttonsOf(panel).every(({ key }) => key.length <= 100)).toBe(true);
  expect((await discord.press(cleo, 'Remove', panel)).kind).toBe('panel');
});
