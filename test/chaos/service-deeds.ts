import type { SlackDouble, SlackPersona } from '../../src/sandbox/slack-double/index.js';
import { eventually } from '../support/eventually.js';
import type { Seeded } from '../support/seeded.js';
import { channelName, HELPERS_EACH, type Helper, type ServiceTown, TEAMS } from './service-towns.js';

type Kind = 'volunteer' | 'withdraw' | 'edit' | 'cancel' | 'pledge' | 'take back';

/** One thing that somebody does, as chance has it. */
export interface Deed {
  readonly kind: Kind;
  readonly team: number;
  readonly project: number;
  readonly helper: number;
  readonly role: number;
  readonly amount: number;
}

export function deedsOf(chance: Seeded, count: number): Deed[] {
  const whole = (below: number) => Math.floor(chance.fraction() * below);
  return Array.from({ length: count }, (): Deed => {
    // Nearly half of all happens on one board.
    const hot = chance.fraction() < 0.45;
    const kind = kindOf(chance.fraction());
    return {
      // What is called off is never the hot one.
      kind: hot && kind === 'cancel' ? 'volunteer' : kind,
      team: hot ? 0 : whole(TEAMS),
      project: hot ? 0 : whole(4),
      helper: whole(HELPERS_EACH),
      role: whole(2),
      amount: 1 + whole(9),
    };
  });
}

function kindOf(fraction: number): Kind {
  if (fraction < 0.48) return 'volunteer';
  if (fraction < 0.72) return 'withdraw';
  if (fraction < 0.79) return 'edit';
  if (fraction < 0.795) return 'cancel';
  return fraction < 0.93 ? 'pledge' : 'take back';
}

/** What somebody read last, about their place in a project or their pledge; undefined: no answer came. */
export interface Told {
  readonly who: Helper;
  readonly about: string;
  readonly words: string | undefined;
}

const PATIENCE = 4_000;
const ROLES = ['Painters', 'Cooks'];

/** Does it, and waits for the answer as long as a patient person would. */
export async function doDeed(
  double: SlackDouble,
  towns: readonly ServiceTown[],
  deed: Deed,
): Promise<Told | undefined> {
  const town = towns[deed.team];
  const who = town?.helpers[deed.helper];
  const project = town?.projects[deed.project];
  if (town === undefined || who === undefined || project === undefined) throw new Error('no such people');
  const { persona } = who;
  const { title, id } = project.planted;
  const { what } = town.need;
  const isPledge = deed.kind === 'pledge' || deed.kind === 'take back';
  /** An answer that comes late may be about something else. */
  const isAbout = (words: string) => (isPledge ? !words.includes('Mill Lane') : words.includes(title));
  const hear = (act: () => Promise<void>) => hears(double, persona, isAbout, act);
  const volunteer = () => hear(() => persona.press(`Volunteer for ${title}: ${ROLES[deed.role]}`));
  const pledge = () => {
    const typed = { verb: 'pledge', words: `${deed.amount} ${what}`, place: channelName(deed.team) };
    return hear(() => persona.command('serve', typed));
  };
  /** Where there is nothing to give back yet, the other thing. */
  const or = async (label: string, instead: () => Promise<string | undefined>) =>
    sees(double, persona, label) ? hear(() => persona.press(label)) : instead();
  switch (deed.kind) {
    case 'volunteer':
      return { who, about: id, words: await volunteer() };
    case 'withdraw':
      return { who, about: id, words: await or(`Give my place back in ${title}`, volunteer) };
    case 'pledge':
      return { who, about: town.need.id, words: await pledge() };
    case 'take back':
      return { who, about: town.need.id, words: await or(`Take my pledge back: ${what}`, pledge) };
    case 'edit':
      return inWindows(double, project.host.persona, title, (host) => editSeats(host, title, deed));
    case 'cancel':
      return inWindows(double, project.host.persona, title, (host) => callOff(host, title));
  }
}

/** Whether a message that only they see has this button; by the words of a screen reader. */
const sees = ({ world }: SlackDouble, { id }: SlackPersona, label: string): boolean =>
  world.messages.some(
    ({ onlyFor, blocks }) => onlyFor === id && JSON.stringify(blocks).includes(JSON.stringify(label)),
  );

/** The words that were whispered to them after they did it; undefined: nobody knows what came of it. */
async function hears(
  { world }: SlackDouble,
  { id }: SlackPersona,
  isAbout: (words: string) => boolean,
  act: () => Promise<void>,
): Promise<string | undefined> {
  const before = world.messages.at(-1)?.order ?? 0;
  const whispered = () =>
    world.messages.findLast(({ onlyFor, order, text }) => onlyFor === id && order > before && isAbout(text))
      ?.text;
  try {
    await act();
    return await eventually(() => whispered() ?? Promise.reject(new Error('nothing yet')), {
      within: PATIENCE,
      every: 40,
    });
  } catch {
    return undefined;
  }
}

/** Whatever a dying process leaves open is closed, and that was it. */
async function inWindows(
  { world }: SlackDouble,
  persona: SlackPersona,
  title: string,
  act: (host: SlackPersona) => Promise<void>,
): Promise<undefined> {
  try {
    await persona.press(`Hosts: manage ${title}`);
    await act(persona);
  } catch {
    // Over, refused, or killed under way.
  }
  for (let left = world.stacks.get(persona.id)?.length ?? 0; left > 0; left -= 1) persona.dismiss();
  return undefined;
}

const windowOf = (host: SlackPersona) => host.sees().findLast(({ kind }) => kind === 'window');

const ROLES_LABEL = 'Who is needed? One role on each line';

/** A few seats more or fewer, than there are at this moment. */
async function editSeats(host: SlackPersona, title: string, { role, amount }: Deed): Promise<void> {
  await formBehind(host, `Change it: ${title}`);
  const now = String(host.form()?.fields.find(({ label }) => label === ROLES_LABEL)?.value ?? '');
  const lines = now
    .split('\n')
    .map((line, at) => (at === role ? line.replace(/\d+$/, (seats) => other(seats, amount)) : line));
  await host.submit({ [ROLES_LABEL]: lines.join('\n') });
  if (host.form() !== undefined) return;
  await eventually(() => windowOf(host)?.buttons.includes('Save the change'), {
    within: PATIENCE,
    every: 50,
  });
  await host.press('Save the change');
  await eventually(() => windowOf(host)?.buttons.includes('Save the change') !== true, {
    within: PATIENCE,
    every: 50,
  });
}

const other = (seats: string, amount: number): string =>
  `${Math.max(1, Math.min(12, Number(seats) + (amount % 2 === 0 ? 1 : -1) * (1 + (amount % 3))))}`;

async function callOff(host: SlackPersona, title: string): Promise<void> {
  await formBehind(host, `Call it off: ${title}`);
  await host.submit({});
}

/** The manage window comes, and behind its button a form. */
async function formBehind(host: SlackPersona, label: string): Promise<void> {
  await eventually(() => windowOf(host)?.text.includes('Last day') === true, { within: PATIENCE, every: 50 });
  await host.press(label);
  await eventually(() => host.form() !== undefined, { within: PATIENCE, every: 50 });
}
