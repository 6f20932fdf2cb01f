import { actionKey } from '../conversation/action-key.js';
import type { Button, Message } from '../conversation/message.js';
import { ENGLISH } from '../words/index.js';
import type { Card } from './card.js';
import { cardBlock } from './card-messages.js';
import type { Errand } from './errand.js';
import { buttons, note, paragraph } from './profile-messages.js';

const { say, text } = ENGLISH;

/** After the first step. What they had begun goes on from here, with the second step or without. */
export const begunMessage = (card: Card, errand: Errand | undefined, isLost: boolean): Message => ({
  summary: say('profile.begun.summary'),
  blocks: [
    paragraph(...text('profile.begun.line')),
    cardBlock(card),
    paragraph(...text('profile.begun.one-more')),
    ...(isLost ? [note(say('profile.begun.lost'))] : []),
    buttons(...(errand === undefined ? [] : [goOn(errand)]), {
      key: actionKey('profile.edit-help', errand?.id),
      label: say('profile.begun.help'),
      tone: errand === undefined ? 'primary' : 'plain',
    }),
  ],
});

/** After the second step, where something waits. */
export const helpedMessage = (card: Card, errand: Errand): Message => ({
  summary: say('profile.helped.summary'),
  blocks: [paragraph(...text('profile.helped.line')), cardBlock(card), buttons(goOn(errand))],
});

const goOn = ({ id, action, label }: Errand): Button => ({
  key: actionKey(action, id),
  label,
  tone: 'primary',
});
