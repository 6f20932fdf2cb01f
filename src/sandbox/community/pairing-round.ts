import { comingHour } from './coming-day.js';
import { filled, formOn } from './hand.js';
import { each, type Neighbourhood } from './neighbourhood.js';

const ZONE = 'Europe/Berlin';
/** Early enough that by nine in London tomorrow everybody has been asked. */
const HOUR = 8;
const TAG = '#languages';
const TAKING_PART = [
  ...['Ada', 'Ben', 'Olga', 'Tomasz', 'Sanna', 'Yusuf'],
  ...['Greta', 'Mei', 'Goran', 'Samira', 'Arman', 'Lukas'],
];

/** Every week two people meet over their languages; the first round is drawn next morning. */
export async function beginRounds(here: Neighbourhood): Promise<void> {
  const hana = here.hand('Hana');
  const shown = await hana.types('rounds', 'setup', { words: TAG });
  const form = formOn(shown);
  if (form !== undefined && filled(form).when === undefined) {
    const { day, date } = comingHour(HOUR, ZONE, here.now());
    const when = `every ${day} ${HOUR}:00, starting ${date}`;
    await hana.presses(await hana.fillsIn(shown, { when }), 'rounds.save');
  }
  await each(here, TAKING_PART, (who) => who.types('rounds', 'join', { words: TAG }));
}
