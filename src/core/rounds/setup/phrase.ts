import type { Cadence } from '../../cadence/index.js';
import { rhythmOf } from '../panel/parts.js';

const DAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];
const NTH = ['first', 'second', 'third', 'fourth', 'fifth'];

/** A cadence as somebody would have typed it, for a form to be filled in with. @param zone the one that goes without saying */
export function phraseOf(cadence: Cadence, zone: string): string {
  const [slot] = cadence.slots;
  const where = slot.zone === zone ? '' : ` ${slot.zone}`;
  return `${daysOf(cadence)} ${slot.time}${where}${endOf(cadence)}`;
}

function daysOf(cadence: Cadence): string {
  const { pattern } = cadence;
  switch (pattern.kind) {
    case 'weekly': {
      const day = DAYS[(pattern.weekdays[0] ?? 1) - 1];
      return pattern.every === 1 ? `every ${day}` : `every ${pattern.every} weeks on ${day}`;
    }
    case 'monthly-by-weekday': {
      const nth = pattern.nth === 'last' ? 'last' : NTH[pattern.nth - 1];
      return `${nth} ${DAYS[pattern.weekday - 1]} of the month`;
    }
    case 'monthly-by-date':
      return rhythmOf(cadence);
  }
}

function endOf({ end }: Cadence): string {
  if (end === undefined) return '';
  return end.kind === 'until' ? ` until ${end.date}` : `, ${end.count} times`;
}
