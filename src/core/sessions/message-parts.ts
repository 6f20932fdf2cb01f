import type { Block, Button } from '../conversation/message.js';
import { type Text, time } from '../conversation/text.js';
import { ENGLISH } from '../words/index.js';
import type { Ahead } from './ahead.js';

export const paragraph = (...text: Text): Block => ({ kind: 'paragraph', text });
export const note = (...text: Text): Block => ({ kind: 'note', text });
export const buttons = (...all: readonly Button[]): Block => ({ kind: 'buttons', buttons: all });

/** Names of people are as long as their platform lets them be. */
export const short = (text: string, most = 60): string =>
  text.length <= most ? text : `${text.slice(0, most - 1).trimEnd()}…`;

/** As a sentence within others: with a full stop, unless it ends in a sign of its own. */
export const ended = (text: string): string => (/[.!?…]$/.test(text) ? text : `${text}.`);

/** When it is held again, if it is. */
export const nextLine = (ahead: Ahead): readonly Block[] =>
  ahead.kind === 'next' ? [paragraph(...ENGLISH.text('session.next', { time: time(ahead.at) }))] : [];
