import type { RefObject } from 'preact';
import { useRef, useState } from 'preact/hooks';
import type { PageView } from '../../page-view.js';
import { type Offer, offersFor } from './offers.js';
import { type Stroke, strokeOf } from './strokes.js';
import { useHistory } from './use-history.js';

export interface Line {
  readonly input: RefObject<HTMLInputElement | null>;
  readonly text: string;
  readonly offers: readonly Offer[];
  /** The offer that the arrows chose, or that Enter would take; -1 for none. */
  readonly active: number;
  put(text: string, offering: boolean): void;
  close(): void;
  onKey(event: KeyboardEvent): void;
  send(text: string): Promise<void>;
}

/** The line one types in, with what may follow and what was sent before. */
export function useLine(view: PageView, perform: (text: string) => Promise<boolean>): Line {
  const input = useRef<HTMLInputElement | null>(null);
  // What stands in the line now counts, drawn or not yet.
  const now = useRef({ text: '', offering: false, chosen: -1, isChosen: false });
  const [, draw] = useState(0);
  const history = useHistory();
  const change = (next: Partial<typeof now.current>) => {
    now.current = { ...now.current, ...next };
    draw((count) => count + 1);
  };
  const put = (text: string, offering: boolean) => {
    if (input.current !== null && input.current.value !== text) input.current.value = text;
    change({ text, offering, isChosen: false });
  };
  const offered = () => {
    const { text, offering, chosen, isChosen } = now.current;
    const { offers, first } = offering ? offersFor(text, view) : { offers: [], first: -1 };
    return { offers, active: isChosen ? chosen : first };
  };
  const send = async (text: string) => {
    if (text.trim() === '') return;
    change({ offering: false });
    if (!(await perform(text))) return;
    history.add(text);
    // What was typed meanwhile stays.
    if (now.current.text === text) put('', false);
  };
  /** False where the key is left to the browser. */
  const obey = (stroke: Stroke): boolean => {
    if (stroke.do === 'remember') {
      const earlier = history.go(stroke.by, now.current.text);
      if (earlier !== undefined) put(earlier, false);
      return earlier !== undefined;
    }
    if (stroke.do === 'take') put(stroke.offer.line, true);
    else if (stroke.do === 'send') void send(now.current.text);
    else if (stroke.do === 'close') change({ offering: false });
    else change({ chosen: stroke.to, isChosen: true });
    return true;
  };
  const onKey = (event: KeyboardEvent) => {
    if (event.isComposing) return;
    const { offers, active } = offered();
    const stroke = strokeOf(event, now.current.text, offers, active);
    if (stroke !== undefined && obey(stroke)) event.preventDefault();
  };
  return { input, ...now.current, ...offered(), put, close: () => change({ offering: false }), onKey, send };
}
