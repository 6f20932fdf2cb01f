import type { Message } from '../conversation/message.js';
import { plain } from '../conversation/message.js';
import { ENGLISH } from '../words/index.js';
import { suggestKey } from './keys.js';
import { buttons, note, paragraph } from './notice-messages.js';
import type { StandingChat } from './standing-chat.js';
import { LONGEST_SUGGESTION, MOST_IN_QUEUE, type Queue, type SuggestionRefusal } from './suggestions.js';

const { say, text } = ENGLISH;

export const suggestionForm = {
  title: say('chat.suggestion.title'),
  submit: say('chat.suggestion.submit'),
  kind: { label: say('chat.suggestion.kind') },
  kinds: { topics: say('chat.suggestion.topics'), questions: say('chat.suggestion.questions') },
  words: {
    label: say('chat.suggestion.words'),
    hint: say('chat.suggestion.words-hint', { limit: LONGEST_SUGGESTION }),
  },
  problems: {
    kind: say('chat.suggestion.no-kind'),
    empty: say('chat.suggestion.empty'),
    long: say('chat.suggestion.long', { limit: LONGEST_SUGGESTION }),
  },
} as const;

export const queueForm = {
  titles: { topics: say('chat.queue.topics'), questions: say('chat.queue.questions') },
  submit: say('chat.queue.submit'),
  label: { topics: say('chat.queue.topics-label'), questions: say('chat.queue.questions-label') },
  hint: { topics: say('chat.queue.topics-hint'), questions: say('chat.queue.questions-hint') },
  problems: {
    many: say('chat.queue.many', { limit: MOST_IN_QUEUE }),
    long: (line: string) => say('chat.queue.long', { limit: LONGEST_SUGGESTION, line: line.slice(0, 40) }),
  },
} as const;

export const suggestedMessage = (chat: StandingChat, queue: Queue): Message => ({
  summary: say(`chat.suggested.${queue}`, chat),
  blocks: [
    paragraph(text('chat.suggested.line', { suggestion: text(`chat.suggested.${queue}-listed`, chat) })),
    note([say('chat.suggested.what-then')]),
    buttons({ key: suggestKey(chat.id), label: say('chat.suggested.another'), tone: 'plain' }),
  ],
});

export const suggestionRefused: Readonly<Record<SuggestionRefusal, (chat: StandingChat) => Message>> = {
  'there-already': (chat) => plain(say('chat.suggestion.there-already', chat)),
  'too-many-of-yours': (chat) => plain(say('chat.suggestion.too-many-of-yours', chat)),
  full: (chat) => plain(say('chat.suggestion.full', chat)),
};

export const queueKept = (chat: StandingChat, queue: Queue): Message => {
  const entries = chat[queue];
  if (entries.length === 0) return plain(say(`chat.queue.no-${queue}`, chat));
  return {
    summary: say(`chat.queue.next-${queue}`, chat),
    blocks: [
      paragraph(text(`chat.queue.next-${queue}-line`, chat)),
      { kind: 'list', items: entries.map(({ words }) => [words]) },
    ],
  };
};
