import { actionKey } from '../../conversation/action-key.js';
import type { Form } from '../../conversation/form.js';
import type { Placed } from '../panel/parts.js';
import { breakWords } from './participant-messages.js';

const LONGEST = 40;

/** "Take a break": how long from these rounds. */
export const breakForm = ({ rounds }: Placed, typed: string): Form => ({
  key: actionKey('rounds.pause', rounds.id),
  ...breakWords.form,
  fields: [
    {
      ...breakWords.field,
      kind: 'short-text',
      name: 'length',
      optional: true,
      maxLength: LONGEST,
      ...(typed !== '' && { value: typed.slice(0, LONGEST) }),
    },
  ],
});
