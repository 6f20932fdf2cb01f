import { afterEach, describe, expect, it } from '@jest/globals';
import type { SlackDouble } from '../../src/sandbox/slack-double/index.js';
import { eventually } from '../support/eventually.js';
import { askForm, heard, option, stops, world } from './slack-double-sample-app.js';

const shown = (double: SlackDouble, text: string) =>
  eventually(() =>
    expect(
      double
        .persona('Ada')
        .sees()
        .map((seen) => seen.text),
    ).toContain(text),
  );

afterEach(async () => {
  for (const stop of stops.splice(0)) await stop();
  heard.splice(0);
});

describe.each(['http', 'socket'] as const)('an app over %s', (line) => {
  it('hears a command as it is typed, and its answer is seen by one person', async () => {
    const { double, ada, ben } = await world(line);
    await ada.command('intro', { verb: 'list', people: [ben], words: 'maps & <more>' });
    expect(heard).toEqual([`list <@${ben.id}|ben> maps &amp; &lt;more&gt;`]);
    await ada.command('/intro', { words: 'words' });
    expect(ada.sees()).toMatchObject([{ kind: 'only-you', text: 'just words' }]);
    expect(ben.sees()).toEqual([]);
    expect(double.unexpected).toEqual([]);
  });

  it('opens a form that a person fills in, is corrected, and submits', async () => {
    const { double, ada, ben } = await world(line);
    await ada.menu('Introduce someone');
    await eventually(() => expect(ada.form()?.title).toBe('Meet someone'));
    expect(ada.form()?.fields.map(({ label, kind, required }) => [label, kind, required])).toEqual([
      ['Whom?', 'people', true],
      ['Why?', 'long-text', true],
      ['How?', 'choice', false],
    ]);
    await expect(ada.submit({ 'Whom?': [ben] })).rejects.toThrow('"Why?" is required');
    await expect(ada.submit({ 'Why?': 'x'.repeat(21) })).rejects.toThrow('at most 20');
    await expect(ada.submit({ 'When?': 'now' })).rejects.toThrow('no field "When?"');
    await expect(ada.submit({ 'How?': 'By post' })).rejects.toThrow('not among');
    expect(heard).toEqual(['closed'].slice(1));
    await ada.submit({ 'Why?': 'rude' });
    expect(ada.form()?.errors).toEqual({ 'Why?': 'Kinder, please' });
    await ada.submit({ 'Why?': 'maps', 'How?': 'In person' });
    expect(ada.form()).toBeUndefined();
    expect(heard.at(-1)).toEqual([
      'draft:7',
      {
        who: { v: { type: 'users_select', selected_user: ben.id } },
        why: { v: { type: 'plain_text_input', value: 'maps' } },
        how: { v: { type: 'radio_buttons', selected_option: option('In person', 'real') } },
      },
    ]);
    expect(double.unexpected).toEqual([]);
  });

  it('hears presses in messages and at home, and changes what was pressed', async () => {
    const { double, ada, ben } = await world(line);
    await ada.command('intro', { words: 'ask' });
    await shown(double, '[Yes] [Site]\nMore\n[Never]');
    await expect(ben.press('Yes')).rejects.toThrow('Ben sees no button "Yes"');
    await expect(ada.press('Site')).rejects.toThrow('sees no button');
    await ada.press('Never');
    await ada.press('Yes');
    await shown(double, 'You said yes');
    await ada.openHome();
    await shown(double, '[Yes]');
    await ada.press('Yes');
    expect(heard).toEqual(['ask', 'never', ['yes', 'id7', ada.id], ['home', 0], ['yes', 'home', ada.id]]);
    expect(double.unexpected).toEqual([]);
  });

  it('stacks three windows and no more', async () => {
    const { double, ada } = await world(line);
    await ada.command('intro', { words: 'window' });
    await eventually(() => expect(ada.sees()).toMatchObject([{ kind: 'window', buttons: ['Deeper'] }]));
    for (const calls of [2, 3]) {
      await ada.press('Deeper');
      await eventually(() => expect(double.world.stacks.get(ada.id)).toHaveLength(calls));
    }
    await ada.press('Deeper');
    await eventually(() => expect(heard).toContain('push_limit_reached'));
    expect(ada.sees()).toMatchObject([{ kind: 'window', summary: 'Deeper' }]);
    ada.dismiss();
    expect(double.world.stacks.get(ada.id)).toHaveLength(2);
  });

  it('tells of a form that was closed, and of one that became a window', async () => {
    const { double, ada, ben } = await world(line);
    await ada.command('intro');
    await eventually(() => expect(ada.form()).toBeDefined());
    ada.dismiss();
    await double.settled();
    expect(heard).toEqual(['', 'closed']);
    await ada.command('intro');
    await eventually(() => expect(ada.form()).toBeDefined());
    await ada.submit({ 'Whom?': [ben], 'Why?': 'next' });
    expect(ada.form()).toBeUndefined();
    expect(ada.sees()).toMatchObject([{ kind: 'window', summary: 'Done' }]);
  });

  it('is found out when it is slow, and when it corrects a field that is not there', async () => {
    const { double, ada, ben } = await world(line, { ackDeadlineMs: 200 });
    await expect(ada.command('intro', { words: 'slow' })).rejects.toThrow(
      '/intro was not acknowledged in time',
    );
    await ada.command('intro');
    await eventually(() => expect(ada.form()).toBeDefined());
    await ada.submit({ 'Whom?': [ben], 'Why?': 'odd' });
    expect(double.unexpected).toEqual([
      '/intro was not acknowledged in time',
      'view_submission: error for nowhere, which is no input block',
    ]);
  });

  it('may use a trigger once and a response_url five times', async () => {
    const { ada } = await world(line);
    await ada.command('intro', { words: 'twice' });
    await eventually(() => expect(heard).toEqual(['twice', 'exchanged_trigger_id']));
    await ada.command('intro', { words: 'many' });
    await eventually(() => expect(heard.at(-1)).toBe(404));
    expect(ada.sees().map((seen) => seen.text)).toEqual([0, 1, 2, 3, 4].map((use) => `answer ${use}`));
  });

  it('gets the same event twice when asked to', async () => {
    const { double, ada } = await world(line);
    const event = { type: 'app_home_opened', user: ada.id, channel: 'D1', tab: 'home' };
    expect(await double.event(event, { eventId: 'Ev1' })).toBe(200);
    expect(await double.event(event, { eventId: 'Ev1', retry: { num: 1, reason: 'http_timeout' } })).toBe(
      200,
    );
    await eventually(() =>
      expect(heard).toEqual([
        ['home', 0],
        ['home', 1],
      ]),
    );
  });
});

describe('triggers', () => {
  it('are too old after three seconds', async () => {
    let now = 1_000_000;
    const { double, ada } = await world('http', { now: () => now });
    await ada.command('intro', { words: 'nothing' });
    const [trigger = ''] = double.world.triggers.keys();
    const open = (trigger_id: string) =>
      fetch(`${double.url}views.open`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', authorization: `Bearer ${double.team().botToken}` },
        body: JSON.stringify({ trigger_id, view: askForm }),
      }).then((answer) => answer.json());
    now += 3_001;
    expect(await open(trigger)).toMatchObject({ error: 'expired_trigger_id' });
    expect(await open('made up')).toMatchObject({ error: 'invalid_trigger_id' });
    now -= 3_001;
    expect(await open(trigger)).toMatchObject({ ok: true });
  });
});

describe('hostile deliveries', () => {
  it('are turned away unless they are signed, now, by Slack', async () => {
    const { double } = await world('http');
    const event = { type: 'event_callback', team_id: double.team().id, event: { type: 'team_join' } };
    expect(await double.deliver('event', event, { badSignature: true })).toMatchObject({ status: 401 });
    expect(await double.deliver('event', event, { unsigned: true })).toMatchObject({ status: 401 });
    expect(await double.deliver('event', event, { timestampOffsetSeconds: -600 })).toMatchObject({
      status: 401,
    });
    expect(await double.deliver('event', event)).toMatchObject({ status: 200 });
    expect(double.unexpected).toEqual([]);
  });
});

describe('sockets', () => {
  it('can be lost, and come back', async () => {
    const { double, ada } = await world('socket');
    double.dropSockets();
    await expect(ada.command('intro', { words: 'nothing' })).rejects.toThrow('no socket is connected');
    await eventually(() => expect(double.sockets()).toBe(1), { within: 15_000 });
    await ada.command('intro', { words: 'nothing' });
    expect(heard).toEqual(['nothing']);
  });
});
