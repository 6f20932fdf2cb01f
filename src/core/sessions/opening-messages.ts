import type { Button, Message } from '../conversation/message.js';
import { member, sentences, time } from '../conversation/text.js';
import { joinKey, suggestKey } from '../standing-chats/index.js';
import { ENGLISH } from '../words/index.js';
import { hereKey } from './keys.js';
import { ended, note, paragraph, short } from './message-parts.js';
import type { Begun } from './session.js';

const { say, text } = ENGLISH;

/** The post that opens a session; the talk is in the thread under it. */
export function openingMessage({ id, chat, endsAt, state }: Begun, late: boolean): Message {
  const { title, hashtag, topic } = state;
  return {
    summary:
      topic === undefined
        ? say('session.opening.summary', { title, hashtag })
        : say('session.opening.summary-topic', { title, hashtag, topic: ended(short(topic)) }),
    blocks: [
      { kind: 'heading', text: title },
      ...(late ? [paragraph(say('session.opening.late'))] : []),
      ...(topic === undefined ? [] : [paragraph(...text('session.opening.topic', { topic }))]),
      paragraph(...text('session.opening.host', { host: hostOf(state), time: time(endsAt, 'time-of-day') })),
      {
        kind: 'buttons',
        buttons: [
          {
            key: hereKey(id),
            label: say('session.opening.here'),
            tone: 'primary',
            spoken: say('session.opening.here-spoken', { title }),
          },
          countMeIn(chat, title),
          suggest(chat),
        ],
      },
      note(...text('session.opening.note', { hashtag })),
    ],
  };
}

/** The same post, when it is over. */
export function pastOpeningMessage({ chat, state }: Begun): Message {
  const { title, hashtag, topic, here, openedAt } = state;
  const held = { host: hostOf(state), date: time(openedAt, 'date'), people: here.length };
  return {
    summary: say('session.past.summary', { title, hashtag }),
    blocks: [
      { kind: 'heading', text: title },
      ...(topic === undefined ? [] : [paragraph(...text('session.past.topic', { topic }))]),
      paragraph(...sentences(text('session.past.line', held), text('session.past.thread'))),
      { kind: 'buttons', buttons: [countMeIn(chat, title), suggest(chat)] },
    ],
  };
}

const hostOf = ({ host, hostName }: Begun['state']) => member(host, short(hostName));

export const countMeIn = (chat: Begun['chat'], title: string): Button => ({
  key: joinKey(chat),
  label: say('session.button.join'),
  tone: 'plain',
  spoken: say('session.button.join-spoken', { title }),
});

const suggest = (chat: Begun['chat']): Button => ({
  key: suggestKey(chat),
  label: say('session.button.suggest'),
  tone: 'plain',
});

/** What the thread is called where threads have names: at most 100 characters. */
export const threadName = (hashtag: string, day: string): string =>
  say('session.opening.thread', { hashtag: short(hashtag, 60), day });

/** One of the questions, in the thread. */
export const questionMessage = ({ state: { questions } }: Begun, index: number): Message => {
  const question = questions[index] ?? '';
  const which = { number: index + 1, all: questions.length };
  return questions.length === 1
    ? {
        summary: say('session.question.summary', { question: ended(question) }),
        blocks: [paragraph(...text('session.question.line', { question }))],
      }
    : {
        summary: say('session.question.summary-of', { ...which, question: ended(question) }),
        blocks: [paragraph(...text('session.question.line-of', { ...which, question }))],
      };
};
