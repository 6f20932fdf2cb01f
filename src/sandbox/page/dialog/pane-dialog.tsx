import { useLayoutEffect, useRef } from 'preact/hooks';
import type { PageView } from '../../page-view.js';
import { useKeepKeyboard } from '../pane/use-keep-keyboard.js';
import type { Clock } from '../state/clock.js';
import type { Pane } from '../state/pane.js';
import { Form } from './form.js';
import { Window } from './window.js';

interface PaneDialogProps {
  readonly pane: Pane;
  readonly clock: Clock;
  readonly view: PageView;
  readonly problem: string | undefined;
}

/** The form or window that is open on this person’s screen, over their pane; the other pane stays free. */
export function PaneDialog({ pane, clock, view, problem }: PaneDialogProps) {
  const { form, window, me } = view;
  const dialog = useRef<HTMLDialogElement>(null);
  const { errors: _, ...questions } = form ?? { errors: {} };
  const shown =
    form !== undefined ? `${me.id} ${JSON.stringify(questions)}` : window && `${me.id} ${window.id}`;
  useKeepKeyboard(dialog);
  useKeyboardInside(dialog, shown, pane.platform);
  if (shown === undefined) return null;
  const dismiss = () => void pane.perform({ do: 'dismiss' });
  const titleId = `${pane.platform}-dialog-title`;
  return (
    <dialog
      open
      ref={dialog}
      class="over"
      tabIndex={-1}
      {...(form !== undefined ? { 'aria-labelledby': titleId } : { 'aria-label': window?.summary })}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.preventDefault();
        dismiss();
      }}
    >
      {form !== undefined ? (
        <Form
          key={shown}
          titleId={titleId}
          form={form}
          pane={pane}
          view={view}
          problem={problem}
          dismiss={dismiss}
        />
      ) : (
        window !== undefined && (
          <Window
            key={shown}
            window={window}
            pane={pane}
            clock={clock}
            view={view}
            problem={problem}
            dismiss={dismiss}
          />
        )
      )}
    </dialog>
  );
}

/** The keyboard goes into what opens and back into the line when it closes, unless it is busy in the other pane. */
function useKeyboardInside(
  dialog: { readonly current: HTMLDialogElement | null },
  shown: string | undefined,
  platform: string,
): void {
  const before = useRef<string | undefined>(undefined);
  useLayoutEffect(() => {
    const wasOpen = before.current !== undefined;
    before.current = shown;
    const held = document.activeElement;
    const isFree = held === null || held === document.body || held.closest('[inert]') !== null;
    if (shown !== undefined) {
      const isHere = held?.closest('.pane')?.classList.contains(`pane-${platform}`) === true;
      if ((isFree || isHere) && dialog.current?.contains(held) !== true) dialog.current?.focus();
      dialog.current?.scrollTo(0, 0);
    } else if (wasOpen && isFree)
      document.getElementById(`${platform}-command`)?.focus({ preventScroll: true });
  }, [shown]);
}
