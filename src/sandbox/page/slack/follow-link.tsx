import type { ComponentChildren } from 'preact';
import { useReading } from './reading.js';

/** Leads where the page decides; with a key held down, where the browser would. */
export function FollowLink(props: {
  readonly to: string;
  readonly look?: string;
  readonly name?: string | undefined;
  readonly children: ComponentChildren;
}) {
  const { to, look = 'sl-link', name, children } = props;
  const { hands } = useReading();
  const follow = (event: MouseEvent) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    hands.follow(to);
  };
  return (
    <a class={look} href={to} rel="noreferrer" target="_blank" dir="auto" aria-label={name} onClick={follow}>
      {children}
    </a>
  );
}
