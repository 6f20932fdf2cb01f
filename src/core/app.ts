import { type CareDeps, careRoutes } from './care/index.js';
import type { Interaction } from './conversation/interaction.js';
import { type Reply, say } from './conversation/reply.js';
import type { Conversation, Route } from './conversation/route.js';
import { homeRoutes, olderVersionMessage, outOfOrderMessage } from './home/index.js';
import {
  advanceDueIntroductions,
  askWaiting,
  type IntroductionDeps,
  introductionRoutes,
  onBlock,
} from './introductions/index.js';
import { type DeliveryDeps, deliverDue } from './outbox/index.js';

/** Everything the product needs from outside. */
export type AppDeps = IntroductionDeps & Pick<DeliveryDeps, 'count'>;

export interface App extends Conversation {
  /** What falls due by itself; each may run anywhere, at any time, twice at once. */
  readonly ticks: readonly Tick[];
}

export interface Tick {
  readonly name: string;
  /** @returns how much was done */
  readonly run: () => Promise<number>;
}

/** The table of contents: every route and every tick. */
export function createApp(deps: AppDeps): App {
  const care: CareDeps = {
    ...deps,
    reachableAgain: (member) => deps.soon('reachable again', () => askWaiting(deps, member)),
    blocked: (blocker, blocked) => onBlock(deps, blocker, blocked),
  };
  const routes = byKey([...introductionRoutes(deps), ...careRoutes(care), ...homeRoutes(deps)]);
  return {
    ticks: [
      { name: 'introductions', run: () => advanceDueIntroductions(deps) },
      { name: 'notices', run: () => deliverDue(deps) },
    ],
    pace: (interaction) => routes.get(keyOf(interaction))?.pace ?? 'does',
    handle: async (interaction) => {
      const route = routes.get(keyOf(interaction));
      try {
        return route === undefined ? say(olderVersionMessage) : await handle(route, interaction);
      } catch (error) {
        const reference = deps.random(6);
        deps.log.error({ reference, route: keyOf(interaction), err: error }, 'an interaction failed');
        return say(outOfOrderMessage(reference));
      }
    },
  };
}

function byKey(routes: readonly Route[]): ReadonlyMap<string, Route> {
  const table = new Map(routes.map((route) => [routeKey(route), route]));
  if (table.size < routes.length) throw new Error('two routes answer to the same thing');
  return table;
}

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
