import type { Block, Message } from '../conversation/message.js';
import { strong } from '../conversation/text.js';
import { ENGLISH } from '../words/index.js';
import { finalWords, titleWords } from './board-messages.js';
import { manageKey } from './keys.js';
import { amountWords, buttonFor, buttons, note, paragraph, raiserOf, short } from './message-parts.js';
import { type Need, type Pledge, promised } from './need.js';
import { ownPledgeButton } from './need-buttons.js';

/* What raisers and pledgers are told privately when it is over. */

const { say, text } = ENGLISH;

/** To each who pledged, when all that was wanted is promised. */
export const reachedForPledger = (need: Need, own: Pledge): Message =>
  overForPledger(say('need.reached.pledger', { title: titleWords(need) }), need, own);

/** To each who pledged, when the last day is over. */
export const endedForPledger = (need: Need, own: Pledge): Message =>
  overForPledger(say('need.ended.pledger', { title: titleWords(need) }), need, own);

const overForPledger = (line: string, need: Need, own: Pledge): Message => ({
  summary: short(line, 200),
  blocks: [paragraph(strong(line)), paragraph(finalWords(need)), ...bringBlocks(need, own)],
});

function bringBlocks(need: Need, { amount: count, state }: Pledge): readonly Block[] {
  const amount = amountWords(count, need.unit);
  return state === 'delivered'
    ? [paragraph(say('need.bring.delivered', { amount }))]
    : [
        paragraph(...text('need.bring.please', { amount, raiser: raiserOf(need) })),
        buttons(ownPledgeButton(need)),
      ];
}

export const reachedForRaiser = (need: Need): Message => {
  const title = titleWords(need);
  return {
    summary: short(say('need.reached.summary', { title }), 200),
    blocks: [
      paragraph(...text('need.reached.line', { title })),
      paragraph(finalWords(need)),
      paragraph(say(promised(need) === 0 ? 'need.reached.thanked' : 'need.reached.asked')),
      ...sayWhatArrived(need),
    ],
  };
};

/** Nothing to say where everything is there. */
const sayWhatArrived = (need: Need): readonly Block[] =>
  promised(need) === 0
    ? []
    : [buttons(buttonFor(need.what, manageKey(need.id), say('need.reached.say'), 'primary'))];

export const endedForRaiser = (need: Need): Message => {
  const title = titleWords(need);
  return {
    summary: short(say('need.ended.summary', { title }), 200),
    blocks:
      need.pledges.length === 0
        ? [paragraph(...text('need.ended.nobody', { title })), note(...text('need.ended.again'))]
        : [
            paragraph(...text('need.ended.line', { title })),
            paragraph(finalWords(need)),
            paragraph(say('need.reached.thanked')),
            ...sayWhatArrived(need),
          ],
  };
};

/** To each who pledged: its raiser has ended it. */
export const withdrawnForPledger = (need: Need, own: Pledge): Message => {
  const title = titleWords(need);
  const amount = amountWords(own.amount, need.unit);
  return {
    summary: short(say('need.withdrawn.summary', { name: short(need.raiserName, 40), title }), 200),
    blocks: [
      paragraph(...text('need.withdrawn.line', { raiser: raiserOf(need), title })),
      paragraph(finalWords(need)),
      paragraph(say(own.state === 'delivered' ? 'need.bring.delivered' : 'need.bring.need-not', { amount })),
    ],
  };
};

/** To each who pledged: the stewards have closed it. */
export const closedForPledger = (need: Need): Message => {
  const title = titleWords(need);
  return {
    summary: short(say('need.closed.pledger-summary', { title }), 200),
    blocks: [paragraph(...text('need.closed.pledger', { title }))],
  };
};

export const closedForRaiser = (need: Need): Message => {
  const title = titleWords(need);
  const { state } = need;
  return {
    summary: short(say('need.closed.raiser-summary', { title }), 200),
    blocks: [
      paragraph(...text('need.closed.raiser', { title })),
      ...(state.kind === 'closed'
        ? [{ kind: 'quote', label: say('need.closed.because'), text: state.because } as const]
        : []),
    ],
  };
};
