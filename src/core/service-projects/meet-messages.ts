import { type Message, plain } from '../conversation/message.js';
import { whomToMeetMessage } from '../introductions/index.js';
import type { MemberId } from '../shared/ids.js';
import { ENGLISH } from '../words/index.js';
import type { Project } from './project.js';

/** Privately: who took part, each with a way to ask to meet them. */
export function meetMessage(
  { title }: Project,
  others: readonly { readonly member: MemberId; readonly name: string }[],
): Message {
  const line = 'Whom from this project would you like to meet?';
  return whomToMeetMessage(ENGLISH, { line, summary: `${line} (${title})` }, others);
}

export const meetWords = {
  notYours: plain('This is for those who took part in the project. /intro lets you ask anybody.'),
  nobodyElse: plain('Nobody else from this project can be asked just now.'),
} as const;
