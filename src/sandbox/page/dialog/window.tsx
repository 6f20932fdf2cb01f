import { useMemo } from 'preact/hooks';
import type { MessageView, PageView } from '../../page-view.js';
import type { MessageHands } from '../known.js';
import { MessageBody } from '../message-body.js';
import { handsOn, knownBy } from '../pane/known.js';
import type { Clock } from '../state/clock.js';
import type { Pane } from '../state/pane.js';
import { useStore } from '../state/store.js';

interface WindowProps {
  readonly window: MessageView;
  readonly pane: Pane;
  readonly clock: Clock;
  readonly view: PageView;
  readonly problem: string | undefined;
  readonly dismiss: () => void;
}

/** Slack’s modal that only shows something; its own button for leaving it is drawn with it. */
export function Window({ window, pane, clock, view, problem, dismiss }: WindowProps) {
  const { now } = useStore(clock);
  const known = useMemo(() => knownBy(view, now), [view, now]);
  const on = handsOn(pane, window);
  const hands: MessageHands = {
    ...on,
    press: (label, nth) => (label === closeOf(window.payload) ? dismiss() : on.press(label, nth)),
  };
  return (
    <>
      <button type="button" class="dismiss" aria-label="Dismiss" onClick={dismiss}>
        ×
      </button>
      {problem !== undefined && (
        <p class="notice" role="alert">
          {problem}
        </p>
      )}
      <div class="window-body" data-message={window.id}>
        <MessageBody platform={view.platform} payload={window.payload} known={known} hands={hands} />
      </div>
    </>
  );
}

/** What the way out is called; a payload is whatever was sent, so it is read with care. */
function closeOf(payload: unknown): string | undefined {
  const close = inside(inside(payload, 'close'), 'text');
  return typeof close === 'string' ? close : undefined;
}

const inside = (value: unknown, key: string): unknown =>
  typeof value === 'object' && value !== null
    ? Object.entries(value).find(([name]) => name === key)?.[1]
    : undefined;
