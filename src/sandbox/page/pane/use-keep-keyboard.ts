import type { RefObject } from 'preact';
import { useEffect, useLayoutEffect, useRef } from 'preact/hooks';

/** Where the button that one pressed is no longer there, the keyboard stays with what it stood in. */
export function useKeepKeyboard(whole: RefObject<HTMLElement | null>): void {
  const held = useRef<Element | null>(null);
  useEffect(() => {
    const note = ({ target }: Event) => {
      held.current = target instanceof Element && whole.current?.contains(target) === true ? target : null;
    };
    document.addEventListener('focusin', note);
    return () => document.removeEventListener('focusin', note);
  }, []);
  useLayoutEffect(() => {
    const isLost = held.current?.isConnected === false && document.activeElement === document.body;
    if (isLost) whole.current?.focus({ preventScroll: true });
  });
}
