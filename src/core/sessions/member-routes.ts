import type { Actor } from '../conversation/interaction.js';
import type { Message } from '../conversation/message.js';
import { type Reply, say } from '../conversation/reply.js';
import type { Route } from '../conversation/route.js';
import { blockedEitherWay, type Person } from '../members/index.js';
import type { SessionId } from '../shared/ids.js';
import { aheadOf } from './ahead.js';
import type { SessionDeps } from './deps.js';
import { changeSession } from './keep.js';
import { readSessionKey } from './keys.js';
import { greeting, meetMessage, memberWords, tooLate } from './member-messages.js';
import { attended } from './open-rules.js';
import { type Attendee, type Begun, isBegun, type Session } from './session.js';

/** What people do at a session and after it. */
export const memberRoutes = (deps: SessionDeps): readonly Route[] => [
  {
    on: 'press',
    action: 'session.here',
    pace: 'does',
    handle: async ({ by, action }) => {
      const id = readSessionKey(action.id, by.community);
      return id === undefined ? say(memberWords.unknown) : comeIn(deps, by, id);
    },
  },
  {
    on: 'press',
    action: 'session.meet',
    pace: 'does',
    handle: async ({ by, action }) => {
      const id = readSessionKey(action.id, by.community);
      const session = id === undefined ? undefined : await deps.sessions.find(id);
      return session === undefined || !isBegun(session) ? say(memberWords.unknown) : meet(deps, by, session);
    },
  },
];

/** "I'm here": on the list once, and told where things stand. */
async function comeIn(deps: SessionDeps, by: Actor, id: SessionId): Promise<Reply> {
  const session = await deps.sessions.find(id);
  if (session === undefined) return say(memberWords.unknown);
  if (session.state.kind === 'closed') return say(await overWords(deps, session, session.state.title));
  if (session.state.kind !== 'open') return say(memberWords.notOpen);
  const person = await deps.people.find(by.member);
  if (!(await mayTakePart(deps, person, session.channel))) return say(memberWords.noGuests);
  const change = await changeSession(deps, session, (current) =>
    // Not the actor's name: with a press Slack sends the handle, and others are to read the name.
    attended(current, { member: by.member, name: person.name }),
  );
  if (change === undefined || !isBegun(change.after)) return say(memberWords.notOpen);
  const { before, after } = change;
  if (after.state.kind === 'closed') return say(await overWords(deps, after, after.state.title));
  return say(greeting(after, after === before));
}

async function mayTakePart(
  { interestChannels }: SessionDeps,
  { standing }: Person,
  place: Begun['channel'],
): Promise<boolean> {
  if (standing !== 'guest') return standing === 'member';
  return (await interestChannels.find(place))?.guests === true;
}

async function overWords(
  { standingChats, clock }: SessionDeps,
  session: Session,
  title: string,
): Promise<Message> {
  return tooLate(title, aheadOf(session, await standingChats.find(session.chat), clock()));
}

/** Who was here, without oneself and those who cannot be brought together with this person. Nothing of it shows why. */
async function meet(deps: SessionDeps, by: Actor, session: Begun): Promise<Reply> {
  const others = session.state.here.filter(({ member }) => member !== by.member);
  const [self, ...members] = await deps.members.getAll([by.member, ...others.map(({ member }) => member)]);
  const open = others.filter((_, index) => {
    const other = members[index];
    return self !== undefined && other !== undefined && !blockedEitherWay(self, other);
  });
  const there = await Promise.all(open.map((one) => isThere(deps, one)));
  const shown = open.filter((_, index) => there[index]);
  return say(shown.length === 0 ? memberWords.nobodyElse : meetMessage(session, shown));
}

const isThere = ({ people }: SessionDeps, { member }: Attendee): Promise<boolean> =>
  people.find(member).then(({ standing }) => standing !== 'departed');
