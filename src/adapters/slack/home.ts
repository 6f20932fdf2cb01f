import type { Actor } from '../../core/conversation/interaction.js';
import type { Message } from '../../core/conversation/message.js';
import type { Conversation } from '../../core/conversation/route.js';
import { nativeOf } from '../../core/shared/ids.js';
import { slackCode } from './failures.js';
import { homeView } from './views.js';
import type { Workspaces } from './workspaces.js';

/** A person's App Home. It is published when they look at it and after they did something there, never for everyone. */
export interface HomeTab {
  publish(actor: Actor, home: Message, hash?: string): Promise<void>;
  /** Asks the conversation what home looks like now, and shows it. */
  refresh(actor: Actor, hash?: string): Promise<void>;
}

export function createHomeTab(workspaces: Workspaces, conversation: Conversation): HomeTab {
  const publish: HomeTab['publish'] = async (actor, home, hash) => {
    const { interactive } = await workspaces.clients(actor.community);
    try {
      await interactive.views.publish({
        user_id: nativeOf(actor.member),
        view: homeView(home),
        ...(hash === undefined ? {} : { hash }),
      });
    } catch (error) {
      // Somebody published a newer one meanwhile.
      if (slackCode(error) !== 'hash_conflict') throw error;
    }
  };
  return {
    publish,
    refresh: async (actor, hash) => {
      const reply = await conversation.handle({ kind: 'visit', by: actor });
      if (reply.kind === 'home' || reply.kind === 'say' || reply.kind === 'amend' || reply.kind === 'panel')
        await publish(actor, reply.message, hash);
    },
  };
}
