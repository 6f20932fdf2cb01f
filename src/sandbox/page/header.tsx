import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { StartOver } from './start-over.js';
import { ThemePicker } from './theme-picker.js';
import type { TourHands } from './tour/use-tour.js';

/** What belongs to neither platform. */
export function Header({
  tour,
  children,
}: {
  readonly tour: TourHands;
  readonly children: ComponentChildren;
}) {
  const [open, setOpen] = useState(false);
  const skip = () => {
    const composers = [...document.querySelectorAll<HTMLElement>('.composer input')];
    composers.find((one) => one.offsetParent !== null)?.focus();
  };
  return (
    <header class={open ? 'top open' : 'top'}>
      <button type="button" class="skip" onClick={skip}>
        Skip to the command line
      </button>
      <h1>
        Kith <small>sandbox</small>
      </h1>
      <button type="button" class="more" aria-expanded={open} onClick={() => setOpen(!open)}>
        Clock and more
      </button>
      {children}
      <div class="tools">
        {tour.step === undefined && (
          <button type="button" onClick={tour.begin}>
            Take the tour
          </button>
        )}
        <ThemePicker />
        <StartOver />
      </div>
    </header>
  );
}
