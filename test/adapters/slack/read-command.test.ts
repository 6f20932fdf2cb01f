import { describe, expect, it } from '@jest/globals';
import { readCommand } from '../../../src/adapters/slack/read-command.js';
import { communityId } from '../../../src/core/shared/ids.js';

const T1 = communityId('slack', 'T1');
const read = (name: string, text: string) => readCommand(name, text, T1);

describe('what was typed after a command', () => {
  it('a first word that the command knows is its verb, in any case', () => {
    expect(read('/kith', ' Pause 2w ')).toEqual({ command: 'kith', verb: 'pause', people: [], words: '2w' });
    expect(read('/intro', 'list')).toEqual({ command: 'intro', verb: 'list', people: [], words: '' });
    expect(read('/serve', 'pledge 12 blankets')).toMatchObject({ verb: 'pledge', words: '12 blankets' });
    expect(read('/kith', 'dance')).toEqual({ command: 'kith', people: [], words: 'dance' });
    expect(read('/kith', 'block <@U2|ben>')).toMatchObject({ verb: 'block', people: ['slack:T1:U2'] });
  });

  it('after a person, the words are about them', () => {
    expect(read('/intro', '<@U2|ben> list your maps')).toEqual({
      command: 'intro',
      people: ['slack:T1:U2'],
      words: 'list your maps',
    });
  });

  it('people count once each, in order, with or without their names', () => {
    expect(read('/intro', '<@U2|ben> <@W3> <@U2>  in <#C1|general> &amp;lt; &lt;3')).toEqual({
      command: 'intro',
      people: ['slack:T1:U2', 'slack:T1:W3'],
      words: 'in #general &lt; <3',
    });
  });

  it('the channel it was typed in is its place; direct messages and group conversations are none', () => {
    const typed = (channel_id: string, channel_name: string) =>
      readCommand('/chats', 'new every second Tuesday 12:00', T1, { channel_id, channel_name });
    expect(typed('C1', 'maps')).toEqual({
      command: 'chats',
      verb: 'new',
      people: [],
      words: 'every second Tuesday 12:00',
      place: 'slack:T1:C1',
    });
    expect(typed('G1', 'privategroup')?.place).toBe('slack:T1:G1');
    expect(typed('D1', 'directmessage')).not.toHaveProperty('place');
    expect(typed('C2', 'mpdm-ada--ben-1')).not.toHaveProperty('place');
    expect(readCommand('/chats', 'help', T1, { channel_name: '' })).not.toHaveProperty('place');
  });

  it('a hashtag that Slack took for a channel stays a hashtag', () => {
    expect(read('/chats', 'join <#C1|maps>')).toMatchObject({ verb: 'join', words: '#maps' });
    expect(read('/chats', 'every Tuesday')).toEqual({ command: 'chats', people: [], words: 'every Tuesday' });
  });

  it('a command of somebody else is none', () => {
    expect(read('/dance', 'with me')).toBeUndefined();
  });
});
