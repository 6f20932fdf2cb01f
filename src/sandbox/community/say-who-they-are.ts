import type { FormAnswers } from '../../core/conversation/form.js';
import { filled, formOn, type Hand } from './hand.js';
import type { Neighbourhood } from './neighbourhood.js';
import type { SaidOfThemselves } from './profile.js';
import { PROFILES } from './profiles.js';

/** Whoever is not yet known fills in the questionnaire and the practical things; who has done so is left in peace. */
export async function saysWhoTheyAre({ hand, inhabitants }: Neighbourhood, name: string): Promise<void> {
  const said = PROFILES[name];
  const home = inhabitants.find(({ persona }) => persona.name === name);
  if (said === undefined || home === undefined) return;
  const who = hand(name);
  const first = await who.types('profile', 'edit');
  if (isNew(first)) await who.fillsIn(first, told(said, 'who'));
  await completes(who, 'profile.edit-help', told(said, 'help'));
  const role = home.leads ? 'Community lead' : home.about;
  await completes(who, 'profile.edit-practical', { ...told(said, 'practical'), zone: home.zone, role });
}

/** Whether this person has said who they are. */
export const isKnown = async ({ hand }: Neighbourhood, name: string): Promise<boolean> =>
  !isNew(await hand(name).types('profile', 'edit'));

/** The questionnaire opens for whoever has not said anything yet. */
const isNew = (shown: Parameters<typeof formOn>[0]): boolean =>
  formOn(shown)?.key.startsWith('v1:profile.begin|') === true;

/** A section that was filled in before stays as it is. */
async function completes(who: Hand, section: string, answers: FormAnswers): Promise<void> {
  const shown = await who.presses(await who.types('profile', 'show'), section);
  const form = formOn(shown);
  if (form !== undefined && Object.keys(filled(form)).length === 0) await who.fillsIn(shown, answers);
}

const STEPS = {
  who: ['who', 'aim', 'interests'],
  help: ['skills', 'knowledge', 'relationships'],
  practical: ['languages', 'hours'],
} as const;

const told = (said: SaidOfThemselves, step: keyof typeof STEPS): FormAnswers =>
  Object.fromEntries(
    STEPS[step].flatMap((field) => (said[field] === undefined ? [] : [[field, said[field]]])),
  );
