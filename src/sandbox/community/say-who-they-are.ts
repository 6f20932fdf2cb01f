import type { FormAnswers } from '../../core/conversation/form.js';
import type { Reply } from '../../core/conversation/reply.js';
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
  const begun = isNew(first)
    ? await who.fillsIn(first, told(said, 'who'))
    : await who.types('profile', 'show');
  const helpful = await completes(who, begun, 'profile.edit-help', told(said, 'help'));
  const role = home.leads ? 'Community lead' : home.about;
  const rest = { ...told(said, 'practical'), zone: home.zone, role };
  await completes(who, helpful, 'profile.edit-practical', rest);
}

/** Whether this person has said who they are. */
export const isKnown = async ({ hand }: Neighbourhood, name: string): Promise<boolean> =>
  !isNew(await hand(name).types('profile', 'edit'));

/** The questionnaire opens for whoever has not said anything yet. */
const isNew = (shown: Reply): boolean => formOn(shown)?.key.startsWith('v1:profile.begin|') === true;

/** A section that was filled in before stays as it is. */
async function completes(who: Hand, card: Reply, section: string, answers: FormAnswers): Promise<Reply> {
  const shown = await who.presses(card, section);
  const form = formOn(shown);
  const isBlank = form !== undefined && Object.keys(filled(form)).length === 0;
  return isBlank ? who.fillsIn(shown, answers) : card;
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
