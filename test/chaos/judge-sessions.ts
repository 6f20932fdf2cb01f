import { nativeOf, sessionId } from '../../src/core/shared/ids.js';
import { type Instant, SECOND } from '../../src/core/shared/time.js';
import type { ChatTown, Post } from './chat-towns.js';
import type { PlantedChat } from './plant-chats.js';
import { recordsOf, type StoredNow } from './session-records.js';

export interface SessionFigures {
  readonly opened: number;
  readonly posts: number;
  /** Second copies of what Slack cannot refuse, a kill having come between the sending and the note of it. */
  readonly copies: number;
  readonly reminders: number;
  /** Of which nobody knows whether they arrived: never sent again. */
  readonly remindersLost: number;
  /** Where everybody was dead until its time had come, it opens without one. */
  readonly remindersTooLate: number;
}

type Finding = Partial<SessionFigures> & { readonly wrong?: string };

interface Evidence {
  readonly stored: StoredNow;
  readonly posts: ReadonlyMap<ChatTown, readonly Post[]>;
  readonly kills: readonly Instant[];
}

/** A second copy is right only where a kill came between the sending of the first and the note of it. */
const BEFORE_A_KILL = 3 * SECOND;
const AFTER_A_KILL = SECOND;

/** Holds what is stored and what the platforms saw against what so many chats owe. */
export function judgeSessions(chats: readonly PlantedChat[], evidence: Evidence) {
  const figures = {
    opened: 0,
    posts: 0,
    copies: 0,
    reminders: 0,
    remindersLost: 0,
    remindersTooLate: 0,
  };
  const wrong: string[] = [];
  const said = new Map([...evidence.posts].map(([town, posts]) => [town, grouped(posts)]));
  const take = (about: string, found: Iterable<Finding>) => {
    for (const { wrong: what, ...counts } of found) {
      if (what !== undefined) wrong.push(`${about}: ${what}`);
      for (const [name, count] of Object.entries(counts)) if (isFigure(name)) figures[name] += count;
    }
  };
  const isFigure = (name: string): name is keyof SessionFigures => name in figures;

  for (const planted of chats) {
    const { town, chat, next } = planted;
    const copies: Copies = (key) => said.get(town)?.get(town.mark(key)) ?? [];
    take(sessionId(chat.id, next.date), [
      ...recordsOf(planted, evidence.stored),
      ...postsOf(planted, copies, evidence),
      ...remindersOf(planted, copies, evidence),
    ]);
  }
  take('besides', whatNobodyOwes(chats, said, evidence));
  return { wrong, figures };
}

type Copies = (key: string) => readonly Post[];

interface Owed {
  readonly opening: string;
  readonly question: string;
  readonly panel: string;
  readonly reminders: readonly { readonly to: string; readonly key: string }[];
}

/** The notices that one chat owes within its first minutes. */
function owedBy({ chat, next, spot }: PlantedChat): Owed {
  const id = sessionId(chat.id, next.date);
  return {
    opening: `${id}|opening`,
    question: `${id}|question-0`,
    panel: `${id}|panel`,
    reminders: spot.members.map((member) => ({
      to: nativeOf(member),
      key: `${id}|quarter-before|${next.at}|${member}`,
    })),
  };
}

function* postsOf(planted: PlantedChat, copies: Copies, evidence: Evidence): Generator<Finding> {
  const { town, spot } = planted;
  const { opening, question, panel } = owedBy(planted);
  const channel = nativeOf(spot.channel);
  const openings = copies(opening);
  const under = new Set(openings.map(({ id }) => id));
  yield* once(opening, (post) => post.place === channel && post.under === undefined);
  yield* once(question, (post) => post.place === channel && under.has(post.under ?? ''));
  yield* once(panel, (post) => post.place === nativeOf(spot.host));
  const threads = town.threads()?.filter((thread) => under.has(thread)).length;
  if (threads !== undefined && threads !== 1) yield { wrong: `${threads} threads` };

  function* once(key: string, isThere: (post: Post) => boolean): Generator<Finding> {
    const found = copies(key);
    yield { posts: found.length };
    if (!found.every(isThere)) yield { wrong: `${key} is somewhere else` };
    if (evidence.stored.notices.get(key)?.state !== 'sent') yield { wrong: `${key} is not noted as sent` };
    if (found.length === 2 && town.name === 'Slack' && diedThen(found[0], evidence)) yield { copies: 1 };
    else if (found.length !== 1) yield { wrong: `${key} is there ${found.length} times` };
  }
}

const diedThen = (first: Post | undefined, { kills }: Evidence): boolean =>
  kills.some(
    (kill) => first !== undefined && first.at > kill - BEFORE_A_KILL && first.at < kill + AFTER_A_KILL,
  );

function* remindersOf(planted: PlantedChat, copies: Copies, { stored }: Evidence): Generator<Finding> {
  for (const { to, key } of owedBy(planted).reminders) {
    const found = copies(key);
    const state = stored.notices.get(key)?.state;
    yield { reminders: found.length, remindersLost: state === 'lost' ? 1 : 0 };
    if (state === undefined) yield { remindersTooLate: 1 };
    if (found.some(({ place }) => place !== to)) yield { wrong: 'somebody else was reminded' };
    if (found.length > 1) yield { wrong: `${to} was reminded ${found.length} times` };
    if (found.length === 0 && state === 'sent') yield { wrong: `noted as sent to ${to}, who got nothing` };
  }
}

type Said = ReadonlyMap<ChatTown, ReadonlyMap<string, readonly Post[]>>;

function* whatNobodyOwes(
  chats: readonly PlantedChat[],
  said: Said,
  { stored }: Evidence,
): Generator<Finding> {
  const owed = new Set(chats.map(owedBy).flatMap(allOf));
  for (const [town, posts] of said) yield* extraPosts(town, posts, owed);
  for (const [key, { state }] of stored.notices) {
    if (!owed.has(key)) yield { wrong: `an extra notice: ${key}` };
    if (state !== 'sent' && state !== 'lost') yield { wrong: `${key} is ${state}` };
  }
  if (stored.sessions.size !== chats.length) yield { wrong: `${stored.sessions.size} sessions are stored` };
}

const allOf = ({ opening, question, panel, reminders }: Owed): readonly string[] => [
  opening,
  question,
  panel,
  ...reminders.map(({ key }) => key),
];

function* extraPosts(
  town: ChatTown,
  posts: ReadonlyMap<string, readonly Post[]>,
  owed: ReadonlySet<string>,
): Generator<Finding> {
  const marks = new Set([...owed].map(town.mark));
  for (const mark of posts.keys()) if (!marks.has(mark)) yield { wrong: `${town.name}: an extra ${mark}` };
  const [held, threads] = [town.spots.length, town.threads()?.length];
  if (threads !== undefined && threads !== held) yield { wrong: `${threads} threads for ${held} sessions` };
}

function grouped(posts: readonly Post[]): ReadonlyMap<string, readonly Post[]> {
  const groups = new Map<string, Post[]>();
  for (const post of [...posts].sort((one, other) => one.at - other.at))
    groups.set(post.mark, [...(groups.get(post.mark) ?? []), post]);
  return groups;
}
