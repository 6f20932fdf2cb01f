import { afterEach, describe, expect, it } from '@jest/globals';
import { plain } from '../../../src/core/conversation/message.js';
import { amend, ask, nothing, say } from '../../../src/core/conversation/reply.js';
import { communityId, memberId, placeId } from '../../../src/core/shared/ids.js';
import { eventually } from '../../support/eventually.js';
import { scene, strike, type Transport } from './support/scene.js';
import { button, WHY, withButtons } from './support/scripted.js';

afterEach(strike);

const T1 = communityId('slack', 'T1');
const transports: readonly Transport[] = ['http', 'socket'];

describe.each(transports)('over %s', (transport) => {
  it('a command is heard with its people and words, and answered to the person alone', async () => {
    const { double, script } = await scene({ transport });
    const [ada, ben] = [double.persona('Ada'), double.persona('Ben')];
    script.answer(() => say(plain('Ben has been asked.')));
    await ada.command('intro', { people: [ben], words: 'we both <3 maps & trains' });
    expect(script.heard).toEqual([
      {
        kind: 'command',
        command: 'intro',
        people: [memberId(T1, ben.id)],
        words: 'we both <3 maps & trains',
        place: placeId(T1, double.channel('general').id),
        by: { member: memberId(T1, ada.id), community: T1, name: 'ada' },
      },
    ]);
    expect(ada.sees().map(({ kind, text }) => [kind, text])).toEqual([['only-you', 'Ben has been asked.']]);
    expect(ben.sees()).toEqual([]);
    expect(double.unexpected).toEqual([]);
  });

  it('a form opens, is corrected under its field, and is answered in its own window', async () => {
    const { double, script } = await scene({ transport });
    const [ada, ben] = [double.persona('Ada'), double.persona('Ben')];
    script.answer(() => ask(WHY), 'asks');
    await ada.command('intro');
    expect(ada.form()).toMatchObject({ title: 'Meet someone', submitLabel: 'Ask' });
    expect(
      ada.form()?.fields.map(({ label, kind, value, required }) => [label, kind, value, required]),
    ).toEqual([
      ['Who?', 'people', undefined, true],
      ['Why them?', 'choice', 'A fresh perspective', true],
      ['In your words', 'long-text', undefined, false],
    ]);

    script.answer(() => ({ kind: 'correct', errors: { who: 'Ben is away.' }, form: WHY }));
    await ada.submit({ 'Who?': [ben], 'In your words': 'Maps <&> trains' });
    expect(ada.form()?.errors).toEqual({ 'Who?': 'Ben is away.' });
    expect(script.heard.at(-1)).toMatchObject({
      kind: 'submission',
      action: { name: 'introduction.write', id: 'T1' },
      answers: { who: [memberId(T1, ben.id)], reason: 'fresh', words: 'Maps <&> trains' },
    });

    script.answer(() => say(withButtons('Send it?', button('Send', 'introduction.send', 'primary'))));
    await ada.submit();
    expect(ada.form()).toBeUndefined();
    expect(ada.sees().at(-1)).toMatchObject({ kind: 'window', buttons: ['Send', 'Close'] });

    script.answer(() => amend(plain('Sent.')));
    await ada.press('Send');
    expect(ada.sees().at(-1)).toMatchObject({ kind: 'window', text: expect.stringContaining('Sent.') });
    expect(double.unexpected).toEqual([]);
  });

  it('a form with nothing more to say closes', async () => {
    const { double, script } = await scene({ transport });
    const ada = double.persona('Ada');
    script.answer(() => ask({ ...WHY, fields: WHY.fields.slice(1) }), 'asks');
    await ada.command('intro');
    script.answer(() => nothing);
    await ada.submit();
    expect(ada.sees()).toEqual([]);
    expect(double.unexpected).toEqual([]);
  });

  it('a button on a message changes that message, or speaks to the presser alone', async () => {
    const { double, adapter, script } = await scene({ transport });
    const ben = double.persona('Ben');
    const asked = withButtons('Ada would like to meet you.', button('Yes', 'introduction.yes', 'primary'));
    await adapter.messenger.tell(memberId(T1, ben.id), asked, 'k1');
    script.answer(() => say(plain('Only for you.')));
    await ben.press('Yes');
    await eventually(() =>
      expect(ben.sees().at(-1)).toMatchObject({ kind: 'only-you', text: 'Only for you.' }),
    );
    script.answer(() => amend(plain('You said yes.')));
    await ben.press('Yes');
    expect(script.heard.at(-1)).toMatchObject({
      kind: 'press',
      action: { name: 'introduction.yes', id: '' },
    });
    await eventually(() =>
      expect(ben.sees()[0]).toMatchObject({ kind: 'direct', text: 'You said yes.', buttons: [] }),
    );
    expect(double.unexpected).toEqual([]);
  });

  it('a button on a message that only one person sees changes it, too', async () => {
    const { double, script } = await scene({ transport });
    const ada = double.persona('Ada');
    script.answer(() => say(withButtons('Sure?', button('Sure', 'care.sure'))));
    await ada.command('kith', { verb: 'pause' });
    script.answer(() => amend(plain('Paused.')));
    await ada.press('Sure');
    await eventually(() => expect(ada.sees().map(({ text }) => text)).toEqual(['Paused.']));
    expect(double.unexpected).toEqual([]);
  });

  it('a button on a message opens a form', async () => {
    const { double, adapter, script } = await scene({ transport });
    const ben = double.persona('Ben');
    await adapter.messenger.tell(memberId(T1, ben.id), withButtons('Hello', button('Write', 'a.b')), 'k1');
    script.answer(() => ask(WHY), 'asks');
    await ben.press('Write');
    expect(ben.form()?.title).toBe('Meet someone');
    expect(double.unexpected).toEqual([]);
  });

  it('Home shows what there is, opens windows, and is brought up to date after each press', async () => {
    const { double, script } = await scene({ transport });
    const ada = double.persona('Ada');
    script.home(withButtons('One ask waits.', button('See it', 'home.see')));
    await ada.openHome();
    await eventually(() => expect(ada.sees()[0]).toMatchObject({ kind: 'home', buttons: ['See it'] }));
    script.answer(() => {
      script.home(plain('Nothing waits.'));
      return say(withButtons('Ben asks.', button('Yes', 'home.yes')));
    });
    await ada.press('See it');
    await eventually(() =>
      expect(
        ada
          .sees()
          .map(({ kind }) => kind)
          .sort(),
      ).toEqual(['home', 'window']),
    );
    await eventually(() =>
      expect(ada.sees().find(({ kind }) => kind === 'home')?.text).toBe('Nothing waits.'),
    );
    script.answer(() => {
      script.home(plain('You are connected.'));
      return amend(plain('Done.'));
    });
    await ada.press('Yes');
    await eventually(() =>
      expect(ada.sees().find(({ kind }) => kind === 'home')?.text).toBe('You are connected.'),
    );
    expect(double.unexpected).toEqual([]);
  });

  it('the shortcut means the same as the bare command', async () => {
    const { double, script } = await scene({ transport });
    const ada = double.persona('Ada');
    script.answer(() => ask(WHY), 'asks');
    await ada.menu('Introduce someone');
    expect(script.heard[0]).toMatchObject({ kind: 'command', command: 'intro', people: [], words: '' });
    expect(ada.form()?.title).toBe('Meet someone');
    expect(double.unexpected).toEqual([]);
  });

  it('a failure is told kindly, under the reference that the log has', async () => {
    const { double, script, log } = await scene({ transport });
    const ada = double.persona('Ada');
    script.answer(() => {
      throw new Error('the database is away');
    });
    await ada.command('intro');
    const failed = log.lines.find(({ message }) => message === 'an interaction failed');
    expect(ada.sees()[0]?.text).toContain(String(failed?.fields.reference));
    expect(double.unexpected).toEqual([]);
  });
});
