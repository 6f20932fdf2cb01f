import { actionKey } from '../conversation/action-key.js';
import { type Block, type Message, plain } from '../conversation/message.js';
import { type Text, time } from '../conversation/text.js';
import type { Member } from '../members/index.js';
import { ENGLISH } from '../words/index.js';

const { say, text } = ENGLISH;

export const settingsWords = {
  form: { title: say('care.form.title'), submit: say('care.form.save') },
  zone: { label: say('care.form.zone'), hint: say('care.form.zone-hint') },
  quietHours: { label: say('care.form.quiet-hours'), hint: say('care.form.quiet-hours-hint') },
  weekends: { label: say('care.form.weekends') },
  weekendsFine: say('care.form.weekends-fine'),
  weekendsOff: say('care.form.weekends-off'),
  notices: { label: say('care.form.notices') },
  noticesAll: say('care.form.notices-all'),
  noticesRequests: say('care.form.notices-requests'),
  language: { label: say('care.form.language') },
  languageAsIn: { slack: say('care.form.language-slack'), discord: say('care.form.language-discord') },
  problems: {
    zone: say('care.problem.zone'),
    quietHours: say('care.problem.quiet-hours'),
    choice: say('care.problem.choice'),
  },
} as const;

/** Who they are is said elsewhere: people who look for it here are shown the way. */
const whereTheCardIs: Block = { kind: 'note', text: text('care.card') };

export const savedMessage: Message = {
  summary: say('care.saved'),
  blocks: [{ kind: 'paragraph', text: text('care.saved') }, whereTheCardIs],
};

/** What holds for this person now, with the ways to change it. */
export const settingsBlocks = (member: Member): readonly Block[] => [
  { kind: 'heading', text: say('care.home.title') },
  { kind: 'paragraph', text: pauseText(member) },
  whereTheCardIs,
  {
    kind: 'buttons',
    buttons: [
      member.pause.kind === 'none'
        ? { key: actionKey('care.pause', member.community), label: say('care.pause.begin'), tone: 'plain' }
        : { key: actionKey('care.resume', member.community), label: say('care.pause.end'), tone: 'primary' },
      {
        key: actionKey('care.open-settings', member.community),
        label: say('care.home.change'),
        tone: 'plain',
      },
    ],
  },
];

const pauseText = ({ pause }: Member): Text =>
  pause.kind === 'until'
    ? text('care.pause.until', { time: time(pause.at) })
    : text(`care.pause.${pause.kind}`);

export function pausedMessage(member: Member): Message {
  return {
    summary: say('care.pause.summary'),
    blocks: [
      { kind: 'paragraph', text: pauseText(member) },
      { kind: 'note', text: text('care.pause.nobody-is-told') },
      {
        kind: 'buttons',
        buttons: [
          { key: actionKey('care.resume', member.community), label: say('care.pause.end'), tone: 'plain' },
        ],
      },
    ],
  };
}

export const careWords = {
  resumed: plain(say('care.pause.ended')),
  notPaused: plain(say('care.pause.not-paused')),
  pauseNotUnderstood: plain(say('care.pause.not-understood')),
  blockWhom: plain(say('care.block.whom')),
  unblockWhom: plain(say('care.unblock.whom')),
  blockSelf: plain(say('care.block.oneself')),
  nothingToLift: plain(say('care.unblock.nothing')),
  nobodyBlocked: plain(say('care.blocked.nobody')),
} as const;

export const blockedMessage = (name: string): Message => plain(say('care.block.done', { name }));

export const unblockedMessage = (name: string): Message => plain(say('care.unblock.done', { name }));

/** Whom they keep away, with one button each to lift it. */
export const blockListMessage = (
  entries: readonly { readonly id: string; readonly name: string; readonly blocked: boolean }[],
): Message => ({
  summary: say('care.blocked.summary'),
  blocks: [
    { kind: 'heading', text: say('care.blocked.title') },
    ...entries.flatMap(({ id, name, blocked }): Block[] => [
      {
        kind: 'paragraph',
        text: text(blocked ? 'care.blocked.line' : 'care.blocked.line-declined', { name }),
      },
      {
        kind: 'buttons',
        buttons: [
          {
            key: actionKey('care.unblock', id),
            label: say('care.blocked.lift'),
            tone: 'plain',
            spoken: say('care.blocked.lift-spoken', { name }),
          },
        ],
      },
    ]),
  ],
});
