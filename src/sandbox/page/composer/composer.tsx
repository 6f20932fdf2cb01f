import { useEffect } from 'preact/hooks';
import type { PageView } from '../../page-view.js';
import type { Pane, PaneState } from '../state/pane.js';
import { OfferList } from './offer-list.js';
import { QuickCommands } from './quick-commands.js';
import { Usage } from './usage.js';
import { useLine } from './use-line.js';

interface ComposerProps {
  readonly pane: Pane;
  readonly view: PageView;
  readonly state: PaneState;
}

/** Where one writes and types commands. */
export function Composer({ pane, view, state: { place, filled } }: ComposerProps) {
  const line = useLine(view, (text) =>
    pane.perform({ do: 'type', text, ...(place !== undefined && { place }) }),
  );
  const { input, text, offers, active, put, close, onKey, send } = line;
  const id = `${pane.platform}-command`;
  const isOpen = offers.length > 0;
  useEffect(() => {
    if (filled === undefined) return;
    put(filled.line, false);
    input.current?.focus();
  }, [filled]);
  return (
    <form
      class="composer"
      autocomplete="off"
      data-tour="composer"
      onSubmit={(event) => {
        event.preventDefault();
        void send(text);
      }}
    >
      {isOpen && (
        <OfferList
          id={`${id}-offers`}
          offers={offers}
          active={active}
          take={(offer) => {
            put(offer.line, true);
            input.current?.focus();
          }}
        />
      )}
      <div class="line">
        <label class="hidden" for={id}>
          Write, or type a command
        </label>
        <input
          id={id}
          ref={input}
          type="text"
          role="combobox"
          aria-autocomplete="list"
          aria-expanded={isOpen}
          aria-controls={isOpen ? `${id}-offers` : undefined}
          aria-activedescendant={isOpen && active >= 0 ? `${id}-offers-${active}` : undefined}
          aria-describedby={`${id}-usage`}
          placeholder={placeholderFor(view, place)}
          maxLength={8000}
          spellcheck={false}
          onInput={({ currentTarget }) => put(currentTarget.value, true)}
          onBlur={close}
          onKeyDown={onKey}
        />
        <button class="send" type="submit">
          Send
        </button>
      </div>
      <Usage id={`${id}-usage`} line={text} view={view} />
      <QuickCommands pane={pane} view={view} send={send} />
    </form>
  );
}

function placeholderFor({ places }: PageView, place: string | undefined): string {
  const here = places.find(({ key }) => key === place);
  if (here?.kind === 'thread') return 'Reply here, or /command';
  if (here?.kind === 'channel' || here?.kind === 'room') return `Message ${here.name}, or /command`;
  return '/intro @Ben we both love maps';
}
