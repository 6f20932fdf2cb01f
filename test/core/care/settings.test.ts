import { describe, expect, test } from '@jest/globals';
import { readSettings, settingsForm } from '../../../src/core/care/settings-form.js';
import { savedMessage, settingsBlocks } from '../../../src/core/care/settings-messages.js';
import { newMember } from '../../../src/core/members/index.js';
import { communityId, memberId } from '../../../src/core/shared/ids.js';

const here = communityId('slack', 'T1');
const ada = newMember(memberId(here, 'UADA'), here);

describe('the settings', () => {
  test('are about how one is reached, not about who one is', () => {
    expect(settingsForm(ada).fields.map(({ name }) => name)).toEqual([
      'zone',
      'quietHours',
      'weekends',
      'notices',
      'language',
    ]);
    const read = readSettings({ about: 'A gardener', weekends: 'off', notices: 'all' });
    expect(read).toEqual({ settings: { weekendsOff: true, nudges: true } });
  });

  test('hold the language that was chosen, and none where it is as on the platform', () => {
    const said = { weekends: 'fine', notices: 'all' };
    const german = { weekendsOff: false, nudges: true, locale: 'de' } as const;
    expect(readSettings({ ...said, language: 'de' })).toEqual({ settings: german });
    expect(readSettings({ ...said, language: 'as-told' })).toEqual({
      settings: { weekendsOff: false, nudges: true },
    });
    expect(readSettings({ ...said, language: 'tlh' })).toHaveProperty('errors.language');
    const shown = settingsForm({ ...ada, ...german }).fields.at(-1);
    expect(shown).toMatchObject({ name: 'language', value: 'de' });
  });

  test('show the way to where one says who one is', () => {
    for (const shown of [savedMessage.blocks, settingsBlocks(ada)])
      expect(JSON.stringify(shown)).toContain('/profile');
  });
});
