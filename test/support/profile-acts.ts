import { createStores } from '../../src/adapters/mongo/index.js';
import type { Profile } from '../../src/core/profiles/index.js';
import { memberId } from '../../src/core/shared/ids.js';
import type { Persona, SeenForm, SeenMessage } from '../../src/sandbox/persona.js';
import { eventually } from './eventually.js';
import { answered, openedForm, screenOf } from './journey-acts.js';
import type { JourneyWorld } from './journey-world.js';

/** Somebody has said this of themselves some time ago. */
export async function describes(
  { ready, database, community, now }: JourneyWorld,
  { id }: Persona,
  said: Partial<Profile>,
): Promise<void> {
  await ready();
  const { profiles } = createStores(database, { encryptionKey: undefined, clock: now });
  await profiles.save({ ...(await profiles.get(memberId(community, id))), ...said });
}

export const WHO = {
  'Who are you?': 'I draw maps',
  'What are you trying to achieve?': 'An atlas of our street',
};

/** The first step of the questionnaire, which opens in place of what somebody was about to do. */
export async function saysWho(who: Persona, act: () => Promise<unknown>): Promise<SeenMessage> {
  const form = await openedForm(who, act);
  if (form.title !== 'Who you are') throw new Error(`${who.name} is not asked who they are: ${form.title}`);
  return answered(who, () => who.submit(WHO), /Thank you/);
}

/** What somebody typed was not taken: here is why, and every word of it, ready to be put right. */
export async function isCorrected(who: Persona, ...reasons: readonly RegExp[]): Promise<SeenForm> {
  await eventually(() => {
    const shown = `${JSON.stringify(who.form()?.errors ?? {})}${screenOf(who)}`;
    for (const reason of reasons)
      if (!reason.test(shown)) throw new Error(`${who.name} does not read ${reason}:\n${shown}`);
  });
  return who.form() ?? openedForm(who, () => who.press('Fill it in again'), 'keeping the window');
}

export const valuesOf = ({ fields }: SeenForm): Readonly<Record<string, unknown>> =>
  Object.fromEntries(fields.map(({ label, value }) => [label, [value].flat()[0]]));

/** Opens one's own card by the command. */
export async function opensCard(who: Persona): Promise<SeenMessage> {
  who.dismiss();
  return answered(who, () => who.command('profile', { verb: 'show' }), /Your card/);
}

/** All that Kith has ever sent, to anybody. */
export const everythingSent = ({ slack, discord }: JourneyWorld): string =>
  JSON.stringify([slack?.double.calls, discord?.double.calls]);
