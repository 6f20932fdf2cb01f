import type { Form } from '../conversation/form.js';
import type { ChatId } from '../shared/ids.js';
import { keyWith } from './keys.js';
import { queueForm as words } from './suggestion-messages.js';
import { LONGEST_SUGGESTION, MOST_IN_QUEUE, type Queue } from './suggestions.js';

const ROOM = MOST_IN_QUEUE * (LONGEST_SUGGESTION + 2);

/** All lines of a queue. @param seen how many there were when it was opened */
export const orderForm = (queue: Queue, chat: ChatId, seen: number, text: string): Form => ({
  key: keyWith(`chats.${queue}`, chat, seen),
  title: words.titles[queue],
  submit: words.submit,
  fields: [
    {
      kind: 'long-text',
      name: 'lines',
      label: words.label[queue],
      hint: words.hint[queue],
      optional: true,
      maxLength: ROOM,
      ...(text !== '' && { value: text }),
    },
  ],
});
