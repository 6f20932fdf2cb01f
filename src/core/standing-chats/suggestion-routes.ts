import { z } from 'zod';
import type { FormAnswers } from '../conversation/form.js';
import { problemsOf } from '../conversation/form-problems.js';
import type { Actor } from '../conversation/interaction.js';
import { ask, type Reply, say } from '../conversation/reply.js';
import type { Route } from '../conversation/route.js';
import { mayTakePart } from '../interest-channels/index.js';
import { chatRoute, withChat } from './chat-route.js';
import type { StandingChatDeps } from './deps.js';
import { changeChat } from './keep.js';
import { mayNotJoinMessage } from './membership-messages.js';
import type { StandingChat } from './standing-chat.js';
import { suggestForm } from './suggestion-form.js';
import { suggestedMessage, suggestionRefused, suggestionForm as words } from './suggestion-messages.js';
import {
  LONGEST_SUGGESTION,
  oneLine,
  QUEUES,
  type SuggestionRefusal,
  withSuggestion,
} from './suggestions.js';

/** Members suggest what a chat could talk about. */
export const suggestionRoutes = (deps: StandingChatDeps): readonly Route[] => [
  ...chatRoute(deps, {
    verb: 'suggest',
    pace: 'asks',
    among: 'all',
    who: 'everyone',
    act: async ({ id }, _by, rest) => ask(suggestForm(id, { words: oneLine(rest) })),
  }),
  {
    on: 'submission',
    action: 'chats.suggest',
    pace: 'does',
    handle: ({ by, action, answers }) =>
      withChat(deps, action, by, 'everyone', (chat) => suggest(deps, chat, by, answers)),
  },
];

const read = z.object({
  kind: z.enum(QUEUES, { error: words.problems.kind }),
  words: z
    .string({ error: words.problems.empty })
    .transform(oneLine)
    .pipe(z.string().min(1, words.problems.empty).max(LONGEST_SUGGESTION, words.problems.long)),
});

async function suggest(
  deps: StandingChatDeps,
  chat: StandingChat,
  by: Actor,
  answers: FormAnswers,
): Promise<Reply> {
  const suggestion = read.safeParse(answers);
  if (!suggestion.success) {
    return { kind: 'correct', errors: problemsOf(suggestion.error), form: suggestForm(chat.id, answers) };
  }
  const [{ standing }, channel] = await Promise.all([
    deps.people.find(by.member),
    deps.interestChannels.find(chat.channel),
  ]);
  if (!mayTakePart(standing, channel)) return say(mayNotJoinMessage(chat));
  let refusal: SuggestionRefusal | undefined;
  await changeChat(deps, chat, (current) => {
    const after = withSuggestion(current, suggestion.data.kind, suggestion.data.words, by.member);
    refusal = typeof after === 'string' ? after : undefined;
    return typeof after === 'string' ? current : after;
  });
  return say(
    refusal === undefined ? suggestedMessage(chat, suggestion.data.kind) : suggestionRefused[refusal](chat),
  );
}
