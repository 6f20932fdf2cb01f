import type { Occurrence } from '../../cadence/index.js';
import type { Block, Message } from '../../conversation/message.js';
import { type Text, time } from '../../conversation/text.js';
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
    summary: `These are the pairing rounds in ${nameOf(placed.channel)}.`,
    blocks: [
      ...(above.length === 0 ? [] : [...above, { kind: 'divider' } as const]),
      { kind: 'heading', text: `Pairing rounds in ${nameOf(placed.channel)}` },
      paragraph(...roundsText(detail)),
      paragraph(consentWords[placed.rounds.consent]),
      ...rules(placed.rounds),
      ...(dates.length === 0
        ? []
        : [
            paragraph('The next dates:'),
            { kind: 'list', items: dates.map(({ at }): Text => [time(at)]) } as const,
          ]),
      buttons(...ownButtons(detail, { kind: 'more' }), {
        key: allRoundsKey,
        label: 'All rounds',
        tone: 'plain',
      }),
      ...(steward ? stewardBlocks(placed) : []),
    ],
  };
};

const rules = ({ acrossOrganisations }: ChannelRounds): readonly Block[] =>
  acrossOrganisations ? [note('You meet people from other organisations than your own.')] : [];
