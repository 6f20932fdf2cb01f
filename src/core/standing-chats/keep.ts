import type { ChatId } from '../shared/ids.js';
import { untilSaved } from '../shared/stale-write.js';
import type { StandingChatDeps } from './deps.js';
import { dueAt } from './due.js';
import type { StandingChat } from './standing-chat.js';

type Keeping = Pick<StandingChatDeps, 'standingChats' | 'clock'>;

export interface ChatChange {
  readonly before: StandingChat;
  /** The same object as `before` where the rule found nothing to do. */
  readonly after: StandingChat;
}

type Rule = (chat: StandingChat) => StandingChat | Promise<StandingChat>;

/**
 * Loads a chat, lets a rule decide, and saves state and events in one write; decides again when somebody else was
 * faster. Given a chat that is in hand anyway, it begins with that one instead of loading it. For rules that leave
 * the hashtag alone. Undefined: there is no such chat.
 */
export async function changeChat(
  deps: Keeping,
  which: ChatId | StandingChat,
  rule: Rule,
): Promise<ChatChange | undefined> {
  const change = await changeChatOrTag(deps, which, rule);
  if (change === 'hashtag-taken') throw new Error('a rule that must leave the hashtag alone changed it');
  return change;
}

/** The same for rules that may change the hashtag. */
export function changeChatOrTag(
  { standingChats, clock }: Keeping,
  which: ChatId | StandingChat,
  rule: Rule,
): Promise<ChatChange | 'hashtag-taken' | undefined> {
  let held = typeof which === 'string' ? undefined : which;
  const id = typeof which === 'string' ? which : which.id;
  return untilSaved(async () => {
    const before = held ?? (await standingChats.find(id));
    held = undefined;
    if (before === undefined) return undefined;
    const after = await rule(before);
    if (after === before) return { before, after };
    const saved = await standingChats.save(after, dueAt(after, clock()));
    return saved === 'hashtag-taken' ? saved : { before, after: saved };
  });
}
