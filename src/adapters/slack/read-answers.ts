import type { FormAnswers } from '../../core/conversation/form.js';
import { type CommunityId, memberId } from '../../core/shared/ids.js';
import type { SubmittedState } from './payloads.js';
import { ANSWER } from './render-form.js';

/** What was filled in, by field name; a field left empty is not there at all. */
export function readAnswers(state: SubmittedState, community: CommunityId): FormAnswers {
  const answers: Record<string, string | readonly ReturnType<typeof memberId>[]> = {};
  for (const [field, inputs] of Object.entries(state.values)) {
    const input = inputs[ANSWER];
    const people = input?.selected_users ?? (input?.selected_user ? [input.selected_user] : []);
    const text = input?.value ?? input?.selected_option?.value;
    if (people.length > 0) answers[field] = people.map((native) => memberId(community, native));
    else if (text !== undefined && text !== '') answers[field] = text;
  }
  return answers;
}
