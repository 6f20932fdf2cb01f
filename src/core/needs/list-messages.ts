import { actionKey } from '../conversation/action-key.js';
import type { Block, Button } from '../conversation/message.js';
import { member, strong, type Text } from '../conversation/text.js';
import type { MemberId } from '../shared/ids.js';
import type { Instant } from '../shared/time.js';
import { titleWords } from './board-messages.js';
import { manageKey, pledgeKey } from './keys.js';
import { amountWords, buttons, figure, paragraph, short, untilText } from './message-parts.js';
import { type Need, pledgeOf, total } from './need.js';
import { takesPledges } from './pledge-rules.js';

/**
 * Needs in a list or at home, as one person sees them: a few lines each, and what they can do with it.
 * Two blocks for each need; empty for none.
 */
export const needBlocks = (needs: readonly Need[], reader: MemberId, now: Instant): readonly Block[] =>
  needs.flatMap((need) => [
    paragraph(...lineOf(need, reader, now)),
    buttons(...actionsOf(need, reader, now)),
  ]);

function lineOf(need: Need, reader: MemberId, now: Instant): Text {
  const { raiser, raiserName } = need;
  return [
    strong(titleWords(need)),
    ' · ',
    ...(raiser === reader ? ['you raised it'] : ['raised by ', member(raiser, short(raiserName))]),
    `. ${stateWords(need, reader, now)}`,
    ...(takesPledges(need, now) ? [' Until ', ...untilText(need), '.'] : []),
  ];
}

function stateWords(need: Need, reader: MemberId, now: Instant): string {
  const own = pledgeOf(need, reader);
  const yours =
    own === undefined
      ? ''
      : `You have ${own.state === 'delivered' ? 'delivered' : 'promised'} ${amountWords(own.amount, need.unit)}. `;
  if (!takesPledges(need, now)) return `${yours}Its last day is over.`;
  const left = Math.max(0, need.target - total(need));
  return `${yours}${left === 1 ? 'One is' : `${figure(left)} are`} still needed.`;
}

function actionsOf(need: Need, reader: MemberId, now: Instant): readonly Button[] {
  const { id, what } = need;
  const own = pledgeOf(need, reader);
  const button = (key: Button['key'], label: string, tone: Button['tone'] = 'plain'): Button => ({
    key,
    label,
    tone,
    spoken: short(`${label}: ${what}`, 75),
  });
  return [
    own === undefined && takesPledges(need, now)
      ? button(pledgeKey(id), 'Pledge', 'primary')
      : button(pledgeKey(id), 'My pledge'),
    ...(need.raiser === reader ? [button(manageKey(id), 'Manage')] : []),
  ];
}

/** "Raise a need", wherever it stands. */
export const raiseButton: Button = { key: actionKey('need.raise'), label: 'Raise a need', tone: 'plain' };
