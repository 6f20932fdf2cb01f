import type { FormAnswers } from '../conversation/form.js';
import { ask, type Reply, say } from '../conversation/reply.js';
import type { Route } from '../conversation/route.js';
import { chatRoute, withChat } from './chat-route.js';
import type { StandingChatDeps } from './deps.js';
import { changeChat } from './keep.js';
import { orderForm } from './queue-form.js';
import type { StandingChat } from './standing-chat.js';
import { queueKept, queueForm as words } from './suggestion-messages.js';
import { LONGEST_SUGGESTION, linesOf, MOST_IN_QUEUE, QUEUES, type Queue, withQueue } from './suggestions.js';

/** The host puts topics and questions in order: one long text, one line each. */
export const queueRoutes = (deps: StandingChatDeps): readonly Route[] =>
  QUEUES.flatMap((queue) => [
    ...chatRoute(deps, {
      verb: queue,
      pace: 'asks',
      among: 'hosted',
      who: 'host',
      act: async (chat) => {
        const text = chat[queue].map((one) => one.words).join('\n');
        return ask(orderForm(queue, chat.id, chat[queue].length, text));
      },
    }),
    {
      on: 'submission',
      action: `chats.${queue}`,
      pace: 'does',
      handle: ({ by, action, answers }) =>
        withChat(deps, action, by, 'host', (chat, _by, seen) =>
          keep(deps, chat, queue, answers, Number(seen) || 0),
        ),
    },
  ]);

async function keep(
  deps: StandingChatDeps,
  chat: StandingChat,
  queue: Queue,
  { lines: given }: FormAnswers,
  seen: number,
): Promise<Reply> {
  const text = typeof given === 'string' ? given : '';
  const lines = linesOf(text);
  const long = lines.find((line) => line.length > LONGEST_SUGGESTION);
  const problem =
    long !== undefined
      ? words.problems.long(long)
      : lines.length > MOST_IN_QUEUE
        ? words.problems.many
        : undefined;
  if (problem !== undefined) {
    return { kind: 'correct', errors: { lines: problem }, form: orderForm(queue, chat.id, seen, text) };
  }
  const change = await changeChat(deps, chat, (current) => withQueue(current, queue, lines, seen));
  return say(queueKept(change?.after ?? chat, queue));
}
