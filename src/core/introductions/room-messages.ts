import { actionKey } from '../conversation/action-key.js';
import { type Block, type Message, plain } from '../conversation/message.js';
import { place, strong, type Text } from '../conversation/text.js';
import { cardBlock } from '../profiles/index.js';
import { LAST_QUESTION } from '../prompts/index.js';
import type { MemberId } from '../shared/ids.js';
import { listNames, namesOf, reasonRead, roomReaders, topicQuote } from './ask-messages.js';
import { type Introduction, isConnected, othersThan } from './introduction.js';
import type { Opening } from './opening.js';

/** What the room is called where rooms have names. */
export const roomName = ({ parties }: Introduction): string =>
  listNames(parties.map(({ card }) => card.name)).slice(0, 80);

/** The room's first message: who is here, why, one question to begin with, and the one that matters most. */
export function openingMessage(introduction: Introduction, { cards, question }: Opening): Message {
  const { id, parties, requesterName } = introduction;
  const names = namesOf(parties);
  return {
    summary: `${names}, you have been introduced. Say hello!`,
    notify: parties.map(({ member }) => member),
    blocks: [
      { kind: 'heading', text: `${names}, meet each other` },
      {
        kind: 'paragraph',
        text: isConnected(introduction)
          ? [`You both said yes. ${requesterName} thought you should meet.`]
          : ['You both said yes.'],
      },
      ...cards.map((card) => cardBlock(card)),
      ...reasonBlocks(introduction),
      ...roomReaders(introduction),
      { kind: 'divider' },
      { kind: 'paragraph', text: [strong('To begin with: '), question] },
      { kind: 'paragraph', text: [strong('And before you part: '), LAST_QUESTION] },
      {
        kind: 'buttons',
        buttons: [
          { key: actionKey('introduction.another-question', id), label: 'Another question', tone: 'plain' },
        ],
      },
    ],
  };
}

function reasonBlocks(introduction: Introduction): readonly Block[] {
  const { wish, requesterName } = introduction;
  const quote = (label: string, text: string): Block => ({ kind: 'quote', label, text });
  if (isConnected(introduction)) return [quote(`What ${requesterName} says`, wish.hope)];
  return [
    wish.topic === undefined
      ? { kind: 'paragraph', text: [strong(`Why ${requesterName} asked: `), reasonRead(wish.reason)] }
      : topicQuote(requesterName, wish.topic),
    ...(wish.offer === undefined ? [] : [quote(`What ${requesterName} can offer`, wish.offer)]),
    quote(`What ${requesterName} hopes for`, wish.hope),
  ];
}

/** The request, once their room is open: where to go. */
export function roomReadyMessage(introduction: Introduction, reader: MemberId): Message {
  const { state } = introduction;
  const line = `You and ${namesOf(othersThan(introduction, reader))} have been introduced.`;
  const where: Text = 'room' in state ? [' Your room: ', place(state.room, roomName(introduction))] : [];
  return { summary: line, blocks: [{ kind: 'paragraph', text: [strong(line), ...where] }] };
}

/** Privately, a week later. */
export function followUpMessage(introduction: Introduction, reader: MemberId, round: number): Message {
  const names = namesOf(othersThan(introduction, reader));
  const question =
    round === 1 ? `How is it going with ${names}?` : `One more time: how is it going with ${names}?`;
  const key = (verb: string) => actionKey(`introduction.${verb}`, introduction.id);
  return {
    summary: question,
    blocks: [
      { kind: 'paragraph', text: [strong(question)] },
      {
        kind: 'buttons',
        buttons: [
          { key: key('talked'), label: 'We talked', tone: 'plain', spoken: `${names} and I talked` },
          {
            key: key('planned'),
            label: 'It’s planned',
            tone: 'plain',
            spoken: `A talk with ${names} is planned`,
          },
          { key: key('not-yet'), label: 'Not yet', tone: 'plain', spoken: `Not yet: ${names}` },
          { key: key('could-not'), label: 'Couldn’t', tone: 'plain', spoken: `I couldn’t: ${names}` },
        ],
      },
      { kind: 'note', text: [`Only Kith sees your answer; ${names} won’t.`] },
    ],
  };
}

const THANKS = {
  talked: (names: string) => `Lovely that you and ${names} talked. Enjoy what comes of it.`,
  planned: (names: string) => `Good that it’s planned. Have a fine conversation with ${names}.`,
  'not-yet': (names: string) => `No hurry. Your room with ${names} stays where it is.`,
  'could-not': (names: string) =>
    `That happens. Thank you for saying so; your room with ${names} stays open.`,
} as const;

export const outcomeMessage = (
  introduction: Introduction,
  reader: MemberId,
  outcome: keyof typeof THANKS,
): Message => plain(THANKS[outcome](namesOf(othersThan(introduction, reader))));

/** In the room, once: nobody is blamed, and nothing has to be done. */
export function wrapUpOfferMessage({ id }: Introduction): Message {
  const line =
    'If it has gone quiet here, that is fine. Shall we close this kindly, or is there more to say?';
  return {
    summary: line,
    blocks: [
      { kind: 'paragraph', text: [line] },
      {
        kind: 'buttons',
        buttons: [{ key: actionKey('introduction.wrap-up', id), label: 'Close it kindly', tone: 'plain' }],
      },
      { kind: 'note', text: ['Just go on writing if there is more: nothing closes by itself.'] },
    ],
  };
}

/** The last words in a room. */
export function closingMessage(introduction: Introduction): Message {
  const names = namesOf(introduction.parties);
  return {
    summary: `Thank you for meeting, ${names}.`,
    blocks: [
      {
        kind: 'paragraph',
        text: [`Thank you for meeting, ${names}. You stay connected; write again whenever you like.`],
      },
      { kind: 'paragraph', text: [strong('One last question for you both: '), LAST_QUESTION] },
    ],
  };
}
