import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';

interface PopupProps {
  /** What the button says when its content does not. */
  readonly label?: string | undefined;
  readonly class?: string;
  readonly face: ComponentChildren;
  /** What opens below the button; `close` puts the keyboard back on it. */
  readonly children: (close: () => void) => ComponentChildren;
}

/** A button with a small panel that Escape, a click elsewhere or leaving it closes. */
export function Popup({ label, class: name = '', face, children }: PopupProps) {
  const [open, setOpen] = useState(false);
  const whole = useRef<HTMLSpanElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  const panel = useRef<HTMLDivElement>(null);
  const close = () => {
    setOpen(false);
    button.current?.focus();
  };
  // Not an effect after the next picture: a quick Escape must find it listening.
  useLayoutEffect(() => {
    if (!open) return;
    panel.current?.scrollIntoView({ block: 'nearest' });
    const elsewhere = ({ target }: Event) => {
      if (target instanceof Node && whole.current?.contains(target) !== true) setOpen(false);
    };
    const leave = (event: KeyboardEvent) => {
      if (event.key !== 'Escape') return;
      event.stopPropagation();
      close();
    };
    const here = whole.current;
    here?.addEventListener('keydown', leave);
    for (const kind of ['pointerdown', 'focusin']) document.addEventListener(kind, elsewhere);
    return () => {
      here?.removeEventListener('keydown', leave);
      for (const kind of ['pointerdown', 'focusin']) document.removeEventListener(kind, elsewhere);
    };
  }, [open]);
  return (
    <span class={`popup ${name}`} ref={whole}>
      <button
        type="button"
        ref={button}
        aria-label={label}
        aria-expanded={open}
        onClick={() => setOpen(!open)}
      >
        {face}
      </button>
      {open && (
        <div class="popup-panel" ref={panel}>
          {children(close)}
        </div>
      )}
    </span>
  );
}
