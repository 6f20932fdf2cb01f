import { type Message, plain } from '../../conversation/message.js';
import { strong, time } from '../../conversation/text.js';
import type { InterestChannel } from '../../interest-channels/index.js';
import type { Instant } from '../../shared/time.js';
import { inShort } from '../../stewards/index.js';
import { buttons, channelSpan, nameOf, note, paragraph, spoken } from '../panel/parts.js';
import { previewButton } from '../round/keys.js';
import type { Round } from '../round.js';
import type { ShownPlan } from './shown.js';

const NAME_LETTERS = 30;

type Channel = Pick<InterestChannel, 'id' | 'name'>;

const count = (number: number, one: string, more: string): string =>
  number === 1 ? `one ${one}` : `${number.toLocaleString('en-GB')} ${more}`;

/** A draw that waits for a steward's word. */
export function previewMessage(
  { id, at }: Pick<Round, 'id' | 'at'>,
  channel: Channel,
  { plan, groups, more }: ShownPlan,
  until: Instant,
): Message {
  const { attempt, left, repeats } = plan;
  const people = plan.groups.reduce((sum, { length }) => sum + length, 0);
  const matches = count(plan.groups.length, 'conversation', 'conversations');
  const names = groups.map((group) => group.map((name) => inShort(name, NAME_LETTERS)).join(' · '));
  const key = (verb: 'send' | 'again' | 'skip') => previewButton(verb, id, attempt);
  return {
    summary: `The draw for ${nameOf(channel)} is ready for you to look at: ${matches}.`,
    blocks: [
      paragraph(
        strong(attempt === 0 ? 'The draw is ready. ' : 'A new draw is ready. '),
        channelSpan(channel),
        ', for ',
        time(at, 'date'),
        `: ${count(people, 'person', 'people')} in ${matches}. ${numbers(left.length, repeats)}`,
      ),
      {
        kind: 'list',
        items: [
          ...names.map((line) => [line]),
          ...(more > 0 ? [[`and ${more.toLocaleString('en-GB')} more`]] : []),
        ],
      },
      note('Nobody has heard of it yet. Without a word from you it goes out on ', time(until), '.'),
      buttons(
        {
          key: key('send'),
          label: 'Send it',
          tone: 'primary',
          spoken: spoken(`Send the draw for ${nameOf(channel)}`),
        },
        {
          key: key('again'),
          label: 'Draw again',
          tone: 'plain',
          spoken: spoken(`Draw ${nameOf(channel)} again`),
        },
        {
          key: key('skip'),
          label: 'Skip this round',
          tone: 'danger',
          spoken: spoken(`Skip this round in ${nameOf(channel)}`),
        },
      ),
    ],
  };
}

const numbers = (left: number, repeats: number): string =>
  [
    left === 0 ? 'Nobody is left over' : `${count(left, 'person is', 'people are')} left over and told so`,
    repeats === 0
      ? 'nobody meets somebody again.'
      : `${count(repeats, 'pair has', 'pairs have')} been brought together before.`,
  ].join('; ');

export const previewSent = (channel: Channel): Message =>
  plain(`The draw for ${nameOf(channel)} goes out now. Thank you for looking.`);
export const previewReplaced = (channel: Channel): Message =>
  plain(`This draw for ${nameOf(channel)} is set aside. You have a new one to look at.`);
export const previewSkipped = (channel: Channel): Message =>
  plain(`This round in ${nameOf(channel)} is skipped. The next date stays as it is.`);
export const previewPast: Message = plain(
  'That draw is not waiting any more: it went out, or was set aside.',
);
