import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { actionKey } from '../../../src/core/conversation/action-key.js';
import type { Form } from '../../../src/core/conversation/form.js';
import type { Interaction } from '../../../src/core/conversation/interaction.js';
import { type Button, type Message, plain } from '../../../src/core/conversation/message.js';
import { amend, ask, nothing, say } from '../../../src/core/conversation/reply.js';
import { eventually } from '../../support/eventually.js';
import { lastOf, openStage, type Stage } from './stage.js';

describe('buttons and forms on Discord', () => {
  let stage: Stage;
  let question: Message;
  beforeAll(async () => {
    stage = await openStage();
    question = withButtons('Shall I?', [
      {
        key: actionKey('introduction.yes', `discord:${stage.guild.id}:abcdefgh`),
        label: 'Yes',
        tone: 'primary',
      },
    ]);
  });
  afterAll(async () => {
    await stage.close();
    expect(stage.discord.unexpected).toEqual([]);
  });
  beforeEach(() => {
    stage.discord.faults.clear();
    stage.core.heard.length = 0;
    stage.ada.dismiss();
  });

  const tellAda = (key: string) => stage.adapter.messenger.tell(stage.member(stage.ada), question, key);
  const asked = async () => {
    stage.core.answers('does', () => say(question));
    await stage.ada.command('intro', { verb: 'list' });
    await eventually(() => expect(lastOf(stage.ada.sees()).buttons).toEqual(['Yes']));
    stage.core.heard.length = 0;
    return lastOf(stage.ada.sees());
  };

  it('change the message that they stand on', async () => {
    const before = await asked();
    stage.core.answers('does', () => amend(plain('Thank you.')));
    await stage.ada.press('Yes');
    const after = await eventually(() => {
      const seen = stage.ada.sees().find(({ id }) => id === before.id);
      expect(seen?.text).toBe('Thank you.');
      return seen;
    });
    expect(after?.buttons).toEqual([]);
  });

  it('can leave it alone and say something beside it', async () => {
    const before = await asked();
    stage.core.answers('does', () => say(plain('Only for you.')));
    await stage.ada.press('Yes');
    await eventually(() =>
      expect(lastOf(stage.ada.sees())).toMatchObject({ kind: 'only-you', text: 'Only for you.' }),
    );
    expect(stage.ada.sees().find(({ id }) => id === before.id)?.edits).toBe(before.edits);
  });

  it('work in direct messages, where only the key tells the server', async () => {
    await tellAda('dm-press');
    stage.core.answers('does', () => amend(plain('Noted.')));
    await stage.ada.press('Yes');
    await eventually(() => expect(stage.core.heard).toHaveLength(1));
    expect(stage.core.heard[0]).toMatchObject({
      kind: 'press',
      action: { name: 'introduction.yes', id: `discord:${stage.guild.id}:abcdefgh` },
      by: { member: stage.member(stage.ada), community: `discord:${stage.guild.id}` },
    });
    await eventually(() => expect(lastOf(stage.discord.directMessages(stage.ada.id)).content).toBe('Noted.'));
    expect(lastOf(stage.discord.directMessages(stage.ada.id)).components).toEqual([]);
  });

  it.each([
    ['a key of another make', 'reject:everything', 'I no longer know it'],
    [
      'a key from another server',
      'v1:introduction.yes|discord:999999999999999999:abcdefgh',
      'another server',
    ],
    ['a form of long ago', 'reopen:0123', 'no longer at hand'],
  ])('answer %s kindly and change nothing', async (_, custom_id, words) => {
    const { id: messageId } = await asked();
    await stage.discord.interact(
      { type: 3, data: { custom_id, component_type: 2 } },
      { userId: stage.ada.id, channelId: stage.general, messageId },
    );
    await eventually(() => expect(lastOf(stage.ada.sees()).text).toContain(words));
    expect(stage.core.heard).toEqual([]);
  });

  it('send people to their server when a direct message cannot tell which one', async () => {
    const nowhere = withButtons('Hm?', [{ key: actionKey('care.resume'), label: 'Go on', tone: 'plain' }]);
    await stage.adapter.messenger.tell(stage.member(stage.ada), nowhere, 'no-id');
    await stage.ada.press('Go on');
    await eventually(() => expect(lastOf(stage.ada.sees()).text).toContain('use this in your server'));
    expect(stage.core.heard).toEqual([]);
  });

  const form = (value?: string): Form => ({
    key: actionKey('introduction.request'),
    title: 'Meet someone',
    submit: 'Go on',
    fields: [
      { kind: 'people', name: 'who', label: 'Whom?', min: 1, max: 2, value: [stage.member(stage.ben)] },
      {
        kind: 'long-text',
        name: 'why',
        label: 'Why?',
        hint: 'They read this',
        maxLength: 500,
        ...(value ? { value } : {}),
      },
      {
        kind: 'choice',
        name: 'reason',
        label: 'Which kind?',
        options: [
          { value: 'work', label: 'Their work' },
          { value: 'other', label: 'Something else' },
        ],
        value: 'other',
      },
      { kind: 'short-text', name: 'offer', label: 'What can you offer?', maxLength: 100, optional: true },
    ],
  });
  const formOpened = async (value?: string) => {
    stage.core.answers('asks', () => ask(form(value)));
    await stage.ada.command('intro');
    stage.core.heard.length = 0;
  };

  it('bring back what was filled in, and nothing for what was left empty', async () => {
    await formOpened();
    stage.core.answers('does', () => say(plain('Read this once more.')));
    await stage.ada.submit({ 'Why?': 'maps & <@1> **x**', 'Which kind?': 'Their work' });
    await eventually(() => expect(stage.core.heard).toHaveLength(1));
    expect(stage.core.heard).toMatchObject([
      {
        kind: 'submission',
        action: { name: 'introduction.request', id: '' },
        answers: { who: [stage.member(stage.ben)], why: 'maps & <@1> **x**', reason: 'work' },
      },
    ]);
    expect(heardAnswers(stage.core.heard[0])).not.toHaveProperty('offer');
    await eventually(() => expect(lastOf(stage.ada.sees()).text).toBe('Read this once more.'));
  });

  it('lose nothing when a form is not in order: it is quoted, and opens again as it was', async () => {
    await formOpened();
    stage.core.answers('does', () => ({
      kind: 'correct',
      errors: { why: 'Please say a little more.' },
      form: form('Maps *and* tea'),
    }));
    await stage.ada.submit({ 'Why?': 'Maps *and* tea' });
    await eventually(() => {
      expect(lastOf(stage.ada.sees()).text).toContain('Why? – Please say a little more.');
      expect(lastOf(stage.ada.sees()).text).toContain('Maps *and* tea');
    });
    await stage.ada.press('Fill it in again');
    expect(stage.ada.form()?.fields.find(({ label }) => label === 'Why?')?.value).toBe('Maps *and* tea');
  });

  it('change the message below when the form was opened from it', async () => {
    const before = await asked();
    stage.core.answers('asks', () => ask(form()));
    await stage.ada.press('Yes');
    stage.core.answers('does', () => amend(plain('Changed.')));
    await stage.ada.submit({ 'Why?': 'because' });
    await eventually(() =>
      expect(stage.ada.sees().find(({ id }) => id === before.id)?.text).toBe('Changed.'),
    );
  });

  it('say nothing where nothing is to be said', async () => {
    stage.core.answers('does', () => nothing);
    const before = stage.ada.sees().length;
    await stage.ada.command('kith', { verb: 'help' });
    await eventually(() => expect(stage.ada.sees()).toHaveLength(before));
  });
});

const withButtons = (line: string, buttons: readonly Button[]): Message => ({
  summary: line,
  blocks: [
    { kind: 'paragraph', text: [line] },
    { kind: 'buttons', buttons },
  ],
});
const heardAnswers = (heard: Interaction | undefined) => (heard?.kind === 'submission' ? heard.answers : {});
