import type { Block, Message } from '../conversation/message.js';
import { member, type Span, strong, type Text, time } from '../conversation/text.js';
import { ENGLISH } from '../words/index.js';
import type { Ahead } from './ahead.js';
import { meetKey } from './keys.js';
import { note, paragraph, short } from './message-parts.js';
import { countMeIn } from './opening-messages.js';
import type { Attendee, Begun } from './session.js';

const { say, text } = ENGLISH;

const NAMED = 30;

/** The last words in the thread. */
export function closingMessage({ id, chat, state }: Begun, ahead: Ahead): Message {
  const { title, here } = state;
  const nobody = here.length === 0;
  const buttons = [
    ...(ahead.kind === 'last' ? [] : [countMeIn(chat, title)]),
    ...(nobody ? [] : [{ key: meetKey(id), label: say('session.closing.meet'), tone: 'plain' } as const]),
  ];
  return {
    summary: say(nobody ? 'session.closing.summary-nobody' : 'session.closing.summary', { title }),
    blocks: [
      paragraph(strong(say(nobody ? 'session.closing.thanks-nobody' : 'session.closing.thanks'))),
      ...(nobody ? [] : [tookPart(here)]),
      ...pickedAnswers(state),
      paragraph(...aheadWords(ahead)),
      ...(buttons.length === 0 ? [] : [{ kind: 'buttons', buttons } as const]),
    ],
  };
}

function tookPart(here: readonly Attendee[]): Block {
  const named = here.slice(0, NAMED);
  const more = here.length - named.length;
  const people = named.flatMap((one, index): Text => (index === 0 ? [nameOf(one)] : [', ', nameOf(one)]));
  return paragraph(
    ...(more === 0
      ? text('session.closing.here', { people })
      : text('session.closing.here-and-more', { people, more })),
  );
}

const nameOf = ({ member: id, name }: Attendee): Span => member(id, short(name));

function pickedAnswers({ picks, hostName }: Begun['state']): readonly Block[] {
  if (picks.length === 0) return [];
  const items = picks.map(({ url, author }, index): Text => {
    const words =
      author === undefined
        ? say('session.closing.answer', { number: index + 1 })
        : say('session.closing.answer-by', { name: short(author.name) });
    return [{ kind: 'link', url, text: words }];
  });
  const title = say('session.closing.picked', { hostName: short(hostName) });
  return [paragraph(strong(title)), { kind: 'list', items }];
}

const aheadWords = (ahead: Ahead): Text =>
  ahead.kind === 'next'
    ? text('session.closing.next', { time: time(ahead.at) })
    : text(`session.closing.${ahead.kind}`);

/** The host's panel, once it is over: thanks, and how many came. */
export const hostThanks = ({ state: { title, here } }: Begun): Message => ({
  summary: say('session.panel.over', { title }),
  blocks: [
    paragraph(...text('session.panel.over-line', { title, people: here.length })),
    note(say('session.panel.still-picking')),
  ],
});
