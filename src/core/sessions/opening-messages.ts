import type { Button, Message } from '../conversation/message.js';
import { member, strong, time } from '../conversation/text.js';
import { joinKey, suggestKey } from '../standing-chats/index.js';
import { hereKey } from './keys.js';
import { counted, ended, note, paragraph, short } from './message-parts.js';
import type { Begun } from './session.js';

/** The post that opens a session; the talk is in the thread under it. */
export function openingMessage({ id, chat, endsAt, state }: Begun, late: boolean): Message {
  const { title, hashtag, topic } = state;
  const about = topic === undefined ? '' : ` Today: ${ended(short(topic))}`;
  return {
    summary: `${title} (#${hashtag}) is open.${about}`,
    blocks: [
      { kind: 'heading', text: title },
      ...(late ? [paragraph('We begin a little later than planned today: that was my fault. Come in!')] : []),
      ...(topic === undefined ? [] : [paragraph(strong('Today: '), topic)]),
      paragraph(
        hostOf(state),
        ' hosts, and we talk in the thread under this until ',
        time(endsAt, 'time-of-day'),
        '.',
      ),
      {
        kind: 'buttons',
        buttons: [
          { key: hereKey(id), label: 'I’m here', tone: 'primary', spoken: `I’m here, at ${title}` },
          countMeIn(chat, title),
          { key: suggestKey(chat), label: 'Suggest a topic', tone: 'plain' },
        ],
      },
      note(
        strong(`#${hashtag}`),
        ' · Come and go as you like. “I’m here” lets the others know that you came.',
      ),
    ],
  };
}

/** The same post, when it is over. */
export function pastOpeningMessage({ chat, state }: Begun): Message {
  const { title, hashtag, topic, here, openedAt } = state;
  return {
    summary: `${title} (#${hashtag}) was held here.`,
    blocks: [
      { kind: 'heading', text: title },
      ...(topic === undefined ? [] : [paragraph(strong('It was about: '), topic)]),
      paragraph(
        hostOf(state),
        ' hosted it on ',
        time(openedAt, 'date'),
        here.length === 0 ? '.' : `, and ${counted(here.length, 'person', 'people')} took part.`,
        ' What was said is in the thread.',
      ),
      {
        kind: 'buttons',
        buttons: [countMeIn(chat, title), { key: suggestKey(chat), label: 'Suggest a topic', tone: 'plain' }],
      },
    ],
  };
}

const hostOf = ({ host, hostName }: Begun['state']) => member(host, short(hostName));

export const countMeIn = (chat: Begun['chat'], title: string): Button => ({
  key: joinKey(chat),
  label: 'Count me in',
  tone: 'plain',
  spoken: `Count me in to ${title}, every time`,
});

/** What the thread is called where threads have names: at most 100 characters. */
export const threadName = (hashtag: string, day: string): string => `#${short(hashtag, 60)} · ${day}`;

/** One of the questions, in the thread. */
export const questionMessage = ({ state: { questions } }: Begun, index: number): Message => {
  const which = questions.length === 1 ? 'A question' : `Question ${index + 1} of ${questions.length}`;
  const words = questions[index] ?? '';
  return { summary: `${which}: ${ended(words)}`, blocks: [paragraph(strong(`${which}: `), words)] };
};
