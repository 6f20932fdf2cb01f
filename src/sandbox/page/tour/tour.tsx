import { NAMES } from '../state/address.js';
import { useStore } from '../state/store.js';
import { STEPS, type Step } from './steps.js';
import type { TourHands } from './use-tour.js';

/** Five steps beside what they are about; nothing is covered, and nothing waits for it. */
export function Tour({ tour }: { readonly tour: TourHands }) {
  const { step, end, go } = tour;
  if (step === undefined) return null;
  const now = STEPS[step];
  return (
    <aside class="tour" aria-label="Guided tour">
      <div class="tour-words" role="status">
        <h2>{now === undefined ? 'That was the tour' : `${step + 1} of ${STEPS.length}: ${now.title}`}</h2>
        <p>
          {now?.words ??
            'That is how people meet, join a chat and volunteer here, and how time passes. Go on as anybody you like; the wire log below shows what Kith and the platforms say to each other.'}
        </p>
      </div>
      <div class="buttons">
        {now !== undefined && <Help tour={tour} step={now} />}
        {step > 0 && (
          <button type="button" onClick={() => go(step - 1)}>
            Back
          </button>
        )}
        {now !== undefined && (
          <button type="button" onClick={() => go(step + 1)}>
            Next step
          </button>
        )}
        <button type="button" onClick={end}>
          {now === undefined ? 'Close the tour' : 'Skip the tour'}
        </button>
      </div>
    </aside>
  );
}

/** What brings one to where the step can be done. */
function Help({
  tour: { pane },
  step: { as, line, place },
}: {
  readonly tour: TourHands;
  readonly step: Step;
}) {
  const { view } = useStore(pane);
  if (view === undefined) return null;
  if (as !== undefined && view.me.name !== as)
    return (
      <button type="button" class="send" onClick={() => pane.become(as)}>
        Become {as} on {NAMES[pane.platform]}
      </button>
    );
  if (line === undefined) return null;
  return (
    <button type="button" class="send" onClick={() => pane.fillIn(line, place)}>
      Fill in {line}
    </button>
  );
}
