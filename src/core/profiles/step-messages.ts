import { actionKey } from '../conversation/action-key.js';
import type { Button, Message } from '../conversation/message.js';
import { strong } from '../conversation/text.js';
import type { Card } from './card.js';
import { cardBlock } from './card-messages.js';
import type { Errand } from './errand.js';
import { buttons, note, paragraph } from './profile-messages.js';

/** After the first step. What they had begun goes on from here, with the second step or without. */
export const begunMessage = (card: Card, errand: Errand | undefined, isLost: boolean): Message => ({
  summary: 'Thank you. Your card now says who you are.',
  blocks: [
    paragraph(strong('Thank you.'), ' This is what others read when they are asked to meet you:'),
    cardBlock(card),
    paragraph(
      strong('One more step, if you like:'),
      ' how you can be useful. It is easier to say yes to someone who has something to give.',
    ),
    ...(isLost ? [note('What you had begun has waited too long: please begin it once more.')] : []),
    buttons(...(errand === undefined ? [] : [goOn(errand)]), {
      key: actionKey('profile.edit-help', errand?.id),
      label: 'Say how I can help',
      tone: errand === undefined ? 'primary' : 'plain',
    }),
  ],
});

/** After the second step, where something waits. */
export const helpedMessage = (card: Card, errand: Errand): Message => ({
  summary: 'Thank you. Your card now says how you can help.',
  blocks: [
    paragraph(strong('Thank you.'), ' Your card reads like this now:'),
    cardBlock(card),
    buttons(goOn(errand)),
  ],
});

const goOn = ({ id, action, label }: Errand): Button => ({
  key: actionKey(action, id),
  label,
  tone: 'primary',
});
