import type { MessageView, PageView } from '../../page-view.js';
import { NAMES, PLATFORMS, type Platform } from './address.js';
import type { Pane } from './pane.js';

/** How much each person has that is for them, by "Ben on Slack". */
export type Tally = ReadonlyMap<string, number>;

export const tallyOf = (panes: Readonly<Record<Platform, Pick<Pane, 'get'>>>): Tally =>
  new Map(
    PLATFORMS.flatMap((platform) => {
      const { view } = panes[platform].get();
      return (view?.people ?? []).map(({ id, name, unread }): [string, number] => [
        `${name} on ${NAMES[platform]}`,
        view?.me.id === id ? forMe(view) : unread,
      ]);
    }),
  );

/** Under the eyes of whoever looks nothing stays unread: all that was brought to them counts, read or not. */
const forMe = ({ me, messages }: PageView): number =>
  messages.filter(({ kind, author }) => BROUGHT.includes(kind) && author !== me.name).length;

const BROUGHT: readonly MessageView['kind'][] = ['direct', 'room', 'only-you'];

const NAMED = 3;

/** "3 new messages, for Ben on Slack and Cleo on Slack." */
export function whatCame(before: Tally, after: Tally): string {
  const more = [...after].flatMap(([who, count]) => {
    const came = count - (before.get(who) ?? 0);
    return came > 0 ? [{ who, came }] : [];
  });
  const all = more.reduce((sum, { came }) => sum + came, 0);
  if (all === 0) return 'The time has passed, and nobody has anything new.';
  const named = more.sort((one, other) => other.came - one.came).slice(0, NAMED);
  const others = more.length - named.length;
  const names = [...named.map(({ who }) => who), ...(others > 0 ? [`${others} more`] : [])];
  return `${all} new ${all === 1 ? 'message' : 'messages'}, for ${new Intl.ListFormat('en-GB').format(names)}.`;
}
