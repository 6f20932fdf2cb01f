import { type Message, plain } from '../conversation/message.js';
import { whomToMeetMessage } from '../introductions/index.js';
import type { MemberId } from '../shared/ids.js';
import { ENGLISH } from '../words/index.js';
import type { Project } from './project.js';

const { say } = ENGLISH;

/** Privately: who took part, each with a way to ask to meet them. */
export function meetMessage(
  { title }: Project,
  others: readonly { readonly member: MemberId; readonly name: string }[],
): Message {
  const line = say('project.meet.line');
  return whomToMeetMessage(ENGLISH, { line, summary: say('project.meet.summary', { title }) }, others);
}

export const meetWords = {
  notYours: plain(say('project.meet.not-yours')),
  nobodyElse: plain(say('project.meet.nobody-else')),
} as const;
