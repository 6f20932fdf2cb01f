import type { MessageView, PageView } from '../../page-view.js';
import type { Known, MessageHands } from '../known.js';
import type { Pane } from '../state/pane.js';

export function knownBy({ me, people, channels }: PageView, now: number): Known {
  const names = new Map(people.map(({ id, name }) => [id, name]));
  const called = new Map(channels.map(({ id, name }) => [id, name]));
  return {
    person: (id) => names.get(id),
    channel: (id) => called.get(id),
    zone: me.zone,
    locale: me.locale,
    now,
  };
}

export const handsOn = (pane: Pane, message: MessageView): MessageHands => ({
  press: (label, nth) => void pane.perform({ do: 'press', message: message.id, label, nth }),
  follow: (url) => pane.followLink(message, url),
});
