import { offers } from './hand.js';
import type { Neighbourhood } from './neighbourhood.js';

/** Whoever opens the sandbox finds that somebody would like to meet them, and needs to do nothing but answer. */
export async function askToMeetAda({ hand }: Neighbourhood): Promise<void> {
  const nuria = hand('Nuria');
  const form = await nuria.types('intro', undefined, { people: [hand('Ada').member] });
  const look = await nuria
    .fillsIn(form, {
      reason: 'resonates',
      offer: 'A list of 212 benches in Madrid, rated by shade',
      hope: 'To hear how you map yours, and whether we could use the same signs',
    })
    .catch(() => undefined);
  // Without the button she has asked before.
  if (look !== undefined && offers(look, 'introduction.send')) await nuria.presses(look, 'introduction.send');
}
