import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { actionKey } from '../../../src/core/conversation/action-key.js';
import type { Field, Form } from '../../../src/core/conversation/form.js';
import { type Message, plain } from '../../../src/core/conversation/message.js';
import { ask, nothing, panel } from '../../../src/core/conversation/reply.js';
import { placeId } from '../../../src/core/shared/ids.js';
import { eventually } from '../../support/eventually.js';
import { lastOf, openStage, type Stage } from './stage.js';

const withButton = (words: string, label: string): Message => ({
  ...plain(words),
  blocks: [
    ...plain(words).blocks,
    { kind: 'buttons', buttons: [{ key: actionKey('setup.next'), label, tone: 'primary' }] },
  ],
});

describe('a panel, and the forms that open from it', () => {
  let stage: Stage;
  beforeAll(async () => {
    stage = await openStage();
    stage.guild.addChannel({ name: 'makers' });
  });
  afterAll(async () => {
    await stage.close();
    expect(stage.discord.unexpected).toEqual([]);
  });
  beforeEach(() => {
    stage.ada.dismiss();
    stage.core.heard.length = 0;
  });
  const own = () => stage.ada.sees().filter(({ kind }) => kind === 'only-you');
  const shows = (text: string) => eventually(() => expect(lastOf(own()).text).toBe(text));
  const form = (...fields: Field[]): Form => ({
    key: actionKey('setup.save'),
    title: 'Setting up',
    submit: 'Save',
    fields,
  });

  it.each(['does', 'asks'] as const)('changes in place when it is pressed (%s)', async (pace) => {
    stage.core.answers(pace, () => panel(withButton('One.', 'Next')));
    await stage.ada.command('kith', { verb: 'setup' });
    await shows('One.');
    const [count, { id }] = [own().length, lastOf(own())];
    stage.core.answers(pace, () => panel(withButton('Two.', 'Next')));
    await stage.ada.press('Next');
    await shows('Two.');
    expect(own()).toHaveLength(count);
    expect(lastOf(own()).id).toBe(id);
    expect(stage.ben.sees()).toEqual([]);
  });

  it('changes in place when a form that it opened is sent', async () => {
    stage.core.answers('does', () => panel(withButton('Before.', 'Edit')));
    await stage.ada.command('kith', { verb: 'setup' });
    await shows('Before.');
    const count = own().length;
    stage.core.answers('asks', () =>
      ask(form({ kind: 'short-text', name: 'tag', label: 'Hashtag', maxLength: 30 })),
    );
    await stage.ada.press('Edit');
    stage.core.answers('does', () => panel(plain('After.')));
    await stage.ada.submit({ Hashtag: 'chess' });
    await shows('After.');
    expect(own()).toHaveLength(count);
  });

  it('is a new one when it comes from a message that others see too', async () => {
    const general = placeId(stage.community, stage.general);
    await stage.adapter.messenger.post(general, withButton('For all.', 'Set up'), 'for-all');
    const count = own().length;
    stage.core.answers('does', () => panel(plain('Only for you.')));
    await stage.ada.press('Set up');
    await shows('Only for you.');
    expect(own()).toHaveLength(count + 1);
    expect(stage.ben.sees()).toMatchObject([{ text: 'For all.' }]);
  });

  const opens = async (...fields: Field[]) => {
    stage.core.answers('asks', () => ask(form(...fields)));
    await stage.ada.command('kith', { verb: 'setup' });
    stage.core.answers('does', () => nothing);
  };

  it('is followed by a button where a form leads to another, since Discord opens none after a form', async () => {
    await opens({ kind: 'short-text', name: 'a', label: 'First', maxLength: 30 });
    const second = form({ kind: 'short-text', name: 'b', label: 'Second', maxLength: 30 });
    stage.core.answers('asks', () => ask(second));
    await stage.ada.submit({ First: 'one' });
    await eventually(() => expect(lastOf(own()).buttons).toEqual(['Go on']));
    await stage.ada.press('Go on');
    stage.core.answers('does', () => nothing);
    await stage.ada.submit({ Second: 'two' });
    await eventually(() => expect(lastOf(stage.core.heard)).toMatchObject({ answers: { b: 'two' } }));
  });

  const features: Field = {
    kind: 'choices',
    name: 'features',
    label: 'What runs here',
    options: [
      { value: 'chats', label: 'Standing chats' },
      { value: 'prompts', label: 'Prompts, and more' },
      { value: 'draws', label: 'Draws' },
    ],
    value: ['chats'],
  };

  it('asks for any number of a few', async () => {
    await opens(features, { ...features, name: 'more', label: 'More', value: [], optional: true });
    expect(stage.ada.form()?.fields).toMatchObject([
      { kind: 'choices', value: ['Standing chats'], required: true },
      { kind: 'choices', value: [], required: false },
    ]);
    await expect(stage.ada.submit({ 'What runs here': '' })).rejects.toThrow('required');
    await stage.ada.submit({ 'What runs here': ['Prompts, and more', 'Draws'] });
    await eventually(() =>
      expect(lastOf(stage.core.heard)).toMatchObject({ answers: { features: ['prompts', 'draws'] } }),
    );
    expect(lastOf(stage.core.heard)).not.toHaveProperty('answers.more');
  });

  it('asks for channels of this server that the person sees', async () => {
    const general = placeId(stage.community, stage.general);
    stage.discord.addGuild({ name: 'Others' }).addChannel({ name: 'foreign' });
    const projects = stage.guild.addChannel({ name: 'projects', type: 15 });
    stage.guild.addChannel({ name: 'loud', type: 2 });
    stage.guild.addChannel({ name: 'hidden', visibleTo: [stage.ben.id] });
    await opens({ kind: 'places', name: 'channels', label: 'Channels', min: 1, max: 2, value: [general] });
    expect(stage.ada.form()?.fields).toMatchObject([{ kind: 'places', value: ['general'], required: true }]);
    for (const name of ['foreign', 'loud', 'hidden'])
      await expect(stage.ada.submit({ Channels: [name] })).rejects.toThrow(`offers no channel "${name}"`);
    await stage.ada.submit({ Channels: ['projects', '#makers'] });
    await eventually(() =>
      expect(lastOf(stage.core.heard)).toMatchObject({
        answers: {
          channels: [projects, stage.discord.channel('makers').id].map((id) => placeId(stage.community, id)),
        },
      }),
    );
  });

  it('keeps what was there when nothing is touched, and never offers more than Discord takes', async () => {
    const many = Array.from({ length: 30 }, (_, at) =>
      placeId(stage.community, `${200000000000000000n + BigInt(at)}`),
    );
    const options = Array.from({ length: 10 }, (_, at) => ({ value: `${at}`, label: `Nº ${at}` }));
    await opens(
      { ...features, options, value: options.map(({ value }) => value) },
      {
        kind: 'places',
        name: 'few',
        label: 'Few',
        min: 3,
        max: 40,
        value: many.slice(0, 2),
        optional: true,
      },
      { kind: 'places', name: 'many', label: 'Many', min: 0, max: 40, value: many },
    );
    await stage.ada.submit();
    await eventually(() =>
      expect(lastOf(stage.core.heard)).toMatchObject({
        answers: {
          features: options.map(({ value }) => value),
          few: many.slice(0, 2),
          many: many.slice(0, 25),
        },
      }),
    );
  });
});
