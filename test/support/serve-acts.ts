import { afterEach, expect } from '@jest/globals';
import type { InterestChannel } from '../../src/core/interest-channels/index.js';
import { placeId } from '../../src/core/shared/ids.js';
import { DAY, type Instant } from '../../src/core/shared/time.js';
import type { Persona, SeenForm, SeenMessage } from '../../src/sandbox/persona.js';
import { eventually } from './eventually.js';
import { answered, onEachPlatform, openedForm, presses, screenOf, types } from './journey-acts.js';
import type { Channel, JourneyWorld, PlatformName } from './journey-world.js';
import { here, idOf, storesOf } from './session-acts.js';

const OF_SERVICE = [
  'interest_channels',
  'service_projects',
  'service_project_drafts',
  'service_prompts',
  'needs',
  'need_drafts',
];

/** The same stories on each platform; what was set up for one of them is out of the way for the next. */
export function serveOnEachPlatform(
  stories: (world: () => JourneyWorld, name: PlatformName) => void,
  platforms?: readonly PlatformName[],
): void {
  onEachPlatform((world, name) => {
    afterEach(async () => {
      const { database } = world();
      await Promise.all(OF_SERVICE.map((collection) => database.collection(collection).deleteMany({})));
      await database.collection('outbox').deleteMany({ open: true });
    });
    stories(world, name);
  }, platforms);
}

type Facts = Partial<Pick<InterestChannel, 'features' | 'quietHours' | 'hosts'>>;
type Somewhere = Pick<Channel, 'id' | 'name'>;

/** A channel in which projects and needs may run, as if a steward had set it up. */
export async function serviceChannel(
  world: JourneyWorld,
  steward: Persona,
  facts: Facts = {},
): Promise<Channel> {
  made += 1;
  const channel = world.channel(`hands-${made}`);
  await serviceIn(world, steward, channel, facts);
  return channel;
}

/** The same, in a channel that is there. */
export async function serviceIn(
  world: JourneyWorld,
  steward: Persona,
  { id, name }: Somewhere,
  facts: Facts = {},
): Promise<void> {
  const stored: InterestChannel = {
    id: placeId(here(world), id),
    community: here(world),
    name,
    features: ['service'],
    hashtag: name,
    zone: 'Etc/UTC',
    topics: [],
    hosts: 'everyone',
    guests: false,
    private: false,
    ...facts,
    caretaker: idOf(world, steward),
    state: { kind: 'well' },
    checkAt: world.now() + 400 * DAY,
    events: [],
    version: 0,
  };
  expect(await storesOf(world).interestChannels.insert(stored, stored.checkAt)).toBe('inserted');
}

let made = 0;

/** As people type it, by the clocks of these channels: `2026-12-05 10:00`. */
export const wall = (at: Instant): string => new Date(at).toISOString().slice(0, 16).replace('T', ' ');
export const day = (at: Instant): string => wall(at).slice(0, 10);

export interface Proposal {
  readonly title?: string;
  readonly need?: string;
  readonly when?: string;
  readonly where?: string;
  readonly roles?: string;
}

/** Opens the form of `/serve propose`. */
export const opensProposal = (host: Persona, { name }: Somewhere): Promise<SeenForm> =>
  openedForm(host, () => host.command('serve', { verb: 'propose', place: name }));

export const inProposal = ({
  title = 'Paint the youth club',
  need = 'The club has white walls and two hundred children',
  when = 'ongoing',
  where = '12 Mill Lane',
  roles = 'Painters: 1',
}: Proposal) => ({
  'What is it called?': title,
  'For whom, and what do they need?': need,
  'When? (or “ongoing”)': when,
  'Where, or how to meet online?': where,
  'Who is needed? One role on each line': roles,
});

/** From the command to the last look before it is posted. */
export async function draftsProject(
  host: Persona,
  channel: Somewhere,
  proposal: Proposal = {},
): Promise<SeenMessage> {
  await opensProposal(host, channel);
  return answered(host, () => host.submit(inProposal(proposal)), /This is how it will look/);
}

/** From the command to the post; gives the post as the host sees it. */
export async function proposes(
  world: JourneyWorld,
  host: Persona,
  channel: Somewhere,
  proposal: Proposal = {},
): Promise<SeenMessage> {
  const look = await draftsProject(host, channel, proposal);
  await presses(world, host, 'Post it', /on its way into/, look);
  host.dismiss();
  return boardOf(host, proposal.title ?? 'Paint the youth club');
}

export interface NeedRaised {
  readonly what?: string;
  readonly amount?: string;
  readonly forWhom?: string;
  readonly until?: string;
}

export const inNeed = ({
  what = 'Dog food',
  amount = '50 tins',
  forWhom = 'The shelter',
  until,
}: NeedRaised) => ({
  'What is needed?': what,
  'How many, and of what?': amount,
  'For whom?': forWhom,
  ...(until !== undefined && { 'Until when?': until }),
});

export const opensNeed = (raiser: Persona, { name }: Somewhere): Promise<SeenForm> =>
  openedForm(raiser, () => raiser.command('serve', { verb: 'need', place: name }));

export async function raises(
  world: JourneyWorld,
  raiser: Persona,
  channel: Somewhere,
  need: NeedRaised = {},
): Promise<SeenMessage> {
  await opensNeed(raiser, channel);
  const look = await answered(raiser, () => raiser.submit(inNeed(need)), /This is how it will look/);
  await presses(world, raiser, 'Post it', /on its way into/, look);
  raiser.dismiss();
  return boardOf(raiser, need.what ?? 'Dog food');
}

/** Says how much one brings, in the form behind a button; reads the answer. */
export async function pledges(
  world: JourneyWorld,
  who: Persona,
  board: SeenMessage,
  amount: string,
  words = /Your pledge is/,
): Promise<SeenMessage> {
  await openedForm(who, () => who.press('Pledge', board));
  const seen = await answered(who, () => fills(who, amount), words);
  await world.quiet();
  who.dismiss();
  return seen;
}

/** Into the only field of the form that is open. */
export const fills = (who: Persona, words: string): Promise<void> =>
  who.submit({ [who.form()?.fields[0]?.label ?? '']: words });

const isBoard = ({ kind, buttons }: SeenMessage) =>
  (kind === 'channel' || kind === 'thread') && buttons.some((label) => /^(Manage|Report)$/.test(label));

/** The post of a project or need while it lives, as it stands on this screen; in a forum it begins a thread. */
export const boardOf = (who: Persona, title: string): Promise<SeenMessage> =>
  eventually(() => {
    const found = who.sees().findLast((seen) => isBoard(seen) && seen.text.includes(title));
    if (found === undefined) throw new Error(`${who.name} sees no post of ${title}, but\n${screenOf(who)}`);
    return found;
  }, PATIENCE);

const PATIENCE = { within: 12_000 };

/** Waits until the post says this. */
export const boardSays = (who: Persona, { id }: SeenMessage, words: RegExp): Promise<SeenMessage> =>
  eventually(() => {
    const found = who.sees().find((seen) => seen.id === id);
    if (found === undefined || !words.test(found.text))
      throw new Error(`the post does not say ${words}, but\n${found?.text}`);
    return found;
  }, PATIENCE);

/** Does something with a form, and reads what is wrong with it: under the field, or where there is no such place as a message. */
export async function refused(who: Persona, act: () => Promise<unknown>, words: RegExp): Promise<void> {
  const before = new Set(who.sees().map(({ id, edits }) => `${id} ${edits}`));
  await act();
  await eventually(() => {
    const errors = Object.values(who.form()?.errors ?? {});
    const fresh = who.sees().filter(({ id, edits }) => !before.has(`${id} ${edits}`));
    const all = [...errors, ...fresh.map(({ text }) => text)];
    if (!all.some((text) => words.test(text)))
      throw new Error(`not refused with ${words}, but\n${all.join('\n')}`);
  }, PATIENCE);
}

/** Types one of the commands about projects and needs. */
export const serves = (
  world: JourneyWorld,
  who: Persona,
  verb: string,
  seen: RegExp,
  words = '',
): Promise<SeenMessage> => types(world, who, ['serve', verb], seen, words === '' ? {} : { words });

/** The host's panel, opened at the post. */
export async function manages(world: JourneyWorld, who: Persona, board: SeenMessage): Promise<SeenMessage> {
  who.dismiss();
  return presses(world, who, 'Manage', /Last day|Until:/, board);
}
