import type { Action } from '../conversation/action-key.js';
import type { Actor } from '../conversation/interaction.js';
import { type Reply, say } from '../conversation/reply.js';
import type { Pace, Route } from '../conversation/route.js';
import { isSteward } from '../stewards/index.js';
import type { NeedDeps } from './deps.js';
import { readNeedKey } from './keys.js';
import { manageWords } from './manage-messages.js';
import { mayRun } from './may.js';
import type { Need } from './need.js';
import { pledgeWords } from './pledge-messages.js';

/** What follows when somebody does something with a need. `detail`: what else stands in the key. */
export type Act = (need: Need, by: Actor, detail: string) => Promise<Reply>;
export type Who = 'everyone' | 'raiser' | 'steward';

interface About {
  readonly action: string;
  readonly pace: Pace;
  readonly who: Who;
  readonly act: Act;
}

/** A button about a need, wherever and however long ago it was shown. */
export const pressRoute = (deps: NeedDeps, { action, pace, who, act }: About): Route => ({
  on: 'press',
  action,
  pace,
  handle: ({ by, action: pressed }) => withNeed(deps, pressed, by, who, act),
});

/** Only needs of the person's own community count; who may do it is decided every time. */
export async function withNeed(
  deps: NeedDeps,
  action: Action,
  by: Actor,
  who: Who,
  act: Act,
): Promise<Reply> {
  const key = readNeedKey(action.id, by.community);
  const need = key === undefined ? undefined : await deps.needs.find(key.id);
  if (key === undefined || need === undefined) return say(pledgeWords.unknown);
  if (who === 'raiser' && !(await mayRun(deps, need, by.member))) return say(manageWords.raiserOnly(need));
  if (who === 'steward' && !(await isSteward(deps, by.member))) return say(manageWords.stewardsOnly);
  return act(need, by, key.detail);
}
