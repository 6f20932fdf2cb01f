import { describe, expect, test } from '@jest/globals';
import type { Persona } from '../../src/sandbox/persona.js';
import { inPanel, opensSetup, readsLog } from '../support/chat-acts.js';
import { answered, onEachPlatform, openedForm } from '../support/journey-acts.js';

/** What the panel is shown in, however often it changed. */
const panels = (who: Persona): readonly string[] =>
  who
    .sees()
    .filter(({ kind }) => kind === 'only-you' || kind === 'window')
    .map(({ id }) => id);

onEachPlatform((world) => {
  describe('a leader sets Kith up', () => {
    test('by one panel that changes in place, and finds it as it was left', async () => {
      const hana = world().person('Hana', 'leader');
      const gardening = world().channel('gardening');
      const { id } = await opensSetup(hana);
      const form = await openedForm(hana, () => hana.press('Choose channels'), 'keeping the window');
      expect(form.fields).toMatchObject([{ label: 'Which channels?', kind: 'places' }]);
      await answered(hana, () => hana.submit({ 'Which channels?': ['gardening'] }), /is on the list/);
      await inPanel(hana, gardening, 'What happens here', {
        Hashtag: 'green',
        'What it is about': 'seeds, compost',
        'Who may host?': 'Stewards only',
        'May guests take part?': 'Yes, they are welcome',
      });
      await answered(hana, () => hana.press('Back'), /#gardening .*#green/);
      const hours = { 'Time zone': 'Europe/Lisbon', 'Quiet hours': '21:00-08:00' };
      const last = await inPanel(hana, gardening, 'Zone and quiet hours', hours);
      for (const part of [/#green/, /seeds, compost/, /stewards only/, /Lisbon/, /21:00-08:00/])
        expect(last.text).toMatch(part);
      expect(panels(hana)).toEqual([id]);

      await opensSetup(hana);
      const again = await openedForm(hana, () => hana.press('Choose channels'), 'keeping the window');
      expect(again.fields[0]?.value).toEqual(['gardening']);
      await answered(hana, () => hana.submit(), /Interest channels/);
      await answered(hana, () => hana.press('Change #gardening'), /What runs there/);
      const what = await openedForm(hana, () => hana.press('What happens here'), 'keeping the window');
      expect(what.fields.map(({ value }) => [value].flat()[0])).toEqual([
        'Standing chats',
        'green',
        'seeds, compost',
        'Stewards only',
        'Yes, they are welcome',
      ]);
      hana.dismiss();

      const log = await readsLog(hana);
      expect(log).toMatch(/Hana: #gardening on the list: — → on it/);
      expect(log).toMatch(/Hana: hashtag of #gardening: #gardening → #green/);
      expect(log).toMatch(/Hana: quiet hours of #gardening: — → 21:00-08:00/);
      expect(log).toMatch(/Hana: who may host in #gardening: Everybody in it → Stewards only/);
    });
  });
});
