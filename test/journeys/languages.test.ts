import { describe, expect, test } from '@jest/globals';
import type { Persona } from '../../src/sandbox/persona.js';
import {
  answered,
  asks,
  cast,
  onEachPlatform,
  openedForm,
  presses,
  sees,
  seesNothingOf,
  types,
} from '../support/journey-acts.js';
import type { JourneyWorld } from '../support/journey-world.js';

/** Somebody uses their Slack or Discord in this language, and has done something since. */
async function speaks(world: JourneyWorld, who: Persona, locale: string): Promise<void> {
  await world.slack?.double.changeUser(who.id, { locale });
  world.discord?.guild.updateMember(who.id, { locale });
  await types(world, who, ['kith', 'help'], /\S/);
  await world.quiet();
}

async function chooses(world: JourneyWorld, who: Persona, language: string): Promise<void> {
  await openedForm(who, () => who.command('kith', { verb: 'settings' }));
  await answered(who, () => who.submit({ Language: language }), /saved/);
  await world.quiet();
}

const READERS = [
  ['de', /Ada würde dich gern kennenlernen/, 'Ja, stell uns vor', /Du hast ja gesagt|miteinander bekannt/],
  ['es-ES', /A Ada le gustaría conocerte/, 'Sí, preséntanos', /Dijiste que sí|ya están en contacto/],
  ['ru', /С вами хотят познакомиться: Ada/, 'Да, познакомьте нас', /Вы согласились|Теперь вы знакомы/],
] as const;

onEachPlatform((world) => {
  describe('each reads their own language', () => {
    test.each(READERS)('%s: is asked in it, answers in it, and who asked reads English', async (...told) => {
      const [locale, request, yes, thanks] = told;
      const { ada, ben } = cast(world());
      await speaks(world(), ben, locale);
      await asks(world(), ada, ben);
      await sees(ben, request);
      await presses(world(), ben, yes, thanks);
      const opening = await sees(ada, /Ada and Ben, meet each other/);
      expect(opening.kind).toBe('room');
      expect((await sees(ben, /Ada and Ben, meet each other/)).place).toBe(opening.place);
      expect(seesNothingOf(ada, request)).toBe(true);
    });

    test('a room of two who share a language speaks it', async () => {
      const { ada, ben } = cast(world());
      await asks(world(), ada, ben);
      for (const one of [ada, ben]) await speaks(world(), one, 'de');
      await presses(world(), ben, 'Yes, introduce us', /Du hast ja gesagt|miteinander bekannt/);
      const opening = await sees(ada, /Ada und Ben, lernt euch kennen/);
      expect(opening.text).toMatch(/Womit könnte ich dir helfen\?/);
      expect(opening.buttons).toEqual(['Eine andere Frage']);
    });
  });

  describe('what they choose', () => {
    test('goes before what their platform says, until they take it back', async () => {
      const { ada, ben, cleo, dora } = cast(world());
      await speaks(world(), ben, 'de');
      await chooses(world(), ben, 'Español');
      await asks(world(), ada, ben);
      await sees(ben, /A Ada le gustaría conocerte/);
      await chooses(world(), ben, world().slack ? 'As in Slack' : 'As in Discord');
      await asks(world(), cleo, ben);
      await sees(ben, /Cleo würde dich gern kennenlernen/);
      await chooses(world(), dora, 'Русский');
      const form = await openedForm(dora, () => dora.command('intro'));
      expect(form.title).toBe('Познакомиться');
    });
  });
});
