import { comingDay, daysAhead } from './coming-day.js';
import { filled, formOn, type Hand, offers } from './hand.js';
import { each, type Neighbourhood } from './neighbourhood.js';

const ZONE = 'Europe/Istanbul';
const TITLE = 'Repair café at the library';
const NEED =
  'Once a month the reading room smells of solder and coffee: people bring a toaster, a zip, a bicycle, and go home with it mended. Most of them come from the flats by the harbour, where few can buy a new one.';
/** One seat more than there are people: the last one is at the door. */
const ROLES = 'Fixers: 2\nCoffee and cake: 1\nWelcome at the door: 1';
const VOLUNTEERS = [
  ['Mateo', 'Fixers'],
  ['Priya', 'Fixers'],
  ['Cleo', 'Coffee and cake'],
] as const;

/** A Saturday for others, with one seat left. */
export async function offerSeats(here: Neighbourhood): Promise<void> {
  const choose = (who: Hand) => who.types('serve', 'volunteer', { words: TITLE });
  const fatima = here.hand('Fatima');
  if (!offers(await choose(fatima), 'project.volunteer')) await proposes(here, fatima);
  for (const [name, role] of VOLUNTEERS) {
    const who = here.hand(name);
    await who.presses(await choose(who), 'project.volunteer', ({ label }) => label.includes(role));
  }
}

async function proposes({ now, place }: Neighbourhood, fatima: Hand): Promise<void> {
  const form = await fatima.types('serve', 'propose', { place: place('repair-cafe') });
  const facts = {
    title: TITLE,
    need: NEED,
    when: `${comingDay('Saturday', ZONE, now(), 2)} 14:00`,
    where: 'Reading room of the library, 3 Quay Road',
    roles: ROLES,
  };
  await fatima.presses(await fatima.fillsIn(form, facts), 'project.post');
}

const JARS = 'jam jars';
const PLEDGES = [
  ['Kofi', '12'],
  ['Arman', '20'],
  ['Paul', '6'],
] as const;

/** A harvest of honey that has nowhere to go. */
export async function raiseNeed(here: Neighbourhood): Promise<void> {
  const pledge = (who: Hand) => who.types('serve', 'pledge', { words: JARS });
  const cleo = here.hand('Cleo');
  if (formOn(await pledge(cleo)) === undefined) {
    const form = await cleo.types('serve', 'need', { place: here.place('gardening') });
    const facts = {
      what: JARS,
      amount: '60 jars',
      forWhom:
        'The bees by the harbour wall. Their first honey goes to the school kitchen; bring jars with lids.',
      until: daysAhead(21, ZONE, here.now()),
    };
    await cleo.presses(await cleo.fillsIn(form, facts), 'need.post');
  }
  const amounts: Readonly<Record<string, string>> = Object.fromEntries(PLEDGES);
  await each(
    here,
    PLEDGES.map(([name]) => name),
    async (who) => {
      const shown = await pledge(who);
      const form = formOn(shown);
      if (form === undefined || filled(form).amount !== undefined) return;
      await who.fillsIn(shown, { amount: amounts[who.name] ?? '1' });
    },
  );
}
