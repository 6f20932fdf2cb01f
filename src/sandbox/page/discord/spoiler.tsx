import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';

interface Hidden {
  readonly children: ComponentChildren;
}

/** Words that stay covered until somebody wants to see them. */
export function Spoiler({ children }: Hidden) {
  const [open, setOpen] = useState(false);
  if (open) return <span class="dc-spoiler dc-open">{children}</span>;
  return (
    // biome-ignore lint/a11y/useSemanticElements: a button cannot break over lines as words do.
    <span
      class="dc-spoiler"
      role="button"
      tabIndex={0}
      aria-label="Spoiler: show it"
      onClick={() => setOpen(true)}
      onKeyDown={(event) => {
        if (event.key !== 'Enter' && event.key !== ' ') return;
        event.preventDefault();
        setOpen(true);
      }}
    >
      <span class="dc-covered">{children}</span>
    </span>
  );
}

/** A whole box that is covered likewise. */
export function Covered({ when, children }: Hidden & { readonly when: boolean }) {
  const [open, setOpen] = useState(false);
  if (!when || open) return <>{children}</>;
  return (
    <div class="dc-cover">
      <div class="dc-covered">{children}</div>
      <button type="button" class="dc-uncover" onClick={() => setOpen(true)}>
        Spoiler
      </button>
    </div>
  );
}
