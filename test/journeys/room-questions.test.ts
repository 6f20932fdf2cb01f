import { describe, expect, test } from '@jest/globals';
import { LAST_QUESTION } from '../../src/core/prompts/index.js';
import type { Persona, SeenMessage } from '../../src/sandbox/persona.js';
import { keyOn, readsLog } from '../support/chat-acts.js';
import {
  answered,
  cast,
  meet,
  onEachPlatform,
  openedForm,
  presses,
  sees,
  types,
} from '../support/journey-acts.js';
import { pressForged } from '../support/journey-forgery.js';
import { everythingStored } from '../support/journey-stored.js';
import { ONE_LINE_EACH } from '../support/journey-world.js';
import { isCorrected, valuesOf } from '../support/profile-acts.js';

const theOpening = (who: Persona): Promise<SeenMessage> => sees(who, /Ada and Ben, meet each other/);

/** What they are asked to begin with. */
const questionOn = ({ text }: SeenMessage): string => /To begin with: (.*\?)/.exec(text)?.[1] ?? '';

/** The message without its question. */
const besides = (seen: SeenMessage): string =>
  JSON.stringify([seen.kind, seen.text, seen.buttons]).replaceAll(questionOn(seen), '…');

onEachPlatform((world, name) => {
  const leads = () => world().person('Hana', 'leader');

  describe('the question in a room', () => {
    test('is another one at a press, in the same message, and nothing says who pressed', async () => {
      const { ada, ben } = cast(world());
      await meet(world(), ada, ben);
      const opening = await theOpening(ada);
      const stored = await everythingStored(world());
      const asked = [questionOn(opening)];
      for (const who of [ada, ben, ben]) {
        const outside = (one: Persona) => JSON.stringify(one.sees().filter(({ kind }) => kind !== 'room'));
        const before = [ada, ben].map(outside);
        const changed = await presses(world(), who, 'Another question', /meet each other/);
        expect([ada, ben].map(outside)).toEqual(before);
        expect(changed.id).toBe(opening.id);
        expect(asked).not.toContain(questionOn(changed));
        expect(besides(changed)).toBe(besides(opening));
        expect(changed.text).toContain(`And before you part: ${LAST_QUESTION}`);
        asked.push(questionOn(changed));
      }
      expect(asked.every((question) => question.endsWith('?'))).toBe(true);
      expect(questionOn(await theOpening(ben))).toBe(asked.at(-1));
      expect(world().roomsOf(ada, ben)[0]?.messages).toHaveLength(1);
      const { prompt_use: _before, ...others } = stored;
      const { prompt_use: uses, ...now } = await everythingStored(world());
      expect(now).toEqual(others);
      expect(JSON.stringify(uses)).toContain(asked[3]);
    });

    test('is nobody else’s to change', async () => {
      const { ada, ben, cleo } = cast(world());
      await meet(world(), ada, ben);
      const key = keyOn(await theOpening(ada), 'introduction.another-question');
      const hers = await types(world(), cleo, ['kith', 'help'], /Kith/);
      const before = [await everythingStored(world()), ada.sees(), ben.sees()];
      const told = await answered(
        cleo,
        () => pressForged(world(), cleo, key, hers),
        /somebody else to answer/,
      );
      expect(told.kind).not.toBe('room');
      for (const named of ['Ada', 'Ben']) expect(JSON.stringify(cleo.sees())).not.toContain(named);
      await world().quiet();
      expect([await everythingStored(world()), ada.sees(), ben.sees()]).toEqual(before);
    });
  });

  describe('questions of a community’s own', () => {
    const QUESTION = 'Which tree in town would you show a visitor?';

    test('a steward adds one, reads what was wrong with another, and takes one back', async () => {
      const hana = leads();
      const panel = await types(world(), hana, ['kith', 'prompts'], /Questions of your own/);
      await openedForm(hana, () => hana.press('Add a question', panel), 'keeping the window');
      const typed = { 'What shall I ask?': 'Tea? Or coffee?', 'Only where it is about': 'compost' };
      await hana.submit(typed);
      const again = await isCorrected(hana, /one thing at a time/);
      expect(valuesOf(again)).toMatchObject(typed);
      const added = await answered(
        hana,
        () => hana.submit({ 'What shall I ask?': QUESTION }),
        /From now on I ask this as well/,
      );
      expect(added.text).toContain(QUESTION);
      expect(added.text).toContain('Where it is about compost');
      await openedForm(hana, () => hana.press('Add a question', added), 'keeping the window');
      await hana.submit({ 'What shall I ask?': QUESTION });
      await isCorrected(hana, /in your list already/);
      hana.dismiss();

      const list = await types(world(), hana, ['kith', 'prompts'], /These are yours/);
      await answered(hana, () => hana.press('Remove', list), /Remove this question\?/);
      const removed = await answered(hana, () => hana.press('Remove it'), /I won’t ask this any more/);
      expect(removed.text).toContain('Add those that only you would think of');
      hana.dismiss();
      expect(await readsLog(hana)).toMatch(/Hana: questions of our own: .*Which tree in town/);
    });

    test('nobody but a steward adds or removes any', async () => {
      const [hana, cleo] = [leads(), world().person('Cleo')];
      const panel = await types(world(), hana, ['kith', 'prompts'], /Questions of your own/);
      await openedForm(hana, () => hana.press('Add a question', panel), 'keeping the window');
      const other = 'Which bench in town do you like best?';
      const added = await answered(hana, () => hana.submit({ 'What shall I ask?': other }), /From now on/);
      const refused = await types(world(), cleo, ['kith', 'prompts'], /for the stewards/);
      const before = await everythingStored(world());
      if (name !== 'Discord')
        await types(world(), cleo, ['kith', 'prompts'], /for the stewards/, { words: 'Is it a question?' });
      for (const action of ['prompts.add', 'prompts.remove', 'prompts.list']) {
        const key = action === 'prompts.list' ? 'v1:prompts.list|0' : keyOn(added, action);
        await answered(cleo, () => pressForged(world(), cleo, key, refused), /for the stewards/);
      }
      await answered(
        cleo,
        () => pressForged(world(), cleo, keyOn(added, 'prompts.remove').replace('remove', 'drop'), refused),
        /for the stewards/,
      );
      await world().quiet();
      expect(cleo.form()).toBeUndefined();
      expect(await everythingStored(world())).toEqual(before);
    });
  });
}, ONE_LINE_EACH);
