import type { Button } from '../conversation/message.js';
import { closeKey, manageKey } from './keys.js';
import { short } from './message-parts.js';
import type { Need } from './need.js';

type Of = Pick<Need, 'id' | 'what'>;

export const pledgesButton = ({ id, what }: Of): Button => ({
  key: manageKey(id),
  label: 'All pledges',
  tone: 'plain',
  spoken: short(`All pledges: ${what}`, 75),
});

export const lookButton = ({ id, what }: Of): Button => ({
  key: manageKey(id),
  label: 'Look at it',
  tone: 'primary',
  spoken: short(`Look at it: ${what}`, 75),
});

export const closeButton = ({ id, what }: Of, tone: Button['tone']): Button => ({
  key: closeKey(id),
  label: 'Close it',
  tone,
  spoken: short(`Close it: ${what}`, 75),
});
