import type { Action } from '../conversation/action-key.js';
import type { Actor } from '../conversation/interaction.js';
import type { Message } from '../conversation/message.js';
import { amend, type Reply, say } from '../conversation/reply.js';
import type { Route } from '../conversation/route.js';
import type { MemberId, SessionId } from '../shared/ids.js';
import { isSteward } from '../stewards/index.js';
import type { SessionDeps } from './deps.js';
import { hostPanel, hostWords } from './host-messages.js';
import { changeSession } from './keep.js';
import { readQuestionKey, readSessionKey } from './keys.js';
import { memberWords } from './member-messages.js';
import { asked, closed, skipped } from './open-rules.js';
import { relaySession } from './relay-session.js';
import { type Begun, isBegun, type Session } from './session.js';

/** What the host does while a session is held, and a steward in their stead. */
export const hostRoutes = (deps: SessionDeps): readonly Route[] => [
  {
    on: 'press',
    action: 'session.next-question',
    pace: 'does',
    handle: ({ by, action }) =>
      aboutQuestion(deps, by, action, (session, expected) => asked(session, deps.clock(), expected)),
  },
  {
    on: 'press',
    action: 'session.skip-question',
    pace: 'does',
    handle: ({ by, action }) => aboutQuestion(deps, by, action, skipped),
  },
  {
    on: 'press',
    action: 'session.close',
    pace: 'does',
    handle: async ({ by, action }) => {
      const id = readSessionKey(action.id, by.community);
      return id === undefined
        ? say(memberWords.unknown)
        : steer(deps, by, id, (session) => closed(session, deps.clock()));
    },
  },
];

async function aboutQuestion(
  deps: SessionDeps,
  by: Actor,
  action: Action,
  rule: (session: Session, expected: number) => Session,
): Promise<Reply> {
  const key = readQuestionKey(action.id, by.community);
  return key === undefined
    ? say(memberWords.unknown)
    : steer(deps, by, key.session, (session) => rule(session, key.asked));
}

/** Lets a rule decide and shows how things stand then. Who finds that nothing was left to do hears why. */
async function steer(
  deps: SessionDeps,
  by: Actor,
  id: SessionId,
  rule: (session: Session) => Session,
): Promise<Reply> {
  const found = await deps.sessions.find(id);
  if (found === undefined) return say(memberWords.unknown);
  if (!isBegun(found)) return say(hostWords.notOpen);
  if (!(await maySteer(deps, found, by.member))) return say(hostWords.notYours);
  const change = await changeSession(deps, found, rule);
  if (change === undefined || !isBegun(change.after)) return say(hostWords.notOpen);
  const { before, after } = change;
  if (after === before) return say(whyNothing(after));
  deps.soon('a session goes on', () => relaySession(deps, after));
  return amend(hostPanel(after));
}

function whyNothing({ state }: Begun): Message {
  if (state.kind === 'closed') return hostWords.closed;
  return state.asked >= state.questions.length ? hostWords.noneLeft : hostWords.movedOn;
}

export const maySteer = async (deps: SessionDeps, { state }: Begun, member: MemberId): Promise<boolean> =>
  state.host === member || isSteward(deps, member);
