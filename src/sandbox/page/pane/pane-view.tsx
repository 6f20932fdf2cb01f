import { Composer } from '../composer/composer.js';
import { PaneDialog } from '../dialog/pane-dialog.js';
import { NAMES } from '../state/address.js';
import type { Page } from '../state/page.js';
import type { Pane } from '../state/pane.js';
import { useStore } from '../state/store.js';
import { WireLog } from '../wire/wire-log.js';
import { Conversation } from './conversation.js';
import { Meanwhile } from './meanwhile.js';
import { PersonPicker } from './person-picker.js';
import { Problems } from './problems.js';
import { Sidebar } from './sidebar.js';

/** One platform through one person’s eyes. */
export function PaneView({ page, pane }: { readonly page: Page; readonly pane: Pane }) {
  const state = useStore(pane);
  const { view, place, problem, said } = state;
  const { platform } = pane;
  const covered = view?.form !== undefined || view?.window !== undefined;
  const forward = () => page.bringForward(platform);
  return (
    <section
      class={`pane pane-${platform}`}
      aria-label={NAMES[platform]}
      onFocusIn={forward}
      onPointerDown={forward}
    >
      <div class="pane-head">
        <h2>{NAMES[platform]}</h2>
        {view !== undefined && <PersonPicker pane={pane} view={view} />}
        {view !== undefined && <Meanwhile pane={pane} view={view} />}
      </div>
      <p class="hidden" role="status">
        {said}
      </p>
      {problem !== undefined && !covered && (
        <div class="notice" role="alert">
          <span dir="auto">{problem}</span>
          <button type="button" aria-label="Close this notice" onClick={pane.forgetProblem}>
            ×
          </button>
        </div>
      )}
      {view === undefined ? (
        <p class="empty">Opening {NAMES[platform]}…</p>
      ) : (
        <div class="stage">
          <div class="workspace" inert={covered} data-person={view.me.name}>
            <Sidebar pane={pane} view={view} place={place} />
            <div class="talk">
              <Conversation pane={pane} clock={page.clock} view={view} state={state} />
              <Composer pane={pane} view={view} state={state} />
            </div>
          </div>
          <PaneDialog pane={pane} clock={page.clock} view={view} problem={problem} />
        </div>
      )}
      {view !== undefined && <Problems view={view} />}
      <WireLog page={page} platform={platform} />
    </section>
  );
}
