import type { FormAnswers } from '../../core/conversation/form.js';
import { type CommunityId, memberId, placeId } from '../../core/shared/ids.js';
import type { SubmittedInput, SubmittedState } from './payloads.js';
import { ANSWER } from './render-form.js';

/** What was filled in, by field name; a field left empty is not there at all. */
export function readAnswers(state: SubmittedState, community: CommunityId): FormAnswers {
  const answers: Record<string, string | readonly string[]> = {};
  for (const [field, inputs] of Object.entries(state.values)) {
    const input = inputs[ANSWER];
    const answer = input === undefined ? '' : answerIn(input, community);
    if (answer.length > 0) answers[field] = answer;
  }
  return answers;
}

function answerIn(input: SubmittedInput, community: CommunityId): string | readonly string[] {
  const people = severalOrOne(input.selected_users, input.selected_user);
  if (people.length > 0) return people.map((native) => memberId(community, native));
  const places = severalOrOne(input.selected_conversations, input.selected_conversation);
  if (places.length > 0) return places.map((native) => placeId(community, native));
  if (input.selected_options !== undefined) return input.selected_options.map(({ value }) => value);
  return input.value ?? input.selected_option?.value ?? '';
}

const severalOrOne = (several: readonly string[] | undefined, one: string | null | undefined) =>
  several ?? (one ? [one] : []);
