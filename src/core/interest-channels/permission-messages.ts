import type { Block, Message } from '../conversation/message.js';
import type { Text } from '../conversation/text.js';
import { BACK_TO_SETUP } from '../stewards/index.js';
import { ENGLISH } from '../words/index.js';
import type { Checked } from './permissions.js';
import { channelSpan } from './setup-messages.js';

const { say, text } = ENGLISH;

/** What Kith may not do where, and how somebody lets it. */
export function permissionsMessage(checked: readonly Checked[]): Message {
  const items = checked.flatMap(linesOf);
  const line = summaryOf(checked.length, items.length);
  return {
    summary: line,
    blocks: [
      { kind: 'heading', text: say('setup.permissions.title') },
      { kind: 'paragraph', text: [line] },
      ...(items.length === 0 ? [] : [{ kind: 'list', items } satisfies Block]),
      { kind: 'buttons', buttons: [BACK_TO_SETUP] },
    ],
  };
}

function summaryOf(channels: number, lines: number): string {
  if (channels === 0) return say('setup.permissions.none');
  return say(lines === 0 ? 'setup.permissions.well' : 'setup.permissions.lacks');
}

function linesOf({ place: id, name, lacks }: Checked): readonly Text[] {
  const channel = channelSpan({ id, name: name === '' ? say('setup.permissions.nameless') : name });
  if (lacks === 'not-told') return [text('setup.permissions.not-told', { channel })];
  return lacks.map(({ right, how }) => text('setup.permissions.lack', { channel, right, how }));
}
