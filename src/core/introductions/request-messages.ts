import { actionKey } from '../conversation/action-key.js';
import { type Block, type Message, plain } from '../conversation/message.js';
import { strong, time } from '../conversation/text.js';
import type { MemberId } from '../shared/ids.js';
import { askBlocks, listNames, namesOf } from './ask-messages.js';
import type { Draft } from './draft.js';
import { type Introduction, isParty, othersThan } from './introduction.js';

/** The last look before sending: exactly what the other will see. This is the requester's own yes. */
export function confirmMessage(draft: Draft): Message {
  const { id, requester, cards } = draft;
  const asked = cards.filter(({ member }) => member !== requester);
  const connected = asked.length === cards.length;
  const names = listNames(asked.map(({ card }) => card.name));
  const [first] = asked;
  const others = cards.filter(({ member }) => member !== first?.member);
  return {
    summary: `This is what ${names} will see. Send it?`,
    blocks: [
      {
        kind: 'paragraph',
        text: [
          strong(connected ? `This is what ${first?.card.name} will see` : `This is what ${names} will see`),
          connected ? ` (${namesOf(others)} sees the same, with ${first?.card.name}’s name and card):` : ':',
        ],
      },
      { kind: 'divider' },
      ...askBlocks({ ...draft, others, connected }),
      { kind: 'divider' },
      {
        kind: 'buttons',
        buttons: [
          { key: actionKey('introduction.send', id), label: 'Send the request', tone: 'primary' },
          { key: actionKey('introduction.change', id), label: 'Change it', tone: 'plain' },
          { key: actionKey('introduction.discard', id), label: 'Don’t send', tone: 'plain' },
        ],
      },
      { kind: 'note', text: ['Nothing has been sent yet.'] },
    ],
  };
}

/** The requester's receipt: the same words whatever stands in the way on the other side. */
export function sentMessage(introduction: Introduction, reader: MemberId): Message {
  const { id, requester, expiresAt } = introduction;
  const names = namesOf(othersThan(introduction, reader));
  const what = isParty(introduction, reader)
    ? `${names} will be asked. If it’s a yes, a room opens for you both.`
    : `${names} will each be asked. If both say yes, their room opens.`;
  const takeBack: Block = {
    kind: 'buttons',
    buttons: [{ key: actionKey('introduction.take-back', id), label: 'Take it back', tone: 'plain' }],
  };
  return {
    summary: `Sent. ${what}`,
    blocks: [
      { kind: 'paragraph', text: [strong('Sent. '), what] },
      {
        kind: 'note',
        text: [
          'Good things take a little time: you’ll hear either way by ',
          time(expiresAt),
          '. /intro list shows your introductions.',
        ],
      },
      ...(requester === reader ? [takeBack] : []),
    ],
  };
}

/** Both asked for each other. */
export const bothWantMessage = (introduction: Introduction): Message => {
  const line = 'What a coincidence: you both want to meet. Your room is opening now.';
  return {
    summary: `${line} (${namesOf(introduction.parties)})`,
    blocks: [{ kind: 'paragraph', text: [strong(line)] }],
  };
};

export const discardedMessage: Message = plain('Nothing was sent, and the draft is gone.');

export const takenBackMessage = (introduction: Introduction): Message =>
  plain(
    `You took back your request about ${namesOf(othersThan(introduction, introduction.requester))}. Nobody is told why.`,
  );

/** Told at the expiry, and the same for a refusal, silence, a block and a break. */
export function notThisTimeMessage(introduction: Introduction, reader: MemberId): Message {
  const names = namesOf(othersThan(introduction, reader));
  const what = isParty(introduction, reader) ? `to ${names}` : `of ${names}`;
  const line = `Not this time: the introduction ${what} didn’t come about.`;
  return {
    summary: line,
    blocks: [
      {
        kind: 'paragraph',
        text: [strong('Not this time. '), `The introduction ${what} didn’t come about.`],
      },
      {
        kind: 'note',
        text: [
          'It says nothing about you: people are busy, away or full up.',
          ...(introduction.requester === reader && isParty(introduction, reader)
            ? [' Requests that are short and begin with an offer are the easiest to answer.']
            : []),
        ],
      },
    ],
  };
}

export const connectionMadeMessage = (introduction: Introduction): Message =>
  plain(
    `${namesOf(introduction.parties)} both said yes and have been introduced. Thank you for bringing them together.`,
  );
