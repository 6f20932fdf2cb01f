import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { plain } from '../../../src/core/conversation/message.js';
import { say } from '../../../src/core/conversation/reply.js';
import type { MessageRef } from '../../../src/core/messenger.js';
import { placeId } from '../../../src/core/shared/ids.js';
import { eventually } from '../../support/eventually.js';
import { lastOf, openStage, type Stage } from './stage.js';

const PICK = 'Pick this answer';

describe('picking an answer from the menu of a message', () => {
  let stage: Stage;
  let opening: MessageRef;
  beforeAll(async () => {
    stage = await openStage();
    const general = placeId(stage.community, stage.general);
    opening = await stage.adapter.messenger.post(general, plain('Chess, today.'), 'opening');
    await stage.adapter.messenger.openThread(opening, 'Chess');
  });
  afterAll(async () => {
    await stage.close();
    expect(stage.discord.unexpected).toEqual([]);
  });
  beforeEach(() => {
    stage.core.heard.length = 0;
    stage.core.answers('does', () => say(plain('Picked.')));
  });
  const under = () => {
    const found = stage.ada.sees().find(({ id }) => id === opening.message);
    if (!found) throw new Error('Ada does not see the opening');
    return found;
  };
  const heard = () => eventually(() => lastOf(stage.core.heard));

  it('says what was written, by whom and where, from within the thread', async () => {
    const words = 'The *Sicilian*, always. <@1> @everyone';
    const answer = await stage.ben.say(words, { under: under() });
    expect(answer).toMatchObject({ kind: 'thread', under: opening.message, place: opening.message });
    await stage.ada.menu(PICK, answer);
    expect(await heard()).toMatchObject({
      kind: 'pick',
      entry: 'pick-answer',
      by: { member: stage.member(stage.ada), name: 'Ada' },
      message: {
        place: placeId(stage.community, stage.general),
        message: answer.id,
        thread: opening.message,
        author: stage.member(stage.ben),
        words,
        url: `https://discord.com/channels/${stage.guild.id}/${opening.message}/${answer.id}`,
      },
    });
    await eventually(() =>
      expect(lastOf(stage.ada.sees())).toMatchObject({ kind: 'only-you', text: 'Picked.' }),
    );
  });

  it('has no thread in the channel itself, and no author where an app wrote it', async () => {
    await stage.ada.menu(PICK, under());
    const picked = await heard();
    if (picked.kind !== 'pick') throw new Error(`not a pick but ${picked.kind}`);
    expect(picked.message).toMatchObject({
      place: placeId(stage.community, stage.general),
      message: opening.message,
      words: 'Chess, today.',
    });
    expect(picked.message).not.toHaveProperty('thread');
    expect(picked.message).not.toHaveProperty('author');
  });

  it('survives words that are missing, and knows no other entry', async () => {
    const from = { userId: stage.ada.id, channelId: opening.message, guildId: stage.guild.id };
    const id = '300000000000000001';
    const message = (over: object) => ({
      name: PICK,
      id: '1',
      type: 3,
      target_id: id,
      resolved: { messages: { [id]: { id, channel_id: opening.message, ...over } } },
    });
    const send = (data: object) => stage.discord.interact({ type: 2, data }, from);
    await send(message({ author: { id: stage.ben.id, username: 'ben' } }));
    expect(await heard()).toMatchObject({ message: { words: '', author: stage.member(stage.ben) } });
    await send(message({ author: { id: '5'.repeat(18), username: 'hook' }, webhook_id: '5'.repeat(18) }));
    await eventually(() => expect(stage.core.heard).toHaveLength(2));
    expect(lastOf(stage.core.heard)).not.toHaveProperty('message.author');
    await send({ ...message({ author: { id: stage.ben.id, username: 'ben' } }), name: 'Pick that' });
    expect(stage.core.heard).toHaveLength(2);
  });

  it('lets a command typed in the thread be about the channel', async () => {
    await stage.ada.command('chats', { verb: 'next', place: opening.message });
    expect(await heard()).toMatchObject({
      command: 'chats',
      verb: 'next',
      place: placeId(stage.community, stage.general),
    });
    await stage.ada.command('chats', { verb: 'new', words: 'every second Tuesday 12:00' });
    await eventually(() =>
      expect(lastOf(stage.core.heard)).toMatchObject({ verb: 'new', words: 'every second Tuesday 12:00' }),
    );
    for (const verb of ['setup', 'stewards', 'log', 'channels']) await stage.ada.command('kith', { verb });
    await eventually(() =>
      expect(lastOf(stage.core.heard)).toMatchObject({ command: 'kith', verb: 'channels' }),
    );
  });
});

describe('a thread that fell asleep before Kith came', () => {
  it('is still known by the channel that it hangs on', async () => {
    const stage = await openStage({ start: false });
    const general = placeId(stage.community, stage.general);
    const opening = await stage.adapter.messenger.post(general, plain('Chess.'), 'opening');
    await stage.adapter.messenger.openThread(opening, 'Chess');
    const answer = await stage.ben.say('e4', { place: opening.message });
    stage.discord.channel(opening.message).archive();
    await stage.adapter.start();
    stage.core.answers('does', () => say(plain('Picked.')));
    await stage.ada.menu(PICK, answer);
    await eventually(() =>
      expect(lastOf(stage.core.heard)).toMatchObject({
        message: { place: general, thread: opening.message },
      }),
    );
    await stage.close();
    expect(stage.discord.unexpected).toEqual([]);
  });
});
