import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { deployCommands } from '../../../src/adapters/discord/index.js';
import { actionKey } from '../../../src/core/conversation/action-key.js';
import { COMMANDS } from '../../../src/core/conversation/commands.js';
import type { Form } from '../../../src/core/conversation/form.js';
import { plain } from '../../../src/core/conversation/message.js';
import { ask, say } from '../../../src/core/conversation/reply.js';
import { member, strong, time } from '../../../src/core/conversation/text.js';
import { eventually } from '../../support/eventually.js';
import { lastOf, openStage, type Stage } from './stage.js';

const form: Form = {
  key: actionKey('introduction.request'),
  title: 'Meet someone',
  submit: 'Go on',
  fields: [{ kind: 'long-text', name: 'why', label: 'Why?', maxLength: 500 }],
};

describe('what people type on Discord', () => {
  let stage: Stage;
  beforeAll(async () => {
    stage = await openStage();
  });
  afterAll(async () => {
    await stage.close();
    expect(stage.discord.unexpected).toEqual([]);
  });
  beforeEach(() => {
    stage.ada.dismiss();
    stage.core.heard.length = 0;
    stage.core.answers('asks', () => say(plain('Here you are.')));
  });

  it('is offered after one registration, which may be repeated', async () => {
    const puts = () =>
      stage.discord.calls.filter(({ method, path }) => method === 'PUT' && path.endsWith('/commands'));
    expect(puts()).toHaveLength(1);
    expect(stage.discord.commands().map(({ name }) => name)).toEqual([
      'intro',
      'chats',
      'serve',
      'profile',
      'rounds',
      'kith',
      'Introduce me',
      'Pick this answer',
    ]);
    const { url: apiUrl, token, applicationId } = stage.discord;
    expect(await deployCommands({ apiUrl, token, applicationId })).toBe(8);
    expect(stage.discord.commands()).toHaveLength(8);
  });

  it('is described in full: nothing had to be cut off, and no command has too many verbs', () => {
    for (const { description, verbs } of COMMANDS) {
      expect(verbs.length).toBeLessThanOrEqual(25);
      for (const words of [description, ...verbs.flatMap((verb) => [verb.description, verb.words ?? ''])])
        expect(words.length).toBeLessThanOrEqual(100);
    }
  });

  it('opens the form when Ada types the bare command', async () => {
    stage.core.answers('asks', () => ask(form));
    await stage.ada.command('intro');
    expect(stage.ada.form()?.title).toBe('Meet someone');
    expect(stage.core.heard).toEqual([
      {
        kind: 'command',
        command: 'intro',
        people: [],
        words: '',
        place: `discord:${stage.guild.id}:${stage.general}`,
        by: {
          member: stage.member(stage.ada),
          community: `discord:${stage.guild.id}`,
          name: 'Ada',
          locale: 'en-US',
        },
      },
    ]);
  });

  it('carries whom Ada named and why', async () => {
    stage.core.answers('does', () => say(plain('Here you are.')));
    await stage.ada.command('intro', { people: [stage.ben], words: 'we *both* love maps' });
    const answer = await eventually(() => {
      const seen = lastOf(stage.ada.sees());
      expect(seen.text).toBe('Here you are.');
      return seen;
    });
    expect(answer.kind).toBe('only-you');
    expect(stage.core.heard[0]).toMatchObject({
      command: 'intro',
      people: [stage.member(stage.ben)],
      words: 'we *both* love maps',
    });
    expect(stage.ben.sees()).toEqual([]);
  });

  it('carries a topic as a verb with words', async () => {
    stage.core.answers('does', () => say(plain('Here you are.')));
    await stage.ada.command('intro', { verb: 'topic', words: 'bread *baking*' });
    await eventually(() =>
      expect(stage.core.heard[0]).toMatchObject({
        command: 'intro',
        verb: 'topic',
        people: [],
        words: 'bread *baking*',
      }),
    );
  });

  it('can be answered with every kind of block', async () => {
    const at = Date.UTC(2027, 0, 15, 12);
    stage.core.answers('asks', () =>
      say({
        summary: 'Everything.',
        blocks: [
          { kind: 'heading', text: 'Your *introductions*' },
          { kind: 'paragraph', text: ['Until ', time(at), ' with ', member(stage.member(stage.ben), 'Ben')] },
          { kind: 'quote', label: 'Why', text: 'Maps_and_tea' },
          { kind: 'list', items: [['one'], [strong('two')]] },
          { kind: 'divider' },
          { kind: 'card', title: 'Ben', lines: ['Draws maps', 'https://ben.example/a_b'] },
          {
            kind: 'buttons',
            buttons: [
              { key: actionKey('introduction.take-back', 'x'), label: 'Take it back', tone: 'danger' },
            ],
          },
          { kind: 'note', text: ['Small.'] },
        ],
      }),
    );
    await stage.ada.command('intro', { verb: 'list' });
    const seen = lastOf(stage.ada.sees());
    for (const words of [
      'Your *introductions*',
      '15 January 2027',
      'with Ben',
      'Maps_and_tea',
      'two',
      'Small.',
    ]) {
      expect(seen.text).toContain(words);
    }
    expect(seen.buttons).toEqual(['Take it back']);
  });

  it('connects two others', async () => {
    const cleo = stage.guild.addMember({ name: 'Cleo' });
    await stage.ada.command('intro', { people: [stage.ben, cleo] });
    expect(stage.core.heard[0]).toMatchObject({ people: [stage.member(stage.ben), stage.member(cleo)] });
  });

  it('knows verbs by option and by subcommand', async () => {
    await stage.ada.command('intro', { verb: 'list' });
    await stage.ada.command('kith', { verb: 'block', people: [stage.ben] });
    await stage.ada.command('kith', { verb: 'pause', words: '2w' });
    await stage.ada.command('serve', { verb: 'pledge', words: '12 blankets' });
    await stage.ada.command('serve', { verb: 'list' });
    expect(stage.core.heard).toMatchObject([
      { command: 'intro', verb: 'list' },
      { command: 'kith', verb: 'block', people: [stage.member(stage.ben)] },
      { command: 'kith', verb: 'pause', words: '2w' },
      { command: 'serve', verb: 'pledge', words: '12 blankets' },
      { command: 'serve', verb: 'list', words: '' },
    ]);
  });

  it('takes “Introduce me” on Ben for an introduction to Ben', async () => {
    await stage.ada.menu('Introduce me', stage.ben);
    expect(stage.core.heard[0]).toMatchObject({
      kind: 'command',
      command: 'intro',
      people: [stage.member(stage.ben)],
    });
  });

  it('opens home as a panel that only Ada sees', async () => {
    stage.core.answers('asks', () => ({ kind: 'home', message: plain('All quiet.') }));
    await stage.ada.openHome();
    expect(stage.core.heard[0]).toMatchObject({ kind: 'visit', by: { name: 'Ada' } });
    await eventually(() =>
      expect(lastOf(stage.ada.sees())).toMatchObject({ kind: 'only-you', text: 'All quiet.' }),
    );
  });

  it('calls Ada by her name in this server', async () => {
    stage.guild.updateMember(stage.ada.id, { nick: 'Countess' });
    await stage.ada.command('kith', { verb: 'help' });
    expect(stage.core.heard[0]).toMatchObject({ by: { name: 'Countess' } });
  });

  it('answers a command that Kith never had kindly, and asks the core nothing', async () => {
    await stage.discord.interact(
      { type: 2, data: { id: '100000000000000001', name: 'dance', type: 1 } },
      { userId: stage.ada.id, channelId: stage.general },
    );
    expect(lastOf(stage.ada.sees()).text).toContain('I no longer know it');
    expect(stage.core.heard).toEqual([]);
  });

  it('asks people to use a server when Discord names none', async () => {
    await stage.discord.interact(
      {
        type: 2,
        data: { id: '100000000000000001', name: 'intro', type: 1 },
        guild_id: undefined,
        member: undefined,
        user: { id: stage.ada.id, username: 'ada', discriminator: '0', global_name: 'Ada', avatar: null },
      },
      { userId: stage.ada.id, channelId: stage.general },
    );
    expect(lastOf(stage.ada.sees()).text).toContain('use this in your server');
  });

  it('opens no form when the core takes too long, but says so in time', async () => {
    stage.core.answers('asks', async () => {
      await new Promise((resolve) => setTimeout(resolve, 2200));
      return ask(form);
    });
    await stage.ada.command('intro');
    await eventually(() => expect(lastOf(stage.ada.sees()).text).toContain('could not open'));
  });

  it('tells Ada a reference when the core breaks, and logs it without her words', async () => {
    stage.core.answers('does', () => {
      throw new Error('the database is away');
    });
    await stage.ada.command('intro', { words: 'my secret reason' });
    const text = await eventually(() => {
      const seen = lastOf(stage.ada.sees()).text;
      expect(seen).toContain('Something went wrong');
      return seen;
    });
    const line = lastOf(stage.log.filter(({ level }) => level === 'error'));
    expect(text).toContain(String(line.fields.reference));
    expect(JSON.stringify(line)).not.toContain('secret');
  });
});
