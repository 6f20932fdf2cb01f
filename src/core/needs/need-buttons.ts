import type { Button } from '../conversation/message.js';
import { ENGLISH } from '../words/index.js';
import { closeKey, manageKey, pledgeKey } from './keys.js';
import { buttonFor } from './message-parts.js';
import type { Need } from './need.js';

const { say } = ENGLISH;

type Of = Pick<Need, 'id' | 'what'>;

export const pledgesButton = ({ id, what }: Of): Button =>
  buttonFor(what, manageKey(id), say('need.manage.all'));

export const lookButton = ({ id, what }: Of): Button =>
  buttonFor(what, manageKey(id), say('need.manage.look'), 'primary');

export const closeButton = ({ id, what }: Of, tone: Button['tone']): Button =>
  buttonFor(what, closeKey(id), say('need.close.submit'), tone);

export const ownPledgeButton = ({ id, what }: Of): Button =>
  buttonFor(what, pledgeKey(id), say('need.board.own'));
