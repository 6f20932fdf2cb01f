import { setTimeout as pause } from 'node:timers/promises';
import { afterEach, describe, expect, it } from '@jest/globals';
import { plain } from '../../../../src/core/conversation/message.js';
import { amend, ask, say } from '../../../../src/core/conversation/reply.js';
import { communityId, memberId } from '../../../../src/core/shared/ids.js';
import { eventually } from '../../../support/eventually.js';
import { scene, strike } from '../support/scene.js';
import { button, WHY, withButtons } from '../support/scripted.js';

afterEach(strike);

describe('answers that take longer than Slack waits', () => {
  it('an answer that takes longer than Slack waits still arrives', async () => {
    const { double, script } = await scene();
    const ada = double.persona('Ada');
    script.answer(async () => {
      await pause(2_100);
      return say(plain('It took a while.'));
    });
    await ada.command('kith', { verb: 'pause', words: '2w' });
    expect(ada.sees()).toEqual([]);
    await eventually(() => expect(ada.sees().map(({ text }) => text)).toEqual(['It took a while.']));
    expect(double.unexpected).toEqual([]);
  });

  it('a form whose answer takes too long keeps its window and shows the answer there', async () => {
    const { double, script } = await scene();
    const ada = double.persona('Ada');
    script.answer(() => ask({ ...WHY, fields: WHY.fields.slice(1) }), 'asks');
    await ada.command('intro');
    script.answer(async () => {
      await pause(2_100);
      return say(plain('Asked at last.'));
    });
    await ada.submit();
    expect(ada.sees().at(-1)?.text).toContain('One moment');
    await eventually(() => expect(ada.sees().at(-1)?.text).toContain('Asked at last.'));
    expect(double.unexpected).toEqual([]);
  });

  it('a form is on its way before its trigger dies, also when the answer behind it is slow', async () => {
    const { double, script } = await scene();
    const ada = double.persona('Ada');
    script.answer(async () => {
      await pause(3_200);
      return ask(WHY);
    }, 'asks');
    await ada.command('intro');
    await eventually(() => expect(ada.form()?.title).toBe('Meet someone'));
    expect(double.unexpected).toEqual([]);
  });

  it('when the place of the answer is gone, the answer comes as a direct message', async () => {
    const { double, script } = await scene();
    const ada = double.persona('Ada');
    double.faults.add({ method: 'response_url', status: 404, body: 'expired_url', times: 5 });
    script.answer(async () => {
      await pause(2_100);
      return say(plain('It took a while.'));
    });
    await ada.command('intro');
    await eventually(() => expect(ada.sees()[0]).toMatchObject({ kind: 'direct', text: 'It took a while.' }));
    expect(double.unexpected).toEqual([]);
  });

  it('a failure after the acknowledgement is told, too', async () => {
    const { double, script } = await scene({ transport: 'socket' });
    const ada = double.persona('Ada');
    script.answer(async () => {
      await pause(2_100);
      throw new Error('the database is away');
    });
    await ada.command('intro');
    await eventually(() => expect(ada.sees()[0]?.text).toMatch(/Sorry, that did not work/));
    expect(double.unexpected).toEqual([]);
  });

  it('a window from Home opens at once and is filled later', async () => {
    const { double, script } = await scene({ transport: 'socket' });
    const ada = double.persona('Ada');
    script.home(withButtons('One ask waits.', button('See it', 'home.see')));
    await ada.openHome();
    await eventually(() => expect(ada.sees()[0]?.buttons).toEqual(['See it']));
    script.answer(async () => {
      await pause(1_300);
      return say(plain('Ben asks.'));
    });
    await ada.press('See it');
    await eventually(() =>
      expect(ada.sees().find(({ kind }) => kind === 'window')?.text).toContain('Ben asks.'),
    );
    expect(double.unexpected).toEqual([]);
  });

  it('Slack being slow to open a form does not leave the command unacknowledged', async () => {
    const { double, script } = await scene();
    const ada = double.persona('Ada');
    double.faults.add({ method: 'views.open', hangMs: 2_000 });
    script.answer(() => ask(WHY), 'asks');
    const began = performance.now();
    await ada.command('intro');
    expect(performance.now() - began).toBeLessThan(1_800);
    await eventually(() => expect(ada.form()?.title).toBe('Meet someone'));
    expect(double.unexpected).toEqual([]);
  });

  it('a form that Slack does not open at all is told kindly', async () => {
    const { double, script } = await scene();
    const ada = double.persona('Ada');
    double.faults.add({ method: 'views.open', body: { ok: false, error: 'expired_trigger_id' } });
    script.answer(() => ask(WHY), 'asks');
    await ada.command('intro');
    expect(ada.sees()[0]?.text).toMatch(/Sorry, that did not work/);
    expect(double.unexpected).toEqual([]);
  });

  it('a window that said "one moment" never stays like that', async () => {
    const { double, adapter, script } = await scene();
    const ada = double.persona('Ada');
    const asked = withButtons('Hello', button('Go on', 'a.go'));
    await adapter.messenger.tell(memberId(communityId('slack', 'T1'), ada.id), asked, 'k');
    script.answer(async () => {
      await pause(1_100);
      return amend(plain('It is done.'));
    }, 'asks');
    await ada.press('Go on');
    await eventually(() => expect(ada.sees().find(({ kind }) => kind === 'window')?.text).toMatch(/Done/));
    expect(ada.sees().find(({ kind }) => kind === 'direct')?.text).toBe('It is done.');
    expect(double.unexpected).toEqual([]);
  });
});
