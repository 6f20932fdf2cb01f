import type { Persona, SeenMessage } from '../../src/sandbox/persona.js';
import { eventually } from './eventually.js';
import { answered, openedForm, presses } from './journey-acts.js';
import type { Channel, JourneyWorld } from './journey-world.js';

/** Types a command and reads its answer; what comes of it besides is not waited for. */
function reads(
  who: Persona,
  [command, verb]: readonly [string, string],
  words: RegExp,
  rest: { readonly words?: string } = {},
): Promise<SeenMessage> {
  who.dismiss();
  return answered(who, () => who.command(command, { verb, ...rest }), words);
}

/** The stewards' panel, newly opened. */
export const opensSetup = (steward: Persona): Promise<SeenMessage> =>
  reads(steward, ['kith', 'setup'], /Interest channels/);

/** Puts further channels on the stewards' list, by the panel. */
export async function chooses(
  steward: Persona,
  channels: readonly Pick<Channel, 'name'>[],
  words = /is on the list/,
): Promise<SeenMessage> {
  await opensSetup(steward);
  const form = await openedForm(steward, () => steward.press('Choose channels'), 'keeping the window');
  const before = [form.fields[0]?.value ?? []].flat();
  const names = [...before, ...channels.map(({ name }) => name)];
  return answered(steward, () => steward.submit({ 'Which channels?': names }), words);
}

/** A channel in which standing chats may run, by Lisbon's clocks. */
export async function interestChannel(world: JourneyWorld, steward: Persona, name: string): Promise<Channel> {
  const channel = world.channel(name);
  await chooses(steward, [channel]);
  await inPanel(steward, channel, 'Zone and quiet hours', { 'Time zone': 'Europe/Lisbon' });
  return channel;
}

/** Opens a form of one channel in the panel that is there, and sends it. */
export async function inPanel(
  steward: Persona,
  { name }: Pick<Channel, 'name'>,
  button: string,
  answers: Parameters<Persona['submit']>[0],
): Promise<SeenMessage> {
  await answered(steward, () => steward.press(`Change #${name}`), /What runs there/);
  await openedForm(steward, () => steward.press(button), 'keeping the window');
  return answered(steward, () => steward.submit(answers), /Saved/);
}

export interface Plan {
  readonly title: string;
  readonly tag: string;
  readonly when?: string;
}

/** From the command to the next dates, before anything is saved. */
export async function plans(
  host: Persona,
  { name }: Pick<Channel, 'name'>,
  { title, tag, when = 'every second Tuesday 12:00' }: Plan,
): Promise<SeenMessage> {
  await openedForm(host, () => host.command('chats', { verb: 'new', words: when, place: name }));
  const answers = { 'What is it called?': title, 'Its hashtag': tag };
  return answered(host, () => host.submit(answers), /next dates would be/);
}

export async function begins(
  world: JourneyWorld,
  host: Persona,
  channel: Pick<Channel, 'name'>,
  plan: Plan,
): Promise<SeenMessage> {
  const look = await plans(host, channel, plan);
  return presses(world, host, 'Begin this chat', /is set/, look);
}

/** Types one of the commands about a chat. */
export const chats = (who: Persona, verb: string, words: string, seen: RegExp): Promise<SeenMessage> =>
  reads(who, ['chats', verb], seen, { words });

export const joins = (who: Persona, tag: string): Promise<SeenMessage> =>
  chats(who, 'join', tag, /You are counted in/);

/** Changes a chat by its form, as far as the look before it is saved. */
export async function edits(
  world: JourneyWorld,
  who: Persona,
  tag: string,
  answers: Parameters<Persona['submit']>[0],
): Promise<SeenMessage> {
  await openedForm(who, () => who.command('chats', { verb: 'edit', words: tag }));
  const look = await answered(who, () => who.submit(answers), /next dates would be/);
  return presses(world, who, 'Save the change', /is changed/, look);
}

/** How many messages, other than panels and answers, on this screen say this. */
export const toldOf = (who: Persona, words: RegExp): number =>
  who.sees().filter(({ kind, text }) => kind === 'direct' && words.test(text)).length;

/** Waits until somebody was told, and counts how often once all is quiet. */
export async function timesTold(world: JourneyWorld, who: Persona, words: RegExp): Promise<number> {
  await eventually(() => toldOf(who, words) > 0, { within: 8_000 });
  await world.quiet();
  return toldOf(who, words);
}

const DATE = /\w+day (\d+ \w+ \d{4}), (\d\d:\d\d) (\w+(?: \w+)?) time/g;

/** The dates on a message as the clocks of their zone show them: `2026-12-01T12:00 Lisbon`. */
export const datesOn = ({ text }: SeenMessage): readonly string[] =>
  [...text.matchAll(DATE)].map(([, day = '', time = '', zone = '']) => {
    const date = new Date(`${day} UTC`).toISOString().slice(0, 10);
    return `${date}T${time} ${zone}`;
  });

/** The log of changes as a steward reads it, newest first. */
export const readsLog = async (steward: Persona): Promise<string> =>
  (await reads(steward, ['kith', 'log'], /What changed/)).text;

/** The first key on a message that is for this action. */
export function keyOn({ payload }: SeenMessage, action: string): string {
  const key = keysOn(payload).find((one) => one.startsWith(`v1:${action}`));
  if (key === undefined) throw new Error(`no ${action} in ${JSON.stringify(payload)}`);
  return key;
}

const keysOn = (payload: unknown): readonly string[] =>
  JSON.stringify(payload).match(/v1:[a-z-]+\.[a-z-]+\|[A-Za-z0-9:._-]*/g) ?? [];
