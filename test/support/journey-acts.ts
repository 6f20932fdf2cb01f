import { afterAll, afterEach, beforeAll, describe, expect } from '@jest/globals';
import type { Persona, SeenForm, SeenMessage } from '../../src/sandbox/persona.js';
import { eventually } from './eventually.js';
import { type JourneyWorld, onPlatform, PLATFORMS, type PlatformName } from './journey-world.js';

/** Tells the same stories on every platform; nothing that the platform would not take may happen in any of them. */
export function onEachPlatform(
  stories: (world: () => JourneyWorld, name: PlatformName) => void,
  platforms: readonly PlatformName[] = PLATFORMS,
): void {
  describe.each(platforms)('%s', (name) => {
    let world: JourneyWorld | undefined;
    const here = () => {
      if (world === undefined) throw new Error('the world is not there yet');
      return world;
    };
    beforeAll(async () => {
      world = await onPlatform(name);
    });
    afterAll(() => world?.stop());
    afterEach(async () => {
      here().endTroubles();
      await here().quiet();
      const unexpected = [...here().unexpected];
      here().forget();
      expect(unexpected).toEqual([]);
    });
    stories(here, name);
  });
}

/** Long enough for a busy machine and for platforms that are asked a few times a second only. */
const PATIENCE = { within: 12_000 };

/** The newest message on this person's screen that says this; waits for it. */
export const sees = (who: Persona, words: RegExp): Promise<SeenMessage> =>
  eventually(() => {
    const found = who.sees().findLast(({ text }) => words.test(text));
    if (found === undefined) throw new Error(`${who.name} does not see ${words}, but\n${screenOf(who)}`);
    return found;
  }, PATIENCE);

export const seesNothingOf = (who: Persona, words: RegExp): boolean =>
  who.sees().every(({ text }) => !words.test(text));

export const screenOf = (who: Persona): string =>
  who
    .sees()
    .map(({ kind, text, buttons }) => `[${kind}] ${text} ${buttons.map((label) => `(${label})`).join(' ')}`)
    .join('\n---\n');

/** Does something, and gives the message that is new or changed because of it and says these words. */
export async function answered(
  who: Persona,
  act: () => Promise<unknown>,
  words: RegExp,
): Promise<SeenMessage> {
  const asIs = ({ id, edits, text }: SeenMessage) => `${id} ${edits} ${text}`;
  const before = new Set(who.sees().map(asIs));
  await act();
  return eventually(() => {
    const found = who.sees().findLast((seen) => words.test(seen.text) && !before.has(asIs(seen)));
    if (found === undefined) throw new Error(`${who.name} is not answered ${words}, but\n${screenOf(who)}`);
    return found;
  }, PATIENCE);
}

/** Does something that opens a form. */
export async function openedForm(
  who: Persona,
  act: () => Promise<unknown>,
  window: 'closing the window first' | 'keeping the window' = 'closing the window first',
): Promise<SeenForm> {
  if (window === 'closing the window first') who.dismiss();
  await act();
  return eventually(() => {
    const form = who.form();
    if (form === undefined)
      throw new Error(`no form opened for ${who.name}; on the screen:\n${screenOf(who)}`);
    return form;
  });
}

export interface Wish {
  readonly reason?: string;
  readonly offer?: string;
  readonly hope?: string;
}

/** Fills in the form of a request that is open; says nothing of what comes next. */
export async function fillIn(from: Persona, wish: Wish = {}): Promise<void> {
  const { reason = 'Your work interests or inspires me', offer = 'An hour with my maps' } = wish;
  const { hope = 'To hear about bicycles' } = wish;
  await from.submit({
    'Why them?': reason,
    'What could you offer them first?': offer,
    'What do you hope for?': hope,
  });
}

/** From the command to the last look before sending. */
export async function drafts(from: Persona, to: Persona, wish: Wish = {}): Promise<SeenMessage> {
  await openedForm(from, () => from.command('intro', { people: [to] }));
  return answered(from, () => fillIn(from, wish), /This is what .* will see/);
}

/** From the command to "Sent.", in three steps; what is in hand because of it is done when this returns. */
export async function asks(
  world: JourneyWorld,
  from: Persona,
  to: Persona,
  wish: Wish = {},
): Promise<SeenMessage> {
  const look = await drafts(from, to, wish);
  return sends(world, from, look);
}

export async function sends(world: JourneyWorld, from: Persona, look?: SeenMessage): Promise<SeenMessage> {
  const sent = await answered(from, () => from.press('Send the request', look), /^Sent\. /m);
  await world.quiet();
  return sent;
}

/** Cleo thinks that two others should meet. */
export async function connects(
  world: JourneyWorld,
  by: Persona,
  [one, other]: readonly [Persona, Persona],
  why = 'You both mend things',
): Promise<SeenMessage> {
  await openedForm(by, () => by.command('intro', { people: [one, other], words: why }));
  const look = await answered(by, () => by.submit(), /This is what .* will see/);
  const sent = await answered(by, () => by.press('Send the request', look), /will each be asked/);
  await world.quiet();
  return sent;
}

/** Presses, waits for the words, and for everything that comes of it. */
export async function presses(
  world: JourneyWorld,
  who: Persona,
  label: string,
  words: RegExp,
  on?: SeenMessage,
): Promise<SeenMessage> {
  const seen = await answered(who, () => who.press(label, on), words);
  await world.quiet();
  return seen;
}

/** Types a command and reads its answer. */
export async function types(
  world: JourneyWorld,
  who: Persona,
  [command, verb]: readonly [string, string],
  words: RegExp,
  rest: { readonly people?: readonly Persona[]; readonly words?: string } = {},
): Promise<SeenMessage> {
  who.dismiss();
  const seen = await answered(who, () => who.command(command, { verb, ...rest }), words);
  await world.quiet();
  return seen;
}

/** They ask, and it is a yes: a room opens. */
export async function meet(world: JourneyWorld, from: Persona, to: Persona): Promise<void> {
  await asks(world, from, to);
  await presses(world, to, 'Yes, introduce us', /You said yes|have been introduced/);
  await eventually(() => world.roomsOf(from, to).length === 1);
  await world.quiet();
}

/** Opens home: Slack's own tab, Discord's panel. */
export async function opensHome(world: JourneyWorld, who: Persona, words = /Settings/): Promise<SeenMessage> {
  who.dismiss();
  const seen = await answered(who, () => who.openHome(), words);
  await world.quiet();
  return seen;
}

/** The request as it stands on the screen of the one who is asked. */
export const theRequest = (who: Persona, from: Persona): Promise<SeenMessage> =>
  sees(who, new RegExp(`${from.name} would like to meet you`));

/** Four people whom nobody has met yet. */
export const cast = (world: JourneyWorld) => ({
  ada: world.person('Ada'),
  ben: world.person('Ben'),
  cleo: world.person('Cleo'),
  dora: world.person('Dora'),
});
