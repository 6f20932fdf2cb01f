import type { Block, Message } from '../conversation/message.js';
import { strong, type Text } from '../conversation/text.js';
import { BACK_TO_SETUP } from '../stewards/index.js';
import type { Checked } from './permissions.js';
import { channelSpan } from './setup-messages.js';

/** What Kith may not do where, and how somebody lets it. */
export function permissionsMessage(checked: readonly Checked[]): Message {
  const items = checked.flatMap(linesOf);
  const line = summaryOf(checked.length, items.length);
  return {
    summary: line,
    blocks: [
      { kind: 'heading', text: 'Permissions' },
      { kind: 'paragraph', text: [line] },
      ...(items.length === 0 ? [] : [{ kind: 'list', items } satisfies Block]),
      { kind: 'buttons', buttons: [BACK_TO_SETUP] },
    ],
  };
}

function summaryOf(channels: number, lines: number): string {
  if (channels === 0) return 'There is no interest channel yet, so there is nothing to check.';
  return lines === 0
    ? 'All is well: I may do everything I need in every channel.'
    : 'Here is what I still need, and how you can give it.';
}

function linesOf({ place: id, name, lacks }: Checked): readonly Text[] {
  const channel = channelSpan({ id, name: name === '' ? 'this channel' : name });
  if (lacks === 'not-told') return [[channel, ': I could not ask just now. Please try again in a moment.']];
  return lacks.map(({ right, how }): Text => [channel, ': ', strong(right), `. ${how}`]);
}
