import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Page } from '../state/page.js';
import type { Pane } from '../state/pane.js';
import { useStore } from '../state/store.js';
import { remember, rememberedStep } from './memory.js';
import { STEPS, type Start, unreadOf } from './steps.js';

export interface TourHands {
  /** From 0; as many as there are steps where all is done; undefined where nobody takes the tour. */
  readonly step: number | undefined;
  /** The pane that it is taken in. */
  readonly pane: Pane;
  begin(): void;
  go(step: number): void;
  end(): void;
}

/** Moves on by itself whenever the step is done. */
export function useTour(page: Page): TourHands {
  const [step, setStep] = useState(rememberedStep());
  const [platform, setPlatform] = useState(page.get().front);
  const pane = page.panes[platform];
  const state = useStore(pane);
  const clock = useStore(page.clock);
  const start = useRef<{ readonly key: string; readonly at: Start } | undefined>(undefined);

  const { view } = state;
  const isReady = view !== undefined && clock.clock !== undefined;
  const key = `${platform} ${step}`;
  if (isReady && start.current?.key !== key) {
    const at = {
      now: clock.now,
      ahead: clock.clock?.ahead ?? 0,
      benHad: unreadOf(state, 'Ben'),
      done: state.done,
    };
    start.current = { key, at };
  }
  const go = (next: number | undefined) => {
    remember(next);
    setStep(next);
  };
  useEffect(() => {
    if (step === undefined || !isReady || start.current === undefined) return;
    if (STEPS[step]?.isDone({ pane: state, clock, start: start.current.at }) === true) go(step + 1);
  }, [state, clock, step]);
  useLayoutEffect(() => {
    const { dataset } = document.documentElement;
    const name = step === undefined ? undefined : STEPS[step]?.name;
    // The stylesheet points at what the step is about.
    if (name === undefined) delete dataset.tour;
    else dataset.tour = `${name} ${platform}`;
  }, [step, platform]);

  return {
    step,
    pane,
    begin() {
      setPlatform(page.get().front);
      go(0);
    },
    go,
    end: () => go(undefined),
  };
}
