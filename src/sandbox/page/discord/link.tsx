import type { ComponentChildren } from 'preact';
import type { MessageHands } from '../known.js';

/** Leads where the shell decides; with a key held down, where the browser would. */
export function Link(props: {
  readonly to: string;
  readonly hands: MessageHands;
  readonly look?: string;
  readonly children: ComponentChildren;
}) {
  const { to, hands, look = 'dc-link', children } = props;
  const follow = (event: MouseEvent) => {
    if (event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    hands.follow(to);
  };
  return (
    <a class={look} href={to} rel="noreferrer" target="_blank" onClick={follow}>
      {children}
    </a>
  );
}
