import type { Actor } from '../conversation/interaction.js';
import { amend, ask, type Reply, say } from '../conversation/reply.js';
import type { Route } from '../conversation/route.js';
import { changeMember, type Member, type MemberStore, type Pause, type People } from '../members/index.js';
import { communityOf, type MemberId, parseMemberId } from '../shared/ids.js';
import type { Clock } from '../shared/time.js';
import { readPause } from './pause-words.js';
import { readSettings, type Settings, settingsForm, settingsFormAgain } from './settings-form.js';
import {
  blockedMessage,
  blockListMessage,
  careWords,
  pausedMessage,
  savedMessage,
  unblockedMessage,
} from './settings-messages.js';

export interface CareDeps {
  readonly members: MemberStore;
  readonly people: People;
  readonly clock: Clock;
  /** Somebody may be reached again: whatever waits for them can be looked at. */
  readonly reachableAgain: (member: MemberId) => void;
  readonly blocked: (blocker: MemberId, blocked: MemberId) => Promise<void>;
}

/** Pause, block and settings: everything here is private, and nobody else is ever told. */
export const careRoutes = (deps: CareDeps): readonly Route[] => [
  {
    on: 'command',
    command: 'kith',
    verb: 'pause',
    pace: 'does',
    handle: async ({ by, words }) => say(await pause(deps, by, words)),
  },
  {
    on: 'press',
    action: 'care.pause',
    pace: 'does',
    handle: async ({ by }) => amend(await pause(deps, by, '')),
  },
  {
    on: 'command',
    command: 'kith',
    verb: 'resume',
    pace: 'does',
    handle: async ({ by }) => say(await resume(deps, by)),
  },
  {
    on: 'press',
    action: 'care.resume',
    pace: 'does',
    handle: async ({ by }) => amend(await resume(deps, by)),
  },
  {
    on: 'command',
    command: 'kith',
    verb: 'settings',
    pace: 'asks',
    handle: async ({ by }) => ask(settingsForm(await deps.members.get(by.member))),
  },
  {
    on: 'press',
    action: 'care.open-settings',
    pace: 'asks',
    handle: async ({ by }) => ask(settingsForm(await deps.members.get(by.member))),
  },
  {
    on: 'submission',
    action: 'care.settings',
    pace: 'does',
    handle: async ({ by, answers }) => {
      const read = readSettings(answers);
      if ('errors' in read)
        return { kind: 'correct', errors: read.errors, form: settingsFormAgain(by.community, answers) };
      await changeMember(deps.members, by.member, (member) => withSettings(member, read.settings));
      deps.reachableAgain(by.member);
      return say(savedMessage);
    },
  },
  {
    on: 'command',
    command: 'kith',
    verb: 'block',
    pace: 'does',
    handle: ({ by, people: [who] }) => block(deps, by, who),
  },
  {
    on: 'command',
    command: 'kith',
    verb: 'unblock',
    pace: 'does',
    handle: ({ by, people: [who] }) => (who === undefined ? blockList(deps, by) : unblock(deps, by, who)),
  },
  {
    on: 'press',
    action: 'care.unblock',
    pace: 'does',
    handle: async ({ by, action }) => {
      const who = parseMemberId(action.id);
      return who === undefined ? say(careWords.nothingToLift) : unblock(deps, by, who);
    },
  },
];

async function pause({ members, people, clock }: CareDeps, by: Actor, words: string) {
  const { zone } = await members.get(by.member);
  const wish = readPause(words, zone ?? (await people.find(by.member)).zone ?? 'UTC', clock());
  if (wish === undefined) return careWords.pauseNotUnderstood;
  return pausedMessage(await setPause(members, by.member, wish));
}

async function resume({ members, reachableAgain }: CareDeps, by: Actor) {
  if ((await members.get(by.member)).pause.kind === 'none') return careWords.notPaused;
  await setPause(members, by.member, { kind: 'none' });
  reachableAgain(by.member);
  return careWords.resumed;
}

const setPause = (members: MemberStore, id: MemberId, wish: Pause): Promise<Member> =>
  changeMember(members, id, (member) => ({ ...member, pause: wish }));

function withSettings(
  { zone: _z, quietHours: _q, locale: _l, ...member }: Member,
  settings: Settings,
): Member {
  return { ...member, ...settings };
}

async function block(
  { members, people, blocked }: CareDeps,
  by: Actor,
  who: MemberId | undefined,
): Promise<Reply> {
  if (who === undefined) return say(careWords.blockWhom);
  if (who === by.member) return say(careWords.blockSelf);
  const { name } = await people.find(who);
  await changeMember(members, by.member, (member) =>
    member.blocked.includes(who) ? member : { ...member, blocked: [...member.blocked, who] },
  );
  await blocked(by.member, who);
  return say(blockedMessage(name));
}

async function unblock(
  { members, people, reachableAgain }: CareDeps,
  by: Actor,
  who: MemberId,
): Promise<Reply> {
  const before = await members.get(by.member);
  const kept = !before.blocked.includes(who) && before.notFrom.every(({ member }) => member !== who);
  if (kept || communityOf(who) !== by.community) return say(careWords.nothingToLift);
  await changeMember(members, by.member, (member) => ({
    ...member,
    blocked: member.blocked.filter((other) => other !== who),
    notFrom: member.notFrom.filter((entry) => entry.member !== who),
  }));
  reachableAgain(by.member);
  return amend(unblockedMessage((await people.find(who)).name));
}

async function blockList({ members, people }: CareDeps, by: Actor): Promise<Reply> {
  const { blocked, notFrom } = await members.get(by.member);
  const ids = [...new Set([...blocked, ...notFrom.map(({ member }) => member)])];
  if (ids.length === 0) return say(careWords.nobodyBlocked);
  const entries = await Promise.all(
    ids
      .slice(0, 20)
      .map(async (id) => ({ id, name: (await people.find(id)).name, blocked: blocked.includes(id) })),
  );
  return say(blockListMessage(entries));
}
