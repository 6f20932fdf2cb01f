import type { CommandView } from './page-view.js';
import type { Persona } from './persona.js';
import { Problem } from './problem.js';
import type { SlackDouble } from './slack-double/index.js';

/** What Slack itself does when it is typed: `/invite @Kith`, `/join #book-club`, `/leave`. Undefined for anything else. */
export function slackOwnCommand(
  double: Pick<SlackDouble, 'channel' | 'world'>,
  person: Persona,
  typed: string,
  place: string | undefined,
): Promise<void> | undefined {
  const [, name = '', rest = ''] = /^\s*\/(\S+)\s*(.*?)\s*$/s.exec(typed) ?? [];
  const named = (known: string) => {
    const bare = known.replace(/^#/, '');
    const channel = [...double.world.channels.values()].find(
      (one) => one.kind === 'public' && one.name === bare,
    );
    if (channel === undefined) throw new Problem(`There is no channel #${bare} to join.`);
    return double.channel(channel.id);
  };
  const here = () => {
    const channel = place === undefined ? undefined : double.world.channels.get(place);
    const shared = channel?.kind === 'public' || channel?.kind === 'private';
    if (channel === undefined || !shared) throw new Problem('Open a channel first.');
    return double.channel(channel.id);
  };
  const doing: Readonly<Record<string, () => Promise<void>>> = {
    invite: async () => {
      if (rest.toLowerCase() !== '@kith') throw new Problem('Here only Kith can be invited: /invite @Kith');
      await here().inviteApp();
    },
    join: async () => named(rest).join(person.id),
    leave: async () => here().leave(person.id),
  };
  return Object.hasOwn(doing, name) ? doing[name]?.() : undefined;
}

/** How Slack offers them while one types. */
export const slackOwnCommands: readonly CommandView[] = [
  {
    name: 'join',
    description: 'Go into a channel',
    verbs: [],
    bare: { people: 0, words: '#channel' },
    own: true,
  },
  { name: 'leave', description: 'Go out of this channel', verbs: [], own: true },
  {
    name: 'invite',
    description: 'Bring Kith into this channel',
    verbs: [],
    bare: { people: 0, words: '@Kith' },
    own: true,
  },
];
