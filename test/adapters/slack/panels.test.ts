import { setTimeout as pause } from 'node:timers/promises';
import { afterEach, describe, expect, it } from '@jest/globals';
import type { Message } from '../../../src/core/conversation/message.js';
import { plain } from '../../../src/core/conversation/message.js';
import { ask, panel } from '../../../src/core/conversation/reply.js';
import { communityId, memberId } from '../../../src/core/shared/ids.js';
import type { Persona } from '../../../src/sandbox/persona.js';
import { eventually } from '../../support/eventually.js';
import { scene, strike, type Transport } from './support/scene.js';
import { button, WHY, withButtons } from './support/scripted.js';

afterEach(strike);

const T1 = communityId('slack', 'T1');
const PANEL = withButtons(
  'Three channels.',
  button('Add one', 'setup.add'),
  button('See #maps', 'setup.see'),
);
const windows = (person: Persona) => person.sees().filter(({ kind }) => kind === 'window');
const expired = { method: 'views.open', body: { ok: false, error: 'expired_trigger_id' } };

describe.each<Transport>(['http', 'socket'])('a panel over %s', (transport) => {
  it('is a window that changes in place, by presses and by forms', async () => {
    const { double, script } = await scene({ transport });
    const ada = double.persona('Ada');
    script.answer(() => panel(PANEL), 'asks');
    await ada.command('kith', { verb: 'setup' });
    expect(ada.sees()).toMatchObject([{ kind: 'window', buttons: ['Add one', 'See #maps', 'Close'] }]);
    const [first] = windows(ada);

    script.answer(() => panel(withButtons('#maps: standing chats.', button('Back', 'setup.open'))), 'asks');
    await ada.press('See #maps');
    await eventually(() =>
      expect(windows(ada)).toMatchObject([{ id: first?.id, buttons: ['Back', 'Close'] }]),
    );

    script.answer(() => ask({ ...WHY, fields: WHY.fields.slice(1) }), 'asks');
    await ada.press('Back');
    await eventually(() => expect(ada.form()?.title).toBe('Meet someone'));
    script.answer(() => panel(PANEL));
    await ada.submit();
    expect(windows(ada)).toMatchObject([{ id: first?.id, text: expect.stringContaining('Three channels.') }]);
    await ada.press('Close');
    expect(ada.sees()).toEqual([]);
    expect(double.unexpected).toEqual([]);
  });

  it('opens from a button on a message, and from Home', async () => {
    const { double, adapter, script } = await scene({ transport });
    const ada = double.persona('Ada');
    await adapter.messenger.tell(
      memberId(T1, ada.id),
      withButtons('#maps is archived.', button('Set up', 'a.b')),
      'k',
    );
    script.answer(() => panel(PANEL), 'asks');
    await ada.press('Set up');
    await eventually(() => expect(windows(ada)).toHaveLength(1));
    ada.dismiss();
    script.home(withButtons('Hello.', button('Channels', 'a.c')));
    await ada.openHome();
    await eventually(() => expect(ada.sees().at(-1)?.buttons).toEqual(['Channels']));
    await ada.press('Channels');
    await eventually(() => expect(windows(ada)[0]?.buttons).toEqual(['Add one', 'See #maps', 'Close']));
    expect(double.unexpected).toEqual([]);
  });

  it('whose answer comes late takes the place of "one moment"', async () => {
    const { double, script } = await scene({ transport });
    const ada = double.persona('Ada');
    script.answer(async () => {
      await pause(1_600);
      return panel(PANEL);
    }, 'asks');
    await ada.command('kith', { verb: 'setup' });
    await eventually(() => expect(windows(ada)[0]?.text).toContain('One moment'));
    await eventually(() => expect(windows(ada)[0]?.text).toContain('Three channels.'));
    expect(double.unexpected).toEqual([]);
  });

  it('is a message that only they see where its window cannot be opened', async () => {
    const { double, adapter, script } = await scene({ transport });
    const ada = double.persona('Ada');
    script.answer(() => panel(PANEL), 'asks');
    double.faults.add(expired);
    await ada.command('kith', { verb: 'setup' });
    await eventually(() =>
      expect(ada.sees()).toMatchObject([{ kind: 'only-you', buttons: ['Add one', 'See #maps'] }]),
    );
    double.faults.add(expired);
    await adapter.messenger.tell(memberId(T1, ada.id), withButtons('Hello', button('Set up', 'a.b')), 'k');
    await ada.press('Set up');
    await eventually(() => expect(ada.sees().filter(({ kind }) => kind === 'only-you')).toHaveLength(2));
    expect(double.unexpected).toEqual([]);
  });
});

describe('a panel', () => {
  it('of a route that should have been quick is still shown, when its trigger is long dead', async () => {
    const { double, script } = await scene();
    const ada = double.persona('Ada');
    script.answer(async () => {
      await pause(3_100);
      return panel(PANEL);
    });
    await ada.command('kith', { verb: 'setup' });
    await eventually(() =>
      expect(ada.sees()).toMatchObject([{ kind: 'only-you', buttons: ['Add one', 'See #maps'] }]),
    );
    expect(double.unexpected).toEqual([]);
  });

  it('whose window was closed meanwhile is shown as a message', async () => {
    const { double, script } = await scene();
    const ada = double.persona('Ada');
    script.answer(async () => {
      await pause(1_600);
      return panel(PANEL);
    }, 'asks');
    await ada.command('kith', { verb: 'setup' });
    await eventually(() => expect(windows(ada)).toHaveLength(1));
    ada.dismiss();
    await eventually(() =>
      expect(ada.sees()).toMatchObject([{ kind: 'only-you', buttons: ['Add one', 'See #maps'] }]),
    );
    expect(double.unexpected).toEqual([]);
  });

  it('may be long: a hundred blocks fit, and the last line says when there is more', async () => {
    const { double, script } = await scene();
    const ada = double.persona('Ada');
    const long = (count: number): Message => ({
      summary: 'The log',
      blocks: Array.from({ length: count }, (_, n) => ({
        kind: 'paragraph' as const,
        text: [`<!here> ${n} ${'*x*'.repeat(999)}`],
      })),
    });
    script.answer(() => panel(long(60)), 'asks');
    await ada.command('kith', { verb: 'log' });
    expect(windows(ada)[0]?.text).toContain('<!here> 59');
    ada.dismiss();
    script.answer(() => panel(long(150)), 'asks');
    await ada.command('kith', { verb: 'log' });
    expect(windows(ada)[0]?.text).toContain('There is more');
    expect(double.unexpected).toEqual([]);
  });

  it('asked for by opening Home is what Home shows', async () => {
    const { double, script } = await scene();
    const ada = double.persona('Ada');
    script.handle = async () => panel(plain('A panel.'));
    await ada.openHome();
    await eventually(() => expect(ada.sees()).toMatchObject([{ kind: 'home', text: 'A panel.' }]));
    expect(double.unexpected).toEqual([]);
  });
});
