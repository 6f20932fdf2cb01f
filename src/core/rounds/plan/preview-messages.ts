import { type Message, plain } from '../../conversation/message.js';
import { time } from '../../conversation/text.js';
import type { InterestChannel } from '../../interest-channels/index.js';
import type { Instant } from '../../shared/time.js';
import { inShort } from '../../stewards/index.js';
import { ENGLISH as words } from '../../words/index.js';
import { buttons, channelSpan, nameOf, note, paragraph, spoken } from '../panel/parts.js';
import { previewButton } from '../round/keys.js';
import type { Round } from '../round.js';
import type { ShownPlan } from './shown.js';

const NAME_LETTERS = 30;

type Channel = Pick<InterestChannel, 'id' | 'name'>;

/** A draw that waits for a steward's word. */
export function previewMessage(
  { id, at }: Pick<Round, 'id' | 'at'>,
  channel: Channel,
  { plan, groups, more }: ShownPlan,
  until: Instant,
): Message {
  const { attempt, left, repeats } = plan;
  const people = plan.groups.reduce((sum, { length }) => sum + length, 0);
  const matches = plan.groups.length;
  const names = groups.map((group) => group.map((name) => inShort(name, NAME_LETTERS)).join(' · '));
  const key = (verb: 'send' | 'again' | 'skip') => previewButton(verb, id, attempt);
  const plainly = { channel: nameOf(channel) };
  return {
    summary: words.say('rounds.preview.summary', { ...plainly, matches }),
    blocks: [
      paragraph(
        ...words.text(attempt === 0 ? 'rounds.preview.first' : 'rounds.preview.again'),
        ...words.text('rounds.preview.line', {
          channel: channelSpan(channel),
          date: time(at, 'date'),
          people,
          matches,
          left: left.length,
          repeats,
        }),
      ),
      {
        kind: 'list',
        items: [
          ...names.map((line) => [line]),
          ...(more > 0 ? [words.text('rounds.preview.more', { more })] : []),
        ],
      },
      note(...words.text('rounds.preview.note', { time: time(until) })),
      buttons(
        {
          key: key('send'),
          label: words.say('rounds.preview.send'),
          tone: 'primary',
          spoken: spoken(words.say('rounds.preview.send-spoken', plainly)),
        },
        {
          key: key('again'),
          label: words.say('rounds.preview.draw-again'),
          tone: 'plain',
          spoken: spoken(words.say('rounds.preview.draw-again-spoken', plainly)),
        },
        {
          key: key('skip'),
          label: words.say('rounds.preview.skip'),
          tone: 'danger',
          spoken: spoken(words.say('rounds.preview.skip-spoken', plainly)),
        },
      ),
    ],
  };
}

export const previewSent = (channel: Channel): Message =>
  plain(words.say('rounds.preview.sent', { channel: nameOf(channel) }));
export const previewReplaced = (channel: Channel): Message =>
  plain(words.say('rounds.preview.replaced', { channel: nameOf(channel) }));
export const previewSkipped = (channel: Channel): Message =>
  plain(words.say('rounds.preview.skipped', { channel: nameOf(channel) }));
export const previewPast: Message = plain(words.say('rounds.preview.past'));
