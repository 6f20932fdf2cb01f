import type { Block, Message } from '../conversation/message.js';
import { member, type Span, strong, type Text, time } from '../conversation/text.js';
import type { Ahead } from './ahead.js';
import { meetKey } from './keys.js';
import { counted, note, paragraph, short } from './message-parts.js';
import { countMeIn } from './opening-messages.js';
import type { Attendee, Begun } from './session.js';

const NAMED = 30;

/** The last words in the thread. */
export function closingMessage({ id, chat, state }: Begun, ahead: Ahead): Message {
  const { title, here } = state;
  const line = here.length === 0 ? 'That was it for today.' : 'That was it for today. Thank you for coming!';
  return {
    summary: `${title} is over. ${here.length === 0 ? 'See you next time.' : 'Thank you for coming!'}`,
    blocks: [
      paragraph(strong(line)),
      ...(here.length === 0 ? [] : [tookPart(here)]),
      ...pickedAnswers(state),
      paragraph(...aheadWords(ahead)),
      {
        kind: 'buttons',
        buttons: [
          ...(ahead.kind === 'last' ? [] : [countMeIn(chat, title)]),
          ...(here.length === 0
            ? []
            : [{ key: meetKey(id), label: 'Meet someone from here', tone: 'plain' } as const]),
        ],
      } as const,
    ].filter((block: Block) => block.kind !== 'buttons' || block.buttons.length > 0),
  };
}

function tookPart(here: readonly Attendee[]): Block {
  const named = here.slice(0, NAMED);
  const more = here.length - named.length;
  const names = named.flatMap((one, index): Span[] => [...(index === 0 ? [] : [', ']), nameOf(one)]);
  return paragraph(strong('Who was here: '), ...names, more === 0 ? '.' : ` and ${more} more.`);
}

const nameOf = ({ member: id, name }: Attendee): Span => member(id, short(name));

function pickedAnswers({ picks, hostName }: Begun['state']): readonly Block[] {
  if (picks.length === 0) return [];
  const items = picks.map(({ url, author }, index): Text => {
    const text = author === undefined ? `Answer ${index + 1}` : `What ${short(author.name)} wrote`;
    return [{ kind: 'link', url, text }];
  });
  return [paragraph(strong(`Answers that ${short(hostName)} picked:`)), { kind: 'list', items }];
}

const aheadWords = (ahead: Ahead): Text => {
  switch (ahead.kind) {
    case 'next':
      return ['The next one is ', time(ahead.at), '. See you there!'];
    case 'last':
      return ['It was the last one. Thank you to everybody who has been part of it.'];
    case 'rests':
      return ['The chat rests after this; those who are counted in hear when it goes on.'];
  }
};

/** The host's panel, once it is over: thanks, and how many came. */
export const hostThanks = ({ state: { title, here } }: Begun): Message => {
  const came =
    here.length === 0
      ? 'Nobody said “I’m here” this time; that happens to every chat now and then.'
      : `${counted(here.length, 'person', 'people')} said “I’m here”.`.replace(/^./, (first) =>
          first.toUpperCase(),
        );
  return {
    summary: `${title} is over. Thank you for hosting!`,
    blocks: [
      paragraph(strong(`${title} is over. Thank you for hosting! `), came),
      note(
        'For one more day you can pick good answers: open the menu of a message in the thread, and choose “Pick this answer”.',
      ),
    ],
  };
};
