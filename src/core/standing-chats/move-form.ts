import type { Occurrence } from '../cadence/index.js';
import { actionKey } from '../conversation/action-key.js';
import type { Form, FormAnswers } from '../conversation/form.js';
import { moveForm as words } from './date-messages.js';
import type { StandingChat } from './standing-chat.js';
import { shortWallWords } from './wall-messages.js';

/** Which of the next dates, and to when. */
export const moveDateForm = (chat: StandingChat, dates: readonly Occurrence[], given: FormAnswers): Form => {
  const chosen = dates.find(({ date }) => date === given.date) ?? dates[0];
  return {
    key: actionKey('chats.move', chat.id),
    title: words.title,
    submit: words.submit,
    fields: [
      {
        ...words.date,
        kind: 'choice',
        name: 'date',
        options: dates.map((one) => ({ value: one.date, label: shortWallWords(one) })),
        ...(chosen !== undefined && { value: chosen.date }),
      },
      {
        ...words.to(chosen?.zone ?? chat.cadence.slots[0].zone),
        kind: 'short-text',
        name: 'to',
        maxLength: 40,
        ...(typeof given.to === 'string' && given.to !== '' && { value: given.to }),
      },
    ],
  };
};
