import { actionKey } from '../conversation/action-key.js';
import type { Block, Button } from '../conversation/message.js';
import { sentences, type Text } from '../conversation/text.js';
import type { MemberId } from '../shared/ids.js';
import type { Instant } from '../shared/time.js';
import { ENGLISH } from '../words/index.js';
import { titleWords } from './board-messages.js';
import { manageKey, pledgeKey } from './keys.js';
import { amountWords, buttonFor, buttons, paragraph, raiserOf, untilText } from './message-parts.js';
import { type Need, pledgeOf, total } from './need.js';
import { ownPledgeButton } from './need-buttons.js';
import { takesPledges } from './pledge-rules.js';

const { say, text } = ENGLISH;

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
  const by =
    need.raiser === reader ? text('need.list.by-you') : text('need.list.by', { raiser: raiserOf(need) });
  return sentences(
    text('need.list.line', { title: titleWords(need), by, state: stateWords(need, reader, now) }),
    takesPledges(need, now) ? text('need.list.until', { until: untilText(need) }) : [],
  );
}

function stateWords(need: Need, reader: MemberId, now: Instant): string {
  const own = pledgeOf(need, reader);
  const part = own && { state: own.state, amount: amountWords(own.amount, need.unit) };
  return [
    ...(part === undefined ? [] : [say('need.list.part', part)]),
    takesPledges(need, now)
      ? say('need.list.left', { left: Math.max(0, need.target - total(need)) })
      : say('need.over.ended'),
  ].join(' ');
}

function actionsOf(need: Need, reader: MemberId, now: Instant): readonly Button[] {
  const { id, what } = need;
  return [
    pledgeOf(need, reader) === undefined && takesPledges(need, now)
      ? buttonFor(what, pledgeKey(id), say('need.board.pledge'), 'primary')
      : ownPledgeButton(need),
    ...(need.raiser === reader ? [buttonFor(what, manageKey(id), say('need.board.manage'))] : []),
  ];
}

/** "Raise a need", wherever it stands. */
export const raiseButton: Button = {
  key: actionKey('need.raise'),
  label: say('need.list.raise'),
  tone: 'plain',
};
