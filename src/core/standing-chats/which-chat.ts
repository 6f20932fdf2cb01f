import { readDate } from '../cadence/index.js';
import type { Command } from '../conversation/interaction.js';
import type { MemberId } from '../shared/ids.js';
import { isSteward } from '../stewards/index.js';
import type { StandingChatDeps } from './deps.js';
import { nearest, readHashtag } from './hashtag.js';
import type { StandingChat } from './standing-chat.js';
import { chatsSeenBy } from './who-sees.js';

/** Which chats a command may be about: those one can join, those one is in, those one hosts (a steward: all). */
export type Among = 'all' | 'joined' | 'hosted';

export type Which =
  | { readonly kind: 'chat'; readonly chat: StandingChat; readonly rest: string }
  | { readonly kind: 'several'; readonly chats: readonly StandingChat[] }
  | { readonly kind: 'none'; readonly among: Among }
  | { readonly kind: 'unknown'; readonly words: string; readonly near: readonly StandingChat[] };

const MOST_SHOWN = 20;
const MOST_NEAR = 3;

/** Reads which chat a command means, of those that this person may know of; without words, the one that is there, if it is only one. */
export async function whichChat(
  deps: StandingChatDeps,
  by: { readonly member: MemberId; readonly community: StandingChat['community'] },
  { words, place }: Pick<Command, 'words' | 'place'>,
  among: Among,
): Promise<Which> {
  const { chats: all } = await chatsSeenBy(deps, by, place);
  const [first = '', ...others] = words.trim().split(/[\s,]+/);
  if (first !== '' && readDate(first) === undefined) return named(all, words.trim(), first, others.join(' '));
  const rest = words.trim();
  const choice = await choiceOf(deps, by.member, all, among);
  const here = choice.filter(({ channel }) => channel === place);
  const [only, ...more] = here.length === 1 ? here : choice;
  if (only === undefined) return { kind: 'none', among };
  return more.length === 0
    ? { kind: 'chat', chat: only, rest }
    : { kind: 'several', chats: choice.slice(0, MOST_SHOWN) };
}

function named(all: readonly StandingChat[], words: string, first: string, rest: string): Which {
  const tag = readHashtag(first) ?? first.toLowerCase();
  const tagged = all.find(({ hashtag }) => hashtag === tag);
  if (tagged !== undefined) return { kind: 'chat', chat: tagged, rest };
  const titled = all.filter(({ title }) => title.toLowerCase() === words.toLowerCase());
  const [only, ...more] = titled;
  if (only !== undefined && more.length === 0) return { kind: 'chat', chat: only, rest: '' };
  return { kind: 'unknown', words, near: nearest(tag, all, MOST_NEAR) };
}

async function choiceOf(
  deps: StandingChatDeps,
  member: MemberId,
  all: readonly StandingChat[],
  among: Among,
): Promise<readonly StandingChat[]> {
  if (among === 'all') return all;
  if (among === 'joined') {
    const joined = new Set((await deps.chatMemberships.of(member)).map(({ chat }) => chat));
    return all.filter(({ id }) => joined.has(id));
  }
  const hosted = all.filter(({ host }) => host === member);
  return hosted.length > 0 || !(await isSteward(deps, member)) ? hosted : all;
}
