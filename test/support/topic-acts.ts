import type { Persona, SeenMessage } from '../../src/sandbox/persona.js';
import { answered, openedForm, presses, sees } from './journey-acts.js';
import type { JourneyWorld } from './journey-world.js';
import { describes } from './profile-acts.js';

/** Where somebody's answers go in the form of a search. */
export const SOUGHT = {
  'What could you offer first?': 'Jars of my own sourdough',
  'What do you hope for?': 'A crust that sings',
};

/** From the command to the last look before anybody is asked. */
export async function describesSearch(who: Persona, topic: string): Promise<SeenMessage> {
  await openedForm(who, () => who.command('intro', { verb: 'topic', words: topic }));
  return answered(who, () => who.submit(SOUGHT), /This is what whoever is asked will see/);
}

/** From the command to "I’m looking for somebody"; whoever is asked first has been asked when this returns. */
export async function looksFor(world: JourneyWorld, who: Persona, topic: string): Promise<SeenMessage> {
  const look = await describesSearch(who, topic);
  return presses(world, who, 'Look for somebody', /I’m looking for somebody who can help with/, look);
}

/** People who say they can do this. */
export async function offering(
  world: JourneyWorld,
  topic: string,
  names: readonly string[] = ['Ben', 'Cleo', 'Dora'],
): Promise<readonly Persona[]> {
  const people = names.map((name) => world.person(name));
  for (const person of people) await describes(world, person, { skills: [topic] });
  return people;
}

/** Those who have been asked whether they would like to meet somebody, whatever became of it. */
export const askedAmong = (people: readonly Persona[], { name }: Persona): readonly Persona[] =>
  people.filter((one) =>
    one.sees().some(({ kind, text }) => kind === 'direct' && text.includes(`${name} is looking for help`)),
  );

/** The request as it stands on the screen of somebody who is asked for a topic. */
export const theTopicRequest = (who: Persona, from: Persona): Promise<SeenMessage> =>
  sees(who, new RegExp(`${from.name} is looking for help with something you`));

/** Whose answer is waited for now. */
export function askedNow(people: readonly Persona[], from: Persona): Persona {
  const [asked, ...more] = askedAmong(people, from).filter((one) =>
    one.sees().some(({ buttons }) => buttons.includes('Yes, introduce us')),
  );
  if (asked === undefined || more.length > 0)
    throw new Error(`not one is asked, but ${more.length + (asked === undefined ? 0 : 1)}`);
  return asked;
}
