import type { CommandView, PageView, VerbView } from '../../page-view.js';

/** One thing that may be typed next. */
export interface Offer {
  /** What stands in the line once it is taken. */
  readonly line: string;
  readonly name: string;
  readonly about: string;
}

export interface Offers {
  readonly offers: readonly Offer[];
  /** The offer that Enter takes at once; -1 where Enter rather sends what is there. */
  readonly first: number;
}

const NONE: Offers = { offers: [], first: -1 };
type Known = Pick<PageView, 'commands' | 'people' | 'channels' | 'me'>;

/** What may follow in a line that begins with a slash. */
export function offersFor(line: string, known: Known): Offers {
  const { name, command, verb, rest } = readLine(line, known.commands);
  if (name === undefined) return NONE;
  if (!line.includes(' ')) return commandsLike(name, known);
  if (command === undefined) return NONE;
  const mention = /^(.*(?:^|\s))@([^@]*)$/.exec(line);
  if (mention && takesPeople(command, verb) > 0) return peopleLike(mention[1] ?? '', mention[2] ?? '', known);
  const tag = /^(.*\s)#([^\s#]*)$/.exec(line);
  if (tag) return channelsLike(tag[1] ?? '', tag[2] ?? '', known);
  return verb === undefined && !/\s/.test(rest) ? verbsLike(command, rest) : NONE;
}

/** The command and verb that stand there already. */
export function readLine(
  line: string,
  commands: readonly CommandView[],
): { name?: string; command?: CommandView; verb?: VerbView; rest: string } {
  const [, name, after = ''] = /^\s*\/(\S*)\s*([\s\S]*)$/.exec(line) ?? [];
  if (name === undefined) return { rest: line };
  const command = commands.find((one) => one.name === name);
  const [, first = '', , words = ''] = /^(\S*)(\s+([\s\S]*))?$/.exec(after) ?? [];
  const verb = command?.verbs.find((one) => one.verb === first.toLowerCase());
  return {
    name,
    ...(command !== undefined && { command }),
    ...(verb !== undefined && { verb }),
    rest: verb === undefined ? after : words,
  };
}

const takesPeople = ({ bare }: CommandView, verb: VerbView | undefined): number =>
  verb === undefined ? (bare?.people ?? 0) : verb.person ? 1 : 0;

const startsLike = (whole: string, begun: string) => whole.toLowerCase().startsWith(begun.toLowerCase());

function commandsLike(begun: string, { commands }: Known): Offers {
  const offers = commands
    .filter(({ name }) => startsLike(name, begun))
    .map(({ name, description }) => ({ line: `/${name} `, name: `/${name}`, about: description }));
  return firstOf(
    offers,
    offers.some(({ name }) => name === `/${begun}`),
  );
}

function verbsLike({ name, verbs }: CommandView, begun: string): Offers {
  const offers = verbs
    .filter(({ verb }) => startsLike(verb, begun))
    .map(({ verb, description }) => ({ line: `/${name} ${verb} `, name: verb, about: description }));
  // The bare command is something to send as well.
  return firstOf(offers, begun === '');
}

function peopleLike(before: string, begun: string, { people, me }: Known): Offers {
  const offers = people
    .filter(({ id, name }) => id !== me.id && startsLike(name, begun))
    .map(({ name, about }) => ({ line: `${before}@${name} `, name: `@${name}`, about }));
  return firstOf(offers, isThere(people, begun));
}

function channelsLike(before: string, begun: string, { channels }: Known): Offers {
  const offers = channels
    .filter(({ name }) => startsLike(name, begun))
    .map(({ name, inside }) => ({
      line: `${before}#${name} `,
      name: `#${name}`,
      about: inside ? '' : 'You are not in it',
    }));
  return firstOf(offers, isThere(channels, begun));
}

const isThere = (all: readonly { readonly name: string }[], begun: string): boolean =>
  all.some(({ name }) => name.toLowerCase() === begun.trim().toLowerCase());

const firstOf = (offers: readonly Offer[], complete: boolean): Offers => ({
  offers,
  first: complete ? -1 : 0,
});
