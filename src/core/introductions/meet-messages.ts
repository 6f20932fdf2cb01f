import { actionKey } from '../conversation/action-key.js';
import type { Button, Message } from '../conversation/message.js';
import { strong } from '../conversation/text.js';
import type { MemberId } from '../shared/ids.js';
import type { Words } from '../words/index.js';

const MOST_SHOWN = 20;
const NAME_SHOWN = 60;

/**
 * Privately: who was there, each with a way to ask to meet them.
 * @param question "Whom would you like to meet?", as it stands in the message and as it is heard alone
 */
export function whomToMeetMessage(
  words: Words,
  question: { readonly line: string; readonly summary: string },
  others: readonly { readonly member: MemberId; readonly name: string }[],
): Message {
  const more = others.length - MOST_SHOWN;
  return {
    summary: question.summary,
    blocks: [
      { kind: 'paragraph', text: [strong(question.line)] },
      { kind: 'buttons', buttons: others.slice(0, MOST_SHOWN).map((other) => askButton(words, other)) },
      ...(more > 0 ? [{ kind: 'note', text: [words.say('room.meet.more', { more })] } as const] : []),
      { kind: 'note', text: [words.say('room.meet.private')] },
    ],
  };
}

function askButton(
  words: Words,
  { member, name }: { readonly member: MemberId; readonly name: string },
): Button {
  const label = shortName(name);
  return {
    key: actionKey('introduction.ask', member),
    label,
    tone: 'plain',
    spoken: words.say('room.meet.spoken', { name: label }),
  };
}

/** Names of people are as long as their platform lets them be. */
function shortName(name: string): string {
  const line = name.replace(/\s+/g, ' ').trim();
  return line.length <= NAME_SHOWN ? line : `${line.slice(0, NAME_SHOWN - 1).trimEnd()}…`;
}
