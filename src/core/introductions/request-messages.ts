import { actionKey } from '../conversation/action-key.js';
import { type Block, type Message, plain } from '../conversation/message.js';
import { strong, time } from '../conversation/text.js';
import type { MemberId } from '../shared/ids.js';
import type { Words } from '../words/index.js';
import { askBlocks, namesOf } from './ask-messages.js';
import type { Draft } from './draft.js';
import { type Introduction, isParty, othersThan } from './introduction.js';

/** The last look before sending: exactly what the other will see. This is the requester's own yes. */
export function confirmMessage(words: Words, draft: Draft): Message {
  const { id, requester, cards } = draft;
  const asked = cards.filter(({ member }) => member !== requester);
  const connected = asked.length === cards.length;
  const names = namesOf(words, asked);
  const [first] = asked;
  const others = cards.filter(({ member }) => member !== first?.member);
  return {
    summary: words.say('introduction.confirm.summary', { names }),
    blocks: [
      {
        kind: 'paragraph',
        text: connected
          ? words.text('introduction.confirm.connect', {
              first: first?.card.name ?? '',
              others: namesOf(words, others),
            })
          : words.text('introduction.confirm.meet', { names }),
      },
      { kind: 'divider' },
      ...askBlocks(words, { ...draft, others, connected }),
      { kind: 'divider' },
      {
        kind: 'buttons',
        buttons: [
          {
            key: actionKey('introduction.send', id),
            label: words.say('introduction.confirm.send'),
            tone: 'primary',
          },
          {
            key: actionKey('introduction.change', id),
            label: words.say('introduction.confirm.change'),
            tone: 'plain',
          },
          {
            key: actionKey('introduction.discard', id),
            label: words.say('introduction.confirm.discard'),
            tone: 'plain',
          },
        ],
      },
      { kind: 'note', text: [words.say('introduction.confirm.nothing-sent')] },
    ],
  };
}

/** The requester's receipt: the same words whatever stands in the way on the other side. */
export function sentMessage(words: Words, introduction: Introduction, reader: MemberId): Message {
  const { id, requester, expiresAt } = introduction;
  const names = namesOf(words, othersThan(introduction, reader));
  const what = words.say(
    isParty(introduction, reader) ? 'introduction.sent.meet' : 'introduction.sent.connect',
    { names },
  );
  const takeBack: Block = {
    kind: 'buttons',
    buttons: [
      {
        key: actionKey('introduction.take-back', id),
        label: words.say('introduction.sent.take-back'),
        tone: 'plain',
      },
    ],
  };
  return {
    summary: words.say('introduction.sent.summary', { what }),
    blocks: [
      { kind: 'paragraph', text: words.text('introduction.sent.line', { what }) },
      { kind: 'note', text: words.text('introduction.sent.until', { time: time(expiresAt) }) },
      ...(requester === reader ? [takeBack] : []),
    ],
  };
}

/** Both asked for each other. */
export const bothWantMessage = (words: Words, introduction: Introduction): Message => {
  const line = words.say('introduction.both-want');
  return {
    summary: `${line} (${namesOf(words, introduction.parties)})`,
    blocks: [{ kind: 'paragraph', text: [strong(line)] }],
  };
};

export const discardedMessage = (words: Words): Message => plain(words.say('introduction.discarded'));

export const takenBackMessage = (words: Words, introduction: Introduction): Message =>
  plain(
    words.say('introduction.taken-back', {
      names: namesOf(words, othersThan(introduction, introduction.requester)),
    }),
  );

/** Told at the expiry, and the same for a refusal, silence, a block and a break. */
export function notThisTimeMessage(words: Words, introduction: Introduction, reader: MemberId): Message {
  const names = namesOf(words, othersThan(introduction, reader));
  const which = isParty(introduction, reader) ? 'to' : 'of';
  const own = introduction.requester === reader && which === 'to';
  return {
    summary: words.say(`introduction.not-this-time.${which}`, { names }),
    blocks: [
      { kind: 'paragraph', text: words.text(`introduction.not-this-time.${which}-line`, { names }) },
      {
        kind: 'note',
        text: [
          words.say(
            own ? 'introduction.not-this-time.comfort-and-advice' : 'introduction.not-this-time.comfort',
          ),
        ],
      },
    ],
  };
}

export const connectionMadeMessage = (words: Words, introduction: Introduction): Message =>
  plain(words.say('introduction.made', { names: namesOf(words, introduction.parties) }));
