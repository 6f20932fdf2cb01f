import type { CommunityId } from '../shared/ids.js';
import { smallHash } from '../stewards/index.js';
import type { OwnPrompt } from './ports.js';

/** Letters that differ in size or spacing only make no other question. */
const plainly = (words: string): string =>
  words
    .normalize('NFKC')
    .toLowerCase()
    .replace(/\s+/g, ' ')
    .replace(/\s(?=\?)/g, '')
    .trim();

export const sameQuestion = (one: string, other: string): boolean => plainly(one) === plainly(other);

/** What an own question is known by. Made from its words, so that two stewards who add it at once add it once. */
export function ownPromptId(community: CommunityId, words: string): string {
  const plain = plainly(words);
  const half = (salt: string) => smallHash(`${salt}|${plain}`).toString(36).padStart(7, '0');
  return `${community}:${half('a')}${half('b')}`;
}

/** The own part of its id, as action keys carry it: the community is that of whoever presses. */
export const nativeOfPrompt = ({ community, id }: Pick<OwnPrompt, 'community' | 'id'>): string =>
  id.slice(community.length + 1);
