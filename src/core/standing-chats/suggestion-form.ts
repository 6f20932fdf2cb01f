import { actionKey } from '../conversation/action-key.js';
import type { Form, FormAnswers } from '../conversation/form.js';
import type { ChatId } from '../shared/ids.js';
import { suggestionForm as words } from './suggestion-messages.js';
import { LONGEST_SUGGESTION, QUEUES } from './suggestions.js';

/** A topic or a question, in one line. */
export const suggestForm = (chat: ChatId, given: FormAnswers): Form => ({
  key: actionKey('chats.suggest', chat),
  title: words.title,
  submit: words.submit,
  fields: [
    {
      ...words.kind,
      kind: 'choice',
      name: 'kind',
      options: QUEUES.map((value) => ({ value, label: words.kinds[value] })),
      value: given.kind === 'questions' ? 'questions' : 'topics',
    },
    {
      ...words.words,
      kind: 'short-text',
      name: 'words',
      maxLength: LONGEST_SUGGESTION,
      ...(typeof given.words === 'string' && given.words !== '' && { value: given.words }),
    },
  ],
});
