import type { Block } from '../../conversation/message.js';
import { type Card, cardBlock } from '../../profiles/index.js';
import type { MemberId } from '../../shared/ids.js';
import { ENGLISH as words } from '../../words/index.js';
import { type Match, othersIn } from '../match.js';

const ALL_CARDS = 2400;
const ONE_CARD = 1000;
const LONGEST_NAMES = 90;

/** The others by name; of a large group with long names only how many they are. */
export function othersNamed(match: Match, reader: MemberId): string {
  const others = othersIn(match, reader);
  const names = words.list(others.map(({ card }) => card.name));
  return names.length <= LONGEST_NAMES || others.length === 1
    ? names
    : words.say('match.others', { count: others.length });
}

export const allNames = (match: Match): readonly string[] => match.members.map(({ card }) => card.name);

export const isPair = ({ members }: Match): boolean => members.length === 2;

/** They are spoken to differently. */
export const pairOrGroup = (match: Match): 'pair' | 'group' => (isPair(match) ? 'pair' : 'group');

/** All of them together stay within what a message can show. */
export const cardBlocks = (cards: readonly Card[]): readonly Block[] =>
  cards.map((card) => cardBlock(card, words, Math.min(ONE_CARD, Math.floor(ALL_CARDS / cards.length))));
