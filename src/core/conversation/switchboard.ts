import type { Interaction } from './interaction.js';
import type { Reply } from './reply.js';
import type { Pace, Route } from './route.js';

export interface Switchboard {
  /** How fast the route answers; undefined when nothing answers to this. */
  pace(interaction: Interaction): Pace | undefined;
  /** Undefined when nothing answers to this. @throws whatever the route throws */
  handle(interaction: Interaction): Promise<Reply> | undefined;
  /** What an interaction is, without who and about whom: for the log. */
  nameOf(interaction: Interaction): string;
}

/** Finds the one route for what somebody did. @throws when two routes answer to the same thing */
export function createSwitchboard(routes: readonly Route[]): Switchboard {
  const table = new Map(routes.map((route) => [routeKey(route), route]));
  if (table.size < routes.length) throw new Error(`two routes answer to the same thing: ${twice(routes)}`);
  return {
    pace: (interaction) => table.get(keyOf(interaction))?.pace,
    handle: (interaction) => {
      const route = table.get(keyOf(interaction));
      return route === undefined ? undefined : handle(route, interaction);
    },
    nameOf: keyOf,
  };
}

const twice = (routes: readonly Route[]): string =>
  routes
    .map(routeKey)
    .filter((key, at, all) => all.indexOf(key) < at)
    .join(', ');

function routeKey(route: Route): string {
  switch (route.on) {
    case 'command':
      return `/${route.command} ${route.verb ?? ''}`;
    case 'pick':
      return `pick ${route.entry}`;
    case 'visit':
      return 'visit';
    default:
      return `${route.on} ${route.action}`;
  }
}

function keyOf(interaction: Interaction): string {
  switch (interaction.kind) {
    case 'command':
      return `/${interaction.command} ${interaction.verb ?? ''}`;
    case 'pick':
      return `pick ${interaction.entry}`;
    case 'visit':
      return 'visit';
    default:
      return `${interaction.kind} ${interaction.action.name}`;
  }
}

/** Route and interaction share a key, so they are of one kind; this says it to the compiler. */
function handle(route: Route, interaction: Interaction): Promise<Reply> {
  if (route.on === 'command' && interaction.kind === 'command') return route.handle(interaction);
  if (route.on === 'press' && interaction.kind === 'press') return route.handle(interaction);
  if (route.on === 'submission' && interaction.kind === 'submission') return route.handle(interaction);
  if (route.on === 'pick' && interaction.kind === 'pick') return route.handle(interaction);
  if (route.on === 'visit' && interaction.kind === 'visit') return route.handle(interaction);
  throw new Error('a route and an interaction of different kinds share a key');
}
