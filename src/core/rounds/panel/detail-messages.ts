import type { Occurrence } from '../../cadence/index.js';
import type { Block, Message } from '../../conversation/message.js';
import { type Text, time } from '../../conversation/text.js';
import { ENGLISH as words } from '../../words/index.js';
import type { ChannelRounds } from '../channel-rounds.js';
import { stewardBlocks } from '../setup/setup-messages.js';
import { consentWords } from '../taking-part/participant-messages.js';
import { allRoundsKey } from './keys.js';
import { ownButtons, roundsText, type Shown } from './list-messages.js';
import { buttons, nameOf, note, paragraph } from './parts.js';

interface Detail extends Shown {
  readonly dates: readonly Occurrence[];
  readonly steward: boolean;
  readonly above: readonly Block[];
}

export const detailMessage = (detail: Detail): Message => {
  const { placed, dates, steward, above } = detail;
  return {
    summary: words.say('rounds.detail.summary', { channel: nameOf(placed.channel) }),
    blocks: [
      ...(above.length === 0 ? [] : [...above, { kind: 'divider' } as const]),
      { kind: 'heading', text: words.say('rounds.detail.title', { channel: nameOf(placed.channel) }) },
      paragraph(...roundsText(detail)),
      paragraph(consentWords[placed.rounds.consent]),
      ...rules(placed.rounds),
      ...(dates.length === 0
        ? []
        : [
            paragraph(words.say('rounds.dates.title')),
            { kind: 'list', items: dates.map(({ at }): Text => [time(at)]) } as const,
          ]),
      buttons(...ownButtons(detail, { kind: 'more' }), {
        key: allRoundsKey,
        label: words.say('rounds.button.all'),
        tone: 'plain',
      }),
      ...(steward ? stewardBlocks(placed) : []),
    ],
  };
};

const rules = ({ acrossOrganisations }: ChannelRounds): readonly Block[] =>
  acrossOrganisations ? [note(words.say('rounds.across'))] : [];
