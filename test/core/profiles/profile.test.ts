import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import {
  cardsOf,
  changeProfile,
  errandOf,
  isEmpty,
  profileBlocks,
  profileFirst,
} from '../../../src/core/profiles/index.js';
import { communityId, memberId } from '../../../src/core/shared/ids.js';
import {
  buttonsOf,
  formOf,
  keyOf,
  messageOf,
  profileStage,
  type Somebody,
  valuesOf,
  wordsOf,
} from './stage.js';

let stage: Awaited<ReturnType<typeof profileStage>>;
beforeAll(async () => {
  stage = await profileStage();
});
afterAll(() => stage.close());

const WHO = { who: 'A gardener', aim: 'A garden for the school' };
const begun = {
  action: 'introduction.resume',
  label: 'Go on with my request',
  given: { people: ['slack:T1:UBEN'], words: 'we both love maps' },
};
const asks = async (who: Somebody) => {
  const form = await profileFirst(stage.deps, stage.actor(who), begun);
  if (form === undefined) throw new Error('they have a profile');
  return form;
};
const profileOf = ({ member }: Somebody) => stage.deps.profiles.get(member);

describe('who has said nothing yet', () => {
  test('says who they are, and goes on with what they had begun', async () => {
    const ada = stage.somebody('Ada1');
    const form = await asks(ada);
    expect(form.fields.map(({ name, optional }) => [name, optional === true])).toEqual([
      ['who', false],
      ['aim', false],
      ['interests', true],
      ['link', true],
      ['story', true],
    ]);

    const thanked = await stage.submit(ada, form.key, { ...WHO, interests: 'compost, bees' });
    expect(await profileOf(ada)).toMatchObject({ ...WHO, interests: ['compost', 'bees'], version: 1 });
    expect(wordsOf(thanked)).toContain('A garden for the school');
    expect(buttonsOf(thanked).map(({ label }) => label)).toEqual([
      'Go on with my request',
      'Say how I can help',
    ]);

    const id = keyOf(thanked, 'Go on with my request').replace('v1:introduction.resume|', '');
    expect(await errandOf(stage.deps, id, ada.member)).toMatchObject(begun);
    expect(await profileFirst(stage.deps, stage.actor(ada), begun)).toBeUndefined();
  });

  test('may take the second step first, and goes on then', async () => {
    const ada = stage.somebody('Ada2');
    const thanked = await stage.submit(ada, (await asks(ada)).key, WHO);
    const second = formOf(await stage.press(ada, keyOf(thanked, 'Say how I can help')));
    expect(second.fields.map(({ name }) => name)).toEqual(['skills', 'knowledge', 'relationships']);
    const helped = await stage.submit(ada, second.key, { skills: 'mending bicycles' });
    expect(wordsOf(helped)).toContain('Can do: mending bicycles');
    expect(buttonsOf(helped).map(({ label }) => label)).toEqual(['Go on with my request']);
  });

  test('is not asked twice for what was in order, and loses nothing that was not', async () => {
    const ada = stage.somebody('Ada3');
    const form = await asks(ada);
    const typed = {
      who: 'x'.repeat(10_000),
      aim: ' ',
      interests: 'a,b,c,d,e,f,g,h,i,j,k',
      link: 'javascript:alert(1)',
      story: 'Once upon a time',
    };
    const corrected = await stage.submit(ada, form.key, typed);
    expect(corrected).toMatchObject({
      kind: 'correct',
      errors: {
        who: expect.stringContaining('300'),
        aim: expect.any(String),
        interests: expect.stringContaining('these are 11'),
        link: expect.stringContaining('https://'),
      },
    });
    expect(formOf(corrected).key).toBe(form.key);
    expect(valuesOf(formOf(corrected))).toEqual(typed);
    expect(isEmpty(await profileOf(ada))).toBe(true);

    const mended = await stage.submit(ada, formOf(corrected).key, {
      ...typed,
      ...WHO,
      interests: 'a',
      link: '',
    });
    expect(buttonsOf(mended).map(({ label }) => label)).toContain('Go on with my request');
  });

  test('finds the way there by /profile and at home', async () => {
    const ada = stage.somebody('Ada4');
    const panel = await stage.command(ada);
    expect(buttonsOf(panel).map(({ label }) => label)).toEqual(['Say who I am']);
    const form = formOf(await stage.press(ada, keyOf(panel, 'Say who I am')));
    expect(form.key).toBe('v1:profile.begin|');
    expect(JSON.stringify(profileBlocks(await profileOf(ada)))).toContain('profile.edit-who');
    const thanked = await stage.submit(ada, form.key, WHO);
    expect(buttonsOf(thanked).map(({ label }) => label)).toEqual(['Say how I can help']);
    expect(wordsOf(thanked)).not.toContain('waited too long');
    expect(JSON.stringify(profileBlocks(await profileOf(ada)))).toContain('A gardener');
  });
});

describe('what somebody had begun', () => {
  test('is theirs alone: another’s errand opens nothing', async () => {
    const [ada, ben] = [stage.somebody('Ada5'), stage.somebody('Ben5')];
    const { key } = await asks(ada);
    const id = key.replace('v1:profile.begin|', '');
    expect(await errandOf(stage.deps, id, ben.member)).toBeUndefined();
    const thanked = await stage.submit(ben, key, WHO);
    expect(buttonsOf(thanked).map(({ label }) => label)).toEqual(['Say how I can help']);
    expect(wordsOf(thanked)).not.toContain('introduction.resume');
    expect(await profileOf(ben)).toMatchObject(WHO);
    expect(isEmpty(await profileOf(ada))).toBe(true);
    const helped = await stage.submit(ben, `v1:profile.save-help|${id}`, { skills: 'cooking' });
    expect(wordsOf(helped)).not.toContain('introduction.resume');
  });

  test('that is gone is said so, and the profile stands', async () => {
    const ada = stage.somebody('Ada6');
    const thanked = await stage.submit(ada, 'v1:profile.begin|slack:T1:longgone12345678', WHO);
    expect(wordsOf(thanked)).toContain('waited too long');
    expect(await profileOf(ada)).toMatchObject(WHO);
    expect(await errandOf(stage.deps, '', ada.member)).toBeUndefined();
  });
});

describe('changing one’s card', () => {
  const withProfile = async (name: string, facts = {}) => {
    const who = stage.somebody(name, facts);
    await stage.submit(who, 'v1:profile.begin|', WHO);
    return who;
  };

  test('shows each line with who sees it, and forms filled with what is there', async () => {
    const ada = await withProfile('Ada7', { zone: 'Asia/Tokyo' });
    await stage.submit(ada, 'v1:profile.save-help|', { skills: 'cooking', relationships: 'printers' });
    const panel = await stage.command(ada);
    expect(panel.kind).toBe('panel');
    const words = wordsOf(panel);
    expect(words).toContain('Asia/Tokyo');
    expect(words).toMatch(/printers.*seen once you have both said yes/);
    const edit = formOf(await stage.press(ada, keyOf(panel, 'Change how I can help')));
    expect(valuesOf(edit)).toEqual({ skills: 'cooking', relationships: 'printers' });
    expect(valuesOf(formOf(await stage.command(ada, 'edit')))).toEqual(WHO);
    expect(buttonsOf(panel)).toHaveLength(7);
    expect(new Set(buttonsOf(panel).map(({ label }) => label)).size).toBe(7);
  });

  test('keeps the zone with the person, where quiet hours look for it too', async () => {
    const ada = await withProfile('Ada8', { zone: 'Asia/Tokyo' });
    const saved = await stage.submit(ada, 'v1:profile.save-practical|', {
      zone: 'europe/lisbon',
      hours: '9-17:30',
      languages: 'English, Portuguese',
    });
    expect(await stage.deps.members.get(ada.member)).toMatchObject({ zone: 'Europe/Lisbon' });
    expect(await profileOf(ada)).toMatchObject({
      hours: { from: '09:00', to: '17:30' },
      languages: ['English', 'Portuguese'],
    });
    expect(wordsOf(saved)).toContain('Europe/Lisbon');
    const emptied = await stage.submit(ada, 'v1:profile.save-practical|', {});
    expect((await stage.deps.members.get(ada.member)).zone).toBeUndefined();
    expect(wordsOf(emptied)).toContain('Asia/Tokyo');
    expect((await profileOf(ada)).hours).toBeUndefined();
  });

  test('says what is wrong with odd hours and unknown zones, and saves neither', async () => {
    const ada = await withProfile('Ada9');
    const typed = { role: 'Cook', zone: 'Mars/Olympus', hours: '25:00-26:00' };
    const corrected = await stage.submit(ada, 'v1:profile.save-practical|', typed);
    expect(corrected).toMatchObject({
      kind: 'correct',
      errors: { zone: expect.any(String), hours: expect.any(String) },
    });
    expect(valuesOf(formOf(corrected))).toEqual(typed);
    expect((await profileOf(ada)).role).toBeUndefined();
  });

  test('two forms sent at the same moment both stand', async () => {
    const ada = await withProfile('Ada10');
    await Promise.all([
      stage.submit(ada, 'v1:profile.save-who|', { ...WHO, who: 'A beekeeper' }),
      stage.submit(ada, 'v1:profile.save-help|', { skills: 'cooking' }),
      stage.submit(ada, 'v1:profile.save-practical|', { role: 'Cook' }),
      stage.submit(ada, 'v1:profile.save-sight-help|', {
        skills: 'never',
        knowledge: 'everyone',
        relationships: 'everyone',
      }),
    ]);
    expect(await profileOf(ada)).toMatchObject({
      who: 'A beekeeper',
      skills: ['cooking'],
      role: 'Cook',
      visibility: { skills: 'never', relationships: 'everyone' },
    });
  });

  test('what is unchanged is not written', async () => {
    const ada = await withProfile('Ada11');
    const before = await profileOf(ada);
    await changeProfile(stage.deps, ada.member, (profile) => profile);
    expect(await profileOf(ada)).toEqual(before);
  });

  test('who sees what is one choice for each line', async () => {
    const ada = await withProfile('Ada12');
    const form = formOf(await stage.press(ada, keyOf(await stage.command(ada), 'Who sees who you are')));
    expect(valuesOf(form)).toEqual({
      who: 'everyone',
      aim: 'everyone',
      interests: 'everyone',
      link: 'after-yes',
      story: 'after-yes',
    });
    const typed = { ...valuesOf(form), who: 'everybody', aim: 'never' };
    const corrected = await stage.submit(ada, form.key, typed);
    expect(corrected).toMatchObject({ kind: 'correct', errors: { who: 'Please pick one.' } });
    expect(valuesOf(formOf(corrected))).toEqual(typed);
    const saved = await stage.submit(ada, form.key, { ...typed, who: 'everyone' });
    expect(wordsOf(saved)).toMatch(/A garden for the school.*nobody/);
    expect(wordsOf(await stage.command(ada, 'preview'))).not.toContain('A garden for the school');
  });
});

describe('the preview', () => {
  test('names whoever is named, and tells nothing of them', async () => {
    const [ada, ben] = [stage.somebody('Ada13'), stage.somebody('Ben13')];
    await stage.submit(ada, 'v1:profile.begin|', { ...WHO, story: 'Once' });
    const asBen = messageOf(await stage.command(ada, 'preview', [ben]));
    expect(asBen.summary).toBe('This is what Ben13 sees of you.');
    const asAnybody = messageOf(await stage.command(ada, 'preview'));
    const cards = (message: typeof asBen) => message.blocks.filter(({ kind }) => kind === 'card');
    expect(cards(asBen)).toEqual(cards(asAnybody));
    const [asked, met] = cards(asBen);
    expect(JSON.stringify(asked)).not.toContain('Once');
    expect(JSON.stringify(met)).toContain('Once');
    const ownCard = messageOf(await stage.command(ada, 'preview', [ada]));
    expect(ownCard.summary).toBe('This is what somebody else sees of you.');
  });

  test('does not name people of other communities', async () => {
    const ada = stage.somebody('Ada14');
    const stranger = { member: memberId(communityId('slack', 'T2'), 'UX'), name: 'Stranger' };
    expect(messageOf(await stage.command(ada, 'preview', [stranger])).summary).toBe(
      'This is what somebody else sees of you.',
    );
  });

  test('and the card itself are there while the platform cannot be asked', async () => {
    const eve = stage.unreachable('Eve');
    await stage.submit(eve, 'v1:profile.begin|', WHO);
    expect(wordsOf(await stage.command(eve))).toContain('A gardener');
    expect(wordsOf(await stage.command(eve, 'preview', [stage.unreachable('Fay')]))).toContain('this person');
  });
});

describe('other words after /profile', () => {
  test('are answered with what it is for', async () => {
    const [ada, ben] = [stage.somebody('Ada15'), stage.somebody('Ben15')];
    expect(wordsOf(await stage.command(ada, 'help'))).toContain('/profile preview');
    expect(wordsOf(await stage.command(ada, undefined, [], 'xyzzy'))).toContain('xyzzy');
    expect(wordsOf(await stage.command(ada, undefined, [ben]))).toContain('Other people’s cards');
  });
});

test('the cards of several come in the order asked for', async () => {
  const some = ['Zed', 'Yan', 'Xia'].map((name) => stage.somebody(name));
  await stage.submit(some[1] ?? stage.somebody('Yan'), 'v1:profile.begin|', WHO);
  const cards = await cardsOf(
    stage.deps,
    some.map(({ member }) => member),
    'ask',
  );
  expect(cards.map(({ name, fields }) => [name, fields.length])).toEqual([
    ['Zed', 0],
    ['Yan', 2],
    ['Xia', 0],
  ]);
});
